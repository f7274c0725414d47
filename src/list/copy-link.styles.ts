import { css, type CSSResult } from 'lit';

export const copyLinkStyles: CSSResult = css`
  li[part] {
    position: relative;
  }

  .copy {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    max-inline-size: 100%;
  }

  .grid .copy {
    inset-inline-end: 0.5rem;
  }

  .who .copy {
    inset-block: 0;
    inset-inline-end: 0.25rem;
    max-inline-size: calc(100% - 0.5rem);
  }

  .copy button {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: 1.75rem;
    min-block-size: 1.75rem;
    padding: 0;
    color: var(--_muted);
    border-color: transparent;
  }

  .copy input {
    min-inline-size: 0;
    inline-size: 18rem;
    min-block-size: 1.75rem;
    padding-block: 0;
    font-size: 0.875em;
  }

  /* Quiet until somebody turns to its item; where nobody can hover, always there. */
  @media (hover: hover) {
    [part='item']:not(:hover, :focus-within) .copy button {
      opacity: 0;
    }
  }

  @media print {
    .copy {
      display: none;
    }
  }
`;

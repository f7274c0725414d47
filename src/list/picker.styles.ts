import { css, type CSSResult } from 'lit';

export const pickerStyles: CSSResult = css`
  li.option {
    grid-template-columns: 1.25rem 6.25rem minmax(0, 1fr);
    padding-inline: 0.5rem;
    cursor: pointer;
  }

  .grid > li.option {
    grid-template-columns: 1.25rem minmax(0, 1fr);
  }

  .grid > li.option > :last-child {
    grid-column: 1 / -1;
  }

  /* What the page's author renders. */
  li.option > :only-child {
    grid-column: 2 / -1;
  }

  .option[aria-disabled='true'] {
    cursor: default;
  }

  .option:hover:not([aria-disabled='true']),
  .option[aria-selected='true'] {
    background: color-mix(in srgb, var(--_link) 9%, transparent);
  }

  /* A box to tick, as many as one likes; a circle, one of them. Both are drawn so that they show in forced colours. */
  .option::before {
    content: '';
    box-sizing: border-box;
    display: grid;
    place-items: center;
    align-self: center;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    font-size: 0.875rem;
    line-height: 1;
  }

  .single .option::before {
    border-radius: 50%;
  }

  .option[aria-selected='true']::before {
    border-color: var(--_brand);
  }

  .single .option[aria-selected='true']::before {
    border-width: 0.375rem;
  }

  .multiple .option[aria-selected='true']::before {
    content: '✓' / '';
    color: var(--_on-brand);
    background: var(--_brand);
  }

  .option[aria-disabled='true']::before {
    opacity: 0.5;
  }

  .option .title {
    padding: 0;
  }

  .option:focus-visible {
    outline-offset: -2px;
  }

  [aria-invalid='true'] {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }

  .selected {
    margin-block: 0.5rem;
  }

  @container (inline-size < 30rem) {
    .list:not(.grid) > li.option {
      grid-template-columns: 1.25rem 4rem minmax(0, 1fr);
    }
  }
`;

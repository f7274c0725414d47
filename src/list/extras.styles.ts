import { css, type CSSResult } from 'lit';

export const extrasStyles: CSSResult = css`
  fieldset label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.75rem;
    font-size: inherit;
    cursor: pointer;
  }

  [type='checkbox'] {
    min-block-size: 0;
    accent-color: var(--_link);
  }

  fieldset bdi {
    flex: 1;
  }

  .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .organizations {
    margin-block-start: 0.5rem;
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--_hairline);
  }

  .organizations li:last-child {
    border: 0;
  }

  .grid > li:has([aria-expanded='true']) {
    grid-column: 1 / -1;
  }
`;

import { css, type CSSResult } from 'lit';

export const extrasStyles: CSSResult = css`
  fieldset {
    margin: 0;
    padding: 0 0 0.5rem;
    border: 0;
  }

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

  .picked {
    padding-inline: 0.5em;
    border-radius: 1em;
    color: var(--_on-brand);
    background: var(--_brand);
  }

  .more {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
  }

  .exports {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
    margin-inline-start: auto;
  }

  .exports button {
    min-block-size: 1.75rem;
    padding-block: 0;
    font-size: 0.875em;
  }

  .organizations {
    margin-block-start: 0.5rem;
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--_hairline);
  }

  .organizations li:last-child {
    border: 0;
  }

  @container (inline-size < 30rem) {
    details[open] {
      grid-column: 1 / -1;
    }
  }

  .grid > li:has([aria-expanded='true']) {
    grid-column: 1 / -1;
  }
`;

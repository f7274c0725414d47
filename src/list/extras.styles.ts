import { css, type CSSResult } from 'lit';

export const extrasStyles: CSSResult = css`
  /* The height that a row had is that of its place. */
  li[part] {
    contain-intrinsic-block-size: auto 5.75rem;
  }

  .typing li[part] {
    content-visibility: auto;
    overflow-clip-margin: 4px;
  }

  fieldset {
    margin: 0;
    /* Above, the focus outline of what opens it. */
    padding: 0.25rem 0 0.5rem;
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
    margin: 0;
    accent-color: var(--_link);
  }

  fieldset bdi {
    flex: 1;
  }

  .find {
    inline-size: 100%;
    margin-block-end: 0.25rem;
  }

  .find::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .values {
    max-block-size: 20rem;
    /* Room for the focus outline, which would be cut off. */
    margin: -4px;
    padding: 4px;
    overflow: auto;
  }

  .fold {
    min-block-size: 1.75rem;
    padding-block: 0;
  }

  .chips,
  .chips ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
  }

  .chips {
    flex-basis: 100%;
  }

  .chips button {
    min-block-size: 1.75rem;
    padding-block: 0;
    font-size: 0.875em;
    text-align: start;
  }

  .chip {
    border-radius: 0.875rem;
    background: color-mix(in srgb, var(--_brand) 8%, var(--_surface));
    border-color: var(--_hairline);
  }

  .chip::after {
    content: ' ×' / '';
    font-weight: 700;
  }

  .of {
    color: var(--_muted);
    unicode-bidi: plaintext;
  }

  mark {
    color: inherit;
    background: color-mix(in srgb, var(--_accent) 28%, transparent);
    border-radius: 2px;
  }

  @media (forced-colors: active) {
    mark {
      color: MarkText;
      background: Mark;
    }
  }

  .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .layouts fieldset {
    padding: 0;
    font-size: 0.875em;
  }

  .layouts legend {
    padding: 0;
    margin-block-end: 0.25rem;
  }

  .segments {
    display: flex;
    border: 1px solid var(--_border);
    border-radius: var(--datacite-radius, 6px);
  }

  .segments label {
    position: relative;
    flex: auto;
    justify-content: center;
    min-block-size: calc(2.25rem - 2px);
    padding-inline: 0.5rem;
    border-radius: calc(var(--datacite-radius, 6px) - 1px);
  }

  .segments label + label {
    border-inline-start: 1px solid var(--_hairline);
  }

  .segments label:has(:checked) {
    color: var(--_on-brand);
    background: var(--_brand);
  }

  .segments label:has(:focus-visible) {
    outline: 2px solid var(--datacite-color-focus, var(--_link));
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .segments label:has(:checked) {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }

  .picked {
    display: inline-block;
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

  .counts:has(.whole) {
    position: relative;
  }

  /* Beside the count, or in its place where there is no room: nothing moves. */
  .whole {
    position: absolute;
    inset-inline-end: 0;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding-inline-start: 0.5rem;
    background: var(--_surface);
  }

  .whole:has(p),
  .counts:has(.exports) .whole {
    position: static;
    flex-wrap: wrap;
    padding: 0;
  }

  @container (inline-size < 40rem) {
    .exports {
      flex-basis: 100%;
      align-self: end;
      gap: 0.25rem;
    }

    /* On one line in the languages with the longest words too, on a small telephone. */
    .exports button {
      padding-inline: 0.25rem;
    }

    .counts .whole:not(:has(p)) {
      position: absolute;
      inset: 0 0 auto;
      min-block-size: 1.75rem;
      padding: 0;
    }

    .counts:not(:has(.exports)) .whole:not(:has(p)) {
      inset: 0;
    }

    /* Not over the button that asks again. */
    .counts:has(p:not([hidden]) button:not([hidden])) .whole {
      position: static;
    }

    .whole progress {
      flex: 1;
    }
  }

  progress {
    inline-size: clamp(3rem, 20cqi, 10rem);
    accent-color: var(--_link);
    /* In forced colours, which leave no background: how much there is to come. */
    outline: 1px solid transparent;
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

    /* Below the logo too: beside it there is no room for logos of their own. */
    .list:not(.grid) > li .organizations {
      margin-inline-start: -4.75rem;
    }
  }

  .grid > li:has([aria-expanded='true']) {
    grid-column: 1 / -1;
  }
`;

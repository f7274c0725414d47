import { css, type CSSResult } from 'lit';
import { itemStyles } from './item.styles.js';

const base = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: min(280px, 100%);
    padding: 0.75rem;
    border-radius: var(--datacite-radius, 6px);
    line-height: 1.45;
    color: var(--_text);
    background: var(--_surface);
    overflow-wrap: break-word;
    --_hairline: color-mix(in srgb, var(--_border) 45%, transparent);
  }

  ul,
  ol,
  dl,
  dd,
  p,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }

  /* English sentences with numbers in them, also on pages that run from right to left. */
  p,
  dl > div {
    unicode-bidi: plaintext;
  }

  /* An empty string, unlike none, leaves the list a list in Safari. */
  ul,
  ol {
    list-style-type: '';
  }

  button,
  input,
  select {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--datacite-radius, 6px);
  }

  button,
  summary,
  select {
    cursor: pointer;
  }

  button:hover {
    border-color: var(--_text);
  }

  [aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_hairline);
    cursor: default;
  }

  label,
  details,
  .counts,
  .disclosure,
  [part='facts'] {
    font-size: 0.875em;
  }

  .toolbar,
  .counts,
  nav,
  ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
  }

  .toolbar {
    align-items: end;
    gap: 0.75rem;
  }

  .field {
    flex: 1 1 9rem;
    display: grid;
    gap: 0.25rem;
  }

  .search {
    flex: 6 1 16rem;
  }

  .facets {
    flex-basis: 100%;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    align-items: start;
    gap: 0.75rem;
  }

  details {
    padding-inline: 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--datacite-radius, 6px);
  }

  details > :last-child {
    margin-block-end: 0.5rem;
  }

  summary {
    padding-block: 0.5rem;
  }

  .picked,
  [aria-current] {
    color: var(--_on-brand);
    background: var(--_brand);
  }

  .picked,
  .status {
    padding-inline: 0.5em;
    border-radius: 1em;
  }

  .counts,
  .paging > p {
    color: var(--_muted);
  }

  .counts {
    min-block-size: 1.75rem;
    margin-block: 0.75rem 0.25rem;
    font-variant-numeric: tabular-nums;
  }

  .results {
    position: relative;
    border-block-start: 1px solid var(--_hairline);
  }

  .results[aria-busy='true']::before {
    content: '';
    position: absolute;
    inset: -1px 0 auto;
    block-size: 2px;
    background: linear-gradient(90deg, transparent, var(--_accent), transparent) 50% / 40% 100% no-repeat;
    animation: wait 1.2s 0.3s infinite backwards;
  }

  .results[aria-busy='true'] .list {
    opacity: 0.9;
  }

  @keyframes wait {
    from {
      background-position-x: -70%;
    }
    to {
      background-position-x: 170%;
    }
  }

  .more,
  .notice {
    display: grid;
    justify-items: center;
    gap: 0.5rem;
    text-align: center;
  }

  .notice {
    padding-block: 2.5rem;
  }

  .paging {
    padding-block: 1rem;
    text-align: center;
  }

  nav,
  ol {
    justify-content: center;
  }

  ol {
    gap: 0.25rem;
  }

  ol button {
    min-inline-size: 2.25rem;
    padding-inline: 0.25rem;
  }

  ol button:not([aria-current], :hover) {
    border-color: transparent;
  }

  @container (inline-size < 30rem) {
    details[open] {
      grid-column: 1 / -1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .results::before {
      animation: none !important;
    }
  }

  @media (forced-colors: active) {
    [aria-current] {
      border: 2px solid Highlight;
    }
  }
`;

export const styles: CSSResult[] = [base, itemStyles];

import { css, type CSSResult } from 'lit';
import { links } from '../ui/links.styles.js';
import { itemStyles } from './item.styles.js';

const base = css`
  :host {
    display: block;
    container-type: inline-size;
    min-inline-size: min(280px, 100%);
    --_hairline: color-mix(in srgb, var(--_border) 45%, transparent);
  }

  /* The page's inherited styles end here, but for those a directory should take on. */
  .directory {
    all: initial;
    display: block;
    visibility: inherit;
    color-scheme: inherit;
    font-family: inherit;
    font-size: inherit;
    line-height: 1.45;
    padding: 0.75rem;
    border-radius: var(--datacite-radius, 6px);
    color: var(--_text);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  /* Until there are words in the page's language: its own content and rows to come, and room for the rest. */
  .wordless {
    visibility: hidden;
  }

  .wordless .skeleton,
  .wordless slot:not([name]),
  .wordless ::slotted(*) {
    visibility: visible;
  }

  ul,
  ol,
  dl,
  dd,
  p,
  .title > * {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  /* English sentences with numbers in them, also on pages that run from right to left. */
  p,
  dl > div,
  dt {
    unicode-bidi: plaintext;
    text-align: match-parent;
    text-align: -webkit-match-parent;
  }

  :is(:lang(ar), :lang(he)) dl > div {
    unicode-bidi: isolate;
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
    gap: 0.375rem;
  }

  .toolbar {
    align-items: end;
    gap: 0.75rem;
  }

  .field {
    flex: 1 1 8.5rem;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }

  .search {
    flex: 6 1 16rem;
  }

  /* The room of what is drawn there on demand, in the language with the longest words (Czech). */
  .layouts {
    min-inline-size: 12.75rem;
    min-block-size: calc(1.26875em + 2.5rem);
  }

  .toolbar > .disclosure {
    display: none;
  }

  .facets {
    flex-basis: 100%;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 45%), 1fr));
    align-items: start;
    gap: 0.75rem;
  }

  details {
    padding-inline: 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--datacite-radius, 6px);
  }

  summary {
    padding-block: 0.5rem;
  }

  /* The height of what is drawn there on demand. */
  .overview {
    min-block-size: 22.25rem;
    margin-block-start: 0.75rem;
  }

  [aria-current] {
    color: var(--_on-brand);
    background: var(--_brand);
    font-weight: 700;
  }

  @media (forced-colors: active) {
    [aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }

    [aria-current] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }

  .counts {
    column-gap: 0.75rem;
    color: var(--_muted);
    min-block-size: 1.75rem;
    margin-block: 0.75rem 0.25rem;
    font-variant-numeric: tabular-nums;
  }

  [data-controls=''] .counts {
    display: contents;
  }

  .results {
    position: relative;
    border-block-start: 1px solid var(--_hairline);
  }

  /* What the page shows until there is an answer takes the room of the rows, so that what is below does not move. */
  .reserved {
    display: grid;
  }

  .reserved > :is(.skeleton, slot:not([name])) {
    display: block;
    grid-area: 1 / 1;
  }

  .reserved > .skeleton {
    visibility: hidden;
  }

  [aria-busy='true']::before {
    content: '';
    position: absolute;
    inset: -1px 0 auto;
    block-size: 2px;
    background: linear-gradient(90deg, transparent, var(--_accent), transparent) 50% / 40% no-repeat;
  }

  [aria-busy='true'] > .list {
    opacity: 0.9;
  }

  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true']::before {
      animation: wait 1.2s 0.3s infinite backwards;
    }
  }

  @keyframes wait {
    from {
      background-position: -70%;
    }
    to {
      background-position: 170%;
    }
  }

  .notice,
  .paging {
    padding-block: 1rem;
    text-align: center;
  }

  .notice {
    display: block;
    padding-block: 2rem;
  }

  .notice button,
  .paging p {
    margin-block-start: 0.5rem;
  }

  nav,
  ol {
    justify-content: center;
  }

  ol button {
    min-inline-size: 2.25rem;
    padding-inline: 0.25rem;
  }

  @container (inline-size < 56rem) {
    .overview {
      min-block-size: 23.5rem;
    }
  }

  @container (inline-size < 40rem) {
    /* Buttons that download stand below the count, whichever of both comes first. */
    [data-controls~='export'] .counts {
      align-items: start;
      min-block-size: 3.4rem;
    }
  }

  @container (inline-size < 30rem) {
    .overview {
      min-block-size: 2.4rem;
    }

    .toolbar > .disclosure {
      display: block;
      flex: 1 0 100%;
      min-block-size: 2.25rem;
      margin: 0;
      border-color: var(--_hairline);
      text-align: start;
    }

    [aria-expanded='false'] + .facets {
      display: none;
    }

    /* The numbers on a line of their own: in no language is there room for all on one. */
    nav {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }

    ol {
      grid-area: 1 / 1 / 2 / 3;
    }
  }

  ol button:not([aria-current], :hover) {
    border-color: transparent;
  }
`;

const print = css`
  @media print {
    :host {
      --_text: #000;
      --_surface: #fff;
      --_muted: #333;
      --_border: #666;
      --_link: #000;
    }

    .overview {
      min-block-size: 0;
    }

    .toolbar,
    .paging,
    .skeleton {
      display: none;
    }

    [part='item'] {
      break-inside: avoid;
    }

    [part='name'] a::after {
      content: ' ' attr(href);
      font-weight: 400;
      font-size: 0.75em;
    }

    [data-checked]::after {
      content: attr(data-checked);
    }
  }
`;

export const styles: CSSResult[] = [links, base, itemStyles, print];

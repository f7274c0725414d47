import { css, type CSSResult } from 'lit';

export const itemStyles: CSSResult = css`
  li[part] {
    display: grid;
    grid-template-columns: 6.25rem minmax(0, 1fr);
    align-content: start;
    gap: 0.5rem 1rem;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_hairline);
  }

  /* What the page's author renders. */
  li[part] > :only-child {
    grid-column: 1 / -1;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
    gap: 0.75rem;
    padding-block-start: 0.75rem;
  }

  .grid > li {
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 12rem;
    padding: 0.75rem;
    border: 1px solid var(--_hairline);
    border-radius: var(--datacite-radius, 6px);
  }

  .logo {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    inline-size: 6.25rem;
    max-inline-size: 100%;
    block-size: 3rem;
    border-radius: var(--datacite-radius, 6px);
    background: color-mix(in srgb, var(--_border) 14%, transparent);
    /* In forced colours, which leave no backgrounds. */
    outline: 1px solid transparent;
  }

  .logo > * {
    grid-area: 1 / 1;
  }

  /* Logos are made for white paper. */
  img {
    inline-size: 100%;
    block-size: 100%;
    padding: 4px;
    border-radius: inherit;
    object-fit: contain;
    background: #fff;
    forced-color-adjust: none;
  }

  .inactive img {
    filter: grayscale(1);
  }

  img:not([hidden]) + .initials {
    visibility: hidden;
  }

  .initials,
  [part='name'] {
    font-weight: 600;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    /* Where the button that copies a link will be, so that nothing moves when it comes. */
    padding-inline-end: 1.75rem;
  }

  [part='name'] a:not(:hover) {
    text-decoration-color: transparent;
  }

  .status {
    padding-inline: 0.5em;
    border-radius: 1em;
    border: 1px solid var(--_border);
    font-size: 0.8125em;
  }

  .initials,
  .status,
  .inactive,
  .inactive [part='name'] a,
  [part='facts'] {
    color: var(--_muted);
  }

  /* A dot before each fact; those that begin a line lie outside and are cut off. */
  [part='facts'] {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    overflow: clip;
    overflow-clip-margin: 4px;
  }

  /* Links in neighbouring lines stand 24px apart. */
  dl {
    margin-block-start: 0.15rem;
  }

  [part='facts'] > div {
    position: relative;
  }

  [part='facts'] > div::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: -0.75em;
  }

  dt,
  dd {
    display: inline;
  }

  .disclosure,
  .counts button {
    min-block-size: 1.75rem;
    padding-block: 0;
  }

  .disclosure {
    margin-block-start: 0.5rem;
  }

  .disclosure::after {
    content: '\u00a0▾' / '';
  }

  .disclosure[aria-expanded='true']::after {
    content: '\u00a0▴' / '';
  }

  .bar {
    display: block;
    block-size: 0.75em;
    inline-size: 40%;
    margin-block: 0.4em;
    border-radius: 1em;
    background: color-mix(in srgb, var(--_border) 25%, transparent);
    outline: 1px solid transparent;
  }

  .bar + .bar {
    inline-size: 70%;
  }

  /* The least height is that of most items, so that little moves when they come. */
  @container (inline-size < 60rem) {
    .list:not(.grid) > li {
      min-block-size: 5.75rem;
    }
  }

  @container (inline-size < 30rem) {
    .list:not(.grid) > li {
      grid-template-columns: 4rem minmax(0, 1fr);
      column-gap: 0.75rem;
      min-block-size: 8.25rem;
    }
  }
`;

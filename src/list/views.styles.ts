import { css, type CSSResult } from 'lit';

export const viewsStyles: CSSResult = css`
  .number,
  .continued {
    font-weight: 400;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  /* The way to the groups. */
  .index {
    display: block;
    margin-block: 0.75rem;
  }

  .index ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .index details ul {
    padding-block-end: 0.75rem;
    max-block-size: 16rem;
    overflow: auto;
  }

  .index button {
    min-block-size: 1.75rem;
    padding: 0 0.625rem;
    font-size: 0.875em;
    border-color: var(--_hairline);
  }

  .index button:hover {
    border-color: var(--_text);
  }

  .index .letters button {
    min-inline-size: 1.75rem;
    padding: 0;
    border-color: transparent;
    color: var(--_link);
    font-weight: 600;
  }

  /* Groups. */
  .group-name > * {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
    margin: 0;
    font: inherit;
    font-weight: 700;
    scroll-margin-block-start: 0.5rem;
  }

  :is(section, li) > .group-name {
    padding-block: 1.25rem 0.375rem;
    border-block-end: 1px solid var(--_border);
    font-size: 1.0625em;
  }

  section > .grid {
    padding-block-start: 0.75rem;
  }

  /* Blocks out of sight are not drawn. The browser remembers how high they were; before, they keep what rows take in this width. */
  .block,
  .long tbody {
    --_row: 4.7rem;
    content-visibility: auto;
    contain-intrinsic-size: auto none auto calc(var(--_rows) * var(--_row));
  }

  .block.grid {
    --_row: 2.4rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(16rem, (100% - 3.75rem) / 6)), 1fr));
  }

  /* Five columns, four, three, two, one. */
  @container (inline-size < 102rem) {
    .block.grid {
      --_row: 2.9rem;
    }
  }

  @container (inline-size < 85rem) {
    .block.grid {
      --_row: 3.7rem;
    }
  }

  @container (inline-size < 68rem) {
    .block.grid {
      --_row: 4.7rem;
    }
  }

  @container (inline-size < 51rem) {
    .block.grid {
      --_row: 6.7rem;
    }
  }

  @container (inline-size < 34rem) {
    .block.grid {
      --_row: 13.7rem;
    }
  }

  /* Table. */
  .scroller {
    overflow: auto;
  }

  table:where(.table) {
    inline-size: 100%;
    min-inline-size: 68rem;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    text-align: start;
  }

  :where(.table) caption {
    position: relative;
    block-size: 0;
    line-height: 0;
  }

  :where(.table) th,
  :where(.table) td[part] {
    display: table-cell;
    padding: 0.5rem;
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: middle;
    overflow: visible;
  }

  :where(.table) td {
    padding: 0;
  }

  /* Rows of whole pixels: else the name's column, which is drawn apart from the others, covers a line here and there. */
  :where(.table) :is(th, td) {
    /* A column is as wide as its longest word. */
    overflow-wrap: break-word;
    line-height: round(1.45em, 1px);
  }

  :where(.table) thead th {
    padding-block: 0.625rem;
    background: var(--_surface);
    border-block-end-color: var(--_border);
    font-size: 0.875em;
    font-weight: 600;
  }

  :where(.table) th:first-child {
    inline-size: 20rem;
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--_surface);
  }

  :where(.table) th[scope='row'] {
    font-weight: 400;
  }

  .who {
    display: grid;
    grid-template-columns: 5rem minmax(0, 1fr);
    align-items: center;
    gap: 0.75rem;
    padding-inline-end: 1.5rem;
  }

  .who .disclosure {
    padding-inline: 0.5rem;
  }

  .who .status {
    display: inline-block;
  }

  .who .logo {
    inline-size: 5rem;
    block-size: 2rem;
  }

  .order {
    margin: -0.25rem calc(-0.5rem - 1px);
    padding: 0.125rem 0.5rem;
    min-block-size: 1.75rem;
    border-color: transparent;
    font-weight: inherit;
  }

  .order::after {
    content: ' ↕' / '';
    color: var(--_muted);
  }

  [aria-sort='ascending'] .order::after {
    content: ' ▲' / '';
  }

  [aria-sort='descending'] .order::after {
    content: ' ▼' / '';
  }

  :where(.table) th[scope='rowgroup'] {
    padding-block: 1.25rem 0.375rem;
    border-block-end-color: var(--_border);
  }

  :where(.table) th[scope='rowgroup'] .group-name {
    position: sticky;
    inset-inline-start: 0.75rem;
    inline-size: fit-content;
    max-inline-size: calc(100cqi - 3rem);
  }

  .opened > td > * {
    position: sticky;
    inset-inline-start: 0.75rem;
    box-sizing: border-box;
    inline-size: calc(100cqi - 3rem);
    margin-block: 0 0.5rem;
    overflow-wrap: anywhere;
  }

  /* A table's boxes depend on all of its rows; of thousands only those in sight can be laid out where they do not. */
  .long,
  .long > * {
    display: block;
  }

  .long tr {
    display: grid;
    grid-template-columns: 20rem;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
  }

  .long tr:has([colspan]) {
    display: block;
  }

  .long :is(th, td) {
    display: grid;
    align-content: center;
    justify-items: start;
    inline-size: auto;
  }

  @container (inline-size < 60rem) {
    .block {
      --_row: 6rem;
    }

    .long tr {
      grid-template-columns: 14rem;
    }

    :where(.table) th:first-child {
      inline-size: 14rem;
    }

    .who {
      grid-template-columns: minmax(0, 1fr);
    }

    .who .logo {
      display: none;
    }
  }

  @container (inline-size < 30rem) {
    .block {
      --_row: 9.5rem;
    }

    .long tbody {
      --_row: 6rem;
    }

    .long tr {
      grid-template-columns: 10rem;
    }

    :where(.table) th:first-child {
      inline-size: 10rem;
    }

    .who .disclosure {
      padding-inline: 0.25rem;
    }

    table:where(.table) {
      min-inline-size: 60rem;
    }
  }

  /* Where all columns have room nothing scrolls sideways, and the headings can stay in sight. */
  @container (inline-size >= 70rem) {
    .scroller {
      overflow: visible;
    }

    :where(.table) thead th {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
    }
  }
`;

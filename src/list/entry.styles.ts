import { css, type CSSResult } from 'lit';

/** The membership in an item: on a line of its own, where nothing moves when it comes, and no wider than it is. */
export const entryStyles: CSSResult = css`
  .account {
    min-block-size: 24px;
    margin-block-start: 0.25rem;
  }

  .table .account {
    margin: 0;
  }

  /* Room for what a member's says, on one line. */
  .table:has(.account) th[scope='col']:last-child {
    inline-size: 11.5rem;
  }

  /* Words such as "Government" whole in each column. */
  .table:where(:not(.long)):has(.account) {
    min-inline-size: 70rem;
  }

  @container (inline-size >= 60rem) {
    .table:where(:not(.long)):has(.account) th:first-child {
      inline-size: 18rem;
    }
  }

  .account > * {
    --datacite-chip-inline-size: 0px;
  }
`;

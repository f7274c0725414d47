import { css, type CSSResult } from 'lit';

/** The membership in an item: on a line of its own, where nothing moves when it comes, and no wider than it is. */
export const entryStyles: CSSResult = css`
  .account {
    min-block-size: 24px;
    margin-block-start: 0.25rem;
  }

  .account > * {
    --datacite-chip-inline-size: 0px;
  }
`;

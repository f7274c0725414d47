import { css } from 'lit';

/** Links and focus, for what is more than a badge's face. */
export const links = css`
  a {
    color: var(--_link);
  }

  :focus-visible {
    outline: 2px solid var(--datacite-color-focus, var(--_link));
    outline-offset: 2px;
  }
`;

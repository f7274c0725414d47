import { css } from 'lit';

/** Links and focus, for what is more than a badge's face. */
export const links = css`
  a {
    color: var(--_link);
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    /* Seen also on a page of the other scheme. */
    box-shadow: 0 0 0 4px var(--_surface);
  }
`;

import { css } from 'lit';

/** The popover with the evidence, and the lists of facts it shares with the card. */
export const detailsStyles = css`
  #details {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: min(23rem, 100vw - 16px);
    margin: 0;
    padding: 1em;
    overflow-wrap: anywhere;
    text-align: start;
    font-size: max(0.875rem, 14px);
    color: var(--_text);
    background: var(--datacite-color-surface, light-dark(#fff, #17222e));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.25);
  }

  .mono #details {
    color: light-dark(#243b53, #e6eef5);
  }

  button:hover {
    color: var(--_link);
  }

  /* Whole sentences of a language from left to right end at their right on other pages, too. */
  p:not(:lang(ar), :lang(he)) {
    direction: ltr;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  #details p,
  dl,
  dd,
  dd ul {
    margin: 0;
    padding: 0;
  }

  #details:popover-open {
    display: grid;
    gap: 0.75em;
  }

  dl {
    display: grid;
    gap: 0.25em;
    font-size: 0.875rem;
  }

  /* Links in neighbouring lines stand 24px apart. */
  #details dl {
    gap: 0.45em;
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(8.6em, 2fr) 3fr;
    gap: 0.75em;
  }

  dt {
    color: var(--_muted);
  }

  dd ul {
    list-style: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: center;
  }
`;

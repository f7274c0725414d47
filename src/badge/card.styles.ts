import { css } from 'lit';

/** Name, status and facts. Every line keeps its place, so that an answer fills the card and does not resize it. */
export const card = css`
  .card {
    display: grid;
    align-content: start;
    gap: 0.6em;
    min-block-size: 12.5em;
    padding: 1em;
    background: var(--_surface);
    border: 1px dashed var(--_border);
    border-radius: var(--datacite-radius, 6px);
  }

  .card.registered {
    border-style: solid;
  }

  .card .face {
    display: grid;
    grid-template: 'mark name' auto 'mark label' 1fr 'mark status' auto / 4em 1fr;
    gap: 0.15em 0.9em;
    padding-inline-end: 1.5em;
  }

  .card .mark {
    grid-area: mark;
  }

  /* There are no words on a card's mark: the status' sign stands there. */
  .card .status .sign {
    position: absolute;
    inset-block-start: 1.3em;
    inset-inline-start: 1.3em;
    inline-size: 3.4em;
    font-size: 1rem;
  }

  .card .status circle {
    display: none;
  }

  .card.registered .status .sign {
    color: var(--_on-brand);
  }

  /* Two lines for a name, whether it has come or not. */
  .card .name {
    grid-area: name;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    min-block-size: 2.6em;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-weight: 700;
  }

  .card .label {
    grid-area: label;
    font-size: 0.875em;
  }

  .card .status {
    grid-area: status;
    font-size: 0.875em;
    font-weight: 600;
  }

  .card .details-button,
  .card .retry {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-end: 0.6em;
  }

  .card .retry {
    inset-block: auto 1em;
  }

  .card > [part='facts'] {
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_border);
  }

  .card.unknown > [part='facts'] {
    padding-inline-end: 7em;
  }

  .card > [part='facts'] > div {
    min-block-size: 1.3em;
  }
`;

import { css } from 'lit';

/** Name, status and facts. There is room for all that a record can say, so that an answer fills the card and does not resize it. */
export const card = css`
  .card {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    background: var(--_surface);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .card.registered {
    border-style: solid;
  }

  .card .face {
    display: grid;
    grid-template: 'mark name .' auto 'mark label label' auto 'mark status status' auto / auto 1fr 0.5em;
    align-items: start;
    gap: 0.1em 0.9em;
    min-block-size: 3.5em;
  }

  .card .mark {
    grid-area: mark;
  }

  .card .shape {
    stroke-width: 4;
  }

  /* The mark has the status' sign; artwork of the page's own has none. */
  .card:not(.own-mark) .status .sign {
    display: none;
  }

  .card .name,
  .card .late {
    grid-area: name;
  }

  /* A line of facts less leaves room for a third. */
  .card .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    /* In a card from right to left what is left out of a Latin name is marked outside of its lines. */
    margin-inline: -0.9em;
    padding-inline: 0.9em;
    font-weight: 700;
    /* Not by its own direction, as a name in a list would be: by the card's. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-wrap: pretty;
  }

  .card.consortium-organization .name {
    -webkit-line-clamp: 2;
  }

  a.face:hover .name {
    text-decoration: underline;
  }

  .card .label {
    grid-area: label;
    /* Without a name above them, lines that are not as high as the mark stay together. */
    align-self: end;
    font-size: 0.8125em;
  }

  .card .status {
    grid-area: status;
    font-size: 0.875em;
    font-weight: 600;
  }

  .card .details-button {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-end: 0.6em;
  }

  .card .retry {
    order: 1;
    align-self: start;
  }

  .card > [part='facts']:not(:empty) {
    padding-block-start: 0.75em;
  }

  .card > [part='facts']:not(:empty),
  .card > .note::before {
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 45%, transparent);
  }

  /* Within the gap: cards of long words have no more room. */
  .card > .note::before {
    content: '';
    position: absolute;
    inset: -0.5em 0 auto;
  }

  .card > .note {
    position: relative;
    margin: auto 0 0;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  /* Why an old answer could not be renewed comes later, and is longer than its age: where there is room, its lines are kept from the beginning. */
  .card:not(.unknown) > .note {
    flex: 1 0 auto;
    max-block-size: 3lh;
  }

  @container (inline-size >= 400px) {
    .card:not(.unknown) > .note {
      max-block-size: 2lh;
    }
  }

  .card > dl {
    font-size: 0.875em;
  }

  /* Smaller, fewer lines wrap: in most languages all that a record can say then is within the room a card keeps. */
  @container (inline-size < 368px) {
    .card > dl {
      font-size: 0.8125em;
    }
  }

  @container (inline-size < 320px) {
    .card:not(.unknown) > .note {
      max-block-size: 4lh;
    }

    .card .mark {
      inline-size: 2.5em;
    }

    .card.consortium-organization .name {
      -webkit-line-clamp: 3;
    }

    .card > dl > div {
      grid-template-columns: 5fr 7fr;
      gap: 0.5em;
    }
  }
`;

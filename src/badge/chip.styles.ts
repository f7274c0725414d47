import { css } from 'lit';

/**
 * Text height, for running text. Keeps the space of the longest usual wording, so that the line does not move when the answer comes: "Not
 * registered" takes 15.23em in a font as wide as DejaVu Sans.
 */
export const chip = css`
  :host(:state(chip)) {
    min-inline-size: var(--datacite-chip-inline-size, 15.5em);
    min-block-size: 24px;
  }

  :host(:state(card)) {
    display: block;
    min-inline-size: 240px;
    max-inline-size: 480px;
    min-block-size: 12.5em;
  }

  .chip {
    min-block-size: 24px;
    font-size: 0.875em;
  }

  .chip,
  .chip .face {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.4em;
  }

  .chip:not(.registered) .face,
  .seal.stale .status {
    border-style: dashed;
  }

  .chip .mark {
    display: none;
  }

  .chip.registered .status .sign {
    color: var(--_on-brand);
    background: var(--_brand);
    border-radius: 50%;
  }

  .chip.registered:not(.stale) .status {
    order: -1;
  }
`;

import { css } from 'lit';

/**
 * Text height, for running text. Keeps the space of the longest usual wording, so that the line does not move when the answer comes, and fills it: chips
 * below one another have the same width.
 */
export const chip = css`
  :host(:state(chip)) {
    inline-size: fit-content;
    min-inline-size: var(--_chip-inline-size);
    min-block-size: 24px;
  }

  .chip {
    display: flex;
    align-items: center;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    outline: 1px solid var(--_border);
    outline-offset: -1px;
    border-radius: 12px;
    font-size: 0.875em;
  }

  .chip .face {
    /* Its words wrap before those of a button do. */
    flex: 1 1e9 auto;
    align-self: stretch;
    align-content: center;
    /* Less than one line leaves of the chip's height: several lines keep this from its edge. */
    padding-block: calc(11px - 0.5lh);
    padding-inline: 27px 0.4em;
    line-height: round(up, 1.3em, 1px);
  }

  .chip .mark {
    position: absolute;
    inset-block-start: calc(50% - 9px);
    inset-inline-start: 3px;
    inline-size: 18px;
  }

  .chip .shape {
    stroke-width: 7;
    stroke-dasharray: none;
  }

  .chip:not(.own-mark) .status .sign {
    display: none;
  }

  .chip .status::before {
    content: ' ';
  }

  .chip.stale .status::before {
    content: '\\a0· ';
  }

  .chip:not(.registered) {
    outline-style: dashed;
  }
`;

import { css, type CSSResult } from 'lit';
import { chip } from './chip.styles.js';
import { seal } from './seal.styles.js';

const base = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }

  :host(:state(card)) {
    display: block;
    container-type: inline-size;
    inline-size: 100%;
    min-inline-size: 240px;
    max-inline-size: 480px;
    min-block-size: var(--_card-block-size);
  }

  :host([hide-unless-registered]:not(:state(registered))) {
    display: none !important;
  }

  /* The page's inherited styles end here, but for those a badge should take on. */
  .badge {
    all: initial;
    box-sizing: border-box;
    visibility: inherit;
    color-scheme: inherit;
    font-family: inherit;
    font-size: inherit;
    line-height: 1.3;
    color: var(--_text);
    position: relative;
    print-color-adjust: exact;
  }

  /* From the beginning, since these styles are there before a card's own: its mark does not move when they come. */
  .card {
    display: block;
    min-block-size: inherit;
    padding: 1em;
    border: 1px dashed var(--_border);
  }

  /* Where a card's lines wrap. */
  @container (inline-size < 320px) {
    .card {
      min-block-size: calc(1.2 * var(--_card-block-size));
    }
  }

  .light {
    color-scheme: light;
  }

  .dark {
    color-scheme: dark;
  }

  .mono {
    --_brand: transparent;
    --_surface: transparent;
    --_on-brand: currentColor;
    --_accent: currentColor;
    --_text: currentColor;
    --_muted: currentColor;
    --_border: currentColor;
    --_link: currentColor;
    --_focus: currentColor;
    color: inherit;
  }

  .face {
    color: inherit;
    text-decoration: none;
  }

  .badge:not(.registered) .face {
    color: var(--_muted);
  }

  /* Whoever hardly has to wait should not have to read. */
  .late::before {
    content: attr(data-words);
    unicode-bidi: plaintext;
    animation: 1s step-end late;
  }

  @keyframes late {
    from {
      visibility: hidden;
    }
  }

  svg {
    display: block;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Each status has a line of its own: whole, whole and broken (stale), or around a hollow field broken (inactive), thin, dotted (unknown). */
  .shape {
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .shape path:first-child {
    fill: var(--_brand);
    stroke: none;
  }

  .badge:not(.registered) .shape {
    stroke: var(--_border);
  }

  .badge:not(.registered) .shape path:first-child {
    fill: var(--_surface);
  }

  /* Without a field of its own colour: a second line. */
  .mono.registered .shape path:first-child {
    stroke: currentColor;
  }

  .inactive .shape,
  .stale .shape {
    stroke-dasharray: 3 3;
  }

  .unknown .shape,
  .loading .shape {
    stroke-dasharray: 0 2;
  }

  .mark {
    display: block;
    position: relative;
    inline-size: 3.5em;
  }

  .mark .sign {
    position: absolute;
    inset: -15%;
    stroke-width: 1.75;
  }

  .mark circle {
    display: none;
  }

  .registered .mark {
    color: var(--_on-brand);
  }

  .brand {
    font-weight: 700;
  }

  .seal .status,
  .own-mark .status {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
  }

  .status .sign {
    flex: none;
    inline-size: 1.15em;
  }

  /* A band: buttons, a chip, a seal's status. */
  button,
  .chip,
  .seal:not(.unknown) .status {
    padding: 0 0.6em;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: 99px;
  }

  button {
    min-block-size: 24px;
    font: inherit;
    cursor: pointer;
  }

  .details-button {
    padding: 4px;
    inline-size: 24px;
    color: var(--_muted);
    border: 0;
  }

  /* Said, but not shown: there is no room, or artwork of the page's own says it. */
  .seal .name,
  .chip .name,
  .chip:not(.registered) .claim,
  .own-mark .label,
  .chip.registered:not(.stale) .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  ::slotted([slot='mark']) {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }

  /* Pictures keep their colours unless they are told. */
  @media (forced-colors: active) {
    .badge .shape.shape,
    .registered .shape path:first-child {
      stroke: CanvasText;
    }

    .badge .shape.shape path:first-child {
      fill: Canvas;
    }
  }

  @media (prefers-contrast: more) {
    .badge {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }

  /* Paper does not age visibly: it says when it was true. */
  @media print {
    .badge {
      color-scheme: light !important;
    }

    [data-checked]::after {
      content: attr(data-checked) '\\a0';
      font-size: 8px;
    }

    .seal::after {
      position: absolute;
      inset: 100% 0 auto;
    }
  }
`;

export const styles: CSSResult[] = [base, seal, chip];

import { css, type CSSResult } from 'lit';
import { chip } from './chip.styles.js';
import { seal } from './seal.styles.js';

const base = css`
  :host {
    display: inline-block;
    vertical-align: middle;
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
    color: inherit;
  }

  .face {
    color: inherit;
    text-decoration: none;
  }

  .badge:not(.registered) .face {
    color: var(--_muted);
  }

  /* A placeholder: nothing that looks like a badge yet. No border: once it is gone, Firefox 153 may go on
     measuring the seal's lengths by the narrower inside it left. */
  .loading {
    outline: 1px dashed var(--_border);
    border-radius: 99px;
  }

  svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  /* The outlines of DataCite's own badges: a circle, for consortium organizations an arch. Whatever is not registered is hollow, with a broken line. */
  .shape {
    display: block;
    aspect-ratio: 1;
    background: var(--_surface);
    border: 0.2em dashed var(--_border);
    border-radius: 50%;
  }

  .consortium-organization .shape {
    border-radius: 50% 50% 0 0;
  }

  .registered .shape {
    background: var(--_brand);
    border: 0.2em solid var(--_accent);
  }

  .brand {
    font-weight: 700;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
  }

  .status .sign {
    flex: none;
    inline-size: 1.15em;
  }

  /* A band: buttons, a chip's face, a seal's status. */
  button,
  .chip .face,
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
  .registered.own-mark .label,
  .chip.registered:not(.stale) .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Paper does not age visibly: it says when it was true. */
  @media print {
    .badge {
      color-scheme: light !important;
    }

    [data-checked]::after {
      content: 'As of ' attr(data-checked);
      font-size: 8px;
    }

    .seal::after {
      position: absolute;
      inset: 100% 0 auto;
    }
  }

  ::slotted([slot='mark']) {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
`;

export const styles: CSSResult[] = [base, seal, chip];

import { css } from 'lit';

/** The shape known from DataCite's badges, with the status on a band across its foot. Lengths follow the seal's own width. */
export const seal = css`
  :host(:state(seal)) {
    min-inline-size: var(--_badge-size);
    min-block-size: var(--_badge-size);
  }

  /* A picture in its place is a little higher, by the line it stands on. */
  :host(:state(seal):state(loading)) {
    block-size: var(--_badge-size);
  }

  .seal {
    display: block;
    inline-size: var(--_badge-size);
    block-size: var(--_badge-size);
    /* Room for a reader's own space between lines (WCAG 1.4.12). */
    box-sizing: content-box;
    padding: max(0px, 4lh - 5.2em);
    container-type: inline-size;
    text-align: center;
  }

  .seal .face {
    display: grid;
    place-content: center;
    justify-items: center;
    block-size: 100%;
    padding-block-end: 9cqi;
  }

  .seal .face,
  .seal .retry {
    font-size: max(8.6cqi, 8px);
    line-height: 1.15;
  }

  /* In whole pixels: Chromium rounds half of a leading down to one, so that letters of a font with higher lines of its own would stand too high. */
  .seal .words,
  .seal .retry {
    line-height: round(1.15em, 1px);
  }

  /* The middle of an arch lies lower, and a hexagon is narrow at its top. */
  .seal.consortium-organization .face,
  .seal.service-provider .face {
    padding-block-end: 5cqi;
  }

  .seal .mark {
    position: absolute;
    inset: 0 3cqi auto;
    inline-size: auto;
  }

  /* Within the shape's line. */
  .seal .label,
  .seal .status {
    position: relative;
    max-inline-size: 76cqi;
    text-wrap: balance;
  }

  /* Lines break where a word ends, in these scripts too; elsewhere WebKit would not break at soft hyphens. */
  .seal .claim:is(:lang(ja), :lang(ko)) {
    word-break: keep-all;
  }

  .seal.unknown .status {
    max-inline-size: 68cqi;
  }

  .seal .long {
    font-size: max(7.3cqi, 7px);
  }

  .seal .brand {
    display: block;
    /* In the middle, too, where a reader's letter spacing makes it wider than the words below. */
    margin: 0 -7cqi;
    font-size: 15.5cqi;
    letter-spacing: -0.01em;
  }

  .seal .claim {
    font-weight: 600;
    text-transform: uppercase;
  }

  /* A hexagon has less room beside words, and so has a circle where there are many: they begin far up. */
  .seal.unknown .brand,
  .seal.service-provider .brand {
    font-size: 13cqi;
  }

  /* One word a line. */
  .seal.service-provider .claim {
    display: block;
    max-inline-size: 66cqi;
    margin-inline: auto;
  }

  .seal.registered .label {
    color: var(--_on-brand);
  }

  .seal.registered .claim {
    color: var(--_accent);
  }

  .seal.unknown .status .sign,
  .seal:not(.loading) .mark .sign {
    display: none;
  }

  .seal:not(.unknown) .status,
  .seal .retry {
    position: absolute;
    inset-block-end: 0;
    max-inline-size: 100%;
    padding-block: 1.4cqi;
    font-weight: 600;
  }

  .seal.registered .status {
    border: 1.7cqi solid var(--_accent);
    padding-block: 0.7cqi;
  }

  .seal.stale .status {
    max-inline-size: 92%;
    padding-block: 1.4cqi;
    border-style: dashed;
  }

  .seal .retry {
    inset-inline: 0;
    inline-size: fit-content;
    min-inline-size: 72cqi;
    margin: auto;
  }

  .seal.loading .sign {
    stroke-width: 1;
  }

  .seal .late {
    position: absolute;
    inset: auto 0 0;
  }

  .seal .details-button {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: -2px;
  }

  /* Too small for words: the mark alone, with the sign of the status. They are still said, and stand in the details. */
  @container (inline-size < 88px) {
    .seal .mark {
      inset: 0;
    }

    .seal .mark .sign.sign {
      display: block;
    }

    .seal .shape {
      stroke-width: 7;
    }

    .seal .label,
    .seal .status,
    .seal .late,
    .seal .retry {
      display: none;
    }
  }

  @container (inline-size < 64px) {
    .seal .details-button {
      display: none;
    }
  }

  /* Nothing can be covered without a colour to cover it with: the mark ends above the band. */
  @container (inline-size >= 88px) {
    .seal.mono:not(.loading) .mark {
      clip-path: inset(0 0 9cqi);
    }

    .seal.mono.unknown .mark,
    .seal.mono.stale .mark {
      clip-path: inset(0 0 19cqi);
    }
  }
`;

import { css } from 'lit';

/** The shape known from DataCite's badges, with the status on a band across its foot. Lengths follow the seal's own width. */
export const seal = css`
  :host(:state(seal)) {
    min-inline-size: var(--datacite-badge-size, 120px);
    min-block-size: var(--datacite-badge-size, 120px);
  }

  /* A picture in its place is a little higher, by the line it stands on. */
  :host(:state(seal):state(loading)) {
    block-size: var(--datacite-badge-size, 120px);
  }

  .seal {
    display: block;
    inline-size: var(--datacite-badge-size, 120px);
    block-size: var(--datacite-badge-size, 120px);
    container-type: inline-size;
    text-align: center;
  }

  .seal .face {
    display: grid;
    place-content: center;
    justify-items: center;
    block-size: 100%;
    padding-block-end: 8cqi;
  }

  .seal .face,
  .seal .retry {
    font-size: max(8.6cqi, 8px);
    line-height: 1.15;
  }

  .seal .mark {
    position: absolute;
    inset: 0 4cqi auto;
  }

  .seal .label,
  .seal .status {
    position: relative;
    max-inline-size: 74cqi;
  }

  .seal .brand {
    display: block;
    font-size: 14.5cqi;
  }

  .seal .claim {
    font-weight: 600;
    text-transform: uppercase;
  }

  .seal.registered .label {
    color: var(--_on-brand);
  }

  .seal.registered .claim {
    color: var(--_accent);
  }

  .seal.unknown .status .sign {
    display: none;
  }

  .seal:not(.unknown) .status,
  .seal .retry {
    position: absolute;
    inset-block-end: 0;
    max-inline-size: 100cqi;
    padding-block: 1.4cqi;
    font-weight: 600;
  }

  .seal .retry {
    inset-inline: 14cqi;
  }

  .seal .details-button {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -6px;
  }

  .seal.mono:not(.unknown) .status {
    background: Canvas;
    color: CanvasText;
  }
`;

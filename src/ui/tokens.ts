import { css } from 'lit';

/**
 * What both elements are drawn with. Each token reads the documented custom property of the page, else its default; both sides of
 * `light-dark()` keep 4.5:1 for text on their surface.
 */
export const tokens = css`
  :host {
    --_text: var(--datacite-color-text, light-dark(#243b53, #dbeaf6));
    --_surface: var(--datacite-color-surface, light-dark(#fff, #17222e));
    --_muted: var(--datacite-color-muted, light-dark(#56626e, #a9b6c2));
    --_accent: var(--datacite-color-accent, light-dark(#00b1e2, #006e96));
    --_link: var(--datacite-color-link, light-dark(#006a94, #6fcdf2));
    --_brand: var(--datacite-color-brand, light-dark(#243b53, #dbeaf6));
    --_on-brand: var(--datacite-color-on-brand, light-dark(#fff, #17222e));
    --_border: var(--datacite-color-border, var(--_muted));
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  :host,
  * {
    box-sizing: border-box;
  }

  /* On paper nothing can be pressed. */
  @media print {
    button {
      display: none;
    }
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

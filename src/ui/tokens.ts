import { css } from 'lit';

/**
 * What both elements are drawn with. Each token reads the documented custom property of the page, else its default; both sides of
 * `light-dark()` keep 4.5:1 for text on their surface. Properties are documented where editors look for them, with the elements' classes.
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
    --_focus: var(--datacite-color-focus, var(--_link));
    --_radius: var(--datacite-radius, 6px);
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

/**
 * What a badge has of its own: DataCite's colours, which are the same on dark pages (its marks have a light line inside their edge there as everywhere), and the
 * space it keeps.
 */
export const badgeTokens = css`
  :host {
    --_accent: var(--datacite-color-accent, #00b1e2);
    --_brand: var(--datacite-color-brand, #243b53);
    --_on-brand: var(--datacite-color-on-brand, #fff);
    --_badge-size: var(--datacite-badge-size, 120px);
    --_chip-inline-size: var(--datacite-chip-inline-size, 15.5em);
    --_card-block-size: var(--datacite-card-block-size, 18em);
  }
`;

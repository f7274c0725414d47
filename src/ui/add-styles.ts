import type { CSSResult } from 'lit';

/** Adds what a lazily loaded part needs to an element's own styles, once. */
export function addStyles(root: ShadowRoot, styles: CSSResult): void {
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, styles.styleSheet!])];
}

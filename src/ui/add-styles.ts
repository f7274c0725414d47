import type { CSSResult } from 'lit';

/** Adds what a lazily loaded part needs to an element's own styles. */
export function addStyles(root: ShadowRoot, styles: CSSResult): void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet!];
}

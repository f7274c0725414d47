/** Success criterion 1.4.12 of WCAG 2.2, as an extension of a reader's puts it into every tree. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Gives text the spacing a reader may ask for. */
export function space(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACING);
  root.adoptedStyleSheets.push(sheet);
}

/** A line of text, and the element it stands in. */
export interface Line {
  readonly text: string;
  readonly box: DOMRect;
  readonly holder: Element;
}

/** The lines of text somebody sees, outside of what opens on demand. */
export function linesOf(root: ShadowRoot): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!holder || holder.closest('style, .visually-hidden, [popover]') || !holder.checkVisibility()) continue;
    if (!walker.currentNode.textContent?.trim() || holder.getBoundingClientRect().width <= 1) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) lines.push({ text: walker.currentNode.textContent, box, holder });
  }
  return lines;
}

/** Half a pixel more than a box has is not seen. */
export const within = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

/** Whether two boxes lie upon each other by more than a pixel. */
export const overlap = (one: DOMRect, other: DOMRect): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

/** A line's glyphs: what leading adds above and below may overlap. */
export function glyphs({ box, holder }: Line): DOMRect {
  const size = parseFloat(getComputedStyle(holder).fontSize);
  return new DOMRect(box.left, box.top + (box.height - size) / 2, box.width, size);
}

/**
 * Which part of a window a picture shows.
 *
 * @module
 */

/** Pixels around a story's content. */
const MARGIN = 12;

/**
 * Runs in the page: the box of everything that is painted, open popovers with it, as far as it is in the window. Boxes that only hold others are as wide as the page.
 *
 * @param {number} margin
 */
function paintedBox(margin) {
  const box = { left: innerWidth, top: innerHeight, right: 0, bottom: 0 };
  const REPLACED = 'img, svg, input, select, textarea, progress, meter';
  const add = (/** @type {DOMRect} */ { left, top, right, bottom, width, height }) => {
    // What is there for screen readers alone has one pixel.
    if (width <= 1 || height <= 1 || left >= innerWidth || top >= innerHeight || right <= 0 || bottom <= 0) return;
    box.left = Math.min(box.left, left);
    box.top = Math.min(box.top, top);
    box.right = Math.max(box.right, right);
    box.bottom = Math.max(box.bottom, bottom);
  };
  const isPainted = (/** @type {Element} */ element, /** @type {CSSStyleDeclaration} */ style) =>
    element.matches(REPLACED) ||
    style.backgroundColor !== 'rgba(0, 0, 0, 0)' ||
    ['Top', 'Right', 'Bottom', 'Left'].some(
      (side) => style.getPropertyValue(`border-${side.toLowerCase()}-width`) !== '0px',
    );
  const visit = (/** @type {Node} */ node) => {
    if (node instanceof Text && node.data.trim()) {
      const range = document.createRange();
      range.selectNode(node);
      add(range.getBoundingClientRect());
    }
    if (!(node instanceof Element)) return;
    const style = getComputedStyle(node);
    const rect = node.getBoundingClientRect();
    // Whole blocks of long lists are below the window, and would have to be laid out to be looked at.
    if (style.display === 'none' || style.visibility !== 'visible' || rect.top >= innerHeight) return;
    if (isPainted(node, style)) add(rect);
    if (style.overflow !== 'visible') add(rect);
    else for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) visit(child);
  };
  for (const child of document.querySelector('.story-page')?.childNodes ?? []) visit(child);
  const x = Math.max(0, Math.floor(box.left - margin));
  const y = Math.max(0, Math.floor(box.top - margin));
  const width = Math.min(innerWidth, Math.ceil(box.right + margin)) - x;
  const height = Math.min(innerHeight, Math.ceil(box.bottom + margin)) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/**
 * @param {import('puppeteer-core').Page} page with a story
 * @returns {Promise<import('puppeteer-core').ScreenshotClip>}
 */
export async function clipOf(page) {
  const box = await page.evaluate(paintedBox, MARGIN);
  if (!box) throw new Error('There is nothing to be seen.');
  return box;
}

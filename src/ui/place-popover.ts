/** Space between a popover and its button or the window's edge. */
const GAP = 8;

/**
 * Places an open popover (`position: absolute` in the top layer, so that it scrolls with the page) beside the button that opened it: below where there
 * is room, else above. Positions go through the CSSOM, which a strict `style-src` allows.
 */
export function placePopover(popover: HTMLElement, button: Element): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = anchor.bottom + GAP + height <= clientHeight || anchor.top < height + GAP;
  const top = below ? anchor.bottom + GAP : anchor.top - GAP - height;
  const left = Math.max(GAP, Math.min(anchor.left, clientWidth - width - GAP));
  popover.style.top = `${top + scrollY}px`;
  popover.style.left = `${left + scrollX}px`;
}

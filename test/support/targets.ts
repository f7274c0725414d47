/** What can be pressed, dragged or typed into; of a box with a label, all of the label. */
const TARGETS =
  'a[href], button, input, select, summary, label:has(input[type="checkbox"], input[type="radio"]), [role="option"]';

/** Width and height that WCAG 2.2 asks for, in CSS pixels. */
const LEAST = 24;

function* targetsBelow(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(TARGETS) && !element.parentElement?.closest('label')) yield element;
    if (element.shadowRoot) yield* targetsBelow(element.shadowRoot);
  }
}

/** Drawn, and not scrolled out of what is around it. */
function isThere(element: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  if (!element.checkVisibility({ visibilityProperty: true }) || box.width <= 1 || box.height <= 1) return false;
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { top, bottom } = around.getBoundingClientRect();
    if (getComputedStyle(around).overflowY === 'auto' && (box.bottom <= top || box.top >= bottom)) return false;
  }
  return true;
}

/** A link in a sentence has the height of its line. */
const isInText = ({ parentElement }: HTMLElement) =>
  parentElement?.tagName === 'P' &&
  [...parentElement.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());

const middle = ({ left, right, top, bottom }: DOMRect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** Whether a field that somebody is in lies upon a target, until it is left. */
function isCovered(target: HTMLElement): boolean {
  const field = (target.getRootNode() as Document | ShadowRoot).activeElement;
  if (!(field instanceof HTMLInputElement)) return false;
  const [own, over] = [target.getBoundingClientRect(), field.getBoundingClientRect()];
  const { x, y } = middle(own);
  return field !== target && x > over.left && x < over.right && y > over.top && y < over.bottom;
}

/** From the middle of one target to the nearest point of another. */
function distance(from: DOMRect, to: DOMRect): number {
  const { x, y } = middle(from);
  return Math.hypot(Math.max(to.left - x, 0, x - to.right), Math.max(to.top - y, 0, y - to.bottom));
}

/**
 * Targets smaller than success criterion 2.5.8 of WCAG 2.2 allows, by name and size: those that are neither large enough nor have as much room around their middle, and no links
 * in sentences.
 *
 * @returns the targets that were looked at, and those that are too small
 */
export function targetsIn(root: ParentNode): { all: HTMLElement[]; small: string[] } {
  const all = [...targetsBelow(root)].filter((target) => isThere(target) && !isCovered(target));
  const boxes = new Map(all.map((target) => [target, target.getBoundingClientRect()]));
  const isSmall = (target: HTMLElement) => {
    const { width, height } = boxes.get(target)!;
    return Math.min(width, height) < LEAST;
  };
  const isCrowded = (target: HTMLElement) =>
    all.some((other) => {
      if (other === target || other.contains(target)) return false;
      const [own, others] = [boxes.get(target)!, boxes.get(other)!];
      const { x, y } = middle(others);
      const between = Math.hypot(middle(own).x - x, middle(own).y - y);
      return distance(own, others) < LEAST / 2 || (isSmall(other) && between < LEAST);
    });
  const small = all.filter((target) => isSmall(target) && !isInText(target) && isCrowded(target));
  return {
    all,
    small: small.map((target) => {
      const { width, height } = boxes.get(target)!;
      const name = target.getAttribute('aria-label') ?? target.textContent.replace(/\s+/g, ' ').trim();
      return `${target.localName} "${name}": ${width.toFixed(1)} × ${height.toFixed(1)}`;
    }),
  };
}

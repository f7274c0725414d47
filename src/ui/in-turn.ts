/** Milliseconds of one task in which elements may draw. */
const SHARE = 8;

const waiting: Array<() => Promise<unknown>> = [];
let drawing = false;

/**
 * Lets many elements that have something new at once draw it in several tasks, so that a page with a hundred of them still answers to its
 * visitor in between.
 *
 * @param draw draws, and resolves when it is done
 * @returns resolves when it was this one's turn
 */
export function inTurn(draw: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    waiting.push(() => draw().finally(() => resolve(undefined)));
    if (!drawing) void drawAll();
  });
}

/** After what was drawn is laid out and painted; in a tab that paints nothing, soon. */
const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 50);
  });

async function drawAll(): Promise<void> {
  drawing = true;
  for (let end = 0, next; (next = waiting.shift());) {
    if (performance.now() > end) {
      if (end) await nextFrame();
      end = performance.now() + SHARE;
    }
    // What goes wrong in drawing is reported where it is drawn.
    await next().catch(() => {});
  }
  drawing = false;
}

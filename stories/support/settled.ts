const WAITING = ':is(datacite-provider-badge[status="loading"], datacite-provider-list[state="loading"])';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const rowsIn = (canvas: HTMLElement): number =>
  [...canvas.querySelectorAll('datacite-provider-list')].flatMap(({ shadowRoot }) => [
    ...shadowRoot!.querySelectorAll('[part~="item"]'),
  ]).length;

/** Resolves when all elements of a story have their answer and have drawn it, or nobody wants to know any more. */
export async function settled(canvas: HTMLElement, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && canvas.querySelector(WAITING)) await new Promise((resolve) => setTimeout(resolve, 20));
  // Very many rows are drawn in shares, one a frame.
  for (let rows = -1; !signal.aborted && rows !== rowsIn(canvas);) {
    rows = rowsIn(canvas);
    await frame();
    await frame();
  }
}

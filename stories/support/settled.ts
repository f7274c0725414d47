const WAITING = ':is(datacite-provider-badge[status="loading"], datacite-provider-list[state="loading"])';

/** Resolves when all elements of a story have their answer, or nobody wants to know any more. */
export async function settled(canvas: HTMLElement, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && canvas.querySelector(WAITING)) await new Promise((resolve) => setTimeout(resolve, 20));
}

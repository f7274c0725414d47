/** Milliseconds between two looks at the clock: evidence lives for days, so a little later is soon enough. */
const INTERVAL = 20_000;

const callbacks = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Calls back now and then while a page stays open. One timer serves all elements.
 *
 * @returns stops it
 */
export function onTick(callback: () => void): () => void {
  callbacks.add(callback);
  timer ??= setInterval(() => callbacks.forEach((call) => call()), INTERVAL);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Milliseconds between two looks at the clock: evidence lives for days, so a little later is soon enough. */
const INTERVAL = 20_000;

const callbacks = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => callbacks.forEach((call) => call());

/**
 * Calls back now and then while a page stays open, when a visitor comes back to it, and when the browser is back on the network. One timer serves
 * all elements.
 *
 * @returns stops it
 */
export function onTick(callback: () => void): () => void {
  callbacks.add(callback);
  if (timer === undefined) {
    timer = setInterval(tick, INTERVAL);
    document.addEventListener('visibilitychange', tick);
    addEventListener('online', tick);
  }
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
    removeEventListener('online', tick);
  };
}

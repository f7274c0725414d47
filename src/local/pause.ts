/** Milliseconds that work may go on before the browser gets a turn: with what it costs to draw, still far from a task of 50 ms. */
const SLICE = 10;

/** Gives everything else a turn. No timer: in a hidden tab one comes once a second. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Work in slices: whoever does it asks after each small step whether to rest. */
export class Slices {
  readonly #signal: AbortSignal | undefined;
  #until = 0;

  /** @param signal ends the work at the next rest */
  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether it is time for {@link rest}. */
  get due(): boolean {
    return performance.now() >= this.#until;
  }

  /** @throws the signal's reason, when aborted */
  async rest(): Promise<void> {
    await turn();
    this.#signal?.throwIfAborted();
    this.#until = performance.now() + SLICE;
  }
}

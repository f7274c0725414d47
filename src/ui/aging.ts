import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Browsers read longer delays as zero. */
const LONGEST_DELAY = 2 ** 31 - 1;

/**
 * Calls back when what is shown has grown too old: evidence ages while a page stays open. Timers stop while a computer sleeps, so it
 * also calls when the page becomes visible again.
 */
export class AgingController implements ReactiveController {
  readonly #onAged: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seconds = Infinity;

  constructor(host: ReactiveControllerHost, onAged: () => void) {
    this.#onAged = onAged;
    host.addController(this);
  }

  /** Calls back in so many seconds, instead of whenever it was to be; never with `Infinity`. */
  expectIn(seconds: number): void {
    clearTimeout(this.#timer);
    this.#seconds = seconds;
    if (seconds !== Infinity) {
      // Half a second later, to be past the limit and not at it.
      this.#timer = setTimeout(this.#onAged, Math.min(seconds * 1000 + 500, LONGEST_DELAY));
    }
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    this.expectIn(this.#seconds);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    clearTimeout(this.#timer);
  }

  readonly #onVisible = () => {
    if (document.visibilityState === 'visible') this.#onAged();
  };
}

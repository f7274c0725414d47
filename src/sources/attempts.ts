import type { Failure } from '../datacite/evidence.js';
import { RENEWAL_PAUSE } from '../datacite/registration.js';

/** Seconds of which a part, chosen by chance, is waited after a first failure; twice as many after each further one. */
const FIRST = 20;
/** Seconds; with the ticker's 20 s still below five minutes. */
const LONGEST = 250;

/** When a question is asked again by itself: renewed at leisure, after a failure that may heal with exponential backoff and full jitter. */
export class Attempts {
  #failures = 0;
  #endedAt = 0;
  /** Milliseconds. */
  #rest = 0;

  /** A clock that was set back does not make anybody wait. */
  get due(): boolean {
    const elapsed = Date.now() - this.#endedAt;
    return elapsed < 0 || elapsed >= this.#rest;
  }

  ended(failure: Failure | null): void {
    this.#failures = failure ? this.#failures + 1 : 0;
    this.#endedAt = Date.now();
    this.#rest = 1000 * this.#seconds(failure);
  }

  #seconds(failure: Failure | null): number {
    // What makes no sense will not make more of it soon.
    if (!failure || failure === 'malformed' || failure === 'invalid-id') return RENEWAL_PAUSE;
    // Nothing is asked before the browser says that it is back.
    if (failure === 'offline') return 0;
    return Math.random() * Math.min(LONGEST, FIRST * 2 ** (this.#failures - 1));
  }
}

import type { Failure } from '../datacite/evidence.js';
import type { Answer } from './answer.js';
import { createStore, type CacheMode, type Kept, type Store } from './evidence-store.js';

/** How often in a row an API was lost, and for how many seconds it is left alone since then. */
interface Setback extends Kept {
  readonly failures: number;
  readonly pause: number;
  readonly failure: Failure | null;
}

/** One lost request is an accident, from the second on it looks like DataCite's firewall. */
const SUSPICIOUS = 2;
/** Seconds of the first pause; each further one is twice as long. */
const SHORTEST = 30;
/** Seconds; with its scatter and the ticker's 20 s still below the five minutes over which the firewall counts. */
const LONGEST = 250;
/** Part of a pause by which it may last longer, so that visitors behind one address do not come back together. */
const SCATTER = 0.08;
/** Seconds for which one attempt after a pause keeps all others waiting; as long as a request may last. */
const ATTEMPT = 15;

/**
 * Leaves an API alone for a while when it looks as if its rate limit was reached: for all elements of a page and, where storage may be used, all
 * tabs of an origin. After each pause one request may try.
 *
 * In a browser the firewall's 429 has no CORS headers and is a lost request like any other and no header says when to come
 * back, so that only repetition gives it away.
 */
export class CircuitBreaker {
  readonly #apiBase: string;
  readonly #store: Store<Setback>;
  #trial: Promise<unknown> | undefined;

  constructor(apiBase: string, cache: CacheMode) {
    this.#apiBase = `${apiBase} setback`;
    this.#store = createStore(cache === 'storage' ? cache : 'memory');
  }

  /** Why nobody should ask now; `null` where one may. */
  get open(): Failure | null {
    const { checkedAt = '', pause = 0, failure } = this.#setback ?? {};
    // However long a pause a storage tells of, it is never longer than our own.
    const end = Date.parse(checkedAt) + 1000 * Math.min(pause, LONGEST * (1 + SCATTER));
    return Date.now() < end ? (failure === 'rate-limited' ? failure : 'unreachable') : null;
  }

  /** Ends a pause: a visitor wishes so. */
  close(): void {
    if (this.open) this.#note(this.#failures, 0);
  }

  /**
   * Makes a request that a closed breaker lets through, and learns from what becomes of it. After a pause the first one is a trial, for which the others of this
   * page wait.
   *
   * @param ask `null`: the page has no request left
   * @returns the answer; why there was no request, where nobody should ask now
   */
  async attempt(ask: () => Promise<Answer> | null): Promise<Answer | Failure> {
    // Not awaited where there is none: of several that come at once the first must be under way before the next.
    if (this.#trial) await this.#trial;
    if (this.open) return this.open;
    const failures = this.#failures;
    const asked = ask();
    if (!asked) return 'rate-limited';
    if (failures >= SUSPICIOUS) {
      this.#note(failures, ATTEMPT);
      this.#trial = asked.catch(() => {}).finally(() => (this.#trial = undefined));
    }
    const answer = await asked;
    const { failure } = answer;
    if (failure === 'unreachable' || failure === 'rate-limited') {
      // Several requests that were lost together are one setback.
      if (this.#failures === failures) this.#fail(failures + 1, failure);
    } else if (failure !== 'timeout' && failure !== 'offline' && failures) {
      this.#note(0, 0);
    }
    return answer;
  }

  #fail(failures: number, failure: Failure): void {
    const pause = failures < SUSPICIOUS ? 0 : Math.min(LONGEST, SHORTEST * 2 ** (failures - SUSPICIOUS));
    this.#note(failures, pause * (1 + SCATTER * Math.random()), failure);
  }

  get #setback(): Setback | null {
    return this.#store.recall(this.#apiBase);
  }

  /** Whoever wrote to the storage may have written anything. */
  get #failures(): number {
    return Number(this.#setback?.failures) || 0;
  }

  #note(failures: number, pause: number, failure = this.#setback?.failure ?? null): void {
    this.#store.keep([[this.#apiBase, { checkedAt: new Date().toISOString(), failures, pause, failure }]]);
  }
}

import { withoutAnswer, type Answer } from './answer.js';
import { DEFAULT_API_BASE, type ApiOptions } from './api-url.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { createStore, type CacheMode, type Store } from './evidence-store.js';
import { getJson, isOffline } from './http.js';
import { askInOneTab } from './one-tab.js';
import { spend } from './request-budget.js';

/** Of all elements of a page that may use the same storage. */
const breakers = new Map<string, CircuitBreaker>();

function breakerFor(apiBase: string, cache: CacheMode): CircuitBreaker {
  const key = `${cache === 'storage'} ${apiBase}`;
  const breaker = breakers.get(key) ?? new CircuitBreaker(apiBase, cache);
  breakers.set(key, breaker);
  return breaker;
}

/** All requests to one API go through here: politely, and not twice for what another tab has just learned. */
export class ApiClient {
  readonly store: Store<Answer>;
  readonly #apiBase: string;
  readonly #shared: boolean;
  readonly #breaker: CircuitBreaker;

  constructor({ apiBase = DEFAULT_API_BASE, cache = 'memory' }: ApiOptions) {
    this.store = createStore(cache);
    this.#apiBase = apiBase;
    this.#shared = cache === 'storage';
    this.#breaker = breakerFor(apiBase, cache);
  }

  /** Nobody should ask now: the browser is offline, or the API is left alone for a while. Who asks nevertheless gets a failure without a request. */
  get paused(): boolean {
    return isOffline() || this.#breaker.open !== null;
  }

  /** Asks again although the API is left alone: a visitor's wish. */
  resume(): void {
    this.#breaker.close();
  }

  /** As {@link getJson}, unless there is a reason not to ask now: then that is the failure. */
  async getJson(url: string, signal: AbortSignal): Promise<Answer> {
    const ask = () => (spend(this.#apiBase) ? getJson(url, signal) : null);
    const answer = isOffline() ? 'offline' : await this.#breaker.attempt(ask);
    return typeof answer === 'string' ? withoutAnswer(url, answer) : answer;
  }

  /** Asks for what is not known yet; in one tab at a time, where tabs share what they learn. `null` if its turn did not come in time. */
  async askOnce<Result>(
    name: string,
    signal: AbortSignal,
    known: () => Result | null,
    ask: () => Promise<Result>,
  ): Promise<Result | null> {
    return this.#shared ? askInOneTab(name, signal, known, ask) : ask();
  }
}

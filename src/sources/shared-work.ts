/**
 * Work that several callers wait for: it runs once, and is aborted when the last of them has gone.
 */
export class SharedWork<Result> {
  readonly #controller = new AbortController();
  readonly #result: Promise<Result>;
  #callers = 0;

  constructor(work: (signal: AbortSignal) => Promise<Result>) {
    this.#result = work(this.#controller.signal);
    // Every caller may have left by the time it fails; a rejection nobody handles would be reported as the page's error.
    this.#result.catch(() => {});
  }

  /** Nobody waits any more: it was aborted and cannot be joined. */
  get abandoned(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Waits for the result; rejects with the signal's reason when the caller aborts, while the others go on waiting. */
  join(signal?: AbortSignal): Promise<Result> {
    this.#callers++;
    const joined = new Promise<Result>((resolve, reject) => {
      this.#result.then(resolve, reject);
      const leave = () => reject(signal?.reason as Error);
      if (signal?.aborted) leave();
      signal?.addEventListener('abort', leave, { signal: this.#controller.signal });
    });
    return joined.finally(() => {
      if (--this.#callers === 0) this.#controller.abort();
    });
  }
}

/** Equal work under way at one time is one work. */
export class InFlight<Result> {
  readonly #work = new Map<string, SharedWork<Result>>();

  /** Joins the work under way for `key`, or starts it. */
  async join(key: string, work: (signal: AbortSignal) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    let shared = this.#work.get(key);
    if (!shared || shared.abandoned) {
      shared = new SharedWork(work);
      this.#work.set(key, shared);
    }
    try {
      return await shared.join(signal);
    } finally {
      // What is settled or abandoned is forgotten: results are kept elsewhere, and a failure must not be remembered.
      if (shared.abandoned && this.#work.get(key) === shared) this.#work.delete(key);
    }
  }
}

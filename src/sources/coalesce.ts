import { SharedWork } from './shared-work.js';

interface Batch<Answer> {
  readonly keys: Set<string>;
  since: number;
  readonly work: SharedWork<ReadonlyMap<string, Answer>>;
}

/** One macrotask: all elements that a page's script defines at once have asked by then, however many microtasks each took. */
const gathered = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Asks for all the keys at once; its answer holds every one of them.
 *
 * @param since milliseconds; answers of other tabs that are younger serve, too
 */
type Request<Answer> = (
  keys: readonly string[],
  signal: AbortSignal,
  since: number,
) => Promise<ReadonlyMap<string, Answer>>;

/** Makes one request of all keys that are asked for in one tick, and none for a key that is already asked for. */
export class Coalescer<Answer> {
  readonly #request: Request<Answer>;
  /** The batch each key under way is in. */
  readonly #batches = new Map<string, Batch<Answer>>();
  #open: Batch<Answer> | undefined;

  constructor(request: Request<Answer>) {
    this.#request = request;
  }

  /** The answer for one key. Rejects as the request does, or with the signal's reason. */
  async ask(key: string, signal: AbortSignal | undefined, since: number): Promise<Answer> {
    let batch = this.#batches.get(key);
    if (!batch || batch.work.abandoned) {
      batch = this.#open && !this.#open.work.abandoned ? this.#open : (this.#open = this.#batch());
      batch.keys.add(key);
      batch.since = Math.max(batch.since, since);
      this.#batches.set(key, batch);
    }
    const answers = await batch.work.join(signal);
    return answers.get(key)!;
  }

  #batch(): Batch<Answer> {
    const batch: Batch<Answer> = {
      keys: new Set(),
      since: 0,
      work: new SharedWork(async (signal) => {
        await gathered();
        if (this.#open === batch) this.#open = undefined;
        try {
          return await this.#request([...batch.keys], signal, batch.since);
        } finally {
          // Answers are kept elsewhere, and a failure must not be remembered.
          for (const key of batch.keys) if (this.#batches.get(key) === batch) this.#batches.delete(key);
        }
      }),
    };
    return batch;
  }
}

import { listOf, record } from '../support/records.js';

/** What DataCite has under each id. */
const ACCOUNTS: Readonly<Record<string, Record<string, unknown>>> = {
  cern: {},
  tib: { memberType: 'consortium', displayName: 'TIB' },
  zq: { isActive: false, displayName: 'Zeta' },
  devtest: { memberType: 'developer', displayName: 'A developer' },
};

/** What a badge with each of these as its `provider` must come to. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  cern: 'registered',
  TIB: 'registered',
  zq: 'inactive',
  devtest: 'not-registered',
  nobody: 'not-registered',
  'no id': 'not-registered',
};

/** The providers a badge may be asked to show. */
export const PROVIDERS = Object.keys(OUTCOMES);

const recordOf = (id: string) => record(ACCOUNTS[id], { id });

interface Waiting {
  readonly ids: readonly string[] | null;
  readonly settle: (response: Response) => void;
  readonly fail: () => void;
}

/** A network whose answers come when a test wants, in the order it wants, or never. */
export class Network {
  /** From now on everything is answered at once. */
  open = false;
  readonly #waiting: Waiting[] = [];
  readonly #fetch = globalThis.fetch;

  constructor() {
    globalThis.fetch = (input, init) => this.#ask(new URL(input as string), init?.signal ?? null);
  }

  /** Answers one of the requests that wait, honestly. */
  answer(which: number): void {
    const [waiting] = this.#waiting.splice(which % this.#waiting.length, 1);
    if (!waiting) return;
    const ids = waiting.ids ?? Object.keys(ACCOUNTS);
    waiting.settle(Response.json(listOf(ids.filter((id) => Object.hasOwn(ACCOUNTS, id)).map(recordOf))));
  }

  /** Fails one of the requests that wait. */
  fail(which: number): void {
    this.#waiting.splice(which % this.#waiting.length, 1)[0]?.fail();
  }

  /** Answers all that waits, and all that is still to come. */
  openAll(): void {
    this.open = true;
    while (this.#waiting.length > 0) this.answer(0);
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }

  #ask(url: URL, signal: AbortSignal | null): Promise<Response> {
    return new Promise((resolve, reject) => {
      const ids = url.searchParams.get('ids')?.split(',') ?? null;
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      this.#waiting.push({ ids, settle: resolve, fail: () => reject(new TypeError('Failed to fetch')) });
      if (this.open) this.answer(this.#waiting.length - 1);
    });
  }
}

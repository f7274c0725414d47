import { FIXTURES, installSampleApi } from '../sample-api/browser.js';
import { deferred, type Deferred } from './deferred.js';

export { FIXTURES };

/** One provider of each kind that a list draws in another way, as a `query`. */
export const EVERY_KIND = `symbol:(${[
  FIXTURES.member,
  FIXTURES.inactive,
  FIXTURES.developer,
  FIXTURES.consortium,
  FIXTURES.unknownMemberType,
  FIXTURES.minimal,
  FIXTURES.rtlName,
  FIXTURES.longName,
  FIXTURES.longWord,
]
  .join(' OR ')
  .toUpperCase()})`;

type Installed = ReturnType<typeof installSampleApi>;
type Intercept = (request: Request, answer: () => Promise<Response>) => Promise<Response> | Response | null;

/** A request that waits until a test answers it. */
export interface HeldRequest {
  readonly request: Request;
  readonly url: URL;
  /** Lets the sample API answer. */
  readonly answer: () => void;
  /** Answers with this JSON. */
  readonly answerWith: (json: unknown) => void;
  /** Loses the connection. */
  readonly drop: () => void;
}

/** The requests that wait, in the order in which they came. */
export interface HeldRequests {
  readonly all: readonly HeldRequest[];
  /** The next one nobody has taken yet. */
  readonly next: () => Promise<HeldRequest>;
}

let bases = 0;

/** More accounts than the API serves of one scope. */
const TOO_MANY = { data: [], meta: { total: 20_000, totalPages: 20, page: 1 } };

/** Whether a request is one of those that bring a whole scope. */
function isWhole(url: string): boolean {
  const { searchParams } = new URL(url);
  return searchParams.get('page[size]') === '1000' && /\bcreated\b/.test(searchParams.get('fields[providers]') ?? '');
}

/** The sample API in the place of `fetch`, for all tests of a suite; each test has a base of its own, so that none finds what another has kept. */
export class SampleApiFixture {
  /** Decides what is answered; without it the sample API does. */
  intercept: Intercept | null = null;
  #installed: Installed | undefined;
  #tag = '';
  readonly #whole: boolean;

  /** @param whole whether directories can bring their whole scope. Default: it is too large for that, and these requests are not told about */
  constructor({ whole = false, ...options }: { size?: number; exactKeywords?: boolean; whole?: boolean } = {}) {
    this.#whole = whole;
    before(() => {
      this.#installed = installSampleApi({
        size: 150,
        ...options,
        intercept: (request, answer) =>
          !whole && isWhole(request.url) ? Response.json(TOO_MANY) : (this.intercept?.(request, answer) ?? null),
      });
    });
    beforeEach(() => {
      this.intercept = null;
      this.#tag = `tag=t${++bases}`;
      this.#server.api.reset();
    });
    after(() => this.#server.uninstall());
  }

  get #server(): Installed {
    if (!this.#installed) throw new Error('The sample API is there while a test runs.');
    return this.#installed;
  }

  /** This test's `api-base`. */
  get base(): string {
    return this.withFaults();
  }

  /** This test's `api-base` with faults, e.g. `status=503`. */
  withFaults(...faults: string[]): string {
    return `${this.#server.base}/~${[this.#tag, ...faults].join(',')}`;
  }

  /** URLs of the requests there were in this test. */
  get requests(): URL[] {
    return this.#recorded.map(({ url }) => new URL(url));
  }

  /** Headers of the requests there were in this test. */
  get headers(): Array<Record<string, string>> {
    return this.#recorded.map(({ headers }) => headers);
  }

  /** An element of an earlier test may still ask while it is taken away. */
  get #recorded() {
    return this.#server.api.requests.filter(
      ({ url }) => /\/~(tag=\w+)/.exec(url)?.[1] === this.#tag && (this.#whole || !isWhole(url)),
    );
  }

  /** Ids of accounts that lists show. */
  get ids(): string[] {
    return this.#server.api.providers.filter(({ deleted }) => deleted === null).map(({ id }) => id);
  }

  /** From now on every request waits until it is answered by hand. */
  hold(): HeldRequests {
    const all: HeldRequest[] = [];
    const waiting: Array<Deferred<HeldRequest>> = [];
    let taken = 0;
    this.intercept = async (request, answer) => {
      const { promise, resolve, reject } = deferred<Response>();
      const held: HeldRequest = {
        request,
        url: new URL(request.url),
        answer: () => void answer().then(resolve, reject),
        answerWith: (json) => resolve(Response.json(json)),
        drop: () => reject(new TypeError('Failed to fetch')),
      };
      all.push(held);
      waiting.shift()?.resolve(held);
      return promise;
    };
    const next = () => {
      const held = all[taken++];
      if (held) return Promise.resolve(held);
      const coming = deferred<HeldRequest>();
      waiting.push(coming);
      return coming.promise;
    };
    return { all, next };
  }
}

/** Address of the sample API on its own origin, over a real network, with faults. */
export function realApi(...faults: string[]): string {
  const address = document.querySelector<HTMLMetaElement>('meta[name="sample-api"]')?.content;
  if (!address) throw new Error('The page names no sample API.');
  const tag = `tag=r${Math.random().toString(36).slice(2)}`;
  return `${address}/~${[tag, ...faults].join(',')}`;
}

import { parseListDocument } from '../datacite/document.js';
import type { Failure, Provenance } from '../datacite/evidence.js';
import { parseProvider, type Provider } from '../datacite/provider.js';
import { LARGEST_PAGE_SIZE, providerParameters, reachablePages, type ProviderQuery } from '../datacite/query.js';
import { isFresh, countsStill, type Judgement } from '../datacite/registration.js';
import type { Answer } from '../sources/answer.js';
import { ApiClient } from '../sources/api-client.js';
import { providersUrl, type ApiOptions } from '../sources/api-url.js';
import { InFlight } from '../sources/shared-work.js';
import { Slices } from './pause.js';
import { keepScope, recallScope } from './scope-store.js';

/** How far the bringing of a scope is, in accounts. */
export interface Progress {
  readonly loaded: number;
  /** `null` before the first answer. */
  readonly total: number | null;
}

/** All accounts of a scope, or why they cannot be had. */
export interface WholeScope extends Provenance {
  /** In the API's order of names; `null` where they are not complete. */
  readonly providers: readonly Provider[] | null;
  /** There are more than the API serves: asking again would not help. */
  readonly tooLarge: boolean;
}

/**
 * What a row and search read of a record. In this order, and by name, 3,400 accounts of the sample API have 172 kB with gzip, where they had 210 kB in the order of
 * their creation: what is alike stands near to each other.
 */
const FIELDS =
  'logoUrl,website,displayName,name,country,region,memberType,rorId,created,joined,isActive,focusArea,organizationType';

/** Requests under way at one time. */
const AT_ONCE = 2;

/** Scopes kept in a page's memory. */
const MOST_KEPT = 4;

/**
 * Brings all accounts of a scope from DataCite's REST API, in pages of 1,000, and keeps them. Lists that want the same scope at the same time share the
 * requests. Never rejects but with the caller's own abort: what cannot be had is an answer without `providers`.
 */
export class WholeScopes {
  readonly #options: ApiOptions;
  readonly #client: ApiClient;
  readonly #kept = new Map<string, WholeScope>();
  readonly #inFlight = new InFlight<WholeScope>();
  readonly #listeners = new Map<string, Set<(progress: Progress) => void>>();

  constructor(options: ApiOptions = {}) {
    this.#options = options;
    this.#client = new ApiClient(options);
  }

  /** What is kept and counts still, of any age below `maxStale`. */
  async recall(query: ProviderQuery, judgement: Judgement, signal?: AbortSignal): Promise<WholeScope | null> {
    const url = this.#urlOf(query, 1);
    const kept = this.#kept.get(url) ?? (await this.#stored(query, url, signal));
    return kept && countsStill(kept, judgement) ? kept : null;
  }

  /**
   * What is kept if it is fresh, else asked for now; what is kept still, where that brings nothing.
   *
   * @param query the scope, without what a visitor narrows it by
   * @param forced however fresh it is
   * @param onProgress called after each page
   * @throws the signal's reason, when aborted
   */
  async ask(
    query: ProviderQuery,
    judgement: Judgement,
    {
      signal,
      forced = false,
      onProgress,
    }: { signal: AbortSignal; forced?: boolean; onProgress?: (progress: Progress) => void },
  ): Promise<WholeScope> {
    const kept = await this.recall(query, judgement, signal);
    signal.throwIfAborted();
    if (kept && !forced && isFresh(kept, judgement)) return kept;
    const url = this.#urlOf(query, 1);
    const listeners = this.#listeners.get(url) ?? new Set();
    this.#listeners.set(url, listeners);
    if (onProgress) listeners.add(onProgress);
    const report = (progress: Progress) => listeners.forEach((listener) => listener(progress));
    try {
      const latest = await this.#inFlight.join(url, (shared) => this.#bring(query, report, shared), signal);
      return kept && !latest.providers ? { ...kept, failure: latest.failure } : latest;
    } finally {
      if (onProgress) listeners.delete(onProgress);
      if (!listeners.size) this.#listeners.delete(url);
    }
  }

  async #bring(query: ProviderQuery, report: (progress: Progress) => void, signal: AbortSignal): Promise<WholeScope> {
    let loaded = 0;
    let total: number | null = null;
    const askPage = async (page: number) => {
      const answer = await this.#client.getJson(this.#urlOf(query, page), signal);
      const list = parseListDocument(answer.body);
      total ??= list?.total ?? null;
      loaded += list?.resources.length ?? 0;
      report({ loaded, total });
      return { answer, list };
    };
    const first = await askPage(1);
    const pages = Math.ceil((first.list?.total ?? 0) / LARGEST_PAGE_SIZE);
    const tooLarge = pages > reachablePages(Infinity, LARGEST_PAGE_SIZE);
    if (tooLarge || !first.list) return incomplete(first.answer, tooLarge);
    const answers = [first.answer];
    for (let next = 2; next <= pages; next += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, pages + 1 - next) }, (_, index) => next + index);
      const latest = await Promise.all(numbers.map(askPage));
      const failed = latest.find(({ list }) => !list);
      if (failed) return incomplete(failed.answer, false);
      answers.push(...latest.map(({ answer }) => answer));
    }
    const scope = await readScope(answers, signal);
    if (scope.providers) this.#keep(scope, answers);
    return scope;
  }

  async #stored(query: ProviderQuery, url: string, signal?: AbortSignal): Promise<WholeScope | null> {
    const answers = this.#options.cache === 'storage' ? await recallScope(url) : null;
    if (!answers) return null;
    // Whatever a storage says was asked: only this could have been.
    const own = answers.map((answer, index) => ({ ...answer, sourceUrl: this.#urlOf(query, index + 1) }));
    const scope = await readScope(own, signal);
    if (scope.providers) this.#keep(scope);
    return scope.providers ? scope : null;
  }

  #keep(scope: WholeScope, answers?: readonly Answer[]): void {
    if (this.#options.cache === 'none') return;
    this.#kept.delete(scope.sourceUrl);
    this.#kept.set(scope.sourceUrl, scope);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest!);
    if (answers && this.#options.cache === 'storage') void keepScope(scope.sourceUrl, answers);
  }

  #urlOf(query: ProviderQuery, page: number): string {
    const parameters = providerParameters({ ...query, sort: 'name', page, pageSize: LARGEST_PAGE_SIZE });
    return providersUrl(this.#options, parameters, FIELDS);
  }
}

function incomplete({ sourceUrl, checkedAt, failure }: Answer, tooLarge: boolean): WholeScope {
  const reason: Failure = failure ?? 'malformed';
  return { source: 'api', sourceUrl, checkedAt, failure: tooLarge ? null : reason, providers: null, tooLarge };
}

/**
 * Reads the pages of a scope, now or long ago. They are the whole of it only if each promises as many accounts as there are in all of them together: else some
 * have come, gone or moved while the pages were brought.
 */
async function readScope(answers: readonly Answer[], signal?: AbortSignal): Promise<WholeScope> {
  const slices = new Slices(signal);
  const found = new Map<string, Provider>();
  const lists = answers.map(({ body }) => parseListDocument(body));
  for (const list of lists) {
    const ofPage = new Set<string>();
    for (const resource of list?.resources ?? []) {
      if (slices.due) await slices.rest();
      const provider = parseProvider(resource);
      // Two records of one account on one page contradict each other: nobody may choose between them.
      if (!provider || ofPage.has(provider.id)) return incomplete(answers[0]!, false);
      ofPage.add(provider.id);
      found.set(provider.id, provider);
    }
  }
  if (!lists.length || lists.some((list) => list?.total !== found.size)) return incomplete(answers[0]!, false);
  const { sourceUrl } = answers[0]!;
  const checkedAt = answers.map((answer) => answer.checkedAt).sort()[0]!;
  return { source: 'api', sourceUrl, checkedAt, failure: null, providers: [...found.values()], tooLarge: false };
}

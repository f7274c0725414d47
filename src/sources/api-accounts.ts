import { parseListDocument } from '../datacite/document.js';
import type { Evidence } from '../datacite/evidence.js';
import type { AccountIdentifier } from '../datacite/identifier.js';
import { BADGE_FIELDS, parseProvider, type Provider } from '../datacite/provider.js';
import type { Answer } from './answer.js';
import { providersUrl, type ApiOptions, type Parameter } from './api-url.js';
import { Coalescer } from './coalesce.js';
import { createEvidenceStore, type EvidenceStore } from './evidence-store.js';
import { getJson } from './http.js';
import type { AccountSource } from './source.js';

/**
 * Identifiers in one request: nginx in front of the API refuses request lines beyond 8 kB, without CORS headers. 500 account ids make up to 5.5 kB,
 * 100 ROR ids in a query 4.8 kB.
 */
const MOST_AT_ONCE = { id: 500, ror: 100 };

/** How the accounts of several identifiers of one type are asked for at once. Without a page size the API answers with 25 of them. */
function parametersFor(type: AccountIdentifier['type'], values: readonly string[]): Parameter[] {
  return type === 'id'
    ? [
        ['ids', values.join(',')],
        ['page[size]', String(values.length)],
      ]
    : [
        ['query', `ror_id:(${values.map((value) => `"${value}"`).join(' OR ')})`],
        // Several accounts may share a ROR id; the API lowers anything larger.
        ['page[size]', '1000'],
      ];
}

function runsOf(values: readonly string[], length: number): string[][] {
  const runs = [];
  for (let start = 0; start < values.length; start += length) runs.push(values.slice(start, start + length));
  return runs;
}

const matches = (provider: Provider | null, { type, value }: AccountIdentifier) =>
  provider !== null && (type === 'id' ? provider.id : provider.rorId) === value;

/** Single accounts from DataCite's REST API: all that are asked for in one tick, in one request. */
export class ApiAccounts implements AccountSource {
  protected readonly options: ApiOptions;
  protected readonly store: EvidenceStore;
  readonly #coalescers: Readonly<Record<AccountIdentifier['type'], Coalescer<Answer>>>;

  constructor(options: ApiOptions = {}) {
    this.options = options;
    this.store = createEvidenceStore(options.cache ?? 'memory');
    const coalescer = (type: AccountIdentifier['type']) =>
      new Coalescer<Answer>((values, signal) => this.#find(type, values, signal));
    this.#coalescers = { id: coalescer('id'), ror: coalescer('ror') };
  }

  recall(identifier: AccountIdentifier): Evidence | null {
    const answer = this.store.recall(this.#keyOf(identifier));
    const evidence = answer && evidenceOf(identifier, answer);
    return evidence?.accounts ? evidence : null;
  }

  async ask(identifier: AccountIdentifier, signal?: AbortSignal): Promise<Evidence> {
    return evidenceOf(identifier, await this.#coalescers[identifier.type].ask(identifier.value, signal));
  }

  async #find(
    type: AccountIdentifier['type'],
    values: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Answer>> {
    const found = runsOf(values, MOST_AT_ONCE[type]).map(async (run) => {
      const answer = await getJson(providersUrl(this.options, parametersFor(type, run), BADGE_FIELDS), signal);
      const identifiers = run.map((value) => ({ type, value }));
      return this.#sort(identifiers, answer);
    });
    return new Map((await Promise.all(found)).flat());
  }

  /** Sorts the objects of an answer by the identifiers that were asked for. */
  #sort(identifiers: readonly AccountIdentifier[], answer: Answer): ReadonlyArray<readonly [string, Answer]> {
    const { resources: data = [], total } = parseListDocument(answer.body) ?? {};
    // All that was asked for fits on one page: an answer that counts otherwise makes no sense.
    const resources = total === data.length ? data : [];
    const providers = resources.map(parseProvider);
    // Absence counts only where the answer holds all there is of what was asked, and nothing else.
    const complete =
      total === data.length &&
      providers.every((provider) => identifiers.some((identifier) => matches(provider, identifier)));
    return identifiers.map((identifier) => {
      const body = resources.filter((_, index) => matches(providers[index]!, identifier));
      const own: Answer = { ...answer, body: complete ? body : null };
      if (evidenceOf(identifier, own).accounts) this.store.keep(this.#keyOf(identifier), own);
      return [identifier.value, own];
    });
  }

  #keyOf({ value }: AccountIdentifier): string {
    return `${this.options.apiBase} ${value}`;
  }
}

/** Reads what was found for an identifier, now or long ago: what storage holds is no more trusted than what the network sends. */
function evidenceOf(identifier: AccountIdentifier, { body, sourceUrl, checkedAt, failure }: Answer): Evidence {
  const resources = Array.isArray(body) ? (body as readonly unknown[]) : [null];
  const accounts = resources.map(parseProvider).filter((account) => matches(account, identifier)) as Provider[];
  // Two records of one account contradict each other: nobody may choose between them.
  const distinct = new Set(accounts.map(({ id }) => id)).size === resources.length;
  // An account of which nobody says whether it is active is no answer, to be kept or to take the place of one.
  const sound = !failure && distinct && accounts.every(({ isActive }) => isActive !== null);
  return {
    source: 'api',
    sourceUrl,
    checkedAt,
    failure: failure ?? (sound ? null : 'malformed'),
    accounts: sound ? accounts : null,
  };
}

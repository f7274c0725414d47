import { parseListDocument } from '../datacite/document.js';
import type { Evidence } from '../datacite/evidence.js';
import { accountIdentifierOf, type AccountIdentifier } from '../datacite/identifier.js';
import { BADGE_FIELDS, parseProvider, type Provider } from '../datacite/provider.js';
import { isSince, withoutAnswer, type Answer } from './answer.js';
import { ApiClient } from './api-client.js';
import { providersEndpoint, providersUrl, type ApiOptions, type Parameter } from './api-url.js';
import { Coalescer } from './coalesce.js';
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
  protected readonly client: ApiClient;
  readonly #coalescers: Readonly<Record<AccountIdentifier['type'], Coalescer<Answer>>>;

  constructor(options: ApiOptions = {}) {
    this.options = options;
    this.client = new ApiClient(options);
    const coalescer = (type: AccountIdentifier['type']) =>
      new Coalescer<Answer>((values, signal, since) => this.#find(type, values, signal, since));
    this.#coalescers = { id: coalescer('id'), ror: coalescer('ror') };
  }

  get paused(): boolean {
    return this.client.paused;
  }

  resume(): void {
    this.client.resume();
  }

  identify(value: unknown): AccountIdentifier | null {
    return accountIdentifierOf(value);
  }

  recall(identifier: AccountIdentifier): Evidence | null {
    const answer = this.#recall(identifier);
    return answer && evidenceOf(identifier, answer);
  }

  async ask(identifier: AccountIdentifier, signal?: AbortSignal, since = Date.now()): Promise<Evidence> {
    return evidenceOf(identifier, await this.#coalescers[identifier.type].ask(identifier.value, signal, since));
  }

  async #find(
    type: AccountIdentifier['type'],
    values: readonly string[],
    signal: AbortSignal,
    since: number,
  ): Promise<ReadonlyMap<string, Answer>> {
    const urlOf = (run: readonly string[]) => providersUrl(this.options, parametersFor(type, run), BADGE_FIELDS);
    const learned = () => {
      const answers = new Map<string, Answer>();
      for (const value of values) {
        const answer = this.#recall({ type, value });
        if (answer && isSince(answer, since)) answers.set(value, answer);
      }
      return answers;
    };
    const known = () => {
      const answers = learned();
      return answers.size === values.length ? answers : null;
    };
    const ask = async () => {
      const answers = learned();
      const missing = values.filter((value) => !answers.has(value));
      const asked = runsOf(missing, MOST_AT_ONCE[type]).map(async (run) =>
        this.#sort(type, run, await this.client.getJson(urlOf(run), signal)),
      );
      return new Map([...answers, ...(await Promise.all(asked)).flat()]);
    };
    const found = await this.client.askOnce(this.#keyOf(type), signal, known, ask);
    return found ?? new Map(values.map((value) => [value, withoutAnswer(urlOf(values), 'timeout')]));
  }

  #recall(identifier: AccountIdentifier): Answer | null {
    const answer = this.client.store.recall(this.#keyOf(identifier.value));
    // What was asked is named to visitors as the proof: nobody else's address may stand there, nor what is no text.
    const asked: unknown = answer?.sourceUrl;
    const own = typeof asked === 'string' && asked.startsWith(providersEndpoint(this.options));
    return answer && own && evidenceOf(identifier, answer).accounts ? answer : null;
  }

  /** Sorts the objects of an answer by the identifiers that were asked for. */
  #sort(type: AccountIdentifier['type'], values: readonly string[], answer: Answer): Array<readonly [string, Answer]> {
    const identifiers = values.map((value) => ({ type, value }));
    const list = parseListDocument(answer.body);
    // All that was asked for fits on one page: an answer that counts otherwise makes no sense.
    const whole = list !== null && list.total === list.resources.length;
    const resources = whole ? list.resources : [];
    const providers = resources.map(parseProvider);
    // Absence counts only where the answer holds all there is of what was asked, and nothing else.
    const complete =
      whole && providers.every((provider) => identifiers.some((identifier) => matches(provider, identifier)));
    const sorted = identifiers.map((identifier) => {
      const body = resources.filter((_, index) => matches(providers[index]!, identifier));
      return [identifier, { ...answer, body: complete ? body : null }] as const;
    });
    const settled = sorted.filter(([identifier, own]) => evidenceOf(identifier, own).accounts);
    this.client.store.keep(settled.map(([{ value }, own]) => [this.#keyOf(value), own]));
    return sorted.map(([{ value }, own]) => [value, own]);
  }

  #keyOf(value: string): string {
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

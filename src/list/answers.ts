/**
 * Answers to queries, kept ones and new ones, and the rows they hold.
 *
 * @module
 */
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import type { ProviderQuery } from '../datacite/query.js';
import { countsStill, register, type Judgement, type Registration } from '../datacite/registration.js';
import { servesSince } from '../sources/answer.js';
import type { PageAnswer, PageSource } from '../sources/source.js';
import { pageParsed } from '../ui/page-parsed.js';

/** What is listed: an account or an entry of a listing, and what may be claimed about it. */
export interface Row {
  readonly id: string;
  /** The name to show. */
  readonly name: string;
  /** The REST record; `null` for an entry without one. */
  readonly provider: Provider | null;
  /** The listing's entry; `null` for an account. */
  readonly serviceProvider: ServiceProvider | null;
  readonly registration: Registration;
}

/** Whether an answer has content that may be shown. */
export function isUsable(answer: PageAnswer, judgement: Judgement): boolean {
  return answer.page !== null && countsStill(answer, judgement);
}

/** What is kept of an earlier answer, if it may be shown. */
export function keptAnswer(source: PageSource, query: ProviderQuery, judgement: Judgement): PageAnswer | null {
  const kept = source.recallPage(query);
  return kept && isUsable(kept, judgement) ? kept : null;
}

/**
 * Asks now, unless another tab has just learned it; where that brings no content, `former` stays with the reason why it could not be renewed.
 *
 * @param maxAge seconds
 */
export async function newAnswer(
  source: PageSource,
  query: ProviderQuery,
  former: PageAnswer | null,
  signal: AbortSignal,
  maxAge: number,
): Promise<PageAnswer> {
  await pageParsed;
  signal.throwIfAborted();
  const latest = await source.askPage(query, signal, servesSince(maxAge));
  signal.throwIfAborted();
  return former && !latest.page ? { ...former, failure: latest.failure } : latest;
}

/** The rows of some pages. An account that has moved from one page to the next meanwhile is listed once. */
export function rowsOf(answers: readonly PageAnswer[], judgement: Judgement): Row[] {
  const rows = new Map<string, Row>();
  for (const { page, ...provenance } of answers) {
    const seen = new Set<string>();
    for (const provider of page?.providers ?? []) {
      const twice = seen.has(provider.id);
      seen.add(provider.id);
      // Two records of one account on one page contradict each other: nobody may choose between them.
      const evidence = twice
        ? { ...provenance, accounts: null, failure: 'malformed' as const }
        : { ...provenance, accounts: [provider] };
      const { id, displayName } = provider;
      const name = displayName ?? id.toUpperCase();
      rows.set(id, { id, name, provider, serviceProvider: null, registration: register(evidence, judgement) });
    }
    for (const { serviceProvider, evidence } of page?.entries ?? []) {
      const { id, name } = serviceProvider;
      const registration = register({ ...provenance, ...evidence }, judgement);
      rows.set(id, { id, name: name ?? id, provider: null, serviceProvider, registration });
    }
  }
  return [...rows.values()];
}

import type { Evidence, Provenance } from '../datacite/evidence.js';
import type { AccountIdentifier } from '../datacite/identifier.js';
import type { ProviderPage } from '../datacite/provider-page.js';
import type { ProviderQuery } from '../datacite/query.js';

/** An answer to a query, or why there is none. */
export interface PageAnswer extends Provenance {
  readonly page: ProviderPage | null;
}

/**
 * Answers for what has an identifier: what a badge needs.
 *
 * Asking never rejects for a fault of the source: a fault is an answer without content and with a `failure`. It rejects with the signal's reason
 * when the caller aborts.
 */
export interface Source<Identifier> {
  /** Asking now would bring a failure without a request: the browser is offline, or the source is left alone for a while. */
  readonly paused: boolean;
  /** Ends the time for which the source is left alone: a visitor wishes so. */
  resume(): void;
  /** Reads what a page's author has written; `null` where it cannot be an identifier: it is then never sent anywhere. */
  identify(value: unknown): Identifier | null;
  /** What is kept from an earlier answer, of any age; at once and without a request. */
  recall(identifier: Identifier): Evidence | null;
  /**
   * Asks now.
   *
   * @param since milliseconds; what another tab has learned since then serves, too. Default: now
   */
  ask(identifier: Identifier, signal?: AbortSignal, since?: number): Promise<Evidence>;
}

/** Answers for single accounts. */
export type AccountSource = Source<AccountIdentifier>;

/** The one door through which elements ask for accounts, whatever stands behind it: the REST API, and later a snapshot. */
export interface ProviderSource extends AccountSource, PageSource {}

/** Answers for pages of a query: what a directory needs. Apart from that, as a {@link Source}. */
export interface PageSource extends Pick<AccountSource, 'paused' | 'resume'> {
  /** Like {@link Source.recall}, for a query. */
  recallPage(query: ProviderQuery): PageAnswer | null;
  /** Like {@link Source.ask}, for a query. */
  askPage(query: ProviderQuery, signal?: AbortSignal, since?: number): Promise<PageAnswer>;
}

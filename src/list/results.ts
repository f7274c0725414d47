import type { EvidenceSource } from '../datacite/evidence.js';
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import type { Shown } from './shown.js';

/** `detail` of the event `datacite-results`. */
export interface Results {
  /** Accounts of the whole result, on all pages. */
  readonly total: number;
  /** Number of the page, from 1. */
  readonly page: number;
  /** The accounts of this page; of a listing those that its entries name and that are known already. */
  readonly providers: readonly Provider[];
  /** The entries of this page, of a listing. */
  readonly serviceProviders?: readonly ServiceProvider[];
  readonly source: EvidenceSource;
  /** ISO time at which the source answered. */
  readonly checkedAt: string;
  /** The answer is older than `max-age` and could not be renewed yet. */
  readonly stale: boolean;
}

/** What there is to report of an answer; `null` where it brought nothing. */
export function resultsOf({ content, latest, page, stale, missing, rows }: Shown): Results | null {
  if (!latest || latest.failure || missing || content === 'error') return null;
  const { total, entries } = latest.page;
  // The latest page's rows are the last.
  const accounts = entries && rows.slice(rows.length - entries.length).flatMap(({ provider }) => provider ?? []);
  const providers = accounts ?? latest.page.providers;
  const { source, checkedAt } = latest;
  const serviceProviders = entries?.map(({ serviceProvider }) => serviceProvider);
  return { total, page, providers, ...(serviceProviders && { serviceProviders }), source, checkedAt, stale };
}

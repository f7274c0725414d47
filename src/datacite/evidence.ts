import type { ServiceProvider } from './listing.js';
import type { Provider } from './provider.js';

/** Where an answer came from. */
export type EvidenceSource = 'api' | 'listing' | 'snapshot';

/** Why a question has no (new) answer. Each can heal by itself, except `invalid-id`, which was never asked. */
export type Failure =
  'invalid-id' | 'offline' | 'timeout' | 'unreachable' | 'rate-limited' | 'server-error' | 'malformed';

/** What is known about an answer, whatever it answers. */
export interface Provenance {
  readonly source: EvidenceSource;
  /** What was asked, so that anyone can ask again. */
  readonly sourceUrl: string;
  /** ISO time at which the source answered or, without an answer, failed to. */
  readonly checkedAt: string;
  /** Why the latest attempt brought no answer; an older answer may stand beside it. */
  readonly failure: Failure | null;
}

/** Everything known about one account id, ROR id or id of a listing's entry. What follows from it is decided in `registration.ts` alone. */
export interface Evidence extends Provenance {
  /** The accounts the source holds under the identifier: none, one, or several with one ROR id. `null`: it did not answer. A listing holds no account. */
  readonly accounts: readonly Provider[] | null;
  /** The sound entry a listing holds under the identifier. */
  readonly serviceProvider?: ServiceProvider | undefined;
}

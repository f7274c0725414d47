import type { Evidence, EvidenceSource, Failure } from './evidence.js';
import type { Provider } from './provider.js';

/** What a badge may say, in one word. `loading` is not among them: it is the absence of a registration. */
export type RegistrationStatus = 'registered' | 'inactive' | 'not-registered' | 'unknown';

/** What an account or a programme entry may be called. */
export type RegistrationKind = 'member' | 'consortium' | 'consortium-organization' | 'service-provider' | 'developer';

/** Why a registration is what it is, where its status alone does not say. */
export type RegistrationReason = Failure | 'not-found' | 'inactive' | 'expired' | 'host-mismatch' | 'too-old';

/** An entry of a Registered Service Provider listing. */
export interface ServiceProvider {
  readonly id: string;
  readonly name: string;
}

/** What may be claimed about a provider now, and on what evidence. */
export interface Registration {
  readonly status: RegistrationStatus;
  readonly kind: RegistrationKind | null;
  /** The REST record, normalized. */
  readonly provider: Provider | null;
  /** The listing's entry. */
  readonly serviceProvider: ServiceProvider | null;
  /** ISO date: joined, or listed since. */
  readonly since: string | null;
  readonly source: EvidenceSource;
  /** What was asked, so that anyone can ask again. */
  readonly sourceUrl: string;
  /** ISO time at which the source answered. */
  readonly checkedAt: string;
  /** The evidence is older than `maxAge` and could not be renewed yet. */
  readonly stale: boolean;
  readonly reason: RegistrationReason | null;
}

/** What evidence is judged by. */
export interface Judgement {
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** Seconds after which evidence is asked for again. */
  readonly maxAge: number;
  /** Seconds after which evidence counts for nothing. */
  readonly maxStale: number;
}

/** The only member types that carry a claim. A `Map`, because `memberType` may be any text, also `constructor`. */
const KINDS: ReadonlyMap<string | null, RegistrationKind> = new Map([
  ['direct_member', 'member'],
  ['member_only', 'member'],
  ['contractual_member', 'member'],
  ['for-profit_provider', 'member'],
  ['consortium', 'consortium'],
  ['consortium_organization', 'consortium-organization'],
  ['developer', 'developer'],
]);

/** Which of several accounts with one ROR id counts, among those that are equally active: the order of the kinds above. */
const PRECEDENCE: ReadonlyArray<RegistrationKind | undefined> = [...new Set(KINDS.values()), undefined];

/** Clocks of tabs and storage may differ a little; evidence from further ahead was not written by an honest clock. */
const CLOCK_TOLERANCE = 60;

/** Age of an answer in seconds; negative where it claims to come from the future, `NaN` where it has no readable time, whatever storage says it is. */
function ageOf(checkedAt: unknown, now: number): number {
  return (now - (typeof checkedAt === 'string' ? Date.parse(checkedAt) : NaN)) / 1000;
}

/** Whether an answer of this time counts at all: neither older than `maxStale` nor from the future. Never true for a time that cannot be read. */
export function countsStill(checkedAt: string, { now, maxStale }: Judgement): boolean {
  const age = ageOf(checkedAt, now);
  return age >= -CLOCK_TOLERANCE && age <= maxStale;
}

/** Whether an answer of this time need not be asked for again. */
export function isFresh(checkedAt: string, judgement: Judgement): boolean {
  return countsStill(checkedAt, judgement) && ageOf(checkedAt, judgement.now) <= judgement.maxAge;
}

/**
 * Seconds between two attempts to renew what is shown on an open page. Within this time evidence older than a small `maxAge` is not called stale,
 * unless an attempt has failed: nobody has tried yet.
 */
export const RENEWAL_PAUSE = 300;

function choose(accounts: readonly Provider[]): Provider | null {
  const rank = ({ isActive, memberType }: Provider) =>
    (isActive === true ? 0 : PRECEDENCE.length) + PRECEDENCE.indexOf(KINDS.get(memberType));
  return accounts.reduce<Provider | null>(
    (best, account) => (best && rank(best) <= rank(account) ? best : account),
    null,
  );
}

/**
 * Decides what may be claimed. The one place that may say `registered`, and it says so only where a record that counts still is active
 * and of a kind DataCite has a name for.
 *
 * A developer account exists but is nobody's membership: `not-registered`, with kind `developer` and no reason. An active account of a member type
 * that is not known here is `unknown`: nobody may guess what it entitles to.
 *
 * @param evidence what is known; never trusted beyond what its fields say
 * @param judgement the time and the ages to judge by
 */
export function register(evidence: Evidence, judgement: Judgement): Registration {
  const { source, sourceUrl, checkedAt, failure } = evidence;
  const patience = failure ? judgement.maxAge : Math.max(judgement.maxAge, RENEWAL_PAUSE);
  const accounts = countsStill(checkedAt, judgement) ? evidence.accounts : null;
  const provider = accounts && choose(accounts);
  const kind = KINDS.get(provider?.memberType ?? null) ?? null;
  const because = (status: RegistrationStatus, reason: RegistrationReason | null): Registration => ({
    status,
    // What cannot be verified is not claimed either.
    kind: status === 'unknown' ? null : kind,
    provider,
    serviceProvider: null,
    since: provider?.joined ?? null,
    source,
    sourceUrl,
    checkedAt,
    stale: accounts !== null && ageOf(checkedAt, judgement.now) > patience,
    reason,
  });

  if (failure === 'invalid-id') return because('not-registered', failure);
  if (!accounts) return because('unknown', evidence.accounts ? 'too-old' : (failure ?? 'malformed'));
  if (!provider) return because('not-registered', 'not-found');
  if (provider.isActive === false) return because('inactive', 'inactive');
  if (provider.isActive !== true || !kind) return because('unknown', 'malformed');
  if (kind === 'developer') return because('not-registered', failure);
  return because('registered', failure);
}

/** What is known after another attempt: its answer or, where it has none, the answer there was and why it could not be renewed. */
export function renewed(former: Evidence | null, latest: Evidence): Evidence {
  return former?.accounts && !latest.accounts ? { ...former, failure: latest.failure } : latest;
}

import type { Evidence, EvidenceSource, Failure } from './evidence.js';
import type { ServiceProvider } from './listing.js';
import type { Provider } from './provider.js';

/** What a badge may say, in one word. `loading` is not among them: it is the absence of a registration. */
export type RegistrationStatus = 'registered' | 'inactive' | 'not-registered' | 'unknown';

/** What an account or a programme entry may be called. */
export type RegistrationKind = 'member' | 'consortium' | 'consortium-organization' | 'service-provider' | 'developer';

/** Why a registration is what it is, where its status alone does not say. */
export type RegistrationReason = Failure | 'not-found' | 'inactive' | 'expired' | 'host-mismatch' | 'too-old';

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

/** Whether a page is on a record's website; `null` for a record without one. */
export type IsOnWebsite = (website: string | null) => boolean;

/** What evidence is judged by. */
export interface Judgement {
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** Seconds after which evidence is asked for again. */
  readonly maxAge: number;
  /** Seconds after which evidence counts for nothing. */
  readonly maxStale: number;
  /** Whether a page must be on the website of the record. Default: `false`. */
  readonly requireHost?: boolean | undefined;
  /** Whether it is. Default: nobody can say, so it is not. */
  readonly isOnWebsite?: IsOnWebsite | null | undefined;
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

/** Seconds. Clocks of tabs and storage may differ a little; evidence from further ahead was not written by an honest clock. */
export const CLOCK_TOLERANCE = 60;

/**
 * Seconds between two attempts to renew what is shown on an open page. Within this time evidence older than a small `maxAge` is not called stale,
 * unless an attempt has failed: nobody has tried yet.
 */
export const RENEWAL_PAUSE = 300;

/**
 * That DataCite has no such account lives for a forty-eighth of the time a record does, by default half an hour: who has just joined should not wait a
 * day to be believed.
 */
const ABSENCE = 1 / 48;

/** Milliseconds. */
const DAY = 86_400_000;

/** An answer's time and, if it is about accounts, those it holds. */
type Dated = Pick<Evidence, 'checkedAt'> & Partial<Pick<Evidence, 'accounts' | 'serviceProvider'>>;

const lifetimeOf = ({ accounts, serviceProvider }: Dated) => (accounts?.length === 0 && !serviceProvider ? ABSENCE : 1);

/** Whether an answer is at most so many seconds old, and not from the future. Never true for a time that cannot be read. */
function isWithin({ checkedAt }: Dated, seconds: number, now: number): boolean {
  const age = (now - (typeof (checkedAt as unknown) === 'string' ? Date.parse(checkedAt) : NaN)) / 1000;
  return age >= -CLOCK_TOLERANCE && age <= seconds;
}

/** Whether there is an answer that has not become too old to count at all. */
export const countsStill = (answer: Dated, { now, maxStale }: Judgement) =>
  answer.accounts !== null && isWithin(answer, maxStale * lifetimeOf(answer), now);

/** Whether an answer need not be asked for again. */
export const isFresh = (answer: Dated, judgement: Judgement) =>
  countsStill(answer, judgement) && isWithin(answer, judgement.maxAge * lifetimeOf(answer), judgement.now);

/** Whether an answer that counts is older than it should be. */
export function isStale(answer: Dated & Pick<Evidence, 'failure'>, judgement: Judgement): boolean {
  const maxAge = judgement.maxAge * lifetimeOf(answer);
  const patience = answer.failure ? maxAge : Math.max(maxAge, RENEWAL_PAUSE);
  return countsStill(answer, judgement) && !isWithin(answer, patience, judgement.now);
}

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
 * An entry of a listing is a registration from the day it names until the end of its last, in UTC. One that has not begun makes no sense: it is `unknown`.
 *
 * A developer account exists but is nobody's membership: `not-registered`, with kind `developer` and no reason. An active account of a member type
 * that is not known here is `unknown`: nobody may guess what it entitles to. So is an active account whose website the page must be on, but is not.
 *
 * @param evidence what is known; never trusted beyond what its fields say
 * @param judgement the time and the ages to judge by
 */
export function register(evidence: Evidence, judgement: Judgement): Registration {
  const { source, sourceUrl, checkedAt, failure } = evidence;
  const { now, requireHost, isOnWebsite } = judgement;
  const accounts = countsStill(evidence, judgement) ? evidence.accounts : null;
  const provider = accounts && choose(accounts);
  const entry = (accounts && source === 'listing' && evidence.serviceProvider) || null;
  const kind = entry ? 'service-provider' : (KINDS.get(provider?.memberType ?? null) ?? null);
  const because = (status: RegistrationStatus, reason: RegistrationReason | null): Registration => ({
    status,
    // What cannot be verified is not claimed either.
    kind: status === 'unknown' ? null : kind,
    provider,
    serviceProvider: entry,
    since: (entry ? entry.registeredOn : provider?.joined) ?? null,
    source,
    sourceUrl,
    checkedAt,
    stale: isStale(evidence, judgement),
    reason,
  });

  if (failure === 'invalid-id') return because('not-registered', failure);
  if (!accounts) return because('unknown', evidence.accounts ? 'too-old' : (failure ?? 'malformed'));
  if (entry) {
    // Not the other way round: a day that is no day must not pass.
    if (entry.validUntil && !(now < Date.parse(entry.validUntil) + DAY)) return because('inactive', 'expired');
    if (entry.registeredOn && !(now >= Date.parse(entry.registeredOn))) return because('unknown', 'malformed');
  } else {
    if (!provider) return because('not-registered', 'not-found');
    if (provider.isActive === false) return because('inactive', 'inactive');
    if (provider.isActive !== true || !kind) return because('unknown', 'malformed');
    if (kind === 'developer') return because('not-registered', failure);
  }
  if (requireHost && !isOnWebsite?.((entry ?? provider)!.website)) return because('unknown', 'host-mismatch');
  return because('registered', failure);
}

/** What is known after another attempt: its answer or, where it has none, the answer there was and why it could not be renewed. */
export function renewed(former: Evidence | null, latest: Evidence): Evidence {
  return former?.accounts && !latest.accounts ? { ...former, failure: latest.failure } : latest;
}

import type { Registration, RegistrationKind, RegistrationStatus } from '../datacite/registration.js';

/** The words of a badge's face, in the order they are read. */
export interface Wording {
  /** What the provider is to DataCite, without the word DataCite; `''` where nothing may be claimed. */
  readonly claim: string;
  /** What follows from the evidence. */
  readonly status: string;
}

/** DataCite's own terms. */
const CLAIMS: Readonly<Record<RegistrationKind, string>> = {
  member: 'Member',
  consortium: 'Consortium Lead',
  'consortium-organization': 'Consortium Organization',
  'service-provider': 'Registered Service Provider',
  developer: 'Developer Account',
};

const STATUSES: Readonly<Record<RegistrationStatus, string>> = {
  registered: 'Registered',
  inactive: 'Inactive',
  'not-registered': 'Not registered',
  unknown: 'Cannot be verified right now',
};

/**
 * What a badge says; the wording of `unknown` and of an unregistered provider names no claim at all.
 *
 * @param age how long ago stale evidence was verified, for instance "3 hours ago"; its date, where nobody can say that yet
 */
export function wordingOf({ status, kind, stale, checkedAt }: Registration, age?: string): Wording {
  const claim = status !== 'unknown' && kind ? CLAIMS[kind] : '';
  if (stale && status === 'registered') return { claim, status: `Verified ${age ?? checkedAt.slice(0, 10)}` };
  return { claim, status: kind === 'developer' && status === 'not-registered' ? 'Not a member' : STATUSES[status] };
}

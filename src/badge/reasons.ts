import type { Registration } from '../datacite/registration.js';

/** Why there is no (new) answer, as a sentence; `''` where the status says all there is to say. */
export function reasonSentence({ reason, stale, source }: Registration): string {
  const sentence = (source === 'listing' && OF_LISTINGS.get(reason)) || (REASONS.get(reason) ?? '');
  return stale && sentence ? `${sentence} This is the last answer there was.` : sentence;
}

const REASONS: ReadonlyMap<Registration['reason'], string> = new Map([
  ['not-found', 'DataCite has no account with this identifier.'],
  ['invalid-id', 'This cannot be the identifier of a DataCite account.'],
  ['inactive', 'DataCite has this account, but it is not active.'],
  ['expired', 'The registration was not renewed.'],
  ['host-mismatch', "It cannot be confirmed that this page is on the provider's own website."],
  ['offline', 'This device is offline.'],
  ['timeout', 'DataCite did not answer in time.'],
  ['unreachable', 'DataCite could not be reached.'],
  ['rate-limited', 'DataCite is getting too many requests from this network.'],
  ['server-error', 'DataCite answered with an error.'],
  ['malformed', "DataCite's answer could not be understood."],
  ['too-old', 'The last answer is too old to count.'],
]);

/** What is said otherwise where a listing was asked, which need not be DataCite's. */
const OF_LISTINGS: typeof REASONS = new Map([
  ['not-found', 'The listing has no entry with this identifier.'],
  ['invalid-id', 'This cannot be the identifier of an entry.'],
  ['timeout', 'The listing did not come in time.'],
  ['unreachable', 'The listing could not be reached.'],
  ['rate-limited', 'The listing is getting too many requests.'],
  ['server-error', 'The listing could not be had: an error was answered.'],
  ['malformed', 'The listing, or this entry of it, could not be understood.'],
]);

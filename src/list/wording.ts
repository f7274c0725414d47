/**
 * All words of the directory that are not DataCite's, in one place.
 *
 * @module
 */
import type { FacetName } from '../datacite/provider-page.js';
import type { Sort } from '../datacite/query.js';
import type { Registration, RegistrationReason } from '../datacite/registration.js';
import { formatAge } from '../ui/language.js';
import { formatNumber } from '../ui/locale.js';
import type { Row } from './answers.js';
import type { Directory } from './directory.js';
import type { ListAttributes } from './list-attributes.js';
import type { Obstacle } from './whole.js';

export const FACET_LABELS: Readonly<Record<FacetName, string>> = {
  'member-type': 'Member type',
  'organization-type': 'Organization type',
  'focus-area': 'Focus area',
  region: 'Region',
  country: 'Country',
  year: 'Account created',
  'service-type': 'Service type',
  'service-audience': 'Audience',
  'supported-integration': 'Supported integration',
  registered: 'Registered since',
};

export const SORT_LABELS: Readonly<Record<Sort, string>> = {
  name: 'Name A–Z',
  '-name': 'Name Z–A',
  '-created': 'Newest account first',
  created: 'Oldest account first',
  relevance: 'Best match',
};

/** What an order is called; a listing's entries are no accounts. */
export const sortLabel = (sort: Sort, { listing }: ListAttributes): string =>
  SORT_LABELS[sort].replace('account', listing ? 'registration' : 'account');

/** What is said of an account or entry beside its facts; `''` where it is plainly active. */
export function statusWord({ status, reason }: Registration): string {
  switch (status) {
    case 'registered':
      return '';
    case 'inactive':
      return reason === 'expired' ? 'Registration expired' : 'Inactive';
    case 'not-registered':
      return 'Not a member';
    case 'unknown':
      return 'Status unknown';
  }
}

/** What can be shown inside of an item; `''` for nothing. */
export function insideOf({ registration, serviceProvider }: Row): string {
  return registration.kind === 'consortium' ? 'organizations' : serviceProvider?.software.length ? 'repositories' : '';
}

const UNREADABLE = 'The providers cannot be shown right now.';
export const LOADING = 'Loading…';
export const NOT_LOADED = 'This could not be loaded. Please try again.';
export const NONE_FOUND = 'No providers found.';
/** Where a listing's address leads nowhere, its code cannot be had, or a snapshot is asked for, which this version does not know. */
export const UNAVAILABLE = `${UNREADABLE} Where they are to be read from is not available.`;

export const NOTHING_TO_CHOOSE = 'Nothing to choose from.';
export const LOADING_ALL = 'Loading all providers';
export const STOP = 'Stop';
export const LOAD_ALL = 'Load all providers';

/** What it means that not all accounts are here. */
export function obstacleText(obstacle: Obstacle): string {
  if (obstacle === 'too-large') return 'There are too many providers to load all: the search may find less.';
  return obstacle === 'stopped'
    ? 'Not all providers are loaded.'
    : 'Not all providers could be loaded: the search may find less.';
}

/** "3,380 providers, page 2 of 136", or why there is no such thing; `''` while nothing is known. */
export function resultText({ answerable, shown, lastPage, host, language }: Directory): string {
  const { content, total, page, rows, reason } = shown;
  const number = (value: number) => formatNumber(value, language);
  if (!answerable) return UNAVAILABLE;
  if (content === 'empty') return NONE_FOUND;
  if (content === 'error') return errorText(reason);
  if (content !== 'rows') return '';
  const count = `${number(total!)} ${total === 1 ? 'provider' : 'providers'}`;
  if (lastPage < 2) return count;
  const where =
    host.paging !== 'pages' ? `${number(rows.length)} shown` : `page ${number(page)} of ${number(lastPage)}`;
  return `${count}, ${where}`;
}

export function windowText(rows: number, language: string): string {
  return `Only the first ${formatNumber(rows, language)} can be shown.`;
}

export function ageText(checkedAt: string, language: string): string {
  return `As of ${formatAge(checkedAt, Date.now(), language)}.`;
}

const FAILURES: ReadonlyMap<RegistrationReason, string> = new Map([
  ['offline', 'This device is offline.'],
  ['timeout', 'DataCite did not answer in time.'],
  ['unreachable', 'DataCite could not be reached.'],
  ['rate-limited', 'DataCite is getting too many requests from this network.'],
  ['server-error', 'DataCite answered with an error.'],
  ['malformed', "DataCite's answer could not be understood."],
  ['too-old', 'The last answer is too old to count.'],
]);

/** Why there are no providers to show. `null`: this version knows no way to get them. */
export function errorText(reason: RegistrationReason | null): string {
  return reason ? `${UNREADABLE} ${failureText(reason)}` : UNAVAILABLE;
}

/** Why there is no (new) answer, as a sentence. */
export function failureText(reason: RegistrationReason): string {
  return FAILURES.get(reason) ?? '';
}

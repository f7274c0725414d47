import { expect } from '@open-wc/testing';
import { CLAIMS } from './claims.js';
import { quiet } from './eventually.js';
import type { FakeStorage } from './fake-storage.js';
import { FIXTURES } from './sample-api.js';
import type { VisitedPage } from './visited-page.js';

/** Base that the sample page's content names; what is asked of it goes wherever a visit wants. */
export const BASE = 'https://sample-api.invalid';

const FALLBACK = '<a href="https://metadata.datacite.org/x">My own claim</a>';
const IDS = [FIXTURES.member, FIXTURES.inactive, FIXTURES.developer];

/** What each badge of the sample page must say when DataCite answers. */
export const ANSWERED: Readonly<Record<string, string>> = {
  [FIXTURES.member]: 'registered',
  [FIXTURES.inactive]: 'inactive',
  [FIXTURES.unknown]: 'not-registered',
  [FIXTURES.developer]: 'not-registered',
  [FIXTURES.sharedRorPair]: 'registered',
  'no such thing': 'not-registered',
};

/** The one identifier of the sample page that is never sent anywhere: no fault can change what is said of it. */
export const IMPOSSIBLE = 'no such thing';

/** Providers of the sample page that DataCite has as active members. */
export const REGISTERED: readonly string[] = Object.keys(ANSWERED).filter((name) => ANSWERED[name] === 'registered');

/** A page's content: a badge of each kind and a directory, all with fallback content. */
export const BODY = [
  ...Object.keys(ANSWERED).map(
    (name) =>
      `<datacite-provider-badge provider="${name}" variant="chip" api-base="${BASE}">${FALLBACK}</datacite-provider-badge>`,
  ),
  `<datacite-provider-list query="uid:(${IDS.join(' OR ')})" page-size="5" controls="" api-base="${BASE}">
    ${FALLBACK}</datacite-provider-list>`,
].join('\n');

/** What a list says of a provider that is not registered. */
const NOT_REGISTERED = /Inactive|Not a member|Status unknown/;

/** What each badge of a page says. */
export function statusesOf(page: VisitedPage): Record<string, string> {
  return Object.fromEntries(page.badges.map(({ provider, status }) => [String(provider), status]));
}

/** All badges of the sample page with one status, but the one that is never asked for. */
export function allBut(status: string): Record<string, string> {
  return { ...Object.fromEntries(Object.keys(ANSWERED).map((name) => [name, status])), [IMPOSSIBLE]: 'not-registered' };
}

/** Names of the list's rows, apart those that stand there as registered. */
export function rowsOf(page: VisitedPage): { registered: string[]; others: string[] } {
  const rows = page.lists.flatMap((list) => [...list.shadowRoot!.querySelectorAll('[part="list"] > [part~="item"]')]);
  const named = (marked: boolean) =>
    rows
      .filter((row) => NOT_REGISTERED.test(row.textContent) === marked)
      .map((row) => row.querySelector('[part="name"]')!.textContent.trim());
  return { registered: named(false), others: named(true) };
}

interface Account {
  readonly id?: unknown;
  readonly attributes?: { readonly displayName?: unknown; readonly isActive?: unknown; readonly memberType?: unknown };
}

/** Names that an answer to a list proves to be registered, read without the help of what is tested. */
function provenBy(text: string): string[] {
  let data: unknown;
  try {
    data = (JSON.parse(text) as { data?: unknown } | null)?.data;
  } catch {
    return [];
  }
  const accounts = Array.isArray(data) ? (data as Account[]) : [];
  return accounts
    .filter(({ id }) => accounts.filter((other) => other.id === id).length === 1)
    .filter(({ attributes }) => attributes?.isActive === true && CLAIMS.includes(String(attributes.memberType)))
    .map(({ attributes }) => String(attributes!.displayName));
}

/** Names that the directory may show as registered after these visits. */
export function provenIn(...pages: readonly VisitedPage[]): string[] {
  return pages.flatMap(({ bodies }) =>
    bodies.flatMap(({ url, text }) => (/query=uid/.test(url) ? provenBy(text) : [])),
  );
}

/** Whether an element's fallback content is to be seen. */
const showsFallback = (element: Element) => element.querySelector('a')!.checkVisibility({ visibilityProperty: true });

/**
 * What must hold on every page, whatever happens: no complaint, nobody registered who is not, no row that says so, and the page author's own claim
 * beside nothing that DataCite has answered.
 *
 * @param proven names of providers that answers have proved to be registered
 */
export async function expectHonest(page: VisitedPage, proven: readonly string[]): Promise<void> {
  await quiet();
  expect(page.complaints).to.deep.equal([]);
  const claimed = page.sightings.filter(({ status }) => status === 'registered').map(({ provider }) => provider);
  expect(claimed.filter((provider) => !REGISTERED.includes(String(provider)))).to.deep.equal([]);
  expect(rowsOf(page).registered.filter((name) => !proven.includes(name))).to.deep.equal([]);
  const withFallback = page.badges.filter(showsFallback).map(({ provider }) => provider);
  const undecided = page.badges.filter(({ status }) => ['unknown', 'loading'].includes(status));
  expect(withFallback).to.deep.equal(undecided.map(({ provider }) => provider));
  for (const list of page.lists) expect(showsFallback(list)).to.equal(['error', 'loading'].includes(list.state));
}

/** Another storage with the same content. */
export function copyOf(storage: FakeStorage): FakeStorage {
  return Object.assign(Object.create(Object.getPrototypeOf(storage) as object) as FakeStorage, storage);
}

import { queryAllByRole } from './by-role.js';
import { eventually } from './eventually.js';
import {
  after,
  has,
  mountAppending,
  mountSettled,
  openFacet,
  pick,
  press,
  results,
  root,
  searchFor,
  words,
  type Attributes,
  type DataciteProviderList,
} from './list.js';
import { ENTRY, entry, listingOf, type ListingFixture } from './listing.js';
import { EVERY_KIND, FIXTURES } from './sample-api.js';
import { IDS, mountPicker } from './select.js';

type Mount = (api: ListingFixture) => Promise<DataciteProviderList>;

/** All that a page can switch on, once it is there. */
async function everything(api: ListingFixture, attributes: Attributes = {}): Promise<DataciteProviderList> {
  const controls = 'search filters sort count export layout overview';
  const list = await mountSettled(api, { controls, facets: 'member-type country', 'page-size': '10', ...attributes });
  results(list).dispatchEvent(new PointerEvent('pointerenter'));
  for (const name of ['Download CSV', 'Show as table', /^Copy link/]) {
    await eventually(() => has(list, 'button', { name }), String(name));
  }
  await eventually(() => has(list, 'radio'), 'the choice of layouts');
  await list.updateComplete;
  return list;
}

async function opened(api: ListingFixture, attributes: Attributes): Promise<DataciteProviderList> {
  const list = await everything(api, { query: EVERY_KIND, 'page-size': '20', ...attributes });
  press(list, /^Show organizations/);
  await eventually(() => results(list).querySelector('.organizations li'), 'the organizations');
  return list;
}

async function picked(api: ListingFixture): Promise<DataciteProviderList> {
  const list = await everything(api);
  const types = await openFacet(list, 'Member type');
  for (const type of ['Direct Member', 'Consortium Organization']) await after(list, () => pick(types, type));
  const country = await openFacet(list, 'Country');
  const fold = await eventually(() => country.querySelector<HTMLElement>('.fold'), 'its end');
  fold.click();
  await list.updateComplete;
  return list;
}

/** Where the browser lets nobody write to its clipboard. */
async function copied(api: ListingFixture): Promise<DataciteProviderList> {
  const list = await everything(api);
  Object.defineProperty(navigator, 'clipboard', { value: null, configurable: true });
  try {
    queryAllByRole(list, 'button', { name: /^Copy link/ })[0]!.click();
    await eventually(() => has(list, 'textbox', { name: /^Link to/ }), 'the field');
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
  return list;
}

async function asTables(api: ListingFixture): Promise<DataciteProviderList> {
  const list = await everything(api);
  press(list, 'Show as table');
  await list.updateComplete;
  return list;
}

async function grouped(api: ListingFixture, attributes: Attributes): Promise<DataciteProviderList> {
  const list = await everything(api, attributes);
  await eventually(() => root(list).querySelector('.index button'), 'the index');
  return list;
}

/** Entries that are sound, expired, without dates, unreadable, and of a member. */
async function entries(api: ListingFixture, attributes: Attributes): Promise<DataciteProviderList> {
  api.document = listingOf([
    entry(),
    entry({ id: 'expired', name: 'Cobalt CRIS (sample)', validUntil: '2023-12-31' }),
    entry({ id: 'dateless', name: 'Dune Hosting (sample)', registeredOn: null, validUntil: null, software: null }),
    entry({ id: 'odd', name: 'Ebb Publishing (sample)', validUntil: 'soon' }),
    entry({ id: 'member', name: 'Member of two worlds (sample)', providerId: FIXTURES.member }),
  ]);
  const controls = 'search filters sort count layout';
  const list = await mountSettled(api, { listing: api.listing(), controls, ...attributes });
  const badge = await eventually(() => results(list).querySelector('datacite-provider-badge'), 'the badge');
  // In a table it may lie beyond the edge, and who has not seen it has not asked.
  badge.scrollIntoView();
  await eventually(() => badge.status === 'registered', 'the membership');
  results(list).querySelector('.scroller')?.scrollTo(0, 0);
  scrollTo(0, 0);
  press(list, `Show repositories of ${ENTRY.name}`);
  await eventually(() => /run/.test(results(list).textContent), 'where it runs');
  return list;
}

async function empty(api: ListingFixture): Promise<DataciteProviderList> {
  const list = await everything(api);
  await after(list, () => searchFor(list, 'zzzz'));
  await eventually(() => words(results(list)).includes('No providers found'), 'that there is nothing');
  return list;
}

/** What a directory can look like, with all there is to operate in it. Asks an API that serves whole scopes. */
export const DIRECTORIES: Readonly<Record<string, Mount>> = {
  'every kind of account, an open consortium': (api) => opened(api, {}),
  'the same as a grid': (api) => opened(api, { layout: 'grid' }),
  'the same as a table': (api) => opened(api, { layout: 'table' }),
  'picks and open filters': picked,
  'a link to copy by hand': copied,
  'the overview as tables': asTables,
  'groups by letter': (api) => grouped(api, { 'group-by': 'letter' }),
  'a table in groups by region': (api) => grouped(api, { 'group-by': 'region', layout: 'table' }),
  'more to come': (api) => mountAppending(api),
  'a picker of one': (api) => mountPicker(api, { selection: 'single', value: IDS[0] }),
  'a picker of several': (api) => mountPicker(api, { value: IDS.slice(0, 2).join() }),
  'a picker of several, as a grid': (api) => mountPicker(api, { value: IDS.slice(0, 2).join(), layout: 'grid' }),
  'entries of a listing': (api) => entries(api, {}),
  'entries of a listing, as a table': (api) => entries(api, { layout: 'table' }),
  'nothing found': empty,
  'no answer': (api) => mountSettled(api, { 'api-base': api.withFaults('status=503') }),
};

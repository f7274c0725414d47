import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { comeHome, holdIntervals, lookAgain, travel } from '../support/clock.js';
import { deferred } from '../support/deferred.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  after as having,
  countText,
  has,
  mountSettled,
  names,
  openFacet,
  pick,
  press,
  results,
  resultsHeard,
  root,
  searchFor,
  settled,
  valuesOf,
  withoutSaveData,
  words,
  type DataciteProviderList,
} from '../support/list.js';
import { ENTRY, listingOf } from '../support/listing.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 1500, whole: true });

before(holdIntervals);

const field = (list: Element) => getByRole(list, 'searchbox', { name: /^Search/ }) as HTMLInputElement;
const wholeRequests = () => api.requests.filter(({ searchParams }) => searchParams.get('page[size]') === '1000');
const pageRequests = () => api.requests.filter(({ searchParams }) => searchParams.get('page[size]') !== '1000');
const progress = (list: Element) => queryAllByRole(list, 'progressbar');

/** All words of a directory. */
const shown = (list: DataciteProviderList) => words(root(list).querySelector('.directory'));

/** Types as a visitor does, letter by letter. */
function type(list: Element, text: string) {
  field(list).value = text;
  field(list).dispatchEvent(new Event('input', { bubbles: true }));
}

/** The directory has told that it answers from all accounts: a search makes no request. */
async function turnToSearch(list: DataciteProviderList): Promise<void> {
  field(list).focus();
  await eventually(() => wholeRequests().length === 2, 'the whole scope asked for');
  await eventually(() => isLocal(list), 'the whole scope');
  await list.updateComplete;
}

/** Countries are counted only where all accounts are here; `facets` has them. */
const isLocal = (list: DataciteProviderList) =>
  [...root(list).querySelectorAll('[part="facet"]')].some(
    (facet) => words(facet.querySelector('summary')).startsWith('Country') && Object.keys(valuesOf(facet)).length > 0,
  );

async function mountLocal(attributes: Record<string, string> = {}): Promise<DataciteProviderList> {
  const list = await mountSettled(api, { facets: 'country region member-type', ...attributes });
  await openFacet(list, 'Country');
  await turnToSearch(list);
  return list;
}

describe('the whole scope', () => {
  it('leaves rows out of sight aside while somebody types, and no longer', async () => {
    const list = await mountLocal();
    const look = () => getComputedStyle(root(list).querySelector('.list > li')!).contentVisibility;
    expect(look()).to.equal('visible');
    type(list, 'university');
    await list.updateComplete;
    expect(look()).to.equal('auto');
    await eventually(() => look() === 'visible', 'a pause in typing');
  });

  it('is brought when a visitor turns to search, and answers without a further request, at once', async () => {
    const list = await mountLocal();
    const before = api.requests.length;
    type(list, 'osslinghafen universitat');
    await list.updateComplete;
    expect(names(list)[0]).to.equal('Ößlinghafen Universität');
    expect(results(list).ariaBusy).to.equal('false');
    type(list, 'aldermeer');
    await list.updateComplete;
    expect(names(list)[0]).to.equal('Sample University of Aldermere');
    expect(api.requests.length).to.equal(before);
  });

  it('does not move the rows a visitor sees', async () => {
    const list = await mountSettled(api, { 'page-size': '50', page: '3', facets: 'country' });
    const former = names(list);
    const formerCount = countText(list);
    await openFacet(list, 'Country');
    await turnToSearch(list);
    expect(names(list)).to.deep.equal(former);
    expect(countText(list)).to.equal(formerCount);
  });

  it('does not move what was found for words while it is looked at', async () => {
    const list = await mountSettled(api, { facets: 'country' });
    const pages = pageRequests().length;
    const found = deferred<undefined>();
    // Of what is found and the whole scope, either may be asked for first.
    api.intercept = async ({ url }, answer) => {
      if (new URL(url).searchParams.get('page[size]') === '1000') await found.promise;
      return answer();
    };
    await openFacet(list, 'Country');
    searchFor(list, 'university');
    await eventually(() => pageRequests().length > pages, 'the search');
    await settled(list);
    const former = names(list);
    found.resolve(undefined);
    await eventually(() => isLocal(list), 'the whole scope');
    expect(names(list)).to.deep.equal(former);
    type(list, 'universitat');
    await list.updateComplete;
    expect(names(list)[0]).to.match(/^Universität/);
  });

  it('shows the best match first, and says so, until another order is chosen', async () => {
    const list = await mountLocal();
    const sort = () => getByRole(list, 'combobox', { name: 'Sort by' }) as HTMLSelectElement;
    expect(sort().selectedOptions[0]!.text).to.equal('Name A–Z');
    type(list, 'university');
    await list.updateComplete;
    expect(sort().selectedOptions[0]!.text).to.equal('Best match');
    expect(names(list)[0]).to.match(/^University/);
    sort().value = '-name';
    sort().dispatchEvent(new Event('change', { bubbles: true }));
    await list.updateComplete;
    expect(names(list)[0]).not.to.match(/^University/);
    expect(sort().selectedOptions[0]!.text).to.equal('Name Z–A');
  });

  it('filters, counts and turns pages without a request', async () => {
    const list = await mountLocal();
    const before = api.requests.length;
    const region = await openFacet(list, 'Region');
    const formerRegions = valuesOf(region);
    pick(region, 'Americas');
    await list.updateComplete;
    expect(countText(list)).to.match(new RegExp(`^${formerRegions.Americas!} providers`));
    expect(valuesOf(region)).to.deep.equal(formerRegions);
    const country = await openFacet(list, 'Country');
    expect(Object.keys(valuesOf(country)))
      .to.include('Brazil')
      .and.not.to.include('Germany');
    press(list, 'Next');
    await list.updateComplete;
    expect(countText(list)).to.match(/page 2 of/);
    expect(api.requests.length).to.equal(before);
  });

  it('calls what has no name of its own as DataCite does', async () => {
    const list = await mountLocal();
    expect(Object.keys(valuesOf(await openFacet(list, 'Member type')))).to.include('Registration Agency');
  });

  it('tells about each answer', async () => {
    const list = await mountLocal();
    const heard = resultsHeard(list);
    type(list, 'sample university');
    await list.updateComplete;
    expect(heard).to.have.length(1);
    expect(heard[0]!.source).to.equal('api');
    expect(heard[0]!.providers.some(({ id }) => id === FIXTURES.member)).to.equal(true);
  });

  it('shows how far it is, and can be stopped and begun again without losing the focus', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    field(list).focus();
    (await held.next()).answer();
    const second = await held.next();
    await eventually(() => progress(list)[0]?.getAttribute('value') === '1000', 'the progress');
    expect(has(list, 'progressbar', { name: 'Loading all providers' })).to.equal(true);
    const height = list.getBoundingClientRect().height;
    const stop = getByRole(list, 'button', { name: 'Stop Loading all providers' });
    stop.focus();
    stop.click();
    await list.updateComplete;
    expect(second.request.signal.aborted).to.equal(true);
    expect(progress(list)).to.have.length(0);
    expect(words(root(list).activeElement)).to.equal('Load all providers');
    api.intercept = null;
    press(list, 'Load all providers');
    await eventually(
      () => !has(list, 'button', { name: 'Load all providers' }) && !progress(list).length,
      'the whole scope',
    );
    await quiet();
    expect(root(list).activeElement === results(list)).to.equal(true);
    expect(list.getBoundingClientRect().height).to.equal(height);
  });

  it('takes no space while it is brought', async () => {
    const list = await mountSettled(api);
    list.style.inlineSize = '320px';
    await list.updateComplete;
    const { height } = list.getBoundingClientRect();
    const held = api.hold();
    field(list).focus();
    await held.next();
    await eventually(() => progress(list).length === 1, 'the progress');
    expect(list.getBoundingClientRect().height).to.equal(height);
  });

  it('stands in the place of the count while it is brought, where there is no room for both', async () => {
    const list = await mountSettled(api);
    list.style.inlineSize = '320px';
    const held = api.hold();
    field(list).focus();
    await held.next();
    await eventually(() => progress(list).length === 1, 'the progress');
    const { left, top } = getByRole(list, 'status').getBoundingClientRect();
    const shownThere = root(list).elementFromPoint(left + 1, top + 1);
    expect(shownThere?.closest('.whole') !== null).to.equal(true);
    expect(has(list, 'status')).to.equal(true);
  });

  it('brings the number of all years to the overview, which promised none before', async () => {
    const list = await mountSettled(api, { controls: 'search overview' });
    const more = () => words(root(list).querySelector('.chart > button:not([hidden])'));
    await eventually(() => more() === 'Show more years', 'the overview');
    field(list).focus();
    const promise = await eventually(() => /^Show all (\d+) years$/.exec(more()), 'all years');
    press(list, promise[0]);
    await list.updateComplete;
    const years = getByRole(list, 'table', { name: 'New accounts by year' }).querySelectorAll('tbody tr');
    expect(years).to.have.length(Number(promise[1]));
  });

  it('that cannot be had leaves the search to DataCite, with a note', async () => {
    const list = await mountSettled(api);
    api.intercept = (request) => (request.url.includes('%5D=1000') ? new Response('', { status: 500 }) : null);
    field(list).focus();
    await eventually(() => has(list, 'button', { name: 'Load all providers' }), 'the note');
    expect(list.state).to.equal('ready');
    expect(shown(list)).to.include('Not all providers could be loaded');
    await having(list, () => searchFor(list, 'aldermere'));
    expect(names(list)).to.include('Sample University of Aldermere');
    expect(wholeRequests()).to.have.length(1);
    api.intercept = null;
    press(list, 'Load all providers');
    await eventually(() => wholeRequests().length === 3, 'another attempt');
  });

  it('answers nothing for another scope, not even for one update', async () => {
    const list = await mountLocal();
    const heard = resultsHeard(list);
    list.query = `uid:${FIXTURES.member}`;
    await list.updateComplete;
    expect(heard).to.deep.equal([]);
    expect(list.state).to.equal('loading');
    await settled(list);
    expect(heard.map(({ total }) => total)).to.deep.equal([1]);
  });

  it('answers nothing for a listing', async () => {
    const list = await mountLocal();
    api.intercept = ({ url }) => (url.endsWith('/service-providers.json') ? Response.json(listingOf([ENTRY])) : null);
    list.listing = `${api.base}/service-providers.json`;
    await list.updateComplete;
    expect(list.state).to.equal('loading');
    await settled(list);
    expect(names(list)).to.deep.equal([ENTRY.name]);
    await having(list, () => searchFor(list, 'university'));
    expect(list.state).to.equal('empty');
  });

  it('is forgotten with its scope', async () => {
    const list = await mountLocal();
    list.consortiumId = FIXTURES.consortium;
    await settled(list);
    expect(countText(list)).to.match(/^12 providers/);
    expect(pageRequests().at(-1)!.searchParams.get('consortium-id')).to.equal(FIXTURES.consortium);
  });

  it('is asked for again by refresh(), and shown until then', async () => {
    const list = await mountLocal();
    await list.refresh();
    expect(wholeRequests()).to.have.length(4);
    expect(list.state).to.equal('ready');
    type(list, 'aldermeer');
    await list.updateComplete;
    expect(names(list)[0]).to.equal('Sample University of Aldermere');
  });

  it('ages: it is renewed, says its age where that fails, and counts for nothing in the end', async () => {
    const list = await mountLocal({ 'max-age': '400', 'max-stale': '4000', cache: 'none' });
    api.intercept = () => new Response('', { status: 500 });
    try {
      travel(1000);
      lookAgain();
      await eventually(() => shown(list).includes('DataCite answered with an error'), 'the failure');
      expect(list.state).to.equal('ready');
      expect(shown(list)).to.include('As of 16 minutes ago');
      api.intercept = null;
      press(list, 'Try again');
      await eventually(() => !shown(list).includes('As of'), 'fresh rows');
      api.intercept = () => new Response('', { status: 500 });
      travel(5000);
      lookAgain();
      await settled(list);
      expect(names(list)).to.deep.equal([]);
      expect(list.state).to.equal('error');
    } finally {
      comeHome();
    }
  });

  it('is not asked for before somebody turns to it', async () => {
    await mountSettled(api);
    await quiet();
    expect(wholeRequests()).to.have.length(0);
  });

  it('is brought when the pointer comes near', async () => {
    const list = await mountSettled(api);
    getByRole(list, 'search').dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => wholeRequests().length === 2, 'the whole scope asked for');
  });

  it('is not brought for a directory without search and filters', async () => {
    const list = await mountSettled(api, { controls: 'sort count' });
    getByRole(list, 'combobox', { name: 'Sort by' }).focus();
    await quiet();
    expect(wholeRequests()).to.have.length(0);
  });

  it('lends nobody a status', async () => {
    const list = await mountLocal();
    type(list, 'dormant institute');
    await list.updateComplete;
    expect(words(root(list).querySelector('[part="item"] .status'))).to.equal('Inactive');
  });
});

describe('a small scope', () => {
  withoutSaveData();

  it('is brought by itself, after its first page', async () => {
    const list = await mountSettled(api, { 'consortium-id': FIXTURES.consortium });
    await eventually(() => wholeRequests().length === 1, 'the whole scope asked for');
    expect(api.requests[0]!.searchParams.get('page[size]')).to.equal('5');
    expect(progress(list)).to.have.length(0);
  });

  it('is left alone while nobody can see it', async () => {
    const list = await mountSettled(api, { 'consortium-id': FIXTURES.consortium, controls: '' });
    await quiet();
    expect(wholeRequests()).to.have.length(0);
    expect(list.state).to.equal('ready');
  });

  it('of more than a thousand is not small', async () => {
    await mountSettled(api);
    await quiet();
    expect(wholeRequests()).to.have.length(0);
  });
});

describe('a small scope of somebody who saves data', () => {
  it('waits until it is turned to', async () => {
    const list = await mountSettled(api, { 'consortium-id': FIXTURES.consortium });
    await quiet();
    expect(wholeRequests()).to.have.length(0);
    field(list).focus();
    await eventually(() => wholeRequests().length === 1, 'the whole scope asked for');
  });
});

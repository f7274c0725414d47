import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { collectComplaints } from '../support/complaints.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  after,
  countText,
  factsOf,
  has,
  mountSettled,
  names,
  openFacet,
  pick,
  place,
  press,
  resultsHeard,
  root,
  row,
  searchFor,
  settled,
  words,
  type DataciteProviderList,
} from '../support/list.js';
import { ListingFixture, entry, listingOf } from '../support/listing.js';
import { FIXTURES } from '../support/sample-api.js';
import { option } from '../support/select.js';
import { collectWarnings } from '../support/warnings.js';
import type { DataciteProviderBadge } from '../../src/badge.js';
import type { Selected } from '../../src/list.js';

const api = new ListingFixture();
const warnings = collectWarnings();
const complaints = collectComplaints();
const home = location.href;

const ENTRIES = [
  entry({ id: 'a', name: 'Amber', software: 'DSpace' }),
  entry({ id: 'b', name: 'Birch', country: 'ES', serviceType: 'dataArchive', registeredOn: '2024-05-02' }),
  entry({ id: 'c', name: 'Cobalt', serviceType: ['cris', 'dataArchive'], registeredOn: '2024-06-02' }),
  entry({ id: 'd', name: 'Dune', country: 'ES', serviceType: null }),
  entry({ id: 'e', name: 'Ebb', country: null, serviceType: null, registeredOn: null }),
];

beforeEach(() => {
  history.replaceState(null, '', home);
  api.document = listingOf(ENTRIES);
});
afterEach(() => {
  history.replaceState(null, '', home);
  expect(complaints).to.deep.equal([]);
});

const mount = (attributes: Readonly<Record<string, string>> = {}): Promise<DataciteProviderList> =>
  mountSettled(api, { listing: api.listing(), ...attributes });

const written = () => location.href.slice(home.length).replace(/^[?&]/, '');
const arriveWith = (parameters: string) =>
  history.replaceState(null, '', `${home}${home.includes('?') ? '&' : '?'}${parameters}`);

describe("a listing in the page's URL", () => {
  const linkable = (attributes = {}) => mount({ 'sync-url': 'dc', 'page-size': '2', ...attributes });

  it('has search, filters of its own, page and opened entry there', async () => {
    const list = await linkable({ facets: 'service-type year' });
    pick(await openFacet(list, 'Registered since'), '2024');
    await settled(list);
    expect(written()).to.equal('dc-year=2024');
    pick(await openFacet(list, 'Service type'), 'Data Archive');
    await settled(list);
    expect(written()).to.equal('dc-service-type=dataArchive&dc-year=2024');
    await after(list, () => press(list, 'Clear all filters'));
    await after(list, () => press(list, 'Next'));
    expect(written()).to.equal('dc-page=2');
    await after(list, () => searchFor(list, 'amber'));
    await after(list, () => press(list, /^Show repositories/));
    expect(written()).to.equal('dc-query=amber&dc-open=a');
  });

  it('is as its sender saw it for whoever opens the link', async () => {
    arriveWith('dc-service-type=repositoryPlatform,dataArchive&dc-country=NL,ES&dc-page=2&dc-sort=-name&dc-open=a');
    const list = await linkable();
    expect(countText(list)).to.equal('3 providers, page 2 of 2');
    expect(names(list)).to.deep.equal(['Amber']);
    const chips = queryAllByRole(list, 'button', { name: /^Remove filter/ }).map(words);
    expect(chips.length).to.equal(4);
    expect(chips.join()).to.include('Service type: Repository Platform').and.include('Country: Spain');
    await eventually(() => words(root(list).querySelector('#opened-a')).includes('run DSpace'), 'the opened entry');
    expect(getByRole(list, 'combobox')).to.include({ value: '-name' });
  });

  it('has what is picked in the overview, where that is all there is', async () => {
    const list = await linkable({ controls: 'overview' });
    const bar = await eventually(() => queryAllByRole(list, 'button', { name: /Spain/ })[0], 'the overview');
    await after(list, () => bar.click());
    expect(written()).to.equal('dc-country=ES');
    const again = await linkable({ controls: 'overview' });
    expect(names(again)).to.deep.equal(['Birch', 'Dune']);
  });
});

describe('the overview of a listing', () => {
  const overview = async (attributes = {}) => {
    const list = await mount({ controls: 'overview', ...attributes });
    await eventually(() => root(list).querySelector('.chart'), 'the overview');
    await list.updateComplete;
    return list;
  };
  const figures = (list: DataciteProviderList, name: string) =>
    [...getByRole(list, 'table', { name }).querySelectorAll('tbody tr')].map(
      (line) => `${words(line.querySelector('bdi') ?? line.querySelector('th'))}: ${words(line.querySelector('td'))}`,
    );

  it('counts what entries have, and how many have none where that can be told', async () => {
    const list = await overview();
    expect(queryAllByRole(list, 'table').length).to.equal(3);
    expect(figures(list, 'Providers by country')).to.deep.equal(['Netherlands: 2', 'Spain: 2', 'Not given: 1']);
    // One is of two types: nothing follows from the sum.
    expect(figures(list, 'Providers by service type')).to.deep.equal([
      'Cris: 1',
      'Data Archive: 2',
      'Repository Platform: 1',
    ]);
    expect(figures(list, 'New registrations by year')).to.deep.equal(['2024: 2', '2022: 2', 'Not given: 1']);
    expect(warnings).to.deep.equal([]);
    expect(api.requests.length).to.equal(1);
  });

  it('shows the commonest of many countries', async () => {
    const many = ['AT', 'BE', 'CH', 'DE', 'DK', 'FI', 'FR', 'GB', 'IT', 'SE', 'SE'];
    api.document = listingOf(many.map((country, index) => entry({ id: `n${index}`, country })));
    const list = await overview();
    const shown = figures(list, 'Providers by country');
    expect(shown.length).to.equal(7);
    expect(shown.at(-1)).to.equal('Sweden: 2');
  });

  it('shows what is picked, to be taken back, also where there is nothing else to operate', async () => {
    const list = await overview();
    const toolbar = () => has(list, 'search');
    expect(toolbar()).to.equal(false);
    await after(list, () => getByRole(list, 'button', { name: /Spain/ }).click());
    expect(names(list)).to.deep.equal(['Birch', 'Dune']);
    expect(toolbar()).to.equal(true);
    const chip = getByRole(list, 'button', { name: /Remove filter.*Spain/ });
    chip.focus();
    await after(list, () => chip.click());
    expect(names(list).length).to.equal(5);
    expect(toolbar()).to.equal(false);
    expect(root(list).activeElement?.localName).to.equal('summary');
  });
});

describe('selecting entries', () => {
  const picker = async (attributes = {}) => {
    const form = place('<form></form>') as HTMLFormElement;
    const list = await mount({ selection: 'multiple', name: 'provider', ...attributes });
    form.append(list);
    await settled(list);
    await eventually(() => has(list, 'listbox'), 'the listbox');
    const submitted = () => new FormData(form).getAll('provider');
    return { form, list, submitted };
  };
  const chips = (list: DataciteProviderList) =>
    queryAllByRole(list, 'button', { name: /^Remove / }).map((chip) => words(chip).replace('Remove ', ''));

  it('offers them with what the listing says, without links', async () => {
    api.document = listingOf([entry({ id: 'a', name: 'Amber', providerId: FIXTURES.member })]);
    const { list } = await picker();
    const amber = option(list, 'a');
    expect(factsOf(amber)).to.include({ Country: 'Netherlands', 'Service type': 'Repository Platform' });
    expect(amber.querySelector<HTMLImageElement>('[part=logo]')!.dataset.src).to.include('quillstone.svg');
    expect(amber.querySelectorAll('a, button, datacite-provider-badge').length).to.equal(0);
  });

  it('has a value, and tells what is selected', async () => {
    const { list, submitted } = await picker();
    const heard: Selected[] = [];
    list.addEventListener('datacite-select', (event) => heard.push(event.detail));
    option(list, 'b').click();
    await list.updateComplete;
    await quiet();
    expect(submitted()).to.deep.equal(['b']);
    expect(heard.map(({ ids, providers }) => [ids, providers])).to.deep.equal([[['b'], []]]);
    expect(heard[0]!.serviceProviders?.map(({ name }) => name)).to.deep.equal(['Birch']);
  });

  it('calls those on other pages by the names that the listing has, without asking for accounts', async () => {
    const { form, list, submitted } = await picker({ 'page-size': '2', value: 'e,a,nobody' });
    expect(names(list)).to.deep.equal(['Amber', 'Birch']);
    await eventually(() => chips(list).length === 3, 'the chips');
    expect(chips(list)).to.deep.equal(['Ebb', 'Amber', 'nobody']);
    option(list, 'a').click();
    await list.updateComplete;
    expect(submitted()).to.deep.equal(['e', 'nobody']);
    form.reset();
    expect(submitted()).to.deep.equal(['e', 'a', 'nobody']);
    expect(api.requests.length).to.equal(1);
  });

  it('is restored by the browser, whatever ids look like', async () => {
    api.document = listingOf([entry({ id: '2024_no.1-first', name: 'Amber' })]);
    const { list, submitted } = await picker();
    list.formStateRestoreCallback('2024_no.1-first');
    await list.updateComplete;
    expect(submitted()).to.deep.equal(['2024_no.1-first']);
    expect(chips(list)).to.deep.equal(['Amber']);
  });

  it('takes ids of a listing that is no attribute', async () => {
    const list = await mountSettled(api, { selection: 'multiple' });
    list.listing = api.listing();
    list.selectedIds = ['quillstone-1'];
    await settled(list);
    expect(list.selectedIds).to.deep.equal(['quillstone-1']);
  });

  it("goes through the page's URL", async () => {
    arriveWith('dc-select=e');
    const { list, submitted } = await picker({ 'page-size': '2', 'sync-url': 'dc' });
    expect(submitted()).to.deep.equal(['e']);
    await eventually(() => chips(list)[0] === 'Ebb', 'its name');
  });
});

describe('the accounts that entries name', () => {
  const accountRequests = () => api.requests.filter(({ pathname }) => pathname.endsWith('/providers'));
  const NAMED = [
    entry({ id: 'a', name: 'Amber', providerId: FIXTURES.member.toUpperCase() }),
    entry({ id: 'b', name: 'Birch', providerId: FIXTURES.unknown }),
    entry({ id: 'c', name: 'Cobalt', providerId: FIXTURES.inactive, validUntil: '2023-12-31' }),
    entry({ id: 'd', name: 'Dune' }),
  ];
  beforeEach(() => {
    api.document = listingOf(NAMED);
  });

  it('are told with the results, once they are known, from one request', async () => {
    const heard = resultsHeard(document);
    await mount();
    await eventually(() => heard.length > 1, 'the records');
    await quiet();
    expect(heard.map(({ providers }) => providers.map(({ id }) => id))).to.deep.equal([
      [],
      [FIXTURES.member, FIXTURES.inactive],
    ]);
    expect(heard[1]).to.include({ total: 4, page: 1, source: 'listing', stale: false });
    expect(heard[1]!.serviceProviders?.length).to.equal(4);
    expect(accountRequests().length).to.equal(1);
  });

  it('are those of the page', async () => {
    const heard = resultsHeard(document);
    const list = await mount({ 'page-size': '2', paging: 'more' });
    await eventually(() => heard.length === 2, 'the first records');
    await eventually(() => has(list, 'button', { name: 'Show more providers' }), 'the button');
    await after(list, () => press(list, 'Show more providers'));
    await eventually(() => heard.length === 4, 'the others');
    expect(heard[3]!.providers.map(({ id }) => id)).to.deep.equal([FIXTURES.inactive]);
    expect(accountRequests().length).to.equal(2);
  });

  it('serve what the page draws itself, and decide nothing', async () => {
    const list = await mount();
    list.renderItem = (provider, { status, serviceProvider }) =>
      `${serviceProvider!.id} ${provider?.id ?? null} ${status}`;
    const drawn = () => [...root(list).querySelectorAll('[part=item]')].map(words);
    const known = [`a ${FIXTURES.member} registered`, 'b null registered', `c ${FIXTURES.inactive} inactive`];
    await eventually(() => drawn()[0] === known[0], 'the records');
    expect(drawn()).to.deep.equal([...known, 'd null registered']);
  });

  it('leave the entries as they are where they cannot be had', async () => {
    const heard = resultsHeard(document);
    const list = await mount({ 'api-base': api.withFaults('status=500') });
    await eventually(() => accountRequests().length > 0, 'a request');
    await quiet();
    expect(names(list).length).to.equal(4);
    expect(heard.length).to.equal(1);
    expect(row(list, 'Amber').className).to.equal('registered');
  });

  it('are known where they are selected', async () => {
    const results = resultsHeard(document);
    const list = await mount({ selection: 'multiple' });
    const heard: Selected[] = [];
    list.addEventListener('datacite-select', (event) => heard.push(event.detail));
    await eventually(() => has(list, 'listbox'), 'the listbox');
    await eventually(() => results.some(({ providers }) => providers.length), 'the records');
    option(list, 'a').click();
    await eventually(() => heard.length, 'the event');
    expect(heard[0]!.providers.map(({ id }) => id)).to.deep.equal([FIXTURES.member]);
  });

  it('have their live membership in a column of the table', async () => {
    const list = await mount({ layout: 'table' });
    await eventually(() => has(list, 'table'), 'the table');
    expect(words([...root(list).querySelectorAll('th[scope=col]')].at(-1))).to.equal('DataCite membership');
    // In the table's last column, which has to be scrolled to where it is narrow.
    (await eventually(() => root(list).querySelector('td datacite-provider-badge'), 'a badge')).scrollIntoView();
    const badges = await eventually(() => {
      const found = [...root(list).querySelectorAll<DataciteProviderBadge>('td datacite-provider-badge')];
      return found.length === 3 && found.every(({ status }) => status !== 'loading') && found;
    }, 'the badges');
    expect(badges.map(({ status }) => status)).to.deep.equal(['registered', 'not-registered', 'inactive']);
    expect(accountRequests().length).to.equal(1);
  });
});

import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole, queryByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  after,
  countText,
  factsOf,
  has,
  mountList,
  mountSettled,
  names,
  openFacet,
  pick,
  press,
  results,
  resultsHeard,
  root,
  row,
  rows,
  searchFor,
  settled,
  valuesOf,
  words,
  type DataciteProviderList,
} from '../support/list.js';
import { ENTRY, FORMER_ENTRY, ListingFixture, entry, listingOf } from '../support/listing.js';
import { FIXTURES } from '../support/sample-api.js';
import { collectWarnings } from '../support/warnings.js';

const api = new ListingFixture();
const warnings = collectWarnings();

const ENTRIES = [
  entry(),
  entry({
    id: 'b',
    name: 'Álamo Archive (sample)',
    country: 'ES',
    serviceType: 'dataArchive',
    focusArea: 'humanities',
    supportedIntegrations: ['ORCID'],
    software: [],
    registeredOn: '2024-05-02',
  }),
  entry({ id: 'c', name: 'Cobalt CRIS (sample)', country: 'NL', serviceType: 'cris', validUntil: '2023-12-31' }),
  entry({
    id: 'd',
    name: 'Dune Hosting (sample)',
    country: null,
    registeredOn: null,
    validUntil: null,
    software: null,
  }),
  entry({ id: 'e', name: 'Ebb Publishing (sample)', validUntil: 'soon', website: 'javascript:alert(1)' }),
];

beforeEach(() => {
  api.document = listingOf(ENTRIES);
});

const mount = (attributes: Readonly<Record<string, string>> = {}): Promise<DataciteProviderList> =>
  mountSettled(api, { listing: api.listing(), ...attributes });

describe('a directory of a listing', () => {
  it('shows its entries by name, from one request', async () => {
    const list = await mount();
    expect(names(list)).to.deep.equal([
      'Álamo Archive (sample)',
      'Cobalt CRIS (sample)',
      'Dune Hosting (sample)',
      'Ebb Publishing (sample)',
      'Quillstone Repositories (sample)',
    ]);
    expect(countText(list)).to.equal('5 providers');
    expect(api.requests.map(({ href }) => href)).to.deep.equal([api.listing()]);
  });

  it('shows what an entry says', async () => {
    const list = await mount();
    expect(factsOf(row(list, ENTRY.name))).to.deep.equal({
      Country: 'Netherlands',
      'Service type': 'Repository Platform',
      Audience: 'Academic Institutions, Research Institutions',
      'Focus area': 'General',
      'Supported integrations': 'ORCID, ROR, Crossref',
      'Registered since': 'March 1, 2022',
      'Valid until': 'December 31, 2999',
    });
    const link = getByRole(row(list, ENTRY.name), 'link', { name: ENTRY.name }) as HTMLAnchorElement;
    expect(link.href).to.equal(ENTRY.website);
    const logo = row(list, ENTRY.name).querySelector<HTMLImageElement>('[part=logo]')!;
    expect(logo.dataset.src).to.equal(new URL(ENTRY.logoUrl, api.listing()).href);
  });

  it('says of an entry that it has expired, and of one that makes no sense that nothing is known', async () => {
    const list = await mount();
    const said = (name: string) => words(row(list, name).querySelector('.status'));
    expect(said('Cobalt CRIS (sample)')).to.equal('Registration expired');
    expect(row(list, 'Cobalt CRIS (sample)').className).to.equal('inactive');
    expect(said('Ebb Publishing (sample)')).to.equal('Status unknown');
    expect(said('Dune Hosting (sample)')).to.equal('');
    expect(queryByRole(row(list, 'Ebb Publishing (sample)'), 'link')).to.equal(null);
  });

  it("reads DataCite's former array", async () => {
    api.document = [FORMER_ENTRY, { ...FORMER_ENTRY, id: 18, Name: 'Another (sample)', Logo: null, Country: null }];
    const list = await mount();
    expect(names(list)).to.deep.equal(['Another (sample)', 'Quillstone Repositories (sample)']);
    expect(list.state).to.equal('ready');
  });

  it('lists an id that stands twice once, and says nothing of it', async () => {
    api.document = listingOf([ENTRY, ENTRY]);
    const list = await mount();
    expect(rows(list).length).to.equal(1);
    expect(countText(list)).to.equal('1 provider');
    expect(words(rows(list)[0]!.querySelector('.status'))).to.equal('Status unknown');
  });

  it('is empty where there are no entries', async () => {
    api.document = listingOf([]);
    const list = await mount();
    expect(list.state).to.equal('empty');
  });

  it('tells the page what it shows', async () => {
    const heard = resultsHeard(document);
    const list = await mount();
    expect(heard.length).to.equal(1);
    expect(heard[0]).to.include({ total: 5, page: 1, source: 'listing', stale: false });
    expect(heard[0]!.providers).to.deep.equal([]);
    expect(heard[0]!.serviceProviders?.map(({ id }) => id)).to.deep.equal(['b', 'c', 'd', 'e', 'quillstone']);
    expect(list.getAttribute('state')).to.equal('ready');
  });

  it('lets the page draw its items', async () => {
    const list = await mount();
    list.renderItem = (provider, { status, serviceProvider }) =>
      serviceProvider && `${provider?.id ?? null} ${serviceProvider.id} ${status}`;
    await list.updateComplete;
    expect(rows(list).map(words)).to.include('null quillstone registered');
    // Of what proves nothing the usual content is kept.
    expect(
      rows(list)
        .map(words)
        .some((text) => text.startsWith('EP')),
    ).to.equal(true);
  });
});

describe('searching and narrowing a listing', () => {
  for (const [text, expected] of [
    ['alamo', ['Álamo Archive (sample)']],
    ['cobalt cris', ['Cobalt CRIS (sample)']],
    ['quillstone.example', 4],
    ['netherlands', 3],
    ['repository platform', 3],
    ['xyzzy/"', []],
  ] as const) {
    it(`finds ${text} without a request`, async () => {
      const list = await mount();
      await after(list, () => searchFor(list, text));
      if (typeof expected === 'number') expect(names(list).length).to.equal(expected);
      else expect(names(list)).to.deep.equal(expected);
      expect(api.requests.length).to.equal(1);
    });
  }

  it('offers facets of its own, with counts that follow the others', async () => {
    const list = await mount();
    const labels = [...root(list).querySelectorAll('[part=facet] summary')].map(words);
    expect(labels).to.deep.equal(['Service type', 'Audience', 'Focus area', 'Country']);
    const country = await openFacet(list, 'Country');
    expect(valuesOf(country)).to.deep.equal({ Netherlands: '3', Spain: '1' });
    const type = await openFacet(list, 'Service type');
    await after(list, () => pick(type, 'Repository Platform'));
    expect(names(list).length).to.equal(3);
    expect(valuesOf(country)).to.deep.equal({ Netherlands: '2' });
    expect(valuesOf(type)).to.deep.equal({ Cris: '1', 'Data Archive': '1', 'Repository Platform': '3' });
    await after(list, () => pick(type, 'Data Archive'));
    expect(names(list).length).to.equal(4);
    await after(list, () => press(list, 'Clear all filters'));
    expect(names(list).length).to.equal(5);
    expect(api.requests.length).to.equal(1);
  });

  it('offers those its author wants', async () => {
    const list = await mount({ facets: 'supported-integration year' });
    const facet = await openFacet(list, 'Supported integration');
    expect(valuesOf(facet)).to.deep.equal({ Crossref: '4', ORCID: '5', ROR: '4' });
    const year = await openFacet(list, 'Registered since');
    expect(valuesOf(year)).to.deep.equal({ '2024': '1', '2022': '3' });
    await after(list, () => pick(year, '2024'));
    expect(names(list)).to.deep.equal(['Álamo Archive (sample)']);
  });

  it('is ordered by name and by registration', async () => {
    const list = await mount({ sort: '-created' });
    expect(names(list)[0]).to.equal('Álamo Archive (sample)');
    const select = getByRole(list, 'combobox') as HTMLSelectElement;
    await after(list, () => {
      select.value = '-name';
      select.dispatchEvent(new Event('change'));
    });
    // As on the API, which folds accents in one direction alone.
    expect(names(list).slice(0, 2)).to.deep.equal(['Álamo Archive (sample)', 'Quillstone Repositories (sample)']);
    expect([...select.options].map(({ text }) => text)).to.include('Newest registration first');
  });

  it('has pages', async () => {
    const list = await mount({ 'page-size': '2' });
    expect(countText(list)).to.equal('5 providers, page 1 of 3');
    await after(list, () => press(list, 'Page 3'));
    expect(names(list)).to.deep.equal(['Quillstone Repositories (sample)']);
    expect(api.requests.length).to.equal(1);
  });

  it('appends pages', async () => {
    const list = await mount({ 'page-size': '2', paging: 'more' });
    await eventually(() => has(list, 'button', { name: 'Show more providers' }), 'the button');
    await after(list, () => press(list, 'Show more providers'));
    expect(names(list).length).to.equal(4);
  });

  it('is a table with columns of its own', async () => {
    const list = await mount({ layout: 'table' });
    await eventually(() => has(list, 'table'), 'the table');
    const heads = [...root(list).querySelectorAll('th[scope=col]')].map(words);
    expect(heads).to.deep.equal([
      'Name',
      'Service type',
      'Audience',
      'Focus area',
      'Country',
      'Registered since',
      'Valid until',
    ]);
    const cells = [...root(list).querySelectorAll('[part=item]')].map((item) => words(item.querySelector('td')));
    expect(cells).to.include('Data Archive');
    expect(words(root(list).querySelector('[part=item].inactive'))).to.include('Registration expired');
  });

  it('is grouped', async () => {
    const list = await mount({ 'group-by': 'country', 'page-size': '25' });
    await eventually(() => root(list).querySelector('[part~=group]'), 'the groups');
    const headings = queryAllByRole(list, 'heading').map(words);
    expect(headings.filter((text) => /^(Netherlands|Spain|Not given)/.test(text)).length).to.equal(3);
  });

  it('is shown at once where its author wants all', async () => {
    const list = await mount({ paging: 'all', 'page-size': '2' });
    expect(countText(list)).to.match(/^5 providers/);
    await eventually(() => root(list).querySelectorAll('[part=item]').length === 5, 'all entries');
    expect(api.requests.length).to.equal(1);
  });

  it('can be taken away as it is narrowed', async () => {
    const list = await mount({ controls: 'search filters export', 'page-size': '1' });
    const type = await openFacet(list, 'Service type');
    await after(list, () => pick(type, 'Repository Platform'));
    const file = JSON.parse(await (await list.exportAs('json')).text()) as { total: number; providers: unknown[] };
    expect(file.total).to.equal(3);
    expect(file.providers.length).to.equal(3);
    expect(file.providers[2]).to.include({ id: 'quillstone', status: 'registered', serviceType: 'repositoryPlatform' });
    expect(api.requests.length).to.equal(1);
  });

  it('is narrowed by its author', async () => {
    expect(names(await mount({ country: 'es,nl', 'focus-area': 'humanities' }))).to.deep.equal([
      'Álamo Archive (sample)',
    ]);
    expect(names(await mount({ query: 'dune' }))).to.deep.equal(['Dune Hosting (sample)']);
    expect(warnings.length).to.equal(0);
    expect(names(await mount({ region: 'emea', 'member-type': 'consortium' })).length).to.equal(5);
    expect(names(await mount({ year: '2024' })).length).to.equal(5);
    expect(warnings.filter((text) => text.includes('do not narrow a listing')).length).to.equal(1);
  });
});

describe('an entry that names an account', () => {
  it('shows its live membership', async () => {
    api.document = listingOf([
      entry({ providerId: FIXTURES.member }),
      entry({ id: 'b', providerId: FIXTURES.unknown }),
    ]);
    const list = await mount();
    const badges = await eventually(() => {
      const found = [...root(list).querySelectorAll('datacite-provider-badge')];
      return found.length === 2 && found.every(({ status }) => status !== 'loading') && found;
    }, 'the badges');
    expect(badges.map(({ status, kind }) => `${status} ${kind}`)).to.have.members([
      'registered member',
      'not-registered null',
    ]);
    expect(badges.every(({ variant }) => variant === 'chip')).to.equal(true);
    expect(api.requests.length).to.equal(2);
  });
});

describe('the repositories of an entry', () => {
  const SOFTWARE = 'DSpace';
  const open = async (list: DataciteProviderList) => {
    const button = getByRole(list, 'button', { name: `Show repositories of ${ENTRY.name}` });
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await after(list, () => button.click());
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    return eventually(() => root(list).querySelector(`#opened-${ENTRY.id}`), 'what was opened');
  };

  it('are counted when it is opened, and not before', async () => {
    api.document = listingOf([entry({ software: [SOFTWARE, 'No Such Software'] }), entry({ id: 'b', software: null })]);
    const list = await mount();
    await quiet();
    expect(api.requests.length).to.equal(1);
    expect(queryAllByRole(list, 'button', { name: /Show repositories/ }).length).to.equal(1);
    const opened = await open(list);
    await eventually(() => words(opened).includes('run'), 'the count');
    expect(words(opened)).to.match(/[\d,]+ DataCite repositories run DSpace\./);
    expect(words(opened)).to.include('No DataCite repository says that it runs No Such Software.');
    const asked = api.requests
      .slice(1)
      .map(({ pathname, searchParams }) => [pathname.split('/').at(-1), Object.fromEntries(searchParams)]);
    expect(asked).to.deep.equal([
      ['repositories', { software: 'dspace', 'page[size]': '0' }],
      ['repositories', { software: 'no such software', 'page[size]': '0' }],
    ]);
  });

  it('are not known after a fault, which can be tried again', async () => {
    api.document = listingOf([entry({ software: [SOFTWARE] })]);
    const list = await mountSettled(api, { listing: api.listing(), 'api-base': api.withFaults('flaky=1') });
    const opened = await open(list);
    await eventually(() => words(opened).includes('could not be reached'), 'the note');
    expect(words(opened)).not.to.match(/\d/);
    press(list, /Try again to show more repositories/);
    await eventually(() => words(opened).includes('run DSpace') || words(opened).includes('runs DSpace'), 'the count');
  });
});

describe('a listing that cannot be had', () => {
  for (const [fault, reason] of [
    ['drop', 'could not be reached'],
    ['status=503', 'answered with an error'],
    ['html', 'could not be understood'],
    ['json=array', 'could not be understood'],
    ['cut', 'answered with an error'],
  ] as const) {
    it(`is an error: ${fault}`, async () => {
      const list = await mountSettled(api, { listing: api.listing(fault) });
      expect(list.state).to.equal('error');
      expect(words(results(list))).to.contain(reason);
      expect(rows(list).length).to.equal(0);
      expect(has(list, 'button', { name: 'Try again' })).to.equal(true);
      // Accounts are no service providers: none are shown in their place.
      expect(api.requests.every(({ pathname }) => pathname.endsWith('/service-providers.json'))).to.equal(true);
    });
  }

  it('is asked for again when a visitor wishes so', async () => {
    api.document = Response.json({}, { status: 500 });
    const list = await mount();
    expect(list.state).to.equal('error');
    api.document = listingOf(ENTRIES);
    await after(list, () => press(list, 'Try again'));
    expect(list.state).to.equal('ready');
    expect(names(list).length).to.equal(5);
  });

  it('is known to be one when a refresh has ended', async () => {
    // Not lost twice: a listing's origin would be left alone, and the next test's is the same.
    const list = await mountList(api, { listing: api.listing('status=503') });
    await list.refresh();
    expect(list.state).to.equal('error');
  });

  it('leaves the older answer, with the reason', async () => {
    const list = await mount();
    api.document = new Response('<!doctype html>');
    await list.refresh();
    expect(list.state).to.equal('ready');
    expect(names(list).length).to.equal(5);
    expect(words(root(list).querySelector('.counts'))).to.contain('could not be understood');
  });
});

describe('another source', () => {
  it('takes the place of the listing, and the other way round', async () => {
    const list = await mountSettled(api);
    const accounts = names(list);
    list.listing = api.listing();
    await list.updateComplete;
    expect(list.state).to.equal('loading');
    expect(rows(list).length).to.equal(0);
    await settled(list);
    expect(names(list)[0]).to.equal('Álamo Archive (sample)');
    list.listing = '';
    await settled(list);
    expect(names(list)).to.deep.equal(accounts);
  });

  it('may be another listing', async () => {
    const list = await mount();
    api.document = listingOf([entry({ name: 'Only' })]);
    list.listing = `${api.listing()}?2`;
    await list.updateComplete;
    await settled(list);
    expect(names(list)).to.deep.equal(['Only']);
  });

  it('is forgotten with the element', async () => {
    const list = await mountList(api, { listing: api.listing() });
    list.remove();
    await quiet();
    expect(rows(list).length).to.equal(0);
  });
});

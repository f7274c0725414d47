import { expect } from '@open-wc/testing';
import { queryAllByRole } from '../support/by-role.js';
import { quiet } from '../support/eventually.js';
import {
  has,
  createList,
  mountList,
  mountSettled,
  names,
  place,
  results,
  rows,
  settled,
  words,
} from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';
import { collectWarnings } from '../support/warnings.js';

const api = new SampleApiFixture();
const warnings = collectWarnings();

const read = (list: object, property: string): unknown => Reflect.get(list, property);
const lastQuery = () => Object.fromEntries(api.requests.at(-1)!.searchParams);

describe('attributes and properties', () => {
  for (const [attribute, property, fallback, written, expected = written] of [
    ['query', 'query', '', 'lumen'],
    ['listing', 'listing', '', 'https://example.org/service-providers.json'],
    ['member-type', 'memberType', '', 'direct_member,consortium'],
    ['organization-type', 'organizationType', '', 'publisher'],
    ['focus-area', 'focusArea', '', 'humanities'],
    ['region', 'region', '', 'EMEA'],
    ['country', 'country', '', 'de, ch', 'de,ch'],
    ['consortium-id', 'consortiumId', '', 'LUMCO', 'lumco'],
    ['year', 'year', '', '2015, 2017', '2015,2017'],
    ['sort', 'sort', 'name', '-created'],
    ['page', 'page', 1, '2', 2],
    ['page-size', 'pageSize', 25, '10', 10],
    ['api-base', 'apiBase', 'https://api.datacite.org', 'https://sample-api.invalid/mirror'],
    ['mailto', 'mailto', '', 'library@example.org'],
    ['max-age', 'maxAge', 86_400, '60', 60],
    ['max-stale', 'maxStale', 604_800, '120', 120],
    ['cache', 'cache', 'storage', 'none'],
    ['layout', 'layout', 'list', 'grid'],
    ['group-by', 'groupBy', '', 'region'],
    ['selection', 'selection', 'none', 'multiple'],
    ['name', 'name', '', 'provider'],
    ['sync-url', 'syncUrl', '', 'dc'],
    ['controls', 'controls', 'search filters sort count', ''],
    ['facets', 'facets', 'member-type organization-type region focus-area', 'year region'],
    ['paging', 'paging', 'pages', 'more'],
    ['heading-level', 'headingLevel', 3, '2', 2],
  ] as const) {
    it(`${attribute} is ${property}, by default ${JSON.stringify(fallback)}`, async () => {
      // In no page: what is written is read, but nobody is asked.
      const list = createList();
      expect(read(list, property)).to.deep.equal(fallback);
      list.setAttribute('api-base', api.base);
      list.setAttribute(attribute, written);
      place().append(list);
      await list.updateComplete;
      expect(read(list, property)).to.deep.equal(expected);
      list.setAttribute('listing', 'https://example.org/none-is-asked.json');
      list.removeAttribute(attribute);
      await list.updateComplete;
      expect(read(list, property)).to.deep.equal(fallback);
    });
  }

  it('show nothing in the page but the state', async () => {
    const list = createList({ 'api-base': api.base });
    place().append(list);
    await settled(list);
    expect(list.getAttributeNames()).to.deep.equal(['api-base', 'state']);
  });

  it('may be set as properties before there is an element', async () => {
    const list = document.createElement('datacite-provider-list');
    Object.assign(list, {
      apiBase: api.base,
      cache: 'memory',
      memberType: ['consortium', 'developer'],
      pageSize: 3,
      year: 2015,
    });
    place().append(list);
    await settled(list);
    expect(lastQuery()).to.include({ 'member-type': 'consortium,developer', 'page[size]': '3', year: '2015' });
  });
});

describe('the scope', () => {
  it("is sent in the API's own parameters", async () => {
    await mountSettled(api, {
      query: 'univ*',
      'member-type': 'direct_member, consortium',
      'organization-type': 'academicInstitution',
      'focus-area': 'general,humanities',
      region: 'emea',
      country: 'DE,CH',
      'consortium-id': 'LUMCO',
      year: '2010,2020',
      sort: '-name',
      page: '1',
      'page-size': '7',
      mailto: 'library@example.org',
    });
    expect(lastQuery()).to.deep.equal({
      query: '(univ*) AND (country_code:("DE" OR "CH"))',
      'member-type': 'direct_member,consortium',
      'organization-type': 'academicInstitution',
      'focus-area': 'general,humanities',
      region: 'emea',
      'consortium-id': 'lumco',
      year: '2010,2020',
      sort: '-name',
      'page[size]': '7',
      'fields[providers]':
        'displayName,isActive,memberType,organizationType,focusArea,region,country,website,logoUrl,rorId,joined',
      mailto: 'library@example.org',
    });
  });
});

describe('junk', () => {
  for (const [attribute, junk, property, fallback] of [
    ['member-type', 'direct member!', 'memberType', ''],
    ['organization-type', '"', 'organizationType', ''],
    ['focus-area', 'a/b', 'focusArea', ''],
    ['region', 'a&b', 'region', ''],
    ['country', 'Germany', 'country', ''],
    ['country', 'DE,Switzerland', 'country', ''],
    ['consortium-id', '../x', 'consortiumId', ''],
    ['consortium-id', 'x'.repeat(300), 'consortiumId', ''],
    ['year', '2015,16', 'year', ''],
    ['year', 'last', 'year', ''],
    ['sort', 'size', 'sort', 'name'],
    ['page', '0', 'page', 1],
    ['page', '-1', 'page', 1],
    ['page', '1e3', 'page', 1],
    ['page-size', '1001', 'pageSize', 25],
    ['page-size', 'many', 'pageSize', 25],
    ['api-base', 'javascript:alert(1)', 'apiBase', 'https://api.datacite.org'],
    ['mailto', 'me', 'mailto', ''],
    ['max-age', '-5', 'maxAge', 86_400],
    ['max-stale', 'x', 'maxStale', 604_800],
    ['cache', 'disk', 'cache', 'storage'],
    ['layout', 'tiles', 'layout', 'list'],
    ['paging', 'none', 'paging', 'pages'],
    ['controls', 'search import', 'controls', 'search'],
    ['facets', 'colour year', 'facets', 'year'],
    ['group-by', 'year', 'groupBy', ''],
    ['sync-url', '7?', 'syncUrl', ''],
    ['heading-level', '7', 'headingLevel', 3],
  ] as const) {
    it(`${attribute}="${junk.slice(0, 20)}" is the default, with one warning`, async () => {
      api.intercept = () => new Response('', { status: 500 });
      const list = createList({ 'api-base': api.base, cache: 'none', listing: 'x', [attribute]: junk });
      place().append(list);
      await list.updateComplete;
      expect(read(list, property)).to.equal(fallback);
      const again = createList({ listing: 'x', [attribute]: junk });
      place().append(again);
      await again.updateComplete;
      const about = warnings.filter((text) => text.includes(attribute) && text.startsWith('<datacite-provider-list>'));
      expect(about).to.have.length(1);
    });
  }

  for (const [what, junk] of Object.entries({
    null: null,
    undefined,
    'an object': {},
    'an array': [],
    'a symbol': Symbol('x'),
    'a function': () => 1,
    'no number': NaN,
    'a negative number': -1,
    'an empty text': '',
    'white space': '  ',
    true: true,
  })) {
    it(`does not throw for ${what} in any property`, async () => {
      const list = document.createElement('datacite-provider-list');
      place().append(list);
      for (const property of (
        list.constructor as unknown as { elementProperties: Map<string, unknown> }
      ).elementProperties.keys()) {
        Reflect.set(list, property, junk);
      }
      Object.assign(list, { apiBase: api.base, listing: '' });
      await list.updateComplete;
      await settled(list);
      expect(list.state).to.be.oneOf(['ready', 'empty']);
    });
  }
});

describe('a source this version does not have', () => {
  for (const [attribute, value] of [
    ['listing', 'javascript:alert(1)'],
    ['snapshot', 'https://example.org/file.json'],
  ] as const) {
    it(`shows no other rows in its place: ${attribute}`, async () => {
      const list = await mountList(api, { [attribute]: value });
      await quiet();
      expect(list.state).to.equal('error');
      expect(list).to.have.attribute('state', 'error');
      expect(words(results(list))).to.contain('is not available');
      expect(has(list, 'button', { name: 'Try again' })).to.equal(false);
      expect(api.requests).to.have.length(0);
      expect(rows(list)).to.have.length(0);
    });

    it(`takes rows away that were there before: ${attribute}`, async () => {
      const list = await mountSettled(api);
      list.setAttribute(attribute, value);
      await list.updateComplete;
      expect(list.state).to.equal('error');
      expect(rows(list)).to.have.length(0);
      expect(has(list, 'navigation')).to.equal(false);
      list.removeAttribute(attribute);
      await settled(list);
      expect(names(list)).to.have.length(5);
    });
  }
});

describe('controls', () => {
  it('can be any of those there are', async () => {
    const list = await mountSettled(api, { controls: 'sort' });
    expect(queryAllByRole(list, 'combobox')).to.have.length(1);
    expect(has(list, 'searchbox')).to.equal(false);
    expect(list.shadowRoot!.querySelectorAll('details')).to.have.length(0);
  });

  it('can be none', async () => {
    const list = await mountSettled(api, { controls: '' });
    expect(has(list, 'search')).to.equal(false);
    expect(rows(list)).to.have.length(5);
    // Nothing stands above the items, not even room for it: they begin where the directory does, inside of its padding.
    const directory = list.shadowRoot!.querySelector('.directory')!;
    const above = rows(list)[0]!.getBoundingClientRect().top - directory.getBoundingClientRect().top;
    expect(above).to.be.at.most(parseFloat(getComputedStyle(directory).paddingBlockStart) + 1);
  });
});

describe('the state', () => {
  it('cannot be faked', async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('status=503') });
    (list as { state: string }).state = 'ready';
    list.setAttribute('state', 'ready');
    expect(list.state).to.equal('error');
    expect(list).to.have.attribute('state', 'error');
    list.removeAttribute('state');
    expect(list).to.have.attribute('state', 'error');
  });

  it('is not believed from the page', async () => {
    const list = await mountList(api, { state: 'ready', 'api-base': api.withFaults('hang') });
    expect(list).to.have.attribute('state', 'loading');
  });
});

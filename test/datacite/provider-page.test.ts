import { expect } from '@open-wc/testing';
import { parseProviderPage } from '../../src/datacite.js';
import { listOf, record } from '../support/records.js';

describe('reading a page', () => {
  it('has the accounts, the total and the number of the page', () => {
    const page = parseProviderPage(listOf([record(), record({}, { id: 'tib' })], { total: 3400, page: 7 }));
    expect(page?.providers.map(({ id }) => id)).to.deep.equal(['cern', 'tib']);
    expect(page).to.include({ total: 3400, page: 7 });
  });

  it('reads an empty result', () => {
    const page = parseProviderPage({ data: [], meta: { total: 0, totalPages: 0, page: 1 }, links: { self: 'x' } });
    expect(page).to.deep.include({ providers: [], total: 0, page: 1 });
  });

  it('leaves out what is no provider', () => {
    const page = parseProviderPage(listOf([null, 7, 'x', [], { id: 'tib' }, record()]));
    expect(page?.providers.map(({ id }) => id)).to.deep.equal(['cern']);
  });

  for (const [what, document] of [
    ['null', null],
    ['a text', 'providers'],
    ['an array', [record()]],
    ['without data', { meta: { total: 0 } }],
    ['with an object as data', { data: { 0: record() }, meta: { total: 1 } }],
    ['without meta', { data: [] }],
    ['with an array as meta', { data: [], meta: [0] }],
    ['without a total', { data: [], meta: {} }],
    ['with a text as total', { data: [], meta: { total: '0' } }],
    ['with a negative total', { data: [], meta: { total: -1 } }],
    ['with half a total', { data: [], meta: { total: 0.5 } }],
  ] as const) {
    it(`reads nothing from a document that is ${what}`, () => expect(parseProviderPage(document)).to.equal(null));
  }

  it('is page 1 where the number makes no sense', () => {
    for (const page of [undefined, '2', -1, 1.5, {}]) expect(parseProviderPage(listOf([], { page }))?.page).to.equal(1);
  });
});

describe("a page's facets", () => {
  const value = (id: unknown, title: unknown, count: unknown) => ({ id, title, count });
  const facetsOf = (meta: Record<string, unknown>) => parseProviderPage(listOf([], meta))!.facets;

  it('are named by the parameter that filters by them', () => {
    const facets = facetsOf({
      memberTypes: [value('direct_member', 'Direct Member', 3)],
      organizationTypes: [value('publisher', 'Publisher', 2)],
      focusAreas: [value('general', 'General', 1)],
      regions: [value('emea', 'EMEA', 5)],
      years: [value('2024', '2024', 4)],
      nonProfitStatuses: [value('non-profit', 'Non Profit', 4)],
    });
    expect([...facets.keys()]).to.have.members(['member-type', 'organization-type', 'focus-area', 'region', 'year']);
    expect(facets.get('member-type')).to.deep.equal([{ id: 'direct_member', title: 'Direct Member', count: 3 }]);
    expect(facets.get('year')).to.deep.equal([{ id: '2024', title: '2024', count: 4 }]);
  });

  it('lose the values that make no sense', () => {
    const junk = [
      null,
      7,
      'x',
      [],
      {},
      value(null, 'x', 1),
      value('x', 'x', -1),
      value('y', 'y', '2'),
      value('z', 'z', 1.5),
    ];
    const facets = facetsOf({ memberTypes: [...junk, value('developer', null, 2)] });
    expect(facets.get('member-type')).to.deep.equal([{ id: 'developer', title: 'developer', count: 2 }]);
  });

  it('are empty where there are none', () => {
    for (const memberTypes of [undefined, null, 'x', {}, 7]) {
      expect(facetsOf({ memberTypes }).get('member-type')).to.deep.equal([]);
    }
  });

  it('lose invisible characters', () => {
    const facets = facetsOf({ regions: [value('em\u202Eea', 'Eu\u200Brope', 1)] });
    expect(facets.get('region')?.[0]?.title).to.equal('Europe');
  });
});

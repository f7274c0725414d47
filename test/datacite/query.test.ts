import { expect } from '@open-wc/testing';
import { providerParameters, reachablePages, type ProviderQuery } from '../../src/datacite.js';

const parametersOf = (query: ProviderQuery) => Object.fromEntries(providerParameters(query));
const queryOf = (query: ProviderQuery) => parametersOf(query).query;

describe("a query as the API's parameters", () => {
  it('leaves out what is not asked, but for the size of a page', () => {
    expect(parametersOf({})).to.deep.equal({ 'page[size]': '25' });
    const empty = {
      query: ' ',
      words: '',
      memberType: [],
      region: [],
      country: [],
      years: [],
      consortiumId: '',
      year: '',
    };
    expect(parametersOf(empty)).to.deep.equal({ 'page[size]': '25' });
  });

  it('has the names of the API', () => {
    expect(
      parametersOf({
        query: 'name:x*',
        memberType: ['consortium'],
        organizationType: ['publisher'],
        focusArea: ['general'],
        region: ['emea'],
        consortiumId: 'dc',
        year: '2024',
        sort: '-created',
        page: 3,
        pageSize: 100,
      }),
    ).to.deep.equal({
      query: 'name:x*',
      'member-type': 'consortium',
      'organization-type': 'publisher',
      'focus-area': 'general',
      region: 'emea',
      'consortium-id': 'dc',
      year: '2024',
      sort: '-created',
      'page[number]': '3',
      'page[size]': '100',
    });
  });

  it('writes several values as a list with commas', () => {
    expect(
      parametersOf({
        memberType: ['direct_member', 'consortium'],
        organizationType: ['publisher', 'other'],
        focusArea: ['general', 'humanities'],
      }),
    ).to.include({
      'member-type': 'direct_member,consortium',
      'organization-type': 'publisher,other',
      'focus-area': 'general,humanities',
    });
  });

  it('says several regions in the query, since the parameter takes one', () => {
    const parameters = parametersOf({ region: ['amer', 'apac'] });
    expect(parameters).not.to.have.property('region');
    expect(parameters.query).to.equal('region:("AMER" OR "APAC")');
  });

  it('says countries in the query, in the case of the index', () => {
    expect(queryOf({ country: ['de'] })).to.equal('country_code:("DE")');
    expect(queryOf({ country: ['de', 'CH'] })).to.equal('country_code:("DE" OR "CH")');
  });

  it('says single years in the query', () => {
    expect(queryOf({ years: ['2019', '2024'] })).to.equal(
      'created:[2019-01-01 TO 2019-12-31] OR created:[2024-01-01 TO 2024-12-31]',
    );
    expect(queryOf({ years: ['20x', '2024] OR *:*', ''] })).to.equal(undefined);
  });

  it('keeps apart what is said in the query', () => {
    expect(queryOf({ query: 'a OR b', country: ['DE'] })).to.equal('(a OR b) AND (country_code:("DE"))');
  });

  it('lets no value out of its phrase', () => {
    expect(queryOf({ country: ['DE") OR *:* OR ("'] })).to.equal('country_code:("DE) OR *:* OR (")');
    expect(queryOf({ region: ['x\\', 'y'] })).to.equal('region:("X" OR "Y")');
  });

  it('is written in one order, so that equal queries have equal URLs', () => {
    const one = providerParameters({ region: ['emea'], memberType: ['consortium'], words: 'x' });
    const other = providerParameters({ words: 'x', memberType: ['consortium'], region: ['emea'] });
    expect(one).to.deep.equal(other);
  });
});

describe('pages that can be asked for', () => {
  it('cover the result', () => {
    expect(reachablePages(0, 25)).to.equal(0);
    expect(reachablePages(25, 25)).to.equal(1);
    expect(reachablePages(26, 25)).to.equal(2);
  });

  it("end with the API's window of 10,000 rows", () => {
    expect(reachablePages(50_000, 25)).to.equal(400);
    expect(reachablePages(50_000, 1000)).to.equal(10);
    expect(reachablePages(50_000, 30)).to.equal(333);
  });
});

import { expect } from '@open-wc/testing';
import { ApiSource, searchQuery, type ProviderQuery } from '../../src/datacite.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ exactKeywords: true });

async function pageOf(query: ProviderQuery) {
  const { page, failure } = await new ApiSource({ apiBase: api.base, cache: 'none' }).askPage(query);
  return { ids: page?.providers.map(({ id }) => id) ?? null, total: page?.total ?? null, failure };
}

/** What the sample API's own parser answers 400 to, and relatives. */
const NASTY = [
  '/',
  'a/b',
  '/regex',
  'foo!',
  '!foo',
  '"',
  'an "unbalanced quote',
  '(',
  ')',
  '((a)',
  '[1 TO',
  '{a TO b',
  'a^',
  '^2',
  'a~',
  '~',
  '*',
  '?',
  '**foo',
  'AND',
  'OR',
  'NOT',
  'a AND',
  'OR b',
  'NOT NOT a',
  'a AND OR b',
  '&& ||',
  '+',
  '-',
  'a - b',
  '+-!(){}[]^"~*?:\\/',
  '\\',
  'trailing\\',
  'name:',
  'nosuchfield:x',
  ':x',
  'created:[2024 TO 20',
  'created:yesterday',
  '<script>alert(1)</script>',
  '<5',
  '>',
  '%',
  '%00',
  '&query=x&page[size]=-1',
  '\u0000',
  '\u202Egnissim',
  '\uD800',
  '🦊',
  "'; DROP TABLE providers; --",
  '${jndi:ldap://x}',
  '_exists_:website',
  'TO',
  "l'",
  "'s",
  'a.b.c',
  '...',
  '１２３',
  'x'.repeat(2000),
  'word '.repeat(500),
  '( "'.repeat(300),
];

describe('what a visitor types', () => {
  for (const words of NASTY) {
    it(`is never an error: ${JSON.stringify(words.slice(0, 40))}`, async () => {
      const { failure, ids } = await pageOf({ words });
      expect(failure).to.equal(null);
      expect(ids).to.be.an('array');
    });
  }

  for (const [words, id] of [
    ['aldermere', FIXTURES.member],
    ['ALDERMERE', FIXTURES.member],
    ['sample univ', FIXTURES.member],
    ['University Sample', FIXTURES.member],
    ['  sample   university  ', FIXTURES.member],
    ['sample', FIXTURES.member],
    ['Sample-University (of Aldermere)!', FIXTURES.member],
    ['cern', 'cern'],
    ['TIB', 'tib'],
    ['AND aldermere', null],
    ['Ößlinghafen', FIXTURES.accentedName],
    ['ößling', FIXTURES.accentedName],
    ['o\u0308ßling', FIXTURES.accentedName],
    ['Rock & Stone', FIXTURES.ampersand],
    ['rock&stone', FIXTURES.ampersand],
    ['nebelkunde', FIXTURES.otherName],
    ['ostermark', FIXTURES.otherName],
    ['fog stud', FIXTURES.otherName],
    ['霧霜谷', FIXTURES.cjkName],
    ['Туманоград', FIXTURES.cyrillicName],
    ['Ομιχλολίμνης', FIXTURES.greekName],
    ['ערפל', FIXTURES.hebrewName],
    ['الضباب', FIXTURES.rtlName],
    ['नीलसरोवर', FIXTURES.devanagariName],
    ['มหาวิทยาลัย', FIXTURES.thaiName],
    ['大学 図書館', FIXTURES.cjkName],
  ] as const) {
    it(`finds what is meant: ${words}`, async () => {
      const { ids } = await pageOf({ words, pageSize: 100 });
      if (id) expect(ids).to.include(id);
      else expect(ids).to.deep.equal([]);
    });
  }

  it('finds an organization by its ROR id, however it is written', async () => {
    const sharing = [FIXTURES.sharedRorActive, FIXTURES.sharedRorInactive];
    for (const words of [FIXTURES.sharedRor, '0shared01', ' ROR.org/0SHARED01/ ']) {
      expect((await pageOf({ words })).ids).to.have.members(sharing);
    }
  });

  it('does not find what is not meant', async () => {
    expect((await pageOf({ words: 'aldermere tib' })).ids).to.deep.equal([]);
    expect((await pageOf({ words: 'dermere' })).ids).to.deep.equal([]);
  });

  it('means the same in capitals, even where the words are operators', () => {
    expect(searchQuery('NOT Aldermere OR TO')).to.equal(searchQuery('not aldermere or to'));
  });

  it('is no query where there is no word in it', () => {
    for (const words of ['', '   ', '()', '-', '🦊']) expect(searchQuery(words)).to.equal('');
  });
});

describe('filters that the query has to say', () => {
  it('find one or several countries', async () => {
    const [gb, nz, both] = [
      await pageOf({ country: ['gb'], pageSize: 0 }),
      await pageOf({ country: ['NZ'], pageSize: 0 }),
      await pageOf({ country: ['GB', 'nz'], pageSize: 0 }),
    ];
    expect(gb.total).to.be.greaterThan(0);
    expect(nz.total).to.be.greaterThan(0);
    expect(both.total).to.equal(gb.total! + nz.total!);
  });

  it('find one or several regions', async () => {
    const [amer, apac, both] = [
      await pageOf({ region: ['amer'], pageSize: 0 }),
      await pageOf({ region: ['APAC'], pageSize: 0 }),
      await pageOf({ region: ['amer', 'apac'], pageSize: 0 }),
    ];
    expect(amer.total).to.be.greaterThan(0);
    expect(apac.total).to.be.greaterThan(0);
    expect(both.total).to.equal(amer.total! + apac.total!);
  });

  it('find years one by one', async () => {
    const [early, late, both] = [
      await pageOf({ year: '2014', pageSize: 0 }),
      await pageOf({ year: '2019', pageSize: 0 }),
      await pageOf({ years: ['2014', '2019'], pageSize: 0 }),
    ];
    expect(early.total).to.be.greaterThan(0);
    expect(both.total).to.equal(early.total! + late.total!);
  });

  it('narrow what words find', async () => {
    const words = 'aldermere';
    expect((await pageOf({ words, country: ['GB'], years: ['2014'] })).ids).to.include(FIXTURES.member);
    expect((await pageOf({ words, country: ['NZ'] })).ids).not.to.include(FIXTURES.member);
  });

  it("narrow the page author's own query", async () => {
    const query = `symbol:${FIXTURES.member.toUpperCase()} OR symbol:${FIXTURES.inactive.toUpperCase()}`;
    expect((await pageOf({ query })).ids).to.have.members([FIXTURES.member, FIXTURES.inactive]);
    expect((await pageOf({ query, country: ['NZ'] })).ids).to.deep.equal([FIXTURES.inactive]);
    expect((await pageOf({ query, words: 'dormant' })).ids).to.deep.equal([FIXTURES.inactive]);
  });

  it('are no error, whatever they hold', async () => {
    const junk = ['"', '\\', '") OR (', '/', '', '🦊'];
    expect((await pageOf({ country: junk, region: junk, years: junk, memberType: junk })).failure).to.equal(null);
  });
});

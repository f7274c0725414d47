import { expect } from '@open-wc/testing';
import { NO_CHOICES, type Choices } from '../../src/list/list-query.js';
import { choicesFrom, hrefWith, parametersIn, parametersOf, type UrlDefaults } from '../../src/list/url-state.js';

const DEFAULTS: UrlDefaults = {
  prefix: 'dc',
  facets: ['member-type', 'region', 'country', 'year', 'focus-area'],
  search: true,
  layouts: true,
  selection: true,
  selected: [],
  sort: 'name',
  page: 1,
  paging: 'pages',
  layout: 'list',
};

const HOME = 'https://library.example/providers';

/** What a link means to a directory. */
const read = (href: string, defaults: Partial<UrlDefaults> = {}): Choices => {
  const all = { ...DEFAULTS, ...defaults };
  return choicesFrom(parametersIn(href, all), all);
};
const write = (href: string, choices: Partial<Choices>, defaults: Partial<UrlDefaults> = {}): string => {
  const all = { ...DEFAULTS, ...defaults };
  return hrefWith(href, parametersOf({ ...NO_CHOICES, ...choices }, all), all);
};

const NO_PICKS = { 'member-type': [], region: [], country: [], year: [], 'focus-area': [] };
const NOTHING: Choices = { ...NO_CHOICES, picks: NO_PICKS };
const EVERYTHING: Choices = {
  words: 'Universität "a/b" & c+d %20 #1',
  picks: {
    'member-type': ['direct_member', 'consortium'],
    region: ['emea'],
    country: ['DE', 'CH'],
    year: ['2015'],
    'focus-area': ['one, two', 'back\\slash'],
  },
  sort: '-name',
  pages: [3, 3],
  layout: 'table',
  opened: ['lumco'],
  selected: ['sample', 'lumorg'],
};

describe('the facets of a listing', () => {
  const LISTING = { facets: ['service-type', 'country', 'supported-integration', 'registered'] } as const;
  const picks = {
    'service-type': ['cris', 'dataArchive'],
    country: ['NL'],
    'supported-integration': ['ORCID, member API'],
    registered: ['2024'],
  };

  it('are named as in the attribute, the year of a registration among them', () => {
    const href = write(HOME, { picks }, LISTING);
    expect(href).to.equal(
      `${HOME}?dc-service-type=cris,dataArchive&dc-country=NL&dc-supported-integration=ORCID%5C,+member+API&dc-year=2024`,
    );
    expect(read(href, LISTING).picks).to.deep.equal(picks);
  });

  it('hold no year that is none', () => {
    expect(read(`${HOME}?dc-year=soon&dc-registered=2024`, LISTING).picks.registered).to.deep.equal([]);
  });
});

describe('choices in a URL', () => {
  it("are named as the API's parameters and readable", () => {
    const picks = { 'member-type': ['a', 'b'], region: ['emea'] };
    const choices = { words: 'lumen univ', picks, sort: '-name', pages: [3, 3], opened: ['lumco'] } as const;
    expect(write(HOME, { ...choices, selected: ['sample'] })).to.equal(
      `${HOME}?dc-query=lumen+univ&dc-member-type=a,b&dc-region=emea&dc-sort=-name&dc-page=3&dc-open=lumco&dc-select=sample`,
    );
  });

  it('are only those that differ from what the author wrote', () => {
    expect(write(HOME, {})).to.equal(HOME);
    expect(write(HOME, { sort: 'name', pages: [1, 1], layout: 'list', words: '  ', selected: [] })).to.equal(HOME);
    const author = { sort: '-created', page: 3, layout: 'grid', selected: ['sample'] } as const;
    expect(write(HOME, { sort: '-created', pages: [3, 3], layout: 'grid', selected: ['sample'] }, author)).to.equal(
      HOME,
    );
    expect(write(HOME, { sort: 'name', pages: [1, 1], layout: 'list', selected: [] }, author)).to.equal(
      `${HOME}?dc-sort=name&dc-page=1&dc-layout=list&dc-select=`,
    );
  });

  it('mean the same when they are read', () => {
    expect(read(write(HOME, EVERYTHING))).to.deep.equal(EVERYTHING);
    expect(read(HOME)).to.deep.equal(NOTHING);
    expect(read(`${HOME}?dc-select=`, { selected: ['sample'] }).selected).to.deep.equal([]);
    expect(read(HOME, { selected: ['sample'] }).selected).to.equal(null);
  });

  it('are read whoever has encoded them again', () => {
    const href = write(HOME, EVERYTHING);
    const url = new URL(href);
    url.search = new URLSearchParams(url.search).toString();
    expect(url.href).not.to.equal(href);
    expect(read(url.href)).to.deep.equal(EVERYTHING);
  });

  it('append pages from the first on', () => {
    expect(write(HOME, { pages: [1, 4] }, { paging: 'more' })).to.equal(`${HOME}?dc-page=4`);
    expect(read(`${HOME}?dc-page=4`, { paging: 'more' }).pages).to.deep.equal([1, 4]);
    expect(read(`${HOME}?dc-page=999`, { paging: 'more' }).pages).to.deep.equal([1, 10]);
    expect(read(`${HOME}?dc-page=4`, { paging: 'all' }).pages).to.equal(null);
    expect(write(HOME, { pages: [1, 4] }, { paging: 'all' })).to.equal(HOME);
  });
});

describe('what is not the directory’s in a URL', () => {
  for (const foreign of [
    '?',
    '?a',
    '?a=1&a=2&&b=%zz&c=ü&d=a+b%20c',
    '?=&x',
    '#/route?dc-query=no',
    '?a=1#h&dc-page=2',
    '#',
  ]) {
    it(`stays as it is: ${foreign}`, () => {
      expect(write(HOME + foreign, {})).to.equal(HOME + foreign);
      expect(read(HOME + foreign)).to.deep.equal(NOTHING);
      const changed = write(HOME + foreign, { words: 'x' });
      expect(write(changed, {})).to.equal(foreign.startsWith('?') && foreign.length === 1 ? HOME : HOME + foreign);
      const hash = foreign.includes('#') ? foreign.slice(foreign.indexOf('#')) : '';
      expect(changed.endsWith(`dc-query=x${hash}`)).to.equal(true);
    });
  }

  it('is another directory’s with a prefix that begins alike', () => {
    const both = write(write(HOME, { words: 'one' }), { words: 'two', pages: [2, 2] }, { prefix: 'dc-2' });
    expect(both).to.equal(`${HOME}?dc-query=one&dc-2-query=two&dc-2-page=2`);
    expect(read(both).words).to.equal('one');
    expect(read(both).pages).to.equal(null);
    expect(read(both, { prefix: 'dc-2' }).words).to.equal('two');
    expect(write(both, {})).to.equal(`${HOME}?dc-2-query=two&dc-2-page=2`);
    expect(write(both, {}, { prefix: 'dc-2' })).to.equal(`${HOME}?dc-query=one`);
  });

  it('is another directory’s, whatever the prefixes', () => {
    for (const prefix of ['dc-member', 'dc-focus', 'dc-query', 'member', 'd']) {
      expect(read(write(HOME, EVERYTHING, { prefix })), prefix).to.deep.equal(NOTHING);
    }
  });
});

describe('junk in a URL', () => {
  for (const junk of [
    'dc-page=0',
    'dc-page=-1',
    'dc-page=1e9',
    'dc-page=99999999999',
    'dc-sort=size',
    'dc-layout=tiles',
    'dc-member-type=a%20b',
    'dc-member-type=,,',
    'dc-region="',
    'dc-country=Germany',
    'dc-year=last',
    'dc-open=',
    'dc-open=%00',
    `dc-query=${'x'.repeat(1001)}`,
    `dc-select=${'x,'.repeat(600)}`,
    'dc-organization-type=publisher',
    'dc-consortium-id=lumco',
    'dc-page-size=1000',
    'dc-api-base=https://evil.example',
    'dc-__proto__=1',
    'dc-',
    'dc',
    '%',
    '%E0%A4%A-query=1',
  ]) {
    it(`means nothing: ${junk.slice(0, 40)}`, () => expect(read(`${HOME}?${junk}`)).to.deep.equal(NOTHING));
  }

  it('is what a visitor was not offered', () => {
    const offers = { facets: [], search: false, layouts: false, selection: false };
    const { words, picks, layout, selected } = read(write(HOME, EVERYTHING), offers);
    expect({ words, picks, layout, selected }).to.deep.equal({ words: '', picks: {}, layout: null, selected: null });
  });

  it('does not hide what is sound beside it', () => {
    expect(read(`${HOME}?dc-query=a&dc-query=b&dc-region=EMEA,"&dc-year=2015,x`)).to.deep.equal({
      ...NOTHING,
      words: 'a',
      picks: { ...NO_PICKS, region: ['emea'], year: ['2015'] },
    });
  });

  it('is not written where it would be too long', () => {
    expect(write(HOME, { words: 'x'.repeat(1001), pages: [2, 2] })).to.equal(`${HOME}?dc-page=2`);
    expect(write(HOME, { words: '\uD800' })).to.equal(`${HOME}?dc-query=%EF%BF%BD`);
  });
});

import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import {
  has,
  countText,
  createList,
  factsOf,
  mountSettled,
  names,
  place,
  row,
  rows,
  settled,
  words,
} from '../support/list.js';
import { listOf, record } from '../support/records.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

/** A list of the accounts with these ids alone. */
const listOfIds = (ids: readonly string[], attributes = {}) =>
  mountSettled(api, { query: `symbol:(${ids.join(' OR ').toUpperCase()})`, 'page-size': '50', ...attributes });

/** A list of one record with these attributes. */
async function listOfRecord(attributes: Record<string, unknown>, listAttributes = {}) {
  api.intercept = () => Response.json(listOf([record(attributes)]));
  return mountSettled(api, listAttributes);
}

describe('rows', () => {
  it('show what DataCite says of an account', async () => {
    const list = await listOfIds([FIXTURES.member]);
    const item = row(list, 'Sample University of Aldermere');
    expect(factsOf(item)).to.deep.equal({
      'Member type': 'Direct Member',
      'Organization type': 'Academic Institution',
      Country: 'United Kingdom',
      Region: 'Europe, Middle East and Africa',
      'Focus area': 'General',
      Joined: '2014',
      ROR: words(getByRole(item, 'link', { name: /^ror\.org/ })),
    });
    expect(countText(list)).to.equal('1 provider');
  });

  it('lead to the website and to ROR, safely', async () => {
    const list = await listOfIds([FIXTURES.member]);
    const website = getByRole(list, 'link', { name: 'Sample University of Aldermere' });
    const ror = getByRole(list, 'link', { name: /^ror\.org\/0/ });
    expect(website).to.have.attribute('href', 'https://www.sample.example/');
    expect(ror.getAttribute('href')).to.match(/^https:\/\/ror\.org\/0/);
    for (const link of [website, ror]) expect(link).to.have.attribute('rel', 'noopener');
  });

  it('have headings of the level the page needs', async () => {
    const list = await listOfIds([FIXTURES.member]);
    expect(getByRole(list, 'heading').localName).to.equal('h3');
    list.setAttribute('heading-level', '5');
    await list.updateComplete;
    expect(getByRole(list, 'heading', { name: 'Sample University of Aldermere' }).localName).to.equal('h5');
  });

  it('leave out what is not given', async () => {
    const list = await listOfIds([FIXTURES.minimal]);
    expect(factsOf(row(list, 'Minimal Institute'))).to.deep.equal({ 'Member type': 'Direct Member' });
    expect(has(list, 'link')).to.equal(false);
    expect(list.shadowRoot!.querySelectorAll('img').length).to.equal(0);
  });

  it('fall back to the account id for a name', async () => {
    const list = await listOfRecord({ displayName: null, name: null });
    expect(names(list)).to.deep.equal(['CERN']);
  });

  it('say that an account is inactive', async () => {
    const list = await listOfIds([FIXTURES.member, FIXTURES.inactive]);
    expect(words(row(list, 'Dormant Institute of Fennowick'))).to.contain('Inactive');
    expect(words(row(list, 'Sample University of Aldermere'))).not.to.contain('Inactive');
  });

  it('never call a developer account a member', async () => {
    const list = await listOfIds([FIXTURES.developer]);
    const item = row(list, 'Sample Developer Account');
    expect(words(item)).to.contain('Not a member');
    expect(factsOf(item)['Member type']).to.equal('Developer');
  });

  it('conclude nothing from a member type nobody knows', async () => {
    const list = await listOfIds([FIXTURES.unknownMemberType]);
    expect(words(row(list, 'Registration Agency of Gald'))).to.contain('Status unknown');
  });

  for (const [what, isActive] of [
    ['a text', 'true'],
    ['a number', 1],
    ['nothing', null],
  ] as const) {
    it(`conclude nothing from ${what} where DataCite says true or false`, async () => {
      const list = await listOfRecord({ isActive });
      expect(words(rows(list)[0])).to.contain('Status unknown');
    });
  }

  it('conclude nothing from two records of one account, and show it once', async () => {
    const list = await mountSettled(api, {
      'api-base': api.withFaults('duplicate'),
      query: `symbol:${FIXTURES.member.toUpperCase()}`,
    });
    expect(names(list)).to.deep.equal(['Sample University of Aldermere']);
    expect(words(rows(list)[0])).to.contain('Status unknown');
  });

  it('show a self-declared service provider as information', async () => {
    const list = await listOfIds([FIXTURES.serviceProviderType]);
    const item = row(list, 'Zelmarch Repository Services');
    expect(words(item)).to.contain('Organization type: Service Provider');
    expect(words(item)).not.to.match(/registered/i);
    const term = [...item.querySelectorAll('dt')].find((each) => words(each) === 'Organization type:')!;
    expect(term.getBoundingClientRect().width).to.be.greaterThan(10);
  });

  it('show values of vocabularies that have grown as they came', async () => {
    const list = await listOfIds([FIXTURES.unknownOrganizationType]);
    const facts = factsOf(row(list, 'Institute of a New Kind'));
    expect(facts).to.include({ 'Organization type': 'somethingNew', 'Focus area': 'dreamStudies' });
  });

  it('show markup in names as text, and no link to a script', async () => {
    const list = await listOfIds([FIXTURES.hostile, FIXTURES.hostileData]);
    expect(names(list)).to.have.members([
      'Hostile Academy "><svg onload=alert(1)>',
      'Hostile University <img src=x onerror="alert(1)"> & <script>alert(2)</script>',
    ]);
    for (const link of queryAllByRole(list, 'link')) expect(link.getAttribute('href')).to.match(/^https:/);
    expect(list.shadowRoot!.querySelectorAll('script, svg').length).to.equal(0);
  });

  it('keep names of other scripts apart from their surroundings', async () => {
    const list = await listOfIds([FIXTURES.rtlName, FIXTURES.cjkName, FIXTURES.bidi]);
    expect(names(list)).to.include.members(['جامعة وادي الضباب', '霧霜谷大学附属図書館']);
    for (const item of rows(list)) expect(item.querySelector('[part="name"] bdi')).not.to.equal(null);
  });

  it('name countries in the language of the page', async () => {
    const list = createList({ 'api-base': api.base, cache: 'memory', query: 'symbol:CERN' });
    place('<div lang="fr"></div>').append(list);
    await settled(list);
    await eventually(() => factsOf(rows(list)[0]!)['Pays :'] ?? factsOf(rows(list)[0]!)['Pays '], 'French words');
    expect(Object.values(factsOf(rows(list)[0]!))).to.include('Suisse');
  });

  it('end in facts that carry their terms for screen readers alone', async () => {
    const list = await listOfIds([FIXTURES.member]);
    const term = [...list.shadowRoot!.querySelectorAll('dt')].find((each) => words(each) === 'Country:')!;
    expect(term.getBoundingClientRect().width).to.be.at.most(1);
  });
});

describe('logos', () => {
  it('are loaded late, into a box of fixed size, and tell nobody which page they are on', async () => {
    const list = await listOfIds([FIXTURES.member]);
    const logo = list.shadowRoot!.querySelector('img')!;
    expect(logo).to.have.attribute('loading', 'lazy');
    expect(logo).to.have.attribute('referrerpolicy', 'no-referrer');
    expect(logo).to.have.attribute('alt', '');
    expect(logo.src).to.match(/^https:\/\/assets\.datacite\.org\/images\/members\/sample\.png/);
    expect(logo.parentElement!.getBoundingClientRect().height).to.equal(48);
  });

  for (const [name, initials] of [
    ['German National Library of Science', 'GN'],
    ['CERN - European Organization', 'CE'],
    ['dryad', 'D'],
    ['霧霜谷大学附属図書館', '霧'],
    ['नीलसरोवर विश्वविद्यालय', 'नीवि'],
    ['«Éclair» (Institut)', 'ÉI'],
    ['— 42 —', '4'],
  ] as const) {
    it(`are ${initials} where ${name} has none`, async () => {
      const list = await listOfRecord({ displayName: name, logoUrl: null });
      expect(words(rows(list)[0]!.querySelector('.initials'))).to.equal(initials);
      expect(rows(list)[0]!.querySelector('.initials')).to.have.attribute('aria-hidden', 'true');
    });
  }

  it('give way to initials when they cannot be loaded', async () => {
    const list = await listOfRecord({ logoUrl: new URL('/no-such-logo.png', location.href).href });
    const logo = list.shadowRoot!.querySelector('img')!;
    await eventually(() => logo.hidden, 'the logo giving way');
    expect(getComputedStyle(rows(list)[0]!.querySelector('.initials')!).visibility).to.equal('visible');
  });

  it('are not shown beside the next name until the next logo has come', async () => {
    const list = await listOfRecord({ logoUrl: `${location.origin}/first.png` });
    const logo = list.shadowRoot!.querySelector('img')!;
    await eventually(() => logo.hidden, 'the first logo giving way');
    const before: unknown[] = [];
    const observer = new MutationObserver((changes) => before.push(...changes.map(({ oldValue }) => oldValue)));
    observer.observe(logo, { attributeFilter: ['src'], attributeOldValue: true });
    api.intercept = () => Response.json(listOf([record({ logoUrl: `${location.origin}/second.png` })]));
    await list.refresh();
    // An image without an address shows nothing; one with another address may show the former picture for a while.
    expect(before).to.deep.equal([`${location.origin}/first.png`, null]);
    expect(logo.src).to.equal(`${location.origin}/second.png`);
    expect(logo.hidden).to.equal(false);
  });
});

describe('renderItem', () => {
  it("replaces an item's content, and leaves it where it returns null", async () => {
    const list = await listOfIds([FIXTURES.member, FIXTURES.inactive]);
    list.renderItem = (provider, registration) =>
      registration.status === 'registered' ? `Only ${provider?.id}` : null;
    await list.updateComplete;
    expect(rows(list).map(words)).to.include('Only sample');
    expect(words(row(list, 'Dormant Institute of Fennowick'))).to.contain('Inactive');
  });

  it('is given what may be claimed, with its evidence', async () => {
    const list = await listOfIds([FIXTURES.member]);
    const given: unknown[] = [];
    list.renderItem = (...both) => (given.push(both), null);
    await list.updateComplete;
    const [provider, registration] = given[0] as [{ id: string }, Record<string, unknown>];
    expect(provider.id).to.equal('sample');
    expect(registration).to.include({ status: 'registered', kind: 'member', source: 'api', stale: false });
    expect(registration['sourceUrl']).to.equal(api.requests[0]!.href);
  });

  it('does no harm when it throws', async () => {
    const list = await listOfIds([FIXTURES.member]);
    list.renderItem = () => {
      throw new Error('of the page');
    };
    await list.updateComplete;
    expect(names(list)).to.deep.equal(['Sample University of Aldermere']);
  });
});

import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  has,
  after,
  countText,
  mountList,
  mountSettled,
  openFacet,
  pick,
  press,
  root,
  rows,
  factsOf,
  settled,
  valuesOf,
  words,
} from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const lastQuery = () => api.requests.at(-1)!.searchParams;
const rowQueries = () =>
  api.requests.map(({ searchParams }) => searchParams).filter((query) => query.get('page[size]') !== '0');
const countQueries = () =>
  api.requests.map(({ searchParams }) => searchParams).filter((query) => query.get('page[size]') === '0');

const summaries = (list: Element) =>
  [...list.shadowRoot!.querySelectorAll('[part="facet"] > summary')].map((summary) => words(summary));

describe('filters', () => {
  it('are four, folded away', async () => {
    const list = await mountSettled(api);
    expect(summaries(list).map((text) => text.replace(/ 0 picked$/, ''))).to.deep.equal([
      'Member type',
      'Organization type',
      'Region',
      'Focus area',
    ]);
    expect(queryAllByRole(list, 'checkbox')).to.have.length(0);
  });

  it('offer the values DataCite counts, in its words, without asking', async () => {
    const list = await mountSettled(api);
    const values = valuesOf(await openFacet(list, 'Region'));
    expect(Object.keys(values)).to.deep.equal(['Americas', 'Asia and Pacific', 'Europe, Middle East and Africa']);
    expect(Object.values(values).every((count) => /^\d+$/.test(count))).to.equal(true);
    expect(Object.keys(valuesOf(await openFacet(list, 'Member type')))).to.include.members([
      'Direct Member',
      'Consortium Lead',
      'Consortium Organization',
    ]);
    expect(api.requests).to.have.length(1);
  });

  it('narrow the list', async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Member type');
    const count = valuesOf(facet)['Consortium Lead'];
    await after(list, () => pick(facet, 'Consortium Lead'));
    expect(rowQueries().at(-1)!.get('member-type')).to.equal('consortium');
    expect(countText(list)).to.match(new RegExp(`^${count} providers`));
    expect(rows(list).map((row) => factsOf(row)['Member type'])).to.satisfy((types: string[]) =>
      types.every((type) => type === 'Consortium Lead'),
    );
  });

  it('keep offering their other values, by one more request', async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Region');
    const before = valuesOf(facet);
    await after(list, () => pick(facet, 'Americas'));
    await quiet();
    expect(valuesOf(facet)).to.deep.equal(before);
    expect(countQueries().map((query) => query.get('region'))).to.deep.equal([null]);
    await after(list, () => pick(facet, 'Asia and Pacific'));
    await quiet();
    expect(rowQueries().at(-1)!.get('query')).to.match(/region:\("AMER" OR "APAC"\)/);
    // The same question: what is known is not asked again.
    expect(countQueries()).to.have.length(1);
  });

  it('count what the other filters leave', async () => {
    const list = await mountSettled(api);
    const region = await openFacet(list, 'Region');
    const types = await openFacet(list, 'Member type');
    const all = Number(valuesOf(types)['Direct Member']);
    await after(list, () => pick(region, 'Americas'));
    await quiet();
    const american = Number(valuesOf(types)['Direct Member']);
    expect(american).to.be.greaterThan(0).and.lessThan(all);
    await after(list, () => pick(types, 'Direct Member'));
    await quiet();
    expect(Number(valuesOf(region)['Americas'])).to.equal(american);
    expect(Number(valuesOf(types)['Direct Member'])).to.equal(american);
  });

  it('keep what they offered where their own counts cannot be had, picks included', async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Region');
    api.intercept = (request) =>
      new URL(request.url).searchParams.get('page[size]') === '0' ? new Response('', { status: 500 }) : null;
    await after(list, () => pick(facet, 'Americas'));
    await quiet();
    expect(valuesOf(facet)).to.deep.equal({ Americas: /^\d+/.exec(countText(list))![0] });
    expect((getByRole(facet, 'checkbox', { name: /^Americas/ }) as HTMLInputElement).checked).to.equal(true);
  });

  it('say how many values are picked', async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Region');
    await after(list, () => pick(facet, 'Americas'));
    expect(words(facet.querySelector('summary'))).to.equal('Region 1 picked');
  });

  it('can be cleared at once', async () => {
    const list = await mountSettled(api);
    expect(has(list, 'button', { name: 'Clear all filters' })).to.equal(false);
    const all = countText(list);
    const facet = await openFacet(list, 'Region');
    await after(list, () => pick(facet, 'Americas'));
    await after(list, () => press(list, 'Clear all filters'));
    expect(countText(list)).to.equal(all);
    expect(facet.querySelectorAll('input:checked')).to.have.length(0);
    expect(root(list).activeElement?.localName).to.equal('input');
  });

  it('stay within the scope', async () => {
    const list = await mountSettled(api, { 'member-type': 'direct_member,consortium' });
    const facet = await openFacet(list, 'Member type');
    expect(Object.keys(valuesOf(facet))).to.deep.equal(['Consortium Lead', 'Direct Member']);
    await after(list, () => pick(facet, 'Consortium Lead'));
    expect(rowQueries().at(-1)!.get('member-type')).to.equal('consortium');
    await quiet();
    expect(countQueries().at(-1)!.get('member-type')).to.equal('direct_member,consortium');
    list.memberType = 'direct_member';
    await settled(list);
    expect(rowQueries().at(-1)!.get('member-type')).to.equal('direct_member');
  });

  it('compare regions without regard to letter case', async () => {
    const list = await mountSettled(api, { region: 'EMEA,Apac' });
    const facet = await openFacet(list, 'Region');
    await after(list, () => pick(facet, 'Asia and Pacific'));
    expect(rowQueries().at(-1)!.get('region')).to.equal('apac');
  });

  it('offer years, several of them', async () => {
    const list = await mountSettled(api, { facets: 'year' });
    const facet = await openFacet(list, 'Account created');
    const years = [...facet.querySelectorAll('bdi')].map(words);
    expect(years).to.deep.equal([...years].sort().reverse());
    await after(list, () => pick(facet, years[0]!));
    await after(list, () => pick(facet, years[1]!));
    expect(lastQuery().get('query')).to.contain(`created:[${years[0]}-01-01`).and.contain(`created:[${years[1]}-01-01`);
    expect(list.state).to.equal('ready');
  });

  it('that are not offered any more count no more', async () => {
    const list = await mountSettled(api);
    const all = countText(list);
    const facet = await openFacet(list, 'Region');
    await after(list, () => pick(facet, 'Americas'));
    list.facets = 'member-type';
    await settled(list);
    expect(countText(list)).to.equal(all);
  });

  it('say so where there is nothing to choose from', async () => {
    const list = await mountSettled(api, { query: 'zzzz' });
    const facet = await openFacet(list, 'Region');
    expect(words(facet.querySelector('fieldset'))).to.contain('Nothing to choose from');
  });

  it('are folded where there is little room, until somebody unfolds them', async () => {
    const list = await mountSettled(api);
    const [facet] = root(list).querySelectorAll('[part="facet"]');
    expect(facet!.checkVisibility()).to.equal(true);
    expect(has(list, 'button', { name: 'Filters' })).to.equal(false);
    list.style.width = '320px';
    const button = getByRole(list, 'button', { name: 'Filters' });
    expect(button.ariaExpanded).to.equal('false');
    expect(facet!.checkVisibility()).to.equal(false);
    button.click();
    await list.updateComplete;
    expect(button.ariaExpanded).to.equal('true');
    expect(facet!.checkVisibility()).to.equal(true);
  });

  it('do not move when the choice of layouts comes', async () => {
    for (const width of ['320px', '700px']) {
      const list = await mountList(api, { controls: 'search filters layout' });
      list.style.width = width;
      const toolbar = getByRole(list, 'search');
      const { height } = toolbar.getBoundingClientRect();
      expect(has(list, 'radio')).to.equal(false);
      await eventually(() => has(list, 'radio'), 'the choice');
      await list.updateComplete;
      expect(toolbar.getBoundingClientRect().height, width).to.be.closeTo(height, 0.5);
      list.remove();
    }
  });
});

import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import {
  after,
  has,
  mountSettled,
  names,
  openFacet,
  pick,
  press,
  root,
  searchFor,
  valuesOf,
  words,
} from '../support/list.js';
import type { DataciteProviderList } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

/** As the browser calls it: not all know its new name. */
const TURKIYE = new Intl.DisplayNames('en', { type: 'region' }).of('TR')!;
const api = new SampleApiFixture({ size: 1500, whole: true });

const chips = (list: DataciteProviderList) =>
  queryAllByRole(list, 'button')
    .map(words)
    .filter((name) => name.startsWith('Remove filter'));
const focused = (list: DataciteProviderList) => root(list).activeElement;

async function mountPicked(): Promise<DataciteProviderList> {
  const list = await mountSettled(api);
  await after(list, () => undefined);
  const region = await openFacet(list, 'Region');
  await after(list, () => pick(region, 'Americas'));
  await after(list, () => pick(region, 'Asia and Pacific'));
  const types = await openFacet(list, 'Member type');
  await after(list, () => pick(types, 'Direct Member'));
  return list;
}

describe('what is picked', () => {
  it('stands above the rows, each with a way back', async () => {
    const list = await mountPicked();
    expect(chips(list)).to.deep.equal([
      'Remove filter Member type: Direct Member',
      'Remove filter Region: Americas',
      'Remove filter Region: Asia and Pacific',
    ]);
  });

  it('is taken back one by one, and the focus goes on to the next, at last to the search', async () => {
    const list = await mountPicked();
    for (const [name, next] of [
      ['Remove filter Region: Americas', 'Remove filter Region: Asia and Pacific'],
      ['Remove filter Region: Asia and Pacific', ''],
      ['Remove filter Member type: Direct Member', ''],
    ] as const) {
      const chip = getByRole(list, 'button', { name });
      chip.focus();
      await after(list, () => chip.click());
      expect(has(list, 'button', { name })).to.equal(false);
      if (next) expect(words(focused(list))).to.equal(next);
      else expect(focused(list)?.getAttribute('type')).to.equal('search');
    }
    expect(has(list, 'button', { name: 'Clear all filters' })).to.equal(false);
  });

  it('is taken back where it was picked, too', async () => {
    const list = await mountPicked();
    press(list, 'Remove filter Region: Americas');
    await list.updateComplete;
    const region = await openFacet(list, 'Region');
    const checked = [...region.querySelectorAll('input:checked')].map((input) =>
      words(input.closest('label')!.querySelector('bdi')),
    );
    expect(checked).to.deep.equal(['Asia and Pacific']);
  });

  it('holds two values that were picked in the same moment', async () => {
    const list = await mountSettled(api);
    const region = await openFacet(list, 'Region');
    await after(list, () => {
      pick(region, 'Americas');
      pick(region, 'Asia and Pacific');
    });
    expect(chips(list)).to.have.length(2);
  });
});

describe('a filter with many values', () => {
  async function mountCountries(label = 'Country') {
    const list = await mountSettled(api, { facets: 'country region' });
    const facet = await openFacet(list, label);
    root(list).querySelector<HTMLElement>('.search input')!.focus();
    await eventually(() => Object.keys(valuesOf(facet)).length > 5, 'countries');
    return { list, facet };
  }
  const field = (facet: Element) => getByRole(facet, 'searchbox', { name: 'Filter countries' }) as HTMLInputElement;

  async function look(list: DataciteProviderList, facet: Element, text: string) {
    field(facet).value = text;
    field(facet).dispatchEvent(new Event('input', { bubbles: true }));
    await list.updateComplete;
  }

  it('shows the commonest, and all of them on demand', async () => {
    const { list, facet } = await mountCountries();
    expect(Object.keys(valuesOf(facet))).to.have.length(8);
    const most = Math.min(...Object.values(valuesOf(facet)).map(Number));
    const button = getByRole(facet, 'button', { name: /^Show all \d+ countries$/ });
    button.focus();
    button.click();
    await list.updateComplete;
    const all = valuesOf(facet);
    expect(`Show all ${Object.keys(all).length} countries`).to.match(/\d\d/);
    expect(Object.values(all).filter((count) => Number(count) > most).length).to.be.at.most(8);
    expect(Object.keys(all)).to.deep.equal(Object.keys(all).sort((a, b) => a.localeCompare(b)));
    expect(words(focused(list))).to.equal('Show fewer');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
  });

  it('is searched by the beginnings of words, without accents', async () => {
    const { list, facet } = await mountCountries();
    await look(list, facet, 'turk');
    expect(Object.keys(valuesOf(facet))).to.deep.equal([TURKIYE]);
    await look(list, facet, 'states');
    expect(Object.keys(valuesOf(facet))).to.deep.equal(['United States']);
    await look(list, facet, 'zzz');
    expect(words(facet.querySelector('fieldset'))).to.contain('Nothing to choose from.');
  });

  it('keeps showing what is picked', async () => {
    const { list, facet } = await mountCountries();
    await look(list, facet, 'turk');
    await after(list, () => pick(facet, TURKIYE));
    await look(list, facet, '');
    expect(Object.keys(valuesOf(facet))).to.include(TURKIYE);
    expect(chips(list)).to.deep.equal([`Remove filter Country: ${TURKIYE}`]);
  });

  it('names countries in the language of the page', async () => {
    document.documentElement.lang = 'de';
    try {
      const { facet } = await mountCountries('Land');
      expect(Object.keys(valuesOf(facet))).to.include('Deutschland');
    } finally {
      document.documentElement.lang = 'en';
    }
  });
});

describe('the words of a search', () => {
  it('are marked in the names', async () => {
    const list = await mountSettled(api);
    await openFacet(list, 'Region');
    await after(list, () => searchFor(list, 'lumen univ'));
    await eventually(() => root(list).querySelector('mark'), 'a mark');
    const row = root(list).querySelector('[part="name"]');
    expect(words(row)).to.equal(names(list)[0]);
    expect([...row!.querySelectorAll('mark')].map(words)).to.deep.equal(['Lumen', 'Univ']);
    await after(list, () => searchFor(list, ''));
    expect(root(list).querySelectorAll('mark')).to.have.length(0);
  });
});

describe('two lists', () => {
  it('are told apart by what their pages call them', async () => {
    const [first, second, third] = [
      await mountSettled(api, {}, '<h2 slot="header">Our consortia</h2>'),
      await mountSettled(api, { 'aria-label': 'Members in Europe' }),
      await mountSettled(api),
    ];
    const nameOf = (list: DataciteProviderList) =>
      queryAllByRole(list, 'search').map((each) => each.getAttribute('aria-label'))[0];
    expect([first, second, third].map(nameOf)).to.deep.equal(['Our consortia', 'Members in Europe', 'Providers']);
    expect(has(first, 'group', { name: 'Our consortia' })).to.equal(true);
  });
});

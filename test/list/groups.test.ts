import { expect } from '@open-wc/testing';
import { countedSections, letterSections, startOf } from '../../src/list/groups.js';
import type { Row } from '../../src/list/answers.js';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import { after, has, mountSettled, names, pick, openFacet, root, settled, words } from '../support/list.js';
import type { DataciteProviderList } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 300, whole: true });
/** From now on the accounts are too many to be had at once. */
const tooMany = () => {
  api.intercept = (request) =>
    new URL(request.url).searchParams.get('page[size]') === '1000'
      ? Response.json({ data: [], meta: { total: 20_000, totalPages: 20, page: 1 } })
      : null;
};

const groups = (list: DataciteProviderList) => [...root(list).querySelectorAll<HTMLElement>('[part="group"]')];
const headings = (list: DataciteProviderList) => groups(list).map((group) => words(group.querySelector('.group-name')));
const itemsOf = (group: Element) => [...group.querySelectorAll('[part="item"] [part="name"]')].map(words);

/** A list whose groups have been counted. */
async function mountGrouped(attributes: Record<string, string>): Promise<DataciteProviderList> {
  const list = await mountSettled(api, attributes);
  await eventually(() => root(list).querySelector('.index .number, .letters li:nth-child(3)'), 'all groups');
  return settled(list);
}

const rowsNamed = (...texts: string[]) => texts.map((name) => ({ id: name, name })) as Row[];

describe('rows in groups', () => {
  const counted = [
    { id: 'a', title: '', count: 2 },
    { id: 'b', title: '', count: 3 },
    { id: '', title: '', count: 1 },
  ];
  const look = (first: number, ...texts: string[]) =>
    countedSections(rowsNamed(...texts), first, counted).map(({ value, rows, continued }) => [
      value,
      rows.map(({ name }) => name).join(''),
      continued,
    ]);

  it('follow the counts, from any row on', () => {
    expect(look(0, '1', '2', '3')).to.deep.equal([
      ['a', '12', false],
      ['b', '3', false],
    ]);
    expect(look(3, '4', '5', '6')).to.deep.equal([
      ['b', '45', true],
      ['', '6', false],
    ]);
    expect(look(1, '2')).to.deep.equal([['a', '2', true]]);
    expect(look(0)).to.deep.equal([]);
  });

  it('begin where those before them end', () => {
    expect(['a', 'b', '', 'c'].map((value) => startOf(value, counted))).to.deep.equal([0, 2, 5, null]);
  });

  it('of letters need no counts', () => {
    const sections = letterSections(rowsNamed('4TU', 'Ångström', 'Aa', 'Łódź', 'lumen', '東京'));
    expect(sections.map(({ value, rows }) => `${value}${rows.length}`)).to.deep.equal(['#1', 'A2', 'L2', '#1']);
  });
});

describe('group-by', () => {
  it('heads groups by name and number, in the order of their names', async () => {
    const list = await mountGrouped({ 'group-by': 'region', 'page-size': '250' });
    const heads = headings(list);
    expect(heads.map((text) => text.replace(/ \d+$/, ''))).to.deep.equal(
      ['Americas', 'Asia and Pacific', 'Europe, Middle East and Africa', 'Not given'].slice(0, heads.length),
    );
    for (const group of groups(list).slice(0, -1)) {
      expect(words(group.querySelector('.number'))).to.equal(String(itemsOf(group).length));
    }
  });

  it('takes the level of the headings, and gives items the next', async () => {
    const list = await mountGrouped({ 'group-by': 'member-type', 'heading-level': '2' });
    expect(groups(list)[0]!.querySelector('.group-name')!.firstElementChild!.localName).to.equal('h2');
    expect(groups(list)[0]!.querySelector('[part="name"]')!.parentElement!.localName).to.equal('h3');
  });

  it('says where a group goes on from the page before', async () => {
    const list = await mountGrouped({ 'group-by': 'region' });
    expect(headings(list)[0]).not.to.contain('continued');
    await after(list, () => getByRole(list, 'button', { name: 'Next' }).click());
    expect(headings(list)[0]).to.match(/^Americas \d+ continued$/);
  });

  it('leads to a group on another page, and lands on its heading', async () => {
    const list = await mountGrouped({ 'group-by': 'region' });
    const way = getByRole(list, 'navigation', { name: 'Go to region' });
    const button = getByRole(way, 'button', { name: /^Europe/ });
    button.focus();
    await after(list, () => button.click());
    const focused = root(list).activeElement;
    expect(focused?.localName).to.equal('h3');
    expect(words(focused)).to.match(/^Europe, Middle East and Africa \d+$/);
  });

  it('by letter has letters on top, also before anything is counted', async () => {
    tooMany();
    const list = await mountSettled(api, { 'group-by': 'letter', 'page-size': '100' });
    await eventually(() => groups(list).length, 'groups');
    const letters = queryAllByRole(getByRole(list, 'navigation', { name: 'Go to letter' }), 'button').map(words);
    expect(letters.length).to.be.greaterThan(1);
    expect(headings(list)).to.deep.equal(letters);
    const last = getByRole(list, 'button', { name: letters.at(-1)! });
    last.focus();
    last.click();
    await list.updateComplete;
    expect(words(root(list).activeElement)).to.equal(letters.at(-1));
  });

  it('leaves rows as they are where groups cannot be had', async () => {
    tooMany();
    const list = await mountSettled(api, { 'group-by': 'region' });
    expect(groups(list)).to.have.length(0);
    expect(names(list)).to.have.length(5);
    expect(list.state).to.equal('ready');
  });

  it('follows the filters', async () => {
    const list = await mountGrouped({ 'group-by': 'country' });
    const facet = await openFacet(list, 'Region');
    await after(list, () => pick(facet, 'Americas'));
    const countries = queryAllByRole(getByRole(list, 'navigation', { name: 'Go to country' }), 'button').length;
    expect(has(list, 'button', { name: /^Germany/ })).to.equal(false);
    expect(countries).to.be.greaterThan(0);
  });

  it('stands in a table as a row of its own', async () => {
    const list = await mountGrouped({ 'group-by': 'region', layout: 'table' });
    expect(groups(list)[0]!.localName).to.equal('tbody');
    const head = groups(list)[0]!.querySelector('th')!;
    expect(head.scope).to.equal('rowgroup');
    expect(words(head)).to.match(/^Americas \d+$/);
  });
});

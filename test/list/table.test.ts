import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import { after, has, mountSettled, press, results, root, settled, words } from '../support/list.js';
import type { DataciteProviderList } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const mountTable = (attributes = {}) => mountSettled(api, { layout: 'table', ...attributes });
const items = (list: DataciteProviderList) => [...root(list).querySelectorAll<HTMLTableRowElement>('tr[part="item"]')];
const names = (list: DataciteProviderList) => items(list).map((row) => words(row.querySelector('[part="name"]')));
const heads = (list: DataciteProviderList, scope: string) => [
  ...root(list).querySelectorAll<HTMLElement>(`th[scope="${scope}"]`),
];
const headings = (list: DataciteProviderList) => heads(list, 'col').map(words);
const column = (list: DataciteProviderList, head: string) =>
  items(list).map((row) => words(row.cells[headings(list).indexOf(head)]));

describe('a table', () => {
  it('has a name, a heading for each column and for each row', async () => {
    const list = await mountTable();
    expect(has(list, 'table', { name: 'Providers' })).to.equal(true);
    expect(headings(list)).to.deep.equal([
      'Name',
      'Member type',
      'Organization type',
      'Country',
      'Region',
      'Focus area',
      'Joined',
      'ROR',
    ]);
    expect(heads(list, 'row')).to.have.length(5);
    expect(root(list).querySelectorAll('[part="list"] div[role]')).to.have.length(0);
  });

  it('says what a list would say', async () => {
    const list = await mountTable({ query: 'symbol:(SAMPLE OR INACTIVE)', 'page-size': '2' });
    expect(names(list)).to.deep.equal(['Dormant Institute of Fennowick', 'Sample University of Aldermere']);
    expect(column(list, 'Member type')).to.deep.equal(['Direct Member', 'Direct Member']);
    expect(column(list, 'Country')).to.deep.equal(['New Zealand', 'United Kingdom']);
    expect(words(items(list)[0]?.querySelector('.status'))).to.equal('Inactive');
    expect(items(list)[1]?.querySelector('.status')).to.equal(null);
    expect(items(list)[1]?.querySelector('[part="name"] a')?.getAttribute('href')).to.match(/^https:/);
  });

  it('is ordered by the name, and backwards', async () => {
    const list = await mountTable();
    const head = () => heads(list, 'col')[0]!;
    expect(head().getAttribute('aria-sort')).to.equal('ascending');
    const first = names(list);
    await after(list, () => press(list, 'Name'));
    expect(head().getAttribute('aria-sort')).to.equal('descending');
    expect(names(list)).not.to.deep.equal(first);
    expect(api.requests.at(-1)!.searchParams.get('sort')).to.equal('-name');
    await after(list, () => press(list, 'Name'));
    expect(names(list)).to.deep.equal(first);
  });

  it('has no orders of its own where a visitor is to have none', async () => {
    const list = await mountTable({ controls: 'search' });
    expect(has(list, 'button', { name: 'Name' })).to.equal(false);
  });

  it('opens a consortium in a row below it', async () => {
    const list = await mountTable({ query: 'symbol:LUMCO' });
    press(list, /^Show organizations/);
    const below = await eventually(() => root(list).querySelector('.organizations li')?.closest('tr'), 'organizations');
    expect(below.previousElementSibling === items(list)[0]).to.equal(true);
    expect(below.cells.length).to.equal(1);
    press(list, /^Show organizations/);
    await list.updateComplete;
    expect(below.hidden).to.equal(true);
  });

  it('can be scrolled by the keyboard where it has no room, and is no stop where it has', async () => {
    const list = await mountTable();
    list.style.width = '400px';
    const region = getByRole(list, 'region', { name: 'Providers, table' });
    await eventually(() => region.tabIndex === 0, 'a stop');
    expect(region.scrollWidth).to.be.greaterThan(region.clientWidth);
    region.scrollLeft = 200;
    const { left } = items(list)[0]!.cells[0]!.getBoundingClientRect();
    expect(Math.round(left)).to.equal(Math.round(region.getBoundingClientRect().left));
    list.style.width = '1400px';
    await eventually(() => region.tabIndex === -1, 'no stop');
    expect(list.scrollWidth).to.be.at.most(1400);
  });

  it("shows what the page's author renders across all columns", async () => {
    const list = await mountTable();
    list.renderItem = (provider) => (provider?.id === 'sample' ? null : `own ${provider?.id}`);
    await list.updateComplete;
    const own = items(list).filter((row) => words(row).startsWith('own '));
    expect(own.length).to.be.at.least(4);
    expect(own[0]!.cells.length).to.equal(1);
  });

  it('lands at the first row of another page', async () => {
    const list = await mountTable();
    const next = getByRole(list, 'button', { name: 'Next' });
    next.focus();
    await after(list, () => next.click());
    expect(root(list).activeElement === items(list)[0]).to.equal(true);
  });
});

describe('the choice of a layout', () => {
  it('is offered where the page wants it', async () => {
    expect(has(await mountSettled(api), 'radio')).to.equal(false);
    const list = await mountSettled(api, { controls: 'layout', layout: 'grid' });
    await eventually(() => has(list, 'group', { name: 'Layout' }), 'the control');
    const radios = queryAllByRole(list, 'radio') as HTMLInputElement[];
    expect(radios.map((radio) => `${words(radio.closest('label'))} ${radio.checked}`)).to.deep.equal([
      'List false',
      'Grid true',
      'Table false',
    ]);
  });

  it('changes the looks, neither the result nor the focus', async () => {
    const list = await mountSettled(api, { controls: 'layout', page: '2' });
    await eventually(() => has(list, 'radio'), 'the control');
    const before = words(results(list).querySelector('[part="name"]'));
    const radio = getByRole(list, 'radio', { name: 'Table' });
    radio.focus();
    radio.click();
    await eventually(() => has(list, 'table'), 'a table');
    await settled(list);
    expect(names(list)[0]).to.equal(before);
    expect(root(list).activeElement === radio).to.equal(true);
    expect(list.layout).to.equal('list');
    getByRole(list, 'radio', { name: 'Grid' }).click();
    await list.updateComplete;
    expect(results(list).querySelector('[part="list"]')?.className).to.equal('list grid');
  });
});

import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  after,
  countText,
  createList,
  has,
  mountList,
  mountSettled,
  place,
  press,
  root,
  settled,
  words,
  type DataciteProviderList,
} from '../support/list.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const mountWithOverview = async (attributes: Record<string, string> = {}) => {
  const list = await mountSettled(api, { controls: 'search count overview', ...attributes });
  await eventually(() => root(list).querySelector('.chart'), 'the overview');
  await list.updateComplete;
  return list;
};

const chart = (list: DataciteProviderList, name: string) => getByRole(list, 'table', { name });

/** What a chart says: label → number. */
const figures = (table: Element): Record<string, string> =>
  Object.fromEntries(
    [...table.querySelectorAll('tbody tr')].map((line) => [
      words(line.querySelector('bdi') ?? line.querySelector('th')),
      words(line.querySelector('td')),
    ]),
  );
const REGIONS = 'Providers by region';
const TYPES = 'Providers by member type';
const YEARS = 'New accounts by year';
const bar = (table: Element, name: string) => getByRole(table, 'button', { name });
const extent = (table: Element, name: string) =>
  parseFloat(bar(table, name).querySelector('svg')!.getAttribute('width')!);
const totalOf = (list: DataciteProviderList) => Number(/^[\d,]+/.exec(countText(list))![0].replace(/\D/g, ''));
const pressed = (table: Element) =>
  queryAllByRole(table, 'button')
    .filter(({ ariaPressed }) => ariaPressed === 'true')
    .map((button) => words(button.querySelector('bdi')));

describe('the overview', () => {
  it('is there where the page wants it', async () => {
    const list = await mountSettled(api);
    expect(has(list, 'table')).to.equal(false);
    list.controls = 'overview';
    await eventually(() => has(list, 'table', { name: REGIONS }), 'the overview');
  });

  it('counts by region, member type and year, in the words of the filters, without asking', async () => {
    const list = await mountWithOverview();
    expect(queryAllByRole(list, 'table')).to.have.length(3);
    expect(Object.keys(figures(chart(list, REGIONS)))).to.include.members([
      'Americas',
      'Asia and Pacific',
      'Europe, Middle East and Africa',
    ]);
    expect(Object.keys(figures(chart(list, TYPES)))).to.include.members(['Direct Member', 'Consortium Lead']);
    expect(Object.keys(figures(chart(list, YEARS)))[0]).to.match(/^20\d\d$/);
    expect(api.requests).to.have.length(1);
  });

  it('says how many have no value, so that all add up', async () => {
    const list = await mountWithOverview();
    const regions = figures(chart(list, REGIONS));
    expect(Object.keys(regions)).to.include('Not given');
    const sum = Object.values(regions).reduce((total, count) => total + Number(count), 0);
    expect(sum).to.equal(totalOf(list));
  });

  it('draws the bars by their counts, from where lines begin', async () => {
    const list = await mountWithOverview();
    const table = chart(list, REGIONS);
    const counts = figures(table);
    const most = Math.max(
      ...Object.entries(counts).flatMap(([label, count]) => (label === 'Not given' ? [] : Number(count))),
    );
    for (const label of ['Americas', 'Asia and Pacific', 'Europe, Middle East and Africa']) {
      expect(extent(table, label)).to.be.closeTo((100 * Number(counts[label])) / most, 0.01);
      const button = bar(table, label).getBoundingClientRect();
      const drawn = bar(table, label).querySelector('svg')!.getBoundingClientRect();
      expect(drawn.width / (button.width - 2)).to.be.closeTo(extent(table, label) / 100, 0.02);
      expect(Math.abs(drawn.left - button.left)).to.be.lessThan(2);
    }
  });

  it('is mirrored where lines begin on the right', async () => {
    const list = await mountWithOverview();
    list.dir = 'rtl';
    const button = bar(chart(list, REGIONS), 'Americas');
    const drawn = button.querySelector('svg')!;
    expect(Math.abs(drawn.getBoundingClientRect().right - button.getBoundingClientRect().right)).to.be.lessThan(2);
  });

  it('filters, also by what is no filter: the picked value is pressed, the others stay', async () => {
    const list = await mountWithOverview();
    const before = figures(chart(list, REGIONS));
    await after(list, () => bar(chart(list, REGIONS), 'Americas').click());
    await quiet();
    expect(String(totalOf(list))).to.equal(before.Americas);
    expect(pressed(chart(list, REGIONS))).to.deep.equal(['Americas']);
    // Who has none cannot be told from counts that leave the region's own picks aside.
    const { 'Not given': missing, ...values } = before;
    expect(Number(missing)).to.be.greaterThan(0);
    expect(figures(chart(list, REGIONS))).to.deep.equal(values);
    await after(list, () => bar(chart(list, REGIONS), 'Asia and Pacific').click());
    await quiet();
    expect(totalOf(list)).to.equal(Number(before.Americas) + Number(before['Asia and Pacific']));
    expect(pressed(chart(list, REGIONS))).to.deep.equal(['Americas', 'Asia and Pacific']);
    await after(list, () => bar(chart(list, REGIONS), 'Americas').click());
    await after(list, () => bar(chart(list, REGIONS), 'Asia and Pacific').click());
    expect(figures(chart(list, REGIONS))).to.deep.equal(before);
  });

  it('counts what the other charts leave', async () => {
    const list = await mountWithOverview();
    const all = figures(chart(list, TYPES))['Direct Member']!;
    await after(list, () => bar(chart(list, REGIONS), 'Americas').click());
    await quiet();
    const some = figures(chart(list, TYPES))['Direct Member']!;
    expect(Number(some)).to.be.lessThan(Number(all));
    await after(list, () => bar(chart(list, TYPES), 'Direct Member').click());
    expect(String(totalOf(list))).to.equal(some);
  });

  it('picks years', async () => {
    const list = await mountWithOverview();
    const [year, count] = Object.entries(figures(chart(list, YEARS)))[0]!;
    await after(list, () => bar(chart(list, YEARS), year).click());
    expect(String(totalOf(list))).to.equal(count);
  });

  it('says the number with each value, and whether it is picked', async () => {
    const list = await mountWithOverview();
    const button = bar(chart(list, REGIONS), 'Americas');
    const described = button.getRootNode() as ShadowRoot;
    expect(words(described.getElementById(button.getAttribute('aria-describedby')!))).to.match(/^\d+$/);
    expect(button.ariaPressed).to.equal('false');
  });

  it('shows the newest years first, all on demand, with the number of the earlier ones', async () => {
    const list = await mountWithOverview();
    const shown = () => Object.keys(figures(chart(list, YEARS)));
    expect(shown()).to.have.length(7);
    press(list, /^Show more years$/);
    await list.updateComplete;
    expect(shown()).to.have.length(11);
    expect(shown().at(-1)).to.equal('Earlier');
    const sum = Object.values(figures(chart(list, YEARS))).reduce((total, count) => total + Number(count), 0);
    expect(sum).to.equal(totalOf(list));
    press(list, /^Show fewer/);
    await list.updateComplete;
    expect(shown()).to.have.length(7);
  });

  it('can be read as tables without bars', async () => {
    const list = await mountWithOverview();
    const isDrawn = () =>
      getComputedStyle(bar(chart(list, REGIONS), 'Americas').querySelector('svg')!).display !== 'none';
    expect(isDrawn()).to.equal(true);
    const button = getByRole(list, 'button', { name: 'Show as table' });
    button.click();
    await list.updateComplete;
    expect(button.ariaPressed).to.equal('true');
    expect(isDrawn()).to.equal(false);
    expect([...chart(list, REGIONS).querySelectorAll('thead th')].map(words)).to.deep.equal(['Region', 'Providers']);
  });

  it('writes numbers as the page does, and unknown values as they came', async () => {
    api.intercept = async (_, answer) => {
      const document = (await (await answer()).json()) as { meta: Record<string, unknown> };
      document.meta.total = 99_999;
      document.meta.regions = [
        { id: 'mars', title: 'MARS', count: 12_345 },
        { id: 'emea', title: 'EMEA', count: 3 },
      ];
      return Response.json(document);
    };
    const list = await mountWithOverview();
    list.lang = 'de';
    const german = 'Anbieter nach Region';
    await eventually(() => has(list, 'table', { name: german }), 'German words');
    expect(figures(chart(list, german))).to.deep.equal({
      'Europa, Naher Osten und Afrika': '3',
      MARS: '12.345',
      'Keine Angabe': '87.651',
    });
  });

  it('keeps the focus on what was pressed', async () => {
    const list = await mountWithOverview();
    const button = bar(chart(list, REGIONS), 'Americas');
    button.focus();
    await after(list, () => button.click());
    await quiet();
    expect(words(root(list).activeElement)).to.equal('Americas');
  });

  it('leaves the focus in the chart when the value that had it is gone', async () => {
    const list = await mountWithOverview();
    const button = bar(chart(list, TYPES), 'Contractual Member');
    button.focus();
    list.region = 'apac';
    list.query = `uid:${FIXTURES.cjkName}`;
    await settled(list);
    expect(button.isConnected).to.equal(false);
    expect(root(list).activeElement?.closest('table') === chart(list, TYPES)).to.equal(true);
  });

  it('moves nothing when the counts come', async () => {
    const held = api.hold();
    const list = await mountList(api, { controls: 'count overview' });
    const results = () => root(list).querySelector('.results')!.getBoundingClientRect().top;
    const top = results();
    const request = await held.next();
    await eventually(() => root(list).querySelector('.overview details'), 'the overview');
    expect(results()).to.equal(top);
    expect(words(root(list).querySelector('.overview'))).to.contain('Loading');
    // Charts without bars would grow.
    expect(root(list).querySelectorAll('.overview :is(table, button)').length).to.equal(0);
    request.answer();
    await settled(list);
    await list.updateComplete;
    expect(results()).to.equal(top);
  });

  it('says where there is nothing to count', async () => {
    const list = await mountWithOverview({ query: 'zzzz' });
    expect(words(root(list).querySelector('.overview'))).to.contain('Nothing to count.');
    expect(has(list, 'button', { name: /^Show all/ })).to.equal(false);
  });

  it('begins folded where there is little room', async () => {
    const isOpen = async (room: string) => {
      const list = createList({ 'api-base': api.base, cache: 'memory', controls: 'overview' });
      place(`<div class="room"><style>.room { inline-size: ${room} }</style></div>`).append(list);
      await settled(list);
      return (await eventually(() => root(list).querySelector<HTMLDetailsElement>('.overview details'), 'it')).open;
    };
    expect(await isOpen('479px')).to.equal(false);
    expect(await isOpen('480px')).to.equal(true);
  });

  it('loses its picks when the page takes it away', async () => {
    const list = await mountWithOverview({ facets: '' });
    const all = totalOf(list);
    await after(list, () => bar(chart(list, REGIONS), 'Americas').click());
    list.controls = 'search count';
    await settled(list);
    expect(totalOf(list)).to.equal(all);
  });
});

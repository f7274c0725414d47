import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import {
  after,
  has,
  mountList,
  mountAppending,
  mountSettled,
  openFacet,
  pick,
  press,
  results,
  root,
  rows,
  searchFor,
} from '../support/list.js';
import type { DataciteProviderList } from '../support/list.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const EVERY_KIND = `symbol:(${[
  FIXTURES.member,
  FIXTURES.inactive,
  FIXTURES.developer,
  FIXTURES.consortium,
  FIXTURES.unknownMemberType,
  FIXTURES.minimal,
  FIXTURES.rtlName,
  FIXTURES.longName,
  FIXTURES.longWord,
]
  .join(' OR ')
  .toUpperCase()})`;

async function openEverything(list: DataciteProviderList) {
  for (const label of ['Member type', 'Region']) await openFacet(list, label);
  press(list, /^Show organizations/);
  await eventually(() => results(list).querySelector('.organizations li'), 'the organizations');
}

/** Everything a page can offer, once it is there. */
async function mountWithEverything(attributes: Record<string, string> = {}) {
  const list = await mountSettled(api, { controls: 'search filters sort count export layout overview', ...attributes });
  const isThere = () => has(list, 'button', { name: 'Download CSV' }) && has(list, 'button', { name: /^Copy link/ });
  results(list).dispatchEvent(new PointerEvent('pointerenter'));
  await eventually(() => isThere() && has(list, 'button', { name: 'Show as table' }), 'everything');
  await list.updateComplete;
  return list;
}

const SITUATIONS: Record<string, () => Promise<DataciteProviderList>> = {
  loading: () => mountList(api, { 'api-base': api.withFaults('hang') }),
  'loading, with content of the page': () =>
    mountList(api, { 'api-base': api.withFaults('hang') }, '<a href="/members">Our members</a>'),
  'ready, as a list': () => mountSettled(api, { query: EVERY_KIND, 'page-size': '20' }),
  'ready, as a grid': () => mountSettled(api, { query: EVERY_KIND, 'page-size': '20', layout: 'grid' }),
  'ready, with more to come': () => mountAppending(api),
  'ready, with an end of the window': () =>
    mountSettled(api, { 'api-base': api.withFaults('total=12000'), page: '1000' }),
  'ready, as a table': async () => {
    const list = await mountSettled(api, { query: EVERY_KIND, 'page-size': '20', layout: 'table' });
    press(list, /^Show organizations/);
    await eventually(() => results(list).querySelector('.organizations li'), 'the organizations');
    return list;
  },
  'ready, as a table with little room': async () => {
    const list = await mountSettled(api, { query: EVERY_KIND, 'page-size': '20', layout: 'table' });
    list.style.width = '320px';
    await eventually(() => results(list).querySelector('.scroller[tabindex]'), 'something to scroll');
    return list;
  },
  'ready, with a choice of layouts': async () => {
    const list = await mountSettled(api, { controls: 'search filters sort count layout' });
    await eventually(() => has(list, 'radio'), 'the choice');
    return list;
  },
  'ready, in groups': () => mountSettled(api, { 'group-by': 'letter', 'page-size': '40' }),
  'ready, as a table in groups': () => mountSettled(api, { 'group-by': 'letter', 'page-size': '40', layout: 'table' }),
  'ready, with marks and picks': async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Region');
    await after(list, () => pick(facet, 'Americas'));
    await after(list, () => searchFor(list, 'univ'));
    await eventually(() => results(list).querySelector('mark'), 'a mark');
    return list;
  },
  'everything opened': async () => {
    const list = await mountSettled(api, { query: EVERY_KIND, 'page-size': '20' });
    await openEverything(list);
    return list;
  },
  'everything opened, as a grid': async () => {
    const list = await mountSettled(api, { query: EVERY_KIND, 'page-size': '20', layout: 'grid' });
    await openEverything(list);
    return list;
  },
  filtered: async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Region');
    await after(list, () => pick(facet, 'Americas'));
    return list;
  },
  searching: async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    searchFor(list, 'lumen');
    await held.next();
    await list.updateComplete;
    return list;
  },
  empty: async () => {
    const list = await mountSettled(api);
    await after(list, () => searchFor(list, 'zzzz'));
    return list;
  },
  'overview, exports and links to items': async () => {
    const list = await mountWithEverything();
    await after(list, () => press(list, 'Americas'));
    return list;
  },
  'overview as tables': async () => {
    const list = await mountWithEverything();
    press(list, 'Show as table');
    await list.updateComplete;
    return list;
  },
  'a link to copy by hand, in a table': async () => {
    const list = await mountWithEverything({ layout: 'table' });
    Object.defineProperty(navigator, 'clipboard', { value: null, configurable: true });
    queryAllByRole(list, 'button', { name: /^Copy link/ })[0]!.click();
    await eventually(() => has(list, 'textbox', { name: /^Link to/ }), 'the field');
    Reflect.deleteProperty(navigator, 'clipboard');
    // axe takes the page's colour for the ground of what the focus has scrolled out of sight.
    scrollTo(0, 0);
    return list;
  },
  error: () => mountSettled(api, { 'api-base': api.withFaults('status=503') }),
  'a source that is not there': () => mountList(api, { listing: 'https://example.org/list.json' }),
  'no controls': () => mountSettled(api, { controls: '' }),
};

describe('accessibility', () => {
  for (const [situation, mount] of Object.entries(SITUATIONS)) {
    for (const scheme of ['light', 'dark']) {
      it(`${situation}, ${scheme}`, async () => {
        const list = await mount();
        list.style.colorScheme = scheme;
        await expect(list).to.be.accessible();
      });
    }
  }

  it('calls its regions by name', async () => {
    const list = await mountSettled(api);
    expect(has(list, 'search', { name: 'Providers' })).to.equal(true);
    expect(has(list, 'group', { name: 'Providers' })).to.equal(true);
    expect(has(list, 'navigation', { name: 'Pages' })).to.equal(true);
    expect(has(list, 'searchbox', { name: 'Search by name or ROR ID' })).to.equal(true);
  });

  it('says which page is the current one', async () => {
    const list = await mountSettled(api, { page: '2' });
    expect(getByRole(list, 'button', { name: 'Page 2' })).to.have.attribute('aria-current', 'page');
    expect(root(list).querySelectorAll('[aria-current]').length).to.equal(1);
  });

  it('gives fingers enough to hit', async () => {
    const list = await mountSettled(api, { query: EVERY_KIND, 'page-size': '3' });
    await openFacet(list, 'Region');
    const targets = [
      ...queryAllByRole(list, 'button'),
      ...queryAllByRole(list, 'searchbox'),
      ...root(list).querySelectorAll('summary, fieldset label'),
    ];
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(24);
    }
  });

  for (const width of [280, 360, 1200]) {
    it(`overflows nowhere at ${width} pixels`, async () => {
      const list = await mountSettled(api, { query: EVERY_KIND, 'page-size': '20' });
      list.style.width = `${width}px`;
      await openEverything(list);
      expect(list.scrollWidth).to.be.at.most(list.clientWidth);
      for (const row of rows(list)) expect(row.scrollWidth).to.be.at.most(row.clientWidth + 1);
      list.layout = 'grid';
      await list.updateComplete;
      expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    });
  }

  it('lets nothing of the page in', async () => {
    const list = await mountSettled(api);
    const style = document.createElement('style');
    style.textContent = '* { font-size: 40px; color: red; display: inline !important } .list { display: none }';
    document.head.append(style);
    try {
      const name = root(list).querySelector('[part="name"]')!;
      expect(getComputedStyle(name).color).not.to.equal('rgb(255, 0, 0)');
      expect(rows(list)[0]!.getBoundingClientRect().height).to.be.greaterThan(20);
    } finally {
      style.remove();
    }
  });

  it('takes over the font of the page', async () => {
    const list = await mountSettled(api);
    list.style.fontFamily = 'monospace';
    for (const selector of ['input', 'select', 'summary', '[part="name"]', 'nav button']) {
      expect(getComputedStyle(root(list).querySelector(selector)!).fontFamily, selector).to.equal('monospace');
    }
  });
});

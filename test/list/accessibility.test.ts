import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import { has, mountSettled, openFacet, press, results, root, rows } from '../support/list.js';
import type { DataciteProviderList } from '../support/list.js';
import { EVERY_KIND, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

async function openEverything(list: DataciteProviderList) {
  for (const label of ['Member type', 'Region']) await openFacet(list, label);
  press(list, /^Show organizations/);
  await eventually(() => results(list).querySelector('.organizations li'), 'the organizations');
}

describe('accessibility', () => {
  it('calls its regions by name', async () => {
    const list = await mountSettled(api);
    expect(has(list, 'search', { name: 'Providers' })).to.equal(true);
    expect(has(list, 'group', { name: 'Providers' })).to.equal(true);
    expect(has(list, 'navigation', { name: 'Providers, pages' })).to.equal(true);
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

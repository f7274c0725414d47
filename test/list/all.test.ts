import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import { countText, has, layOutAll, mountSettled, root, settled, words } from '../support/list.js';
import type { Attributes, DataciteProviderList } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 300, whole: true });
/** From now on the accounts are too many to be had at once. */
const tooMany = () => {
  api.intercept = (request) =>
    new URL(request.url).searchParams.get('page[size]') === '1000'
      ? Response.json({ data: [], meta: { total: 20_000, totalPages: 20, page: 1 } })
      : null;
};

const items = (list: DataciteProviderList) => [...root(list).querySelectorAll<HTMLElement>('[part="item"]')];
const total = (list: DataciteProviderList) => parseInt(countText(list), 10);

async function mountAll(attributes: Attributes = {}): Promise<DataciteProviderList> {
  const list = await mountSettled(api, { paging: 'all', ...attributes });
  await eventually(() => items(list).length === total(list), 'all rows');
  return settled(list);
}

describe('paging="all"', () => {
  for (const layout of ['list', 'grid', 'table']) {
    it(`shows every row once, as a ${layout}`, async () => {
      const list = await mountAll({ layout });
      expect(total(list)).to.be.greaterThan(200);
      const names = items(list).map((item) => words(item.querySelector('[part="name"]')));
      expect(names.every((name) => name !== '')).to.equal(true);
      expect(queryAllByRole(list, layout === 'table' ? 'rowheader' : 'listitem').length).to.be.at.least(total(list));
      expect(has(list, 'button', { name: /^Show more/ })).to.equal(false);
      expect(has(list, 'navigation', { name: 'Providers, pages' })).to.equal(false);
    });
  }

  it('asks for the first page, and then for all of them at once', async () => {
    await mountAll();
    expect(api.requests.map(({ searchParams }) => searchParams.get('page[size]'))).to.deep.equal(['5', '1000']);
  });

  for (const layout of ['list', 'grid', 'table']) {
    for (const width of [360, 600, 800, 1280]) {
      it(`keeps about as much room for rows out of sight as they take: ${layout}, ${width} pixels`, async () => {
        const list = await mountAll({ layout });
        list.style.inlineSize = `${width}px`;
        await quiet();
        const kept = list.scrollHeight;
        layOutAll(list);
        expect(kept / list.scrollHeight).to.be.within(0.8, 1.2);
      });
    }
  }

  it('is one list for screen readers', async () => {
    const list = await mountAll();
    expect(queryAllByRole(list, 'list').filter((each) => each.getAttribute('part') === 'list')).to.have.length(1);
    expect(root(list).querySelectorAll('.block').length).to.be.greaterThan(5);
  });

  it('leads to a group however far below', async () => {
    const list = await mountAll({ 'group-by': 'region' });
    const button = getByRole(list, 'button', { name: /^Europe/ });
    button.focus();
    button.click();
    await list.updateComplete;
    expect(words(root(list).activeElement)).to.match(/^Europe, Middle East and Africa \d+$/);
    expect(root(list).activeElement!.getBoundingClientRect().top).to.be.within(-1, innerHeight);
  });

  it('draws a row anew when it is opened, and shows its logo', async () => {
    const list = await mountAll();
    const button = queryAllByRole(list, 'button').find((each) => words(each).startsWith('Show organizations'))!;
    button.click();
    await eventually(() => root(list).querySelector('.organizations li'), 'organizations');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const logos = [...root(list).querySelectorAll<HTMLImageElement>('img[part="logo"]')];
    expect(logos.length).to.be.greaterThan(10);
    expect(logos.every((logo) => logo.getAttribute('src') === logo.dataset.src)).to.equal(true);
  });

  it('appends pages where everything cannot be had', async () => {
    tooMany();
    const list = await mountSettled(api, { paging: 'all' });
    await eventually(() => has(list, 'button', { name: /^Show more/ }), 'the button');
    expect(items(list)).to.have.length(5);
    getByRole(list, 'button', { name: /^Show more/ }).click();
    await eventually(() => items(list).length === 10, 'the second page');
  });
});

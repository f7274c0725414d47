import { expect } from '@open-wc/testing';
import { pageWindow } from '../../src/list/paging.js';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { quiet } from '../support/eventually.js';
import {
  has,
  after,
  buttonNames,
  countText,
  mountAppending,
  mountSettled,
  names,
  press,
  root,
  rows,
  settled,
  words,
} from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const pager = (list: Element) => getByRole(list, 'navigation', { name: 'Providers, pages' });
const current = (list: Element) => words(pager(list).querySelector('[aria-current="page"]'));
const pagesAsked = () => api.requests.map(({ searchParams }) => Number(searchParams.get('page[number]') ?? 1));

describe('the window of page numbers', () => {
  for (const [page, last, shown] of [
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [1, 136, [1, 2, null, 136]],
    [3, 136, [1, 2, 3, 4, null, 136]],
    [4, 136, [1, 2, 3, 4, 5, null, 136]],
    [5, 136, [1, null, 4, 5, 6, null, 136]],
    [133, 136, [1, null, 132, 133, 134, 135, 136]],
    [136, 136, [1, null, 135, 136]],
  ] as const) {
    it(`around ${page} of ${last}`, () => {
      expect(pageWindow(page, last)).to.deep.equal(shown);
    });
  }
});

describe('pages', () => {
  it('lead on and back', async () => {
    const list = await mountSettled(api);
    const first = names(list);
    await after(list, () => press(list, 'Next'));
    expect(names(list)).to.have.length(5).and.not.include(first[0]);
    expect(current(list)).to.equal('2');
    expect(countText(list)).to.match(/, page 2 of \d+$/);
    await after(list, () => press(list, 'Previous'));
    expect(names(list)).to.deep.equal(first);
    // The first page is young enough not to be asked for again.
    expect(pagesAsked()).to.deep.equal([1, 2]);
  });

  it('can be skipped', async () => {
    const list = await mountSettled(api);
    const last = words(queryAllByRole(pager(list), 'button', { name: /^Page/ }).at(-1));
    await after(list, () => press(list, `Page ${last}`));
    expect(current(list)).to.equal(last);
    expect(getByRole(list, 'button', { name: 'Next' })).to.have.attribute('aria-disabled', 'true');
    press(list, 'Next');
    await quiet();
    expect(pagesAsked()).to.deep.equal([1, Number(last)]);
  });

  it('add up when somebody is in a hurry', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    press(list, 'Next');
    await held.next();
    await list.updateComplete;
    press(list, 'Next');
    (await held.next()).answer();
    await settled(list);
    expect(current(list)).to.equal('3');
    expect(held.all[0]!.request.signal.aborted).to.equal(true);
  });

  it('are not offered where there is but one', async () => {
    const list = await mountSettled(api, { query: 'lumen', 'page-size': '50' });
    expect(has(list, 'navigation')).to.equal(false);
    expect(countText(list)).to.equal('13 providers');
  });

  it("begin with the author's", async () => {
    const list = await mountSettled(api, { page: '4' });
    expect(current(list)).to.equal('4');
    expect(list.page).to.equal(4);
    await after(list, () => press(list, 'Next'));
    expect(list.page).to.equal(4);
    list.page = 2;
    await settled(list);
    expect(current(list)).to.equal('2');
  });

  it('end with the last one there is', async () => {
    const list = await mountSettled(api, { query: 'lumen', page: '77' });
    expect(current(list)).to.equal('3');
    expect(rows(list)).to.have.length(3);
    expect(pagesAsked()).to.deep.equal([77, 3]);
  });

  it('end where the API does, and say so', async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('total=12345'), 'page-size': '100' });
    expect(words(queryAllByRole(pager(list), 'button', { name: /^Page/ }).at(-1))).to.equal('100');
    expect(words(root(list).querySelector('.paging'))).to.contain('Only the first 10,000 can be shown.');
    list.page = 999;
    await settled(list);
    expect(Math.max(...pagesAsked())).to.equal(100);
  });

  it('say nothing of an end that is not there', async () => {
    const list = await mountSettled(api);
    expect(root(list).querySelector<HTMLElement>('.paging > p')!.hidden).to.equal(true);
  });

  it('begin in view, wherever the pager was', async () => {
    const list = await mountSettled(api, { 'page-size': '40' });
    pager(list).scrollIntoView();
    expect(rows(list)[0]!.getBoundingClientRect().top).to.be.lessThan(0);
    await after(list, () => press(list, 'Next'));
    expect(rows(list)[0]!.getBoundingClientRect().top).to.be.within(-1, innerHeight);
  });

  it('stay when one of them cannot be had, so that another can be tried', async () => {
    const list = await mountSettled(api);
    api.intercept = () => new Response('', { status: 503 });
    await after(list, () => press(list, 'Next'));
    expect(list.state).to.equal('error');
    expect(rows(list)).to.have.length(0);
    api.intercept = null;
    await after(list, () => press(list, 'Previous'));
    expect(current(list)).to.equal('1');
    expect(list.state).to.equal('ready');
  });
});

describe('more', () => {
  it('appends the next page, and only that is asked for', async () => {
    const list = await mountAppending(api, { cache: 'none' });
    const first = names(list);
    await after(list, () => press(list, /^Show more/));
    expect(names(list)).to.have.length(10);
    expect(names(list).slice(0, 5)).to.deep.equal(first);
    expect(pagesAsked()).to.deep.equal([1, 2]);
    expect(countText(list)).to.match(/^\d+ providers, 10 shown$/);
  });

  it('is not asked for twice by an impatient press', async () => {
    const list = await mountAppending(api);
    const held = api.hold();
    press(list, /^Show more/);
    const request = await held.next();
    await list.updateComplete;
    press(list, /^Show more/);
    request.answer();
    await settled(list);
    expect(pagesAsked()).to.deep.equal([1, 2]);
  });

  it('ends with the last page', async () => {
    const list = await mountAppending(api, { query: 'lumen', 'page-size': '10' });
    await after(list, () => press(list, /^Show more/));
    expect(rows(list)).to.have.length(13);
    expect(buttonNames(list).filter((name) => name.startsWith('Show more'))).to.deep.equal([]);
  });

  it('keeps what is there when the next page cannot be had, and tries again', async () => {
    const list = await mountAppending(api);
    api.intercept = () => new Response('', { status: 503 });
    await after(list, () => press(list, /^Show more/));
    expect(list.state).to.equal('ready');
    expect(rows(list)).to.have.length(5);
    expect(words(root(list).querySelector('.more'))).to.contain('DataCite answered with an error.');
    api.intercept = null;
    await after(list, () => press(list, /^Try again/));
    expect(rows(list)).to.have.length(10);
    expect(pagesAsked()).to.deep.equal([1, 2, 2]);
  });

  it('begins anew with another search', async () => {
    const list = await mountAppending(api);
    await after(list, () => press(list, /^Show more/));
    list.query = 'lumen';
    await settled(list);
    expect(rows(list)).to.have.length(5);
  });

  it('lists an account once that has moved to the next page meanwhile', async () => {
    const list = await mountAppending(api);
    type Body = { data: Array<{ id: string }> };
    const first = (await (await fetch(api.requests[0]!)).json()) as Body;
    api.intercept = async (_, answer) => {
      const second = (await (await answer()).json()) as Body;
      return Response.json({ ...second, data: [first.data[4], ...second.data.slice(1)] });
    };
    await after(list, () => press(list, /^Show more/));
    expect(rows(list)).to.have.length(9);
    expect(new Set(names(list)).size).to.equal(9);
  });
});

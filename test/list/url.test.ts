import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { getByRole } from '../support/by-role.js';
import { collectComplaints } from '../support/complaints.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  after,
  countText,
  has,
  mountAppending,
  mountList,
  mountSettled,
  names,
  openFacet,
  pick,
  press,
  results,
  root,
  searchFor,
  settled,
  type DataciteProviderList,
} from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';
import { collectWarnings } from '../support/warnings.js';

const api = new SampleApiFixture({ size: 3400 });
const warnings = collectWarnings();
const complaints = collectComplaints();
const home = location.href;

/** What the directories have written to the page's URL. */
const written = () => location.href.slice(home.length).replace(/^[?&]/, '');

/** A page that is opened with these parameters. */
const arriveWith = (parameters: string) =>
  history.replaceState(null, '', `${home}${home.includes('?') ? '&' : '?'}${parameters}`);

const linkable = (attributes = {}) => mountSettled(api, { 'sync-url': 'dc', ...attributes });
const value = (list: DataciteProviderList) => root(list).querySelector<HTMLInputElement>('[type=search]')!.value;

/** The questions for a page of rows, not those for counts alone or the whole scope. */
const questions = () =>
  api.requests.map(({ searchParams }) => searchParams).filter((all) => all.get('page[size]') === '5');

function sortBy(list: DataciteProviderList, order: string): void {
  const select = getByRole(list, 'combobox') as HTMLSelectElement;
  select.value = order;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Goes back or forward, as a visitor does. */
async function travel(list: DataciteProviderList, steps: number): Promise<void> {
  const { href } = location;
  history.go(steps);
  await eventually(() => location.href !== href, 'another entry of the history');
  await quiet();
  await settled(list);
}

beforeEach(() => history.replaceState(null, '', home));
afterEach(() => {
  history.replaceState(null, '', home);
  expect(complaints).to.deep.equal([]);
});

describe('a step of a visitor', () => {
  it('is an entry of the history: search, filter, order, page, opened consortium', async () => {
    const list = await linkable();
    const { length } = history;
    expect(written()).to.equal('');
    await after(list, () => searchFor(list, 'lumen'));
    expect(written()).to.equal('dc-query=lumen');
    pick(await openFacet(list, 'Member type'), 'Consortium Organization');
    await settled(list);
    expect(written()).to.equal('dc-query=lumen&dc-member-type=consortium_organization');
    await after(list, () => sortBy(list, '-name'));
    expect(written()).to.equal('dc-query=lumen&dc-member-type=consortium_organization&dc-sort=-name');
    await after(list, () => press(list, 'Next'));
    expect(written()).to.equal('dc-query=lumen&dc-member-type=consortium_organization&dc-sort=-name&dc-page=2');
    expect(history.length - length).to.equal(4);
  });

  it('opens a consortium, and closes it', async () => {
    const list = await linkable({ query: 'symbol:LUMCO' });
    await after(list, () => press(list, /^Show organizations/));
    expect(written()).to.equal('dc-open=lumco');
    await after(list, () => press(list, /^Show organizations/));
    expect(written()).to.equal('');
  });

  it('is taken back and done again', async () => {
    const list = await linkable();
    const first = names(list);
    await after(list, () => press(list, 'Next'));
    const second = names(list);
    await after(list, () => searchFor(list, 'lumen'));
    const found = names(list);
    expect(new Set([...first, ...second, ...found]).size).to.be.greaterThan(10);
    await travel(list, -1);
    expect(names(list)).to.deep.equal(second);
    expect(value(list)).to.equal('');
    await travel(list, -1);
    expect(names(list)).to.deep.equal(first);
    expect(written()).to.equal('');
    await travel(list, 2);
    expect(names(list)).to.deep.equal(found);
    expect(value(list)).to.equal('lumen');
  });

  it('leaves alone what is not the directory’s', async () => {
    const state = { key: 'of the router', nested: [1] };
    history.replaceState(state, '', `${home.split('?')[0]}?b=%zz&a=1&a=2&dc-2-query=x#part`);
    const list = await linkable();
    await after(list, () => press(list, 'Next'));
    expect(location.search + location.hash).to.equal('?b=%zz&a=1&a=2&dc-2-query=x&dc-page=2#part');
    expect(history.state).to.deep.equal(state);
    await after(list, () => press(list, 'Previous'));
    expect(location.search + location.hash).to.equal('?b=%zz&a=1&a=2&dc-2-query=x#part');
  });

  it('appends pages', async () => {
    const list = await mountAppending(api, { 'sync-url': 'dc' });
    await after(list, () => press(list, 'Show more providers'));
    expect(written()).to.equal('dc-page=2');
    const ten = names(list);
    expect(ten).to.have.length(10);
    list.remove();
    const again = await mountAppending(api, { 'sync-url': 'dc' });
    expect(names(again)).to.deep.equal(ten);
  });
});

describe('what is typed', () => {
  async function type(list: DataciteProviderList, text: string, seen: string) {
    getByRole(list, 'searchbox').focus();
    await sendKeys({ type: text });
    await eventually(() => written() === seen, seen);
    await settled(list);
  }

  it('replaces the entry of the history until it is submitted, and then is one of its own', async () => {
    const list = await linkable();
    const first = names(list);
    const { length } = history;
    await type(list, 'lum', 'dc-query=lum');
    await type(list, 'en', 'dc-query=lumen');
    expect(history.length).to.equal(length);
    await sendKeys({ press: 'Enter' });
    await eventually(() => history.length === length + 1, 'an entry of its own');
    expect(written()).to.equal('dc-query=lumen');
    const found = names(list);
    await travel(list, -1);
    expect(written()).to.equal('');
    expect(names(list)).to.deep.equal(first);
    await travel(list, 1);
    expect(names(list)).to.deep.equal(found);
  });

  it('is submitted before anything was written', async () => {
    const list = await linkable();
    const { length } = history;
    getByRole(list, 'searchbox').focus();
    await sendKeys({ type: 'lumen' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => history.length > length, 'an entry');
    expect(written()).to.equal('dc-query=lumen');
    await settled(list);
    await quiet();
    expect(history.length).to.equal(length + 1);
  });
});

describe('a page that is opened with a visitor’s choices', () => {
  it('asks for them at once, and writes nothing', async () => {
    arriveWith('dc-query=lumen&dc-region=EMEA&dc-sort=-name&dc-page=2&dc-open=lumco');
    const { length } = history;
    const { href } = location;
    const list = await linkable();
    expect(questions()).to.have.length(1);
    expect(Object.fromEntries(questions()[0]!)).to.include({ region: 'emea', sort: '-name', 'page[number]': '2' });
    expect(value(list)).to.equal('lumen');
    expect(countText(list)).to.match(/page 2 of/);
    await quiet();
    expect(location.href).to.equal(href);
    expect(history.length).to.equal(length);
  });

  it('shows the consortium that was opened', async () => {
    arriveWith('dc-open=lumco');
    const list = await linkable({ query: 'symbol:LUMCO' });
    await eventually(() => results(list).querySelectorAll('.organizations li').length === 12, 'its organizations');
  });

  it('ignores junk, with a quiet console', async () => {
    arriveWith('dc-query=%00&dc-member-type=%22&dc-sort=size&dc-page=-1&dc-layout=x&dc-open=../..&dc-select=%F0%9F');
    const { href } = location;
    const list = await linkable({ region: 'emea' });
    expect(Object.fromEntries(questions()[0]!)).to.have.keys('region', 'page[size]', 'fields[providers]');
    expect(names(list)).to.have.length(5);
    expect(location.href).to.equal(href);
    expect(warnings.filter((text) => !text.includes('Lit'))).to.deep.equal([]);
  });

  it('cannot go beyond what its author fixed', async () => {
    arriveWith('dc-region=amer,apac&dc-query-type=x&dc-consortium-id=lumco&dc-page-size=1000');
    await linkable({ region: 'emea', 'member-type': 'consortium' });
    expect(Object.fromEntries(questions()[0]!)).to.include({
      region: 'emea',
      'member-type': 'consortium',
      'page[size]': '5',
    });
    expect(questions()[0]!.has('consortium-id')).to.equal(false);
  });

  it('shows the last page instead of one behind it, which is no step', async () => {
    arriveWith('dc-query=lumen&dc-page=1000');
    const { length } = history;
    const list = await linkable();
    await eventually(() => /dc-page=\d\d?$/.test(location.href), 'the last page');
    await settled(list);
    expect(names(list).length).to.be.greaterThan(0);
    expect(history.length).to.equal(length);
  });
});

describe('a URL that the page changes itself', () => {
  it('is read when the page says so', async () => {
    const list = await linkable();
    arriveWith('dc-query=lumen');
    dispatchEvent(new PopStateEvent('popstate'));
    await settled(list);
    expect(value(list)).to.equal('lumen');
    expect(names(list)[0]).to.match(/^Lumen/);
  });

  it('is read at once where the browser tells', async () => {
    const list = await linkable();
    arriveWith('dc-query=lumen');
    await settled(list);
    expect(value(list)).to.equal('navigation' in window ? 'lumen' : '');
  });

  it('is not read for what the directory shows already', async () => {
    const list = await linkable();
    const asked = api.requests.length;
    history.pushState(null, '', '#elsewhere');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await settled(list);
    expect(api.requests).to.have.length(asked);
  });
});

describe('two directories on a page', () => {
  it('have each their own part of the URL', async () => {
    const one = await linkable();
    const two = await linkable({ 'sync-url': 'dc-2' });
    await after(one, () => searchFor(one, 'lumen'));
    await after(two, () => press(two, 'Next'));
    expect(written()).to.equal('dc-query=lumen&dc-2-page=2');
    const [found, turned] = [names(one), names(two)];
    await after(one, () => press(one, 'Next'));
    await travel(one, -1);
    expect([names(one), names(two)]).to.deep.equal([found, turned]);
    await travel(two, -1);
    expect(names(one)).to.deep.equal(found);
    expect(names(two)).not.to.deep.equal(turned);
  });
});

describe('a history that refuses', () => {
  for (const what of ['pushState', 'replaceState'] as const) {
    afterEach(() => void Reflect.deleteProperty(history, what));

    it(`does not stop the directory: ${what}`, async () => {
      const list = await linkable();
      Object.defineProperty(history, what, {
        configurable: true,
        value: () => {
          throw new DOMException('too often', 'SecurityError');
        },
      });
      await after(list, () => searchFor(list, 'lumen'));
      await after(list, () => press(list, 'Next'));
      expect(countText(list)).to.match(/page 2 of/);
      getByRole(list, 'searchbox').focus();
      await sendKeys({ type: ' u' });
      await sendKeys({ press: 'Enter' });
      await settled(list);
      await quiet();
      expect(value(list)).to.equal('lumen u');
      expect(warnings.filter((text) => text.includes('sync-url')).length).to.be.lessThan(2);
    });
  }

  it('is of no account to what hears of it', async () => {
    const list = await linkable();
    const { pushState } = History.prototype;
    Object.defineProperty(history, 'pushState', {
      configurable: true,
      value: function (this: History, ...parts: Parameters<History['pushState']>) {
        pushState.apply(this, parts);
        throw new Error('a listener of the router');
      },
    });
    await after(list, () => press(list, 'Next'));
    Reflect.deleteProperty(history, 'pushState');
    expect(countText(list)).to.match(/page 2 of/);
    await travel(list, -1);
    expect(countText(list)).to.match(/page 1 of/);
  });
});

describe('an element', () => {
  it('that is removed leaves the URL as it is, and hears nothing more', async () => {
    const list = await linkable();
    await after(list, () => press(list, 'Next'));
    list.remove();
    await quiet();
    expect(written()).to.equal('dc-page=2');
    const asked = api.requests.length;
    arriveWith('dc-query=lumen');
    dispatchEvent(new PopStateEvent('popstate'));
    await quiet();
    expect(api.requests).to.have.length(asked);
    expect(value(list)).to.equal('');
  });

  it('that comes back reads the URL there is by then', async () => {
    const list = await linkable();
    const place = list.parentElement!;
    list.remove();
    arriveWith('dc-query=lumen');
    place.append(list);
    await eventually(() => value(list) === 'lumen', 'the search');
  });

  it('whose author changes the scope begins anew, which is no step', async () => {
    const list = await linkable();
    await after(list, () => press(list, 'Next'));
    const { length } = history;
    await after(list, () => list.setAttribute('region', 'emea'));
    expect(written()).to.equal('');
    expect(history.length).to.equal(length);
  });

  it('may get its prefix later, and lose it', async () => {
    const list = await mountSettled(api);
    arriveWith('dc-query=lumen');
    list.setAttribute('sync-url', 'dc');
    await eventually(() => value(list) === 'lumen', 'the search');
    await settled(list);
    list.removeAttribute('sync-url');
    await settled(list);
    await after(list, () => press(list, 'Next'));
    expect(written()).to.equal('dc-query=lumen');
  });

  it('without a prefix that can be read has nothing in the URL', async () => {
    const list = await mountSettled(api, { 'sync-url': 'd?' });
    await after(list, () => press(list, 'Next'));
    expect(written()).to.equal('');
    expect(warnings.some((text) => text.includes('sync-url'))).to.equal(true);
    expect(has(list, 'searchbox')).to.equal(true);
  });

  it('shows its rows when the API is slow, too', async () => {
    const held = api.hold();
    arriveWith('dc-page=2');
    const list = await mountList(api, { 'sync-url': 'dc' });
    (await held.next()).answer();
    await settled(list);
    expect(held.all).to.have.length(1);
    expect(countText(list)).to.match(/page 2 of/);
  });
});

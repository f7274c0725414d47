import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { computeAccessibleName } from 'dom-accessibility-api';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  countText,
  createList,
  has,
  mountSettled,
  place,
  root,
  rows,
  settled,
  words,
  type DataciteProviderList,
} from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';
import { IDS, offering } from '../support/select.js';

const api = new SampleApiFixture({ size: 1500, whole: true });
const home = location.href;
afterEach(() => history.replaceState(null, '', home));

const focused = (list: DataciteProviderList) => root(list).activeElement as HTMLElement | null;

/** What has the focus, as a screen reader names it; `''`: nothing in the list has. */
function focusedName(list: DataciteProviderList): string {
  const element = focused(list);
  return element ? computeAccessibleName(element).replace(/\s+/g, ' ').trim() || words(element) : '';
}

/** Presses keys one after the other; the focus stays in the list. */
async function pressKeys(list: DataciteProviderList, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await list.updateComplete;
    expect(document.activeElement === list, `the list has the focus after ${key}`).to.equal(true);
  }
}

const MOST = 120;

/** Goes on with Tab until something of this name has the focus; what came before it, by name. */
async function tabTo(list: DataciteProviderList, name: RegExp): Promise<string[]> {
  const passed: string[] = [];
  while (!name.test(focusedName(list))) {
    if (passed.length > MOST) throw new Error(`${String(name)} is not reached: ${passed.join(' | ')}`);
    passed.push(focusedName(list));
    await pressKeys(list, 'Tab');
  }
  return passed;
}

/** The download that is begun from now on. */
function download(): () => string | undefined {
  const { click } = HTMLAnchorElement.prototype;
  let name: string | undefined;
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  restore = () => (HTMLAnchorElement.prototype.click = click);
  return () => name;
}
let restore = () => {};
afterEach(() => restore());

async function mountEverything(attributes = {}): Promise<DataciteProviderList> {
  const list = await mountSettled(api, {
    controls: 'search filters sort count export layout overview',
    facets: 'member-type country',
    'group-by': 'letter',
    layout: 'table',
    'sync-url': 'dc',
    ...attributes,
  });
  for (const name of ['Show as table', 'Download CSV']) await eventually(() => has(list, 'button', { name }), name);
  await eventually(() => has(list, 'navigation', { name: 'Go to letter' }), 'the index');
  return list;
}

/** Begins before the list. */
async function enter(list: DataciteProviderList): Promise<void> {
  const before = document.createElement('button');
  list.before(before);
  before.focus();
  await pressKeys(list, 'Tab');
  // All providers are brought now; what shows that comes and goes.
  await eventually(() => has(list, 'button', { name: /^Copy link/ }) && !has(list, 'progressbar'), 'all that comes');
  await quiet();
}

describe('with the keyboard alone, everything switched on', () => {
  it('all of it is reached in the order in which it stands', async () => {
    const list = await mountEverything({ 'page-size': '2' });
    await enter(list);
    const passed = await tabTo(list, /^Next$/);
    const stations = passed.filter((name, index) => name !== passed[index - 1]);
    expect(stations.slice(0, 6)).to.deep.equal([
      'Search by name or ROR ID',
      'Sort by',
      'Table',
      'Member type',
      'Country',
      'Overview',
    ]);
    const order = [
      'Overview',
      'Americas',
      'Consortium Lead',
      '2026',
      'Show as table',
      'Download CSV',
      'Download JSON',
      'A',
      'Name',
      stations.find((name) => name.startsWith('Copy link to'))!,
      'Previous',
      'Page 1',
    ];
    const places = order.map((name) => stations.indexOf(name));
    expect(places, stations.join(' | ')).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).not.to.include(-1);
  });

  it('somebody searches, narrows, looks at it in another way, and takes it away', async () => {
    const list = await mountEverything();
    await enter(list);

    await sendKeys({ type: 'university' });
    await settled(list);
    expect(countText(list)).to.match(/^\d+ providers/);
    const found = countText(list);

    await tabTo(list, /^Table$/);
    await pressKeys(list, 'ArrowLeft');
    expect(focusedName(list)).to.equal('Grid');
    expect(root(list).querySelectorAll('.list.grid').length).to.be.greaterThan(0);

    await tabTo(list, /^Country/);
    await pressKeys(list, 'Enter');
    await eventually(() => has(list, 'searchbox', { name: 'Filter countries' }), 'the field of the filter');
    await pressKeys(list, 'Tab');
    expect(focusedName(list)).to.equal('Filter countries');
    await sendKeys({ type: 'germ' });
    await list.updateComplete;
    await pressKeys(list, 'Tab', ' ');
    await settled(list);
    expect(focusedName(list)).to.match(/^Germany/);
    expect((focused(list) as HTMLInputElement).checked).to.equal(true);
    expect(countText(list)).not.to.equal(found);

    await tabTo(list, /^Remove filter Country: Germany/);
    await pressKeys(list, 'Enter');
    await settled(list);
    expect(countText(list)).to.equal(found);
    expect(focusedName(list)).to.equal('Search by name or ROR ID');

    await tabTo(list, /^Americas$/);
    await pressKeys(list, 'Enter');
    await settled(list);
    expect(focusedName(list)).to.equal('Americas');
    expect(focused(list)!.getAttribute('aria-pressed')).to.equal('true');
    expect(has(list, 'button', { name: /^Remove filter Region: Americas/ })).to.equal(true);

    await tabTo(list, /^Show as table$/);
    await pressKeys(list, 'Enter');
    expect(focusedName(list)).to.equal('Show as table');
    expect(focused(list)!.getAttribute('aria-pressed')).to.equal('true');

    await tabTo(list, /^Download CSV$/);
    const begun = download();
    await pressKeys(list, 'Enter');
    await eventually(begun, 'the file');
    expect(begun()).to.equal('datacite-providers.csv');
    expect(focusedName(list)).to.equal('Download CSV');
  });

  it('somebody goes to a letter, turns the page, opens a consortium and copies a link', async () => {
    const list = await mountEverything({ 'member-type': 'consortium', facets: 'region' });
    await enter(list);

    await tabTo(list, /^L$/);
    await pressKeys(list, 'Enter');
    await settled(list);
    await eventually(() => words(focused(list)).startsWith('L '), 'the group');

    await tabTo(list, /^Next$/);
    const count = countText(list);
    await pressKeys(list, 'Enter');
    await settled(list);
    expect(countText(list)).not.to.equal(count);
    expect(focused(list)?.getAttribute('part')).to.equal('item');

    await tabTo(list, /^Show organizations of/);
    const toggle = focused(list)!;
    await pressKeys(list, 'Enter');
    await eventually(() => root(list).querySelector('.organizations li'), 'the organizations');
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(focused(list) === toggle).to.equal(true);

    Object.defineProperty(navigator, 'clipboard', { value: null, configurable: true });
    try {
      await tabTo(list, /^Copy link to/);
      await pressKeys(list, 'Enter');
      await eventually(() => focused(list)?.localName === 'input', 'the link, ready to be copied');
      await pressKeys(list, 'Escape');
      expect(focusedName(list)).to.match(/^Copy link to/);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('somebody stops what is being loaded, and goes on with what follows', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    getByRole(list, 'searchbox').focus();
    await held.next();
    await eventually(() => has(list, 'progressbar'), 'the progress');
    await tabTo(list, /^Stop/);
    await pressKeys(list, 'Enter');
    expect(focusedName(list)).to.equal('Load all providers');
    api.intercept = null;
    await pressKeys(list, 'Enter');
    await eventually(
      () => !has(list, 'button', { name: 'Load all providers' }) && !has(list, 'progressbar'),
      'the end',
    );
    await eventually(() => focused(list)?.role === 'group', 'the results');
    await pressKeys(list, 'Tab');
    expect(rows(list)[0]!.contains(focused(list))).to.equal(true);
  });

  it('somebody loses nothing when the loading ends under the button', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    getByRole(list, 'searchbox').focus();
    const first = await held.next();
    await eventually(() => has(list, 'progressbar'), 'the progress');
    await tabTo(list, /^Stop/);
    first.answer();
    (await held.next()).answer();
    await eventually(() => !has(list, 'progressbar'), 'the end');
    expect(focused(list)?.role).to.equal('group');
  });
});

describe('a picker, with the keyboard alone', () => {
  it('is gone through, selected from, corrected and submitted', async () => {
    const form = place('<form><button>Send</button></form>') as HTMLFormElement;
    const list = createList({ ...offering(api), selection: 'multiple', name: 'provider' });
    form.prepend(list);
    await settled(list);
    await eventually(() => has(list, 'listbox'), 'the listbox');
    const sent: string[][] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(new FormData(form).getAll('provider') as string[]);
    });
    await enterPicker(list);

    const id = () => focused(list)?.dataset.id;
    expect(id()).to.equal(IDS[0]);
    await pressKeys(list, ' ', 'ArrowDown', ' ', 'End', ' ', 'Home');
    expect(id()).to.equal(IDS[0]);
    expect(list.selectedIds).to.deep.equal(IDS);

    getByRole(list, 'searchbox').focus();
    await tabTo(list, new RegExp(`^Remove `));
    const chips = () => queryAllByRole(list, 'button', { name: /^Remove / });
    await pressKeys(list, 'Enter');
    await eventually(() => chips().length === 2 && focused(list) === chips()[0], 'the next chip');
    await pressKeys(list, 'Enter');
    await eventually(() => chips().length === 1 && focused(list) === chips()[0], 'the last chip');
    await pressKeys(list, 'Enter');
    await eventually(() => focused(list)?.role === 'option', 'the options');
    expect(list.selectedIds).to.deep.equal([]);

    await pressKeys(list, 'End', ' ');
    form.querySelector('button')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal([[IDS[2]]]);
  });
});

/** From the search, as Tab goes, to the options. */
async function enterPicker(list: DataciteProviderList): Promise<void> {
  getByRole(list, 'searchbox').focus();
  for (let count = 0; focused(list)?.role !== 'option'; count++) {
    if (count > MOST) throw new Error('The options are not reached.');
    await pressKeys(list, 'Tab');
  }
}

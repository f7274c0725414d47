import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { collectComplaints } from '../support/complaints.js';
import { eventually, quiet } from '../support/eventually.js';
import { after, has, names, root, searchFor, settled, words, type DataciteProviderList } from '../support/list.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';
import { IDS, mountPicker, option } from '../support/select.js';
import type { Selected } from '../../src/list.js';

const api = new SampleApiFixture();
const complaints = collectComplaints();
const [FIRST, SECOND, THIRD] = IDS;

afterEach(() => expect(complaints).to.deep.equal([]));

const listbox = (list: DataciteProviderList) => getByRole(list, 'listbox');
const options = (list: DataciteProviderList) => queryAllByRole(list, 'option');
const selected = (list: DataciteProviderList) =>
  options(list).flatMap((each) => (each.ariaSelected === 'true' ? each.dataset.id! : []));
const focused = (list: DataciteProviderList) => root(list).activeElement as HTMLElement | null;
const focusedId = (list: DataciteProviderList) => focused(list)?.dataset.id;
const chips = (list: DataciteProviderList) =>
  queryAllByRole(list, 'button', { name: /^Remove / }).map((chip) => words(chip));

async function pressKeys(list: DataciteProviderList, ...keys: string[]) {
  for (const press of keys) {
    const [, shift, control, key = press] = /^(Shift\+)?(Control\+)?(.+)$/.exec(press)!;
    if (!shift && !control) await sendKeys({ press });
    else {
      const init = { key, shiftKey: Boolean(shift), ctrlKey: Boolean(control), bubbles: true, composed: true };
      focused(list)!.dispatchEvent(new KeyboardEvent('keydown', init));
    }
  }
  await list.updateComplete;
}

/** The focus on an option, as Tab brings it there. */
async function enter(list: DataciteProviderList, id?: string): Promise<void> {
  const start = id ? option(list, id) : options(list).find(({ tabIndex }) => tabIndex === 0)!;
  start.focus();
  await list.updateComplete;
}

/** Eight items in a directory, a page of their own. */
const many = (attributes = {}) => mountPicker(api, { query: '', 'page-size': '8', ...attributes });

describe('a listbox', () => {
  it('has a name, options and what they are', async () => {
    const list = await mountPicker(api, { required: '' });
    expect(listbox(list).getAttribute('aria-multiselectable')).to.equal('true');
    expect(listbox(list).getAttribute('aria-required')).to.equal('true');
    expect(listbox(list).ariaLabel).to.equal('Providers');
    expect(options(list).map(({ dataset }) => dataset.id)).to.deep.equal(IDS);
    expect(has(list, 'option', { name: new RegExp(`^${names(list)[2]!} Member type: Direct Member`) })).to.equal(true);
    expect(has(list, 'option', { name: new RegExp(`^${names(list)[0]!} Inactive`) })).to.equal(true);
  });

  it('has the name of its label', async () => {
    const list = await mountPicker(
      api,
      { id: 'p' },
      '<div><label for="p">Your <b>provider</b></label><p data-here></p></div>',
    );
    expect(listbox(list).ariaLabel).to.equal('Your provider');
    list.previousElementSibling?.remove();
    document.querySelector('label')!.click();
    expect(focusedId(list)).to.equal(FIRST);
  });

  it('holds no links and no buttons, since options cannot', async () => {
    const list = await many({ query: 'symbol:(LUMCO OR SAMPLE)' });
    expect(listbox(list).querySelectorAll('a, button, input').length).to.equal(0);
    expect(options(list)).to.have.length(2);
  });

  it('is one stop of Tab, and the items are as usual again without selection', async () => {
    const list = await many();
    expect(options(list).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1, -1, -1]);
    list.selection = 'none';
    await settled(list);
    expect(has(list, 'listbox')).to.equal(false);
    expect(has(list, 'list')).to.equal(true);
    expect(chips(list)).to.deep.equal([]);
  });

  it('begins with what is selected', async () => {
    const list = await mountPicker(api, { selection: 'single', value: SECOND });
    expect(options(list).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1]);
    expect(listbox(list).hasAttribute('aria-multiselectable')).to.equal(false);
  });
});

describe('keys of a listbox', () => {
  it('go up and down, to both ends and a page on', async () => {
    const list = await many();
    await enter(list);
    const ids = options(list).map(({ dataset }) => dataset.id);
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['End', 7],
      ['ArrowDown', 7],
      ['Home', 0],
      ['ArrowUp', 0],
      ['PageDown', 7],
      ['PageUp', 0],
      ['ArrowRight', 0],
    ] as const) {
      await pressKeys(list, key);
      expect(focusedId(list), key).to.equal(ids[index]);
      expect(options(list).findIndex(({ tabIndex }) => tabIndex === 0)).to.equal(index);
    }
    expect(selected(list)).to.deep.equal([]);
  });

  it('select one of many', async () => {
    const list = await mountPicker(api, { selection: 'single' });
    await enter(list);
    await pressKeys(list, ' ');
    expect(selected(list)).to.deep.equal([FIRST]);
    await pressKeys(list, 'ArrowDown', 'Enter');
    expect(selected(list)).to.deep.equal([SECOND]);
    await pressKeys(list, 'Enter', 'Control+a', 'Shift+ArrowDown');
    expect(selected(list)).to.deep.equal([SECOND]);
    expect(focusedId(list)).to.equal(THIRD);
  });

  it('select several, one by one', async () => {
    const list = await mountPicker(api);
    await enter(list);
    await pressKeys(list, ' ', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(selected(list)).to.deep.equal([FIRST, THIRD]);
    await pressKeys(list, ' ');
    expect(selected(list)).to.deep.equal([FIRST]);
  });

  it('select several in a row', async () => {
    const list = await many();
    const ids = options(list).map(({ dataset }) => dataset.id!);
    await enter(list);
    await pressKeys(list, ' ', 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect(selected(list)).to.deep.equal(ids.slice(0, 3));
    await pressKeys(list, 'ArrowDown', 'ArrowDown', 'Shift+ ');
    expect(selected(list)).to.deep.equal(ids.slice(0, 5));
    await pressKeys(list, 'Shift+End');
    expect(selected(list)).to.deep.equal(ids);
    await pressKeys(list, 'Control+a');
    expect(selected(list)).to.deep.equal([]);
    await pressKeys(list, 'Control+a');
    expect(selected(list)).to.deep.equal(ids);
  });

  it('find a name that is typed', async () => {
    const list = await mountPicker(api, { query: 'symbol:(ACCENTS OR LUMCO OR LUMORG OR SAMPLE)' });
    await enter(list, FIXTURES.member);
    await pressKeys(list, 'l');
    expect(focusedId(list)).to.equal(FIXTURES.consortium);
    const before = focusedId(list);
    await pressKeys(list, 'q');
    expect(focusedId(list)).to.equal(before);
  });

  it('find a name with accents', async () => {
    const list = await mountPicker(api, { query: 'symbol:(ACCENTS OR LUMCO OR SAMPLE)' });
    await enter(list, FIXTURES.consortium);
    await pressKeys(list, 'o');
    expect(focusedId(list)).to.equal(FIXTURES.accentedName);
  });

  it('go where they point in a grid, from either side', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const list = await many({ layout: 'grid', dir: direction });
      list.parentElement!.style.inlineSize = '1000px';
      await quiet();
      const ids = options(list).map(({ dataset }) => dataset.id!);
      const tops = options(list).map((each) => each.getBoundingClientRect().top);
      const columns = tops.filter((top) => top === tops[0]).length;
      expect(columns).to.be.within(2, 4);
      await enter(list);
      await pressKeys(list, direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft');
      expect(focusedId(list)).to.equal(ids[1]);
      await pressKeys(list, 'ArrowDown');
      expect(focusedId(list)).to.equal(ids[1 + columns]);
      await pressKeys(list, 'ArrowUp', 'ArrowUp');
      expect(focusedId(list)).to.equal(ids[1]);
      await pressKeys(list, direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight');
      expect(focusedId(list)).to.equal(ids[0]);
    }
  });

  it('are the page’s where they mean nothing here', async () => {
    const list = await mountPicker(api);
    await enter(list);
    let prevented = false;
    list.addEventListener('keydown', (event) => (prevented = event.defaultPrevented));
    for (const key of ['Tab', 'Escape', 'F5']) {
      focused(list)?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
      expect(prevented, key).to.equal(false);
    }
  });
});

describe('clicks', () => {
  it('with Shift select all between', async () => {
    const list = await many();
    const ids = options(list).map(({ dataset }) => dataset.id!);
    options(list)[1]!.click();
    await list.updateComplete;
    options(list)[4]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }));
    await list.updateComplete;
    expect(selected(list)).to.deep.equal(ids.slice(1, 5));
  });
});

describe('the event datacite-select', () => {
  it('tells who is selected, with their records', async () => {
    const list = await mountPicker(api);
    const heard: Selected[] = [];
    list.parentElement!.addEventListener('datacite-select', (event) => heard.push(event.detail));
    option(list, FIRST).click();
    await list.updateComplete;
    option(list, THIRD).click();
    await list.updateComplete;
    expect(heard.map(({ ids }) => ids)).to.deep.equal([[FIRST], [FIRST, THIRD]]);
    expect(heard[1]!.providers.map(({ id, memberType }) => [id, memberType])).to.deep.equal([
      [FIRST, 'direct_member'],
      [THIRD, 'direct_member'],
    ]);
  });

  it('tells nothing of what is typed into the search, nor of filters', async () => {
    const list = await mountPicker(api);
    const heard: string[] = [];
    for (const type of ['input', 'change', 'datacite-select']) list.addEventListener(type, () => heard.push(type));
    getByRole(list, 'searchbox').focus();
    await sendKeys({ type: 'lum' });
    await pressKeys(list, 'Enter');
    await settled(list);
    expect(heard).to.deep.equal([]);
  });
});

describe('what is selected', () => {
  it('stays when it is filtered away, with its name', async () => {
    const list = await mountPicker(api, { value: THIRD });
    const name = names(list)[2]!;
    expect(chips(list)).to.deep.equal([`Remove ${name}`]);
    await after(list, () => searchFor(list, 'lumen'));
    expect(names(list)).not.to.include(name);
    expect(chips(list)).to.deep.equal([`Remove ${name}`]);
    await after(list, () => searchFor(list, 'zzzz'));
    expect(list.state).to.equal('empty');
    expect(chips(list)).to.deep.equal([`Remove ${name}`]);
    expect(list.value).to.equal(THIRD);
  });

  it('is named by asking once for all that are not on the page', async () => {
    const list = await mountPicker(api, { value: `${THIRD},lumco,nosuchid`, query: 'symbol:LUMORG' });
    await eventually(() => !chips(list).includes('Remove lumco'), 'the names');
    expect(chips(list)).to.deep.equal([
      'Remove Sample University of Aldermere',
      'Remove Lumen Libraries Consortium',
      'Remove nosuchid',
    ]);
    const asked = api.requests.map(({ searchParams }) => searchParams.get('ids')).filter(Boolean);
    expect(asked).to.deep.equal([`${THIRD},lumco,nosuchid`]);
  });

  it('keeps its ids where nobody can be asked', async () => {
    api.intercept = (request, answer) => (request.url.includes('ids=') ? Response.json({}, { status: 500 }) : answer());
    const list = await mountPicker(api, { value: THIRD, query: 'symbol:LUMORG' });
    await eventually(() => api.requests.some(({ searchParams }) => searchParams.has('ids')), 'the question');
    await quiet();
    expect(chips(list)).to.deep.equal([`Remove ${THIRD}`]);
  });

  it('is taken out by its chip, and the focus goes on', async () => {
    const list = await mountPicker(api, { value: IDS.join() });
    const press = async (index: number) => {
      const chip = queryAllByRole(list, 'button', { name: /^Remove / })[index]!;
      chip.focus();
      await pressKeys(list, 'Enter');
      await list.updateComplete;
    };
    const all = chips(list);
    await press(1);
    expect(chips(list)).to.deep.equal([all[0], all[2]]);
    expect(words(focused(list))).to.equal(all[2]);
    await press(1);
    expect(words(focused(list))).to.equal(all[0]);
    await press(0);
    expect(focused(list)?.role).to.equal('option');
    expect(list.selectedIds).to.deep.equal([]);
  });

  it('cannot be changed while the control is disabled, but read', async () => {
    const list = await mountPicker(api, { value: FIRST, disabled: '' });
    expect(listbox(list).ariaDisabled).to.equal('true');
    option(list, SECOND).click();
    await enter(list);
    await pressKeys(list, 'ArrowDown', ' ', 'Control+a');
    queryAllByRole(list, 'button', { name: /^Remove / })[0]!.click();
    await list.updateComplete;
    expect(list.selectedIds).to.deep.equal([FIRST]);
    expect(focusedId(list)).not.to.equal(FIRST);
    list.disabled = false;
    await settled(list);
    option(list, SECOND).click();
    expect(list.selectedIds).to.deep.equal([FIRST, SECOND]);
  });

  it('is in the URL, which makes no entry of the history', async () => {
    const { href } = location;
    const { length } = history;
    const list = await mountPicker(api, { 'sync-url': 'dc' });
    option(list, FIRST).click();
    await list.updateComplete;
    expect(new URL(location.href).searchParams.get('dc-select')).to.equal(FIRST);
    expect(history.length).to.equal(length);
    list.remove();
    const again = await mountPicker(api, { 'sync-url': 'dc' });
    expect(again.selectedIds).to.deep.equal([FIRST]);
    again.remove();
    history.replaceState(null, '', href);
  });
});

describe('the focus', () => {
  it('stays in the listbox when its items change', async () => {
    const list = await mountPicker(api);
    await enter(list, THIRD);
    list.query = 'symbol:(LUMCO OR LUMORG)';
    await settled(list);
    await list.updateComplete;
    expect(focused(list)?.role).to.equal('option');
    expect(options(list).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
  });

  it('goes to the search where there are none any more', async () => {
    const list = await mountPicker(api);
    await enter(list);
    list.query = 'symbol:NOSUCH';
    await settled(list);
    expect(list.state).to.equal('empty');
    expect(focused(list)?.localName).to.equal('input');
  });

  it('lands on the first item of the next page, which Tab then finds again', async () => {
    const list = await many({ 'page-size': '5' });
    getByRole(list, 'button', { name: 'Next' }).focus();
    await pressKeys(list, 'Enter');
    await settled(list);
    expect(focused(list) === options(list)[0]).to.equal(true);
    expect(focused(list)?.tabIndex).to.equal(0);
  });
});

describe('items in groups', () => {
  for (const layout of ['list', 'grid', 'table']) {
    it(`are options of named groups, as a ${layout}`, async () => {
      const list = await many({ 'group-by': 'letter', layout, 'page-size': '40' });
      const groups = () => queryAllByRole(list, 'group').filter((each) => each.closest('[role=listbox]'));
      await eventually(() => groups().length > 1, 'the groups');
      expect(has(list, 'table')).to.equal(false);
      const [first, second] = groups();
      const letters = queryAllByRole(first!, 'option').map((each) => words(each.querySelector('[part=name]'))[0]);
      expect(new Set(letters)).to.deep.equal(new Set([first!.ariaLabel]));
      await enter(list, queryAllByRole(first!, 'option').at(-1)!.dataset.id);
      await pressKeys(list, 'ArrowDown', ' ');
      expect(second!.contains(focused(list))).to.equal(true);
      expect(list.value).to.equal(focusedId(list));
    });
  }
});

it('a page’s own items can be selected, too', async () => {
  const list = await mountPicker(api);
  list.renderItem = (provider) => `Item ${provider?.id}`;
  await settled(list);
  getByRole(list, 'option', { name: `Item ${SECOND}` }).click();
  expect(list.selectedIds).to.deep.equal([SECOND]);
});

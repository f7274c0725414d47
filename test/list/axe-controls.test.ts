import { getByRole, queryAllByRole } from '../support/by-role.js';
import { itIsAccessible } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import {
  after,
  countText,
  has,
  mountSettled,
  openFacet,
  pick,
  press,
  results,
  root,
  words,
  type Attributes,
  type DataciteProviderList,
} from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 1500, whole: true });

/** Everything a page can offer, once it is there. */
async function everything(attributes: Attributes = {}): Promise<DataciteProviderList> {
  const controls = 'search filters sort count export layout overview';
  const list = await mountSettled(api, { controls, facets: 'member-type country', ...attributes });
  results(list).dispatchEvent(new PointerEvent('pointerenter'));
  for (const name of ['Download CSV', 'Show as table', /^Copy link/])
    await eventually(() => has(list, 'button', { name }), String(name));
  await eventually(() => has(list, 'radio'), 'the choice of layouts');
  await list.updateComplete;
  return list;
}

const inLayouts = (what: string, mount: (attributes: Attributes) => Promise<DataciteProviderList>) =>
  Object.fromEntries(['list', 'grid', 'table'].map((layout) => [`${what}, ${layout}`, () => mount({ layout })]));

const field = (list: DataciteProviderList) => getByRole(list, 'searchbox', { name: /^Search/ }) as HTMLInputElement;

/** A visitor turns to the search, and the whole scope is asked for. */
async function turned(answer: () => Response | null, seen: (list: DataciteProviderList) => unknown) {
  const list = await everything();
  api.intercept = (request) => (request.url.includes('%5D=1000') ? answer() : null);
  field(list).focus();
  await eventually(() => seen(list), 'what comes of it');
  return list;
}

const note = (list: DataciteProviderList) => words(root(list).querySelector('.whole p'));

/** A visitor wants a file. */
async function exported(answer: Promise<Response> | Response | null, seen: RegExp) {
  const list = await everything({ query: 'university' });
  api.intercept = () => answer;
  // Nothing is to be saved here.
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = () => undefined;
  try {
    press(list, 'Download CSV');
    await eventually(() => seen.test(words(root(list).querySelector('.counts'))), String(seen));
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return list;
}

/** A page whose clipboard is closed, or takes what it gets. */
async function copied(attributes: Attributes, clipboard: object | null, seen: (list: DataciteProviderList) => unknown) {
  const list = await everything(attributes);
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  try {
    queryAllByRole(list, 'button', { name: /^Copy link/ })[0]!.click();
    await eventually(() => seen(list), 'the link');
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
  return list;
}

const never = new Promise<Response>(() => undefined);

describe('accessibility of what can be operated', () => {
  itIsAccessible({
    ...inLayouts('everything', everything),
    ...inLayouts('a bar that is pressed, and its chip', async (attributes) => {
      const list = await everything(attributes);
      await after(list, () => press(list, 'Americas'));
      return list;
    }),
    ...inLayouts('a link to copy by hand', (attributes) =>
      copied(attributes, null, (list) => has(list, 'textbox', { name: /^Link to/ })),
    ),
    'a link that was copied': () =>
      copied({}, { writeText: () => Promise.resolve() }, (list) => countText(list).includes('Link copied')),
    'the overview as tables': async () => {
      const list = await everything();
      press(list, 'Show as table');
      await list.updateComplete;
      return list;
    },
    'everything in groups': async () => {
      const list = await everything({ 'group-by': 'region' });
      await eventually(() => has(list, 'navigation', { name: 'Go to region' }), 'the groups');
      return list;
    },
    'many picks, marks in names, and filters opened': async () => {
      const list = await everything();
      const types = await openFacet(list, 'Member type');
      for (const type of ['Direct Member', 'Consortium Organization']) await after(list, () => pick(types, type));
      field(list).value = 'univ';
      field(list).dispatchEvent(new Event('change', { bubbles: true }));
      await openFacet(list, 'Country');
      await eventually(() => results(list).querySelector('mark'), 'a mark');
      return list;
    },
    'a long filter, narrowed by its own field': async () => {
      const list = await everything();
      const country = await openFacet(list, 'Country');
      const find = await eventually(() => country.querySelector<HTMLInputElement>('.find'), 'its field');
      find.value = 'zzzz';
      find.dispatchEvent(new Event('input', { bubbles: true }));
      await list.updateComplete;
      return list;
    },
    'a long filter, unfolded': async () => {
      const list = await everything();
      const country = await openFacet(list, 'Country');
      const fold = await eventually(() => country.querySelector<HTMLElement>('.fold'), 'its end');
      fold.click();
      await list.updateComplete;
      return list;
    },
    'filters folded where there is little room': async () => {
      const list = await everything();
      list.style.width = '320px';
      await eventually(() => has(list, 'button', { name: 'Filters' }), 'the button');
      return list;
    },
    'all providers on their way': async () => {
      const list = await everything();
      const held = api.hold();
      field(list).focus();
      await held.next();
      await eventually(() => has(list, 'progressbar'), 'the progress');
      return list;
    },
    'all providers, stopped': async () => {
      const list = await everything();
      const held = api.hold();
      field(list).focus();
      await held.next();
      await eventually(() => has(list, 'button', { name: /^Stop/ }), 'the button');
      press(list, /^Stop/);
      await eventually(() => note(list), 'the note');
      return list;
    },
    'all providers, too many': () =>
      turned(() => Response.json({ data: [], meta: { total: 20_000, totalPages: 20, page: 1 } }), note),
    'all providers, failed': () => turned(() => new Response('', { status: 500 }), note),
    'a file on its way': () => exported(never, /Loading/),
    'a file that came': () => exported(null, /Downloaded/),
    'a file that did not come': () => exported(new Response('', { status: 503 }), /could not be made/),
  });
});

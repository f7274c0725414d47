import { itIsAccessible } from '../support/axe.js';
import { comeHome, holdIntervals, lookAgain, travel } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import {
  after,
  has,
  mountList,
  mountSettled,
  press,
  results,
  root,
  searchFor,
  words,
  type Attributes,
} from '../support/list.js';
import { EVERY_KIND, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const ready = async (attributes: Attributes) => {
  const list = await mountSettled(api, { query: EVERY_KIND, 'page-size': '20', ...attributes });
  await eventually(() => root(list).querySelector('[part="item"]'), 'the rows');
  return list;
};

const opened = async (attributes: Attributes) => {
  const list = await ready(attributes);
  press(list, /^Show organizations/);
  await eventually(() => results(list).querySelector('.organizations li'), 'the organizations');
  return list;
};

const loading = (attributes: Attributes, content = '') =>
  mountList(api, { ...attributes, 'api-base': api.withFaults('hang') }, content);

const empty = async (attributes: Attributes) => {
  const list = await mountSettled(api, attributes);
  await after(list, () => searchFor(list, 'zzzz'));
  return list;
};

const failed = (attributes: Attributes, content = '') =>
  mountSettled(api, { ...attributes, 'api-base': api.withFaults('status=503') }, content);

const stale = async (attributes: Attributes) => {
  const list = await ready({ ...attributes, 'max-age': '100', 'max-stale': '100000', cache: 'none' });
  api.intercept = () => new Response('', { status: 503 });
  travel(1000);
  lookAgain();
  await eventually(() => words(root(list).querySelector('.counts')).includes('As of'), 'its age');
  return list;
};

const searching = async (attributes: Attributes) => {
  const list = await mountSettled(api, attributes);
  const held = api.hold();
  searchFor(list, 'lumen');
  await held.next();
  await list.updateComplete;
  return list;
};

const STATES = { loading, ready, opened, searching, empty, failed, stale };
const FALLBACK = '<a href="/members">Our members</a>';

before(holdIntervals);
afterEach(comeHome);

describe('accessibility in every state', () => {
  for (const layout of ['list', 'grid', 'table']) {
    for (const grouping of [{}, { 'group-by': 'letter' }]) {
      itIsAccessible(
        Object.fromEntries(
          Object.entries(STATES).map(([state, mount]) => [
            [state, layout, ...Object.values(grouping)].join(', '),
            () => mount({ layout, ...grouping }),
          ]),
        ),
      );
    }
  }

  itIsAccessible({
    "loading, with the page's own content": () => loading({}, FALLBACK),
    "error, with the page's own content": () => failed({}, FALLBACK),
    'nothing to read from': () => mountList(api, { listing: 'https://example.org/list.json' }),
    'no controls': () => ready({ controls: '' }),
    'an end of the window': () => mountSettled(api, { 'api-base': api.withFaults('total=12000'), page: '1000' }),
    'a table with little room': async () => {
      const list = await ready({ layout: 'table' });
      list.style.width = '320px';
      await eventually(() => results(list).querySelector('.scroller[tabindex]'), 'something to scroll');
      return list;
    },
    ...Object.fromEntries(
      ['list', 'grid', 'table'].map((layout) => [
        `more to come, ${layout}`,
        async () => {
          const list = await mountSettled(api, { paging: 'more', layout });
          await eventually(() => has(list, 'button', { name: 'Show more providers' }), 'the button');
          return list;
        },
      ]),
    ),
  });
});

import { expect } from '@open-wc/testing';
import { getByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import {
  after,
  countText,
  names,
  openFacet,
  pick,
  press,
  searchFor,
  type DataciteProviderList,
} from '../support/list.js';
import { BASE } from '../support/sample-page.js';
import { VisitedPage } from '../support/visited-page.js';

/** Two directories with prefixes that begin alike. */
const BODY = ['dc', 'dc-2']
  .map(
    (prefix) =>
      `<datacite-provider-list sync-url="${prefix}" page-size="5" cache="memory" controls="search filters sort count" api-base="${BASE}">
       </datacite-provider-list>`,
  )
  .join('');

let page: VisitedPage | undefined;

async function visit(link?: string): Promise<VisitedPage> {
  page?.close();
  page = new VisitedPage({ body: BODY, base: BASE, ...(link ? { link } : {}) });
  return page.settled();
}

/** Resolves when a visitor sees this: first the API answers, then the whole scope, as soon as it is here. */
async function expectSeen(visited: VisitedPage, sight: unknown): Promise<void> {
  const wanted = JSON.stringify(sight);
  await eventually(() => JSON.stringify(seen(visited)) === wanted, wanted).catch(() => {});
  expect(seen(visited)).to.deep.equal(sight);
}

/** What a visitor sees of both directories. */
const seen = ({ lists }: VisitedPage) =>
  lists.map((list) => ({
    words: (getByRole(list, 'searchbox') as HTMLInputElement).value,
    sort: (getByRole(list, 'combobox', { name: 'Sort by' }) as HTMLSelectElement).value,
    count: countText(list),
    names: names(list),
  }));

/** A visitor goes a few steps in both directories; what was seen after each. */
async function wander(visited: VisitedPage) {
  const [one, two] = visited.lists as [DataciteProviderList, DataciteProviderList];
  // The whole scope, which a visitor's turning to it brings, counts what is written with a typo, too.
  for (const list of visited.lists) getByRole(list, 'searchbox').focus();
  const under = () => visited.lists.some(({ shadowRoot }) => shadowRoot!.querySelector('.whole'));
  const pages = () => visited.bodies.filter(({ url }) => new URL(url).searchParams.get('page[size]') === '1000');
  await eventually(() => pages().length === 4 && !under(), 'the whole scope');
  await visited.settled();
  const sights = [seen(visited)];
  const step = async (list: DataciteProviderList, act: () => void) => {
    await after(list, act);
    sights.push(seen(await visited.settled()));
  };
  await step(one, () => searchFor(one, 'univ'));
  const facet = await openFacet(one, 'Member type');
  await step(one, () => pick(facet, 'Consortium Organization'));
  await step(two, () => press(two, 'Next'));
  await step(one, () => press(one, 'Next'));
  return sights;
}

async function travel(visited: VisitedPage, steps: number): Promise<void> {
  const { href } = visited.window.location;
  visited.window.history.go(steps);
  await eventually(() => visited.window.location.href !== href, 'another entry of the history');
  // The event that tells the page of it comes later than the URL in some browsers.
  await new Promise((resolve) => visited.window.requestAnimationFrame(() => setTimeout(resolve)));
  await visited.settled();
}

afterEach(() => {
  expect(page!.complaints).to.deep.equal([]);
  page!.close();
});

describe('what visitors chose in two directories', () => {
  it('is there after a reload', async () => {
    const visited = await visit();
    const last = (await wander(visited)).at(-1);
    const { href } = visited.window.location;
    await visited.loads((window) => window.location.reload());
    await visited.settled();
    await expectSeen(visited, last);
    expect(visited.window.location.href).to.equal(href);
  });

  it('is there on the way back and forward', async () => {
    const visited = await visit();
    const sights = await wander(visited);
    expect(new Set(sights.map((sight) => JSON.stringify(sight))).size).to.equal(5);
    for (const sight of sights.slice(0, -1).reverse()) {
      await travel(visited, -1);
      await expectSeen(visited, sight);
    }
    for (const sight of sights.slice(1)) {
      await travel(visited, 1);
      await expectSeen(visited, sight);
    }
  });

  it('is there for whoever opens a shared link', async () => {
    const visited = await visit();
    const last = (await wander(visited)).at(-1);
    const { href } = visited.window.location;
    expect(new URL(href).searchParams.get('body')).to.equal(BODY);
    await expectSeen(await visit(href), last);
  });

  it('is there for whoever comes back from another page', async () => {
    const visited = await visit();
    const last = (await wander(visited)).at(-1);
    await visited.loads((window) => window.location.assign('/test/support/page.html?body=elsewhere'));
    await visited.loads((window) => window.history.back());
    await visited.settled();
    await expectSeen(visited, last);
  });
});

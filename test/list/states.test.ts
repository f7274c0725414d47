import { expect } from '@open-wc/testing';
import { getByRole } from '../support/by-role.js';
import { comeHome, holdIntervals, lookAgain, travel } from '../support/clock.js';
import { quiet } from '../support/eventually.js';
import {
  has,
  after,
  countText,
  createList,
  mountList,
  mountSettled,
  names,
  place,
  press,
  results,
  resultsHeard,
  root,
  rows,
  settled,
  words,
} from '../support/list.js';
import { listOf, record } from '../support/records.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const STATES = ['loading', 'ready', 'empty', 'error'] as const;

holdIntervals();
afterEach(comeHome);

const seen = (list: Element) => STATES.filter((state) => list.matches(`:state(${state})`));
const skeletons = (list: Element) => list.shadowRoot!.querySelectorAll('.skeleton > li');
const shows = (list: Element, slot: string) =>
  list.shadowRoot!.querySelector<HTMLElement>(`slot${slot ? `[name="${slot}"]` : ':not([name])'}`)!.hidden === false;

describe('loading', () => {
  it('shows rows without content, as many as are to come', async () => {
    const list = await mountList(api, { 'api-base': api.withFaults('hang'), 'page-size': '7' });
    expect(list.state).to.equal('loading');
    expect(seen(list)).to.deep.equal(['loading']);
    expect(skeletons(list)).to.have.length(7);
    expect(results(list)).to.have.attribute('aria-busy', 'true');
    expect(words(results(list))).to.contain('Loading providers…');
    expect(countText(list)).to.equal('');
  });

  for (const layout of ['list', 'grid']) {
    it(`keeps the space of most rows that come: ${layout}`, async () => {
      const heightOf = (item: Element | undefined) => item!.getBoundingClientRect().height;
      const waiting = await mountList(api, { 'api-base': api.withFaults('hang'), layout });
      const ready = await mountSettled(api, { layout, 'member-type': 'direct_member' });
      for (const list of [waiting, ready]) list.style.width = '1100px';
      expect(heightOf(rows(ready)[0])).to.be.closeTo(heightOf(skeletons(waiting)[0]), layout === 'list' ? 0 : 45);
    });
  }

  it("shows the page's own content in their place, where there is some", async () => {
    const list = await mountList(api, { 'api-base': api.withFaults('hang') }, '<a href="/members">Our members</a>');
    expect(shows(list, '')).to.equal(true);
    expect(skeletons(list)).to.have.length(0);
  });

  it('does not take white space for content', async () => {
    const list = await mountList(api, { 'api-base': api.withFaults('hang') }, '\n  <h2 slot="header">Members</h2>\n');
    expect(skeletons(list)).to.have.length(5);
    expect(shows(list, 'header')).to.equal(true);
  });
});

describe('ready', () => {
  it('shows the providers, and nothing of the page instead', async () => {
    const list = await mountSettled(api, {}, '<a href="/members">Our members</a>');
    expect(list.state).to.equal('ready');
    expect(list).to.have.attribute('state', 'ready');
    expect(seen(list)).to.deep.equal(['ready']);
    expect(shows(list, '')).to.equal(false);
    expect(rows(list)).to.have.length(5);
    expect(results(list)).to.have.attribute('aria-busy', 'false');
  });

  it('stays while the same is asked again', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    void list.refresh();
    await held.next();
    await list.updateComplete;
    expect(list.state).to.equal('ready');
    expect(results(list)).to.have.attribute('aria-busy', 'true');
  });
});

describe('empty', () => {
  it('says so', async () => {
    const list = await mountSettled(api, { query: 'zzzz' });
    expect(list.state).to.equal('empty');
    expect(seen(list)).to.deep.equal(['empty']);
    expect(words(results(list))).to.contain('No providers found.');
    expect(has(list, 'navigation')).to.equal(false);
    // Nothing a visitor could clear.
    expect(has(list, 'button', { name: 'Clear search and filters' })).to.equal(false);
  });

  it('lets the page say it in its own words', async () => {
    const list = await mountSettled(api, { query: 'zzzz' }, '<p slot="empty">Nobody here</p>');
    expect(shows(list, 'empty')).to.equal(true);
    expect(list.querySelector('p')!.checkVisibility()).to.equal(true);
  });
});

describe('error', () => {
  for (const [fault, reason] of [
    ['status=503', 'DataCite answered with an error.'],
    ['status=404', 'DataCite answered with an error.'],
    ['status=429', 'DataCite is getting too many requests from this network.'],
    ['rate-limit', 'DataCite could not be reached.'],
    ['drop', 'DataCite could not be reached.'],
    ['gateway=502', 'DataCite could not be reached.'],
    ['html', "DataCite's answer could not be understood."],
    ['empty', "DataCite's answer could not be understood."],
    ['cut', "DataCite's answer could not be understood."],
    ['json=null', "DataCite's answer could not be understood."],
    ['json=array', "DataCite's answer could not be understood."],
    ['no-data', "DataCite's answer could not be understood."],
    ['data-object', "DataCite's answer could not be understood."],
    ['no-attributes', "DataCite's answer could not be understood."],
    ['hidden', "DataCite's answer could not be understood."],
  ] as const) {
    it(`says why: ${fault}`, async () => {
      const list = await mountSettled(api, { 'api-base': api.withFaults(fault) });
      expect(list.state).to.equal('error');
      expect(seen(list)).to.deep.equal(['error']);
      expect(words(results(list))).to.contain(reason);
      expect(rows(list)).to.have.length(0);
      expect(getByRole(list, 'button', { name: 'Try again' })).to.have.attribute('aria-disabled', 'false');
    });
  }

  it('says that the device is offline', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      const list = await mountSettled(api, { 'api-base': api.withFaults('drop') });
      expect(words(results(list))).to.contain('This device is offline.');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('can be tried again', async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('flaky=1') });
    expect(list.state).to.equal('error');
    await after(list, () => press(list, 'Try again'));
    expect(list.state).to.equal('ready');
    expect(api.requests).to.have.length(2);
  });

  it('is loading while it is tried again, with the button in its place', async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('status=503') });
    const held = api.hold();
    press(list, 'Try again');
    await held.next();
    await list.updateComplete;
    expect(list.state).to.equal('loading');
    expect(getByRole(list, 'button', { name: 'Try again' })).to.have.attribute('aria-disabled', 'true');
  });

  it("stands beside the page's own content", async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('drop') }, '<a href="/members">Our members</a>');
    expect(shows(list, '')).to.equal(true);
    expect(shows(list, 'error')).to.equal(true);
  });

  it('keeps the rows of an earlier question away', async () => {
    const list = await mountSettled(api);
    api.intercept = () => Response.error();
    list.query = 'lumen';
    await settled(list);
    expect(rows(list)).to.have.length(0);
  });
});

describe('what is kept', () => {
  it('is shown at once and asked for by nobody while it is young', async () => {
    const first = await mountSettled(api);
    const second = await mountList(api);
    expect(second.state).to.equal('ready');
    expect(names(second)).to.deep.equal(names(first));
    await quiet();
    expect(api.requests).to.have.length(1);
  });

  it('is shown at once when it is older, with its age, and renewed', async () => {
    await mountSettled(api);
    travel(100_000);
    const held = api.hold();
    const list = await mountList(api);
    expect(list.state).to.equal('ready');
    expect(words(root(list).querySelector('.counts'))).to.contain('As of yesterday.');
    (await held.next()).answer();
    await settled(list);
    expect(words(root(list).querySelector('.counts'))).not.to.contain('As of');
  });

  it('stays, with the reason, when it cannot be renewed', async () => {
    await mountSettled(api);
    travel(200_000);
    api.intercept = () => Response.error();
    const list = await mountSettled(api);
    expect(list.state).to.equal('ready');
    const note = words(root(list).querySelector('.counts'));
    expect(note).to.contain('As of 2 days ago. DataCite could not be reached.');
    api.intercept = null;
    await after(list, () => press(list, 'Try again'));
    expect(words(root(list).querySelector('.counts'))).not.to.contain('As of');
  });

  it('counts for nothing when it is too old', async () => {
    await mountSettled(api);
    travel(700_000);
    const list = await mountList(api, {});
    expect(list.state).to.equal('loading');
    expect(rows(list)).to.have.length(0);
  });

  it('disappears from an open page when it gets too old', async () => {
    const list = await mountSettled(api);
    api.intercept = () => Response.error();
    travel(700_000);
    lookAgain();
    await settled(list);
    expect(list.state).to.equal('error');
    expect(rows(list)).to.have.length(0);
  });

  it('is renewed on an open page when somebody looks again', async () => {
    const list = await mountSettled(api);
    lookAgain();
    await quiet();
    expect(api.requests).to.have.length(1);
    travel(100_000);
    lookAgain();
    await settled(list);
    expect(api.requests).to.have.length(2);
    expect(words(root(list).querySelector('.counts'))).not.to.contain('As of');
  });

  it('is not believed when it comes from the future', async () => {
    travel(100_000);
    await mountSettled(api);
    comeHome();
    const list = await mountList(api);
    expect(list.state).to.equal('loading');
  });

  it('is nothing with cache="none"', async () => {
    await mountSettled(api, { cache: 'none' });
    await mountSettled(api, { cache: 'none' });
    expect(api.requests).to.have.length(2);
  });
});

describe('datacite-results', () => {
  it('tells what was answered', async () => {
    const list = createList({ 'api-base': api.base, cache: 'memory', 'page-size': '5', page: '2' });
    const where = place();
    const heard = resultsHeard(where);
    where.append(list);
    await settled(list);
    expect(heard).to.have.length(1);
    const { total, page, providers, source, checkedAt, stale } = heard[0]!;
    expect({ total, page, source, stale }).to.deep.equal({ total: 144, page: 2, source: 'api', stale: false });
    expect(providers.map(({ displayName }) => displayName)).to.deep.equal(names(list));
    expect(Date.now() - Date.parse(checkedAt)).to.be.within(0, 60_000);
  });

  it('crosses shadow boundaries', async () => {
    const outer = place();
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const list = createList({ 'api-base': api.base, cache: 'memory' });
    const heard = resultsHeard(document);
    inner.append(list);
    await settled(list);
    expect(heard).to.have.length(1);
  });

  it('tells that nobody was found, and nothing of a failure', async () => {
    const where = place();
    const heard = resultsHeard(where);
    const list = createList({ 'api-base': api.base, cache: 'memory', query: 'zzzz' });
    where.append(list);
    await settled(list);
    expect(heard.map(({ total, providers }) => [total, providers.length])).to.deep.equal([[0, 0]]);
    api.intercept = () => Response.error();
    list.query = 'lumen';
    await settled(list);
    expect(heard).to.have.length(1);
  });

  it('tells of what is kept and stale, and of its renewal', async () => {
    await mountSettled(api);
    travel(100_000);
    const list = createList({ 'api-base': api.base, cache: 'memory', 'page-size': '5' });
    const where = place();
    const heard = resultsHeard(where);
    where.append(list);
    await settled(list);
    expect(heard.map(({ stale }) => stale)).to.deep.equal([true, false]);
  });
});

describe('records that make no sense', () => {
  it('do not keep the others away', async () => {
    api.intercept = () =>
      Response.json(
        listOf([null, 7, record({}, { id: '../x' }), record({ displayName: 'Sound' }), { type: 'providers' }]),
      );
    const list = await mountSettled(api);
    expect(names(list)).to.deep.equal(['Sound']);
  });
});

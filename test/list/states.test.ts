import { expect } from '@open-wc/testing';
import { getByRole } from '../support/by-role.js';
import { comeHome, holdIntervals, lookAgain, travel } from '../support/clock.js';
import { quiet } from '../support/eventually.js';
import {
  has,
  after,
  countText,
  mountList,
  mountSettled,
  names,
  press,
  results,
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

  for (const width of ['1100px', '700px']) {
    it(`keeps the space of most rows that come: ${width}`, async () => {
      const heightOf = (item: Element | undefined) => item!.getBoundingClientRect().height;
      const waiting = await mountList(api, { 'api-base': api.withFaults('hang') });
      const ready = await mountSettled(api, { 'member-type': 'direct_member' });
      for (const list of [waiting, ready]) list.style.width = width;
      // Firefox rounds where an element begins, so equal heights differ by a 60th of a pixel.
      expect(heightOf(rows(ready)[0])).to.be.closeTo(heightOf(skeletons(waiting)[0]), 0.02);
    });
  }

  it("shows the page's own content in their place, where there is some", async () => {
    const list = await mountList(api, { 'api-base': api.withFaults('hang') }, '<a href="/members">Our members</a>');
    expect(shows(list, '')).to.equal(true);
    expect([...skeletons(list)].map((row) => getComputedStyle(row).visibility)).to.deep.equal(Array(5).fill('hidden'));
    const plain = await mountList(api, { 'api-base': api.withFaults('hang') });
    expect(list.getBoundingClientRect().height).to.equal(plain.getBoundingClientRect().height);
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

  it('is asked again while the page stays open, but not at once', async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('status=503') });
    lookAgain();
    await quiet();
    expect(api.requests).to.have.length(1);
    travel(301);
    lookAgain();
    await settled(list);
    expect(api.requests).to.have.length(2);
  });

  it('keeps the rows of an earlier question away', async () => {
    const list = await mountSettled(api);
    api.intercept = () => Response.error();
    list.query = 'lumen';
    await settled(list);
    expect(rows(list)).to.have.length(0);
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

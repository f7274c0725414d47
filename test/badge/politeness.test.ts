import { expect } from '@open-wc/testing';
import '../../src/list.js';
import { answered, createBadge, mountAnswered, mountBadge, place } from '../support/badge.js';
import { getByRole } from '../support/by-role.js';
import { comeHome, holdIntervals, lookAgain, travel } from '../support/clock.js';
import { eventually, quiet } from '../support/eventually.js';
import { createList } from '../support/list.js';
import { goOffline, goOnline, hideTab, showTab } from '../support/page-state.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const mountMember = (attributes = {}) => mountBadge({ provider: FIXTURES.member, 'api-base': api.base, ...attributes });
/** A place below everything that could be seen soon. */
const farBelow = () => place('<div style="padding-block-start: 10000px"></div>');
const idsOf = ({ searchParams }: URL) => searchParams.get('ids')?.split(',');
const { random } = Math;

before(holdIntervals);
afterEach(() => {
  comeHome();
  goOnline();
  showTab();
  Math.random = random;
});

describe('nothing is asked', () => {
  it('while the tab is hidden', async () => {
    hideTab();
    const badge = await mountMember();
    await quiet();
    expect(api.requests).to.have.length(0);
    showTab();
    await answered(badge);
    expect(badge.status).to.equal('registered');
    expect(api.requests).to.have.length(1);
  });

  it('while the tab is hidden, by a badge that takes no space either', async () => {
    hideTab();
    const badge = await mountMember({ 'hide-unless-registered': '' });
    await quiet();
    expect(api.requests).to.have.length(0);
    showTab();
    await answered(badge);
    expect(badge.status).to.equal('registered');
  });

  it('again while the tab is hidden', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    hideTab();
    travel(100_000);
    lookAgain();
    await quiet();
    expect(api.requests).to.have.length(1);
    showTab();
    await eventually(() => api.requests.length === 2, 'the renewal');
    await eventually(() => !badge.stale, 'a renewed badge');
  });

  it('for a badge far off screen before somebody scrolls there', async () => {
    const where = farBelow();
    const badge = await mountBadge({ provider: FIXTURES.member, 'api-base': api.base }, '', where);
    await quiet();
    expect(api.requests).to.have.length(0);
    expect(badge.status).to.equal('loading');
    where.style.paddingBlockStart = '0';
    await answered(badge);
    expect(badge.status).to.equal('registered');
  });

  it('for a directory far off screen before somebody scrolls there', async () => {
    const where = farBelow();
    const list = createList({ 'api-base': api.base, cache: 'memory' });
    where.append(list);
    await quiet();
    expect(api.requests).to.have.length(0);
    expect(list.state).to.equal('loading');
    where.style.paddingBlockStart = '0';
    await eventually(() => list.state === 'ready', 'the directory');
    expect(api.requests).to.have.length(1);
  });

  it('for a badge that left before it was seen', async () => {
    const where = farBelow();
    const badge = await mountBadge({ provider: FIXTURES.member, 'api-base': api.base }, '', where);
    badge.remove();
    where.style.paddingBlockStart = '0';
    await quiet();
    expect(api.requests).to.have.length(0);
  });

  it('by an element of which another has just learned the answer', async () => {
    hideTab();
    const badges = [await mountMember(), await mountMember({ variant: 'chip' })];
    await quiet();
    showTab();
    for (const badge of badges) await answered(badge);
    expect(api.requests).to.have.length(1);
  });

  it('while the browser is offline, and at once when it is back', async () => {
    goOffline();
    const badge = await answered(await mountMember());
    expect(badge.registration).to.include({ status: 'unknown', reason: 'offline' });
    expect(api.requests).to.have.length(0);
    travel(600);
    lookAgain();
    await quiet();
    expect(api.requests).to.have.length(0);
    goOnline();
    await eventually(() => badge.getAttribute('status') === 'registered', 'the answer');
    expect(api.requests).to.have.length(1);
  });

  it('by a directory while the browser is offline, and at once when it is back', async () => {
    goOffline();
    const list = createList({ 'api-base': api.base, cache: 'memory' });
    place().append(list);
    await eventually(() => list.state === 'error', 'the failure');
    expect(api.requests).to.have.length(0);
    goOnline();
    await eventually(() => list.state === 'ready', 'the directory');
  });
});

describe('one request', () => {
  it('serves all badges of a page, also those nobody has seen yet', async () => {
    const above = place();
    const below = await mountBadge({ provider: FIXTURES.inactive, 'api-base': api.base }, '', farBelow());
    await quiet();
    await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base }, '', above);
    await answered(below);
    expect(api.requests.map(idsOf)).to.deep.equal([[FIXTURES.inactive, FIXTURES.member]]);
  });

  it('is made for a badge that takes no space before it is registered', async () => {
    const badge = await mountMember({ 'hide-unless-registered': '' });
    await answered(badge);
    expect(badge.status).to.equal('registered');
    expect(badge.getClientRects().length > 0).to.equal(true);
  });

  it('of a visitor is made although the tab was told to wait', async () => {
    api.intercept = () => Promise.reject(new TypeError('Failed to fetch'));
    const badge = await answered(await mountMember());
    await badge.refresh();
    const { length } = api.requests;
    const other = await answered(await mountMember());
    expect(other.registration).to.include({ status: 'unknown', reason: 'unreachable' });
    expect(api.requests).to.have.length(length);
    api.intercept = null;
    getByRole(other, 'button', { name: 'Try again' }).click();
    await eventually(() => other.getAttribute('status') === 'registered', 'the answer');
  });
});

describe('that nobody has an id', () => {
  const mountUnknown = async () => answered(await mountMember({ provider: FIXTURES.unknown }));

  it('is not asked again soon', async () => {
    await mountUnknown();
    travel(25 * 60);
    expect(await mountUnknown()).to.include({ status: 'not-registered', stale: false });
    await quiet();
    expect(api.requests).to.have.length(1);
  });

  it('is asked again much sooner than what is known of an account', async () => {
    const badge = await mountUnknown();
    travel(35 * 60);
    lookAgain();
    await eventually(() => api.requests.length === 2, 'a second request');
    await quiet();
    expect(badge).to.include({ status: 'not-registered', stale: false });
  });

  it('counts for nothing after some hours', async () => {
    await mountUnknown();
    travel(4 * 3600);
    api.intercept = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await mountUnknown()).registration).to.include({ status: 'unknown', reason: 'too-old' });
  });
});

/** Long enough for a request that is lost or answered by the sample API: an hour has many. */
async function aMoment(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
}

describe('an hour in which the rate limit is reached', () => {
  for (const [what, chance] of [
    ['at the earliest', 0],
    ['at the latest', 0.999],
  ] as const) {
    it(`costs at most 20 requests, and ends by itself (${what})`, async () => {
      Math.random = () => chance;
      const base = api.withFaults('firewall=50/300');
      /** Somebody else behind the same address, who asks more than the firewall allows. */
      const elsewhere = () =>
        fetch(`${base}/heartbeat`).then(
          () => true,
          () => false,
        );
      const ours = () => api.requests.filter(({ pathname }) => !pathname.endsWith('/heartbeat'));
      while (await elsewhere());

      const badges = [FIXTURES.member, FIXTURES.sharedRorPair].map((provider) =>
        createBadge({ provider, 'api-base': base, cache: 'memory' }),
      );
      const list = createList({ 'api-base': base, cache: 'memory' });
      place().append(...badges, list);
      for (const badge of badges) await answered(badge);
      await eventually(() => list.state === 'error', 'the failure');
      for (let second = 0; second < 3600; second += 20) {
        travel(20);
        for (let count = 0; count < 4; count++) await elsewhere();
        lookAgain();
        await aMoment();
      }
      expect(badges.map(({ status }) => status)).to.deep.equal(['unknown', 'unknown']);
      expect(ours().length).to.be.within(10, 20);

      // Nobody else asks any more; what the firewall has counted leaves its window.
      let sinceEnd = 0;
      const isWell = () => badges.every(({ status }) => status === 'registered') && list.state === 'ready';
      for (; sinceEnd < 600 && !isWell(); sinceEnd += 20) {
        travel(20);
        lookAgain();
        await aMoment();
      }
      expect(isWell()).to.equal(true);
      // A minute until there are no more of the others' requests in the window than the firewall allows.
      expect(sinceEnd).to.be.at.most(60 + 300);
    });
  }
});

import { expect } from '@open-wc/testing';
import { FALLBACK, answered, heardFrom, mountAnswered, mountBadge, textOf } from '../support/badge.js';
import { queryByRole } from '../support/by-role.js';
import { comeHome, holdIntervals, lookAgain, travel } from '../support/clock.js';
import { eventually, quiet } from '../support/eventually.js';
import { listOf } from '../support/records.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const DAY = 86_400;
const mountMember = (attributes = {}, content = '') =>
  mountBadge({ provider: FIXTURES.member, 'api-base': api.base, ...attributes }, content);

/** A visit on an earlier page of the same site. */
async function visited(secondsAgo: number): Promise<void> {
  const badge = await answered(await mountMember());
  badge.remove();
  travel(secondsAgo);
}

before(holdIntervals);
afterEach(comeHome);

describe('an answer from an earlier visit', () => {
  it('that is fresh is not asked for again', async () => {
    await visited(DAY - 60);
    const held = api.hold();
    const badge = await answered(await mountMember());
    await quiet();
    expect(badge).to.include({ status: 'registered', stale: false });
    expect(held.all).to.have.length(0);
  });

  it('that is older is shown at once and renewed', async () => {
    await visited(DAY + 60);
    const held = api.hold();
    const badge = await answered(await mountMember());
    expect(badge).to.include({ status: 'registered', stale: true });
    expect(badge).to.have.attribute('stale');
    const before = badge.registration!.checkedAt;
    (await held.next()).answer();
    await eventually(() => !badge.hasAttribute('stale'), 'a renewed badge');
    expect(badge.registration!.checkedAt > before).to.equal(true);
    expect(textOf(badge, 'status')).to.equal('Registered');
  });

  for (const [seconds, words] of [
    [DAY + 3600, 'Verified yesterday'],
    [3 * DAY + 60, 'Verified 3 days ago'],
  ] as const) {
    it(`that cannot be renewed says "${words}"`, async () => {
      await visited(seconds);
      const held = api.hold();
      const badge = await answered(await mountMember());
      (await held.next()).drop();
      await eventually(() => badge.registration?.reason === 'unreachable', 'the failure');
      await eventually(() => textOf(badge, 'status') === words, words);
      expect(badge).to.include({ status: 'registered', stale: true });
    });
  }

  it('that cannot be renewed says its hours, where max-age is shorter', async () => {
    await visited(3 * 3600 + 60);
    const held = api.hold();
    const badge = await answered(await mountMember({ 'max-age': '3600' }));
    (await held.next()).drop();
    await eventually(() => textOf(badge, 'status') === 'Verified 3 hours ago', 'the age');
  });

  it('that is too old is not shown, and counts for nothing when it cannot be renewed', async () => {
    await visited(7 * DAY + 60);
    const held = api.hold();
    const badge = await mountMember({}, FALLBACK);
    expect(badge).to.include({ status: 'loading', kind: null });
    (await held.next()).drop();
    await answered(badge);
    expect(badge).to.include({ status: 'unknown', kind: null, stale: false });
    expect(badge.registration?.provider).to.equal(null);
    expect(queryByRole(badge, 'link', { name: 'My own claim' })).to.exist;
  });

  it('from the future counts for nothing', async () => {
    await visited(-2 * DAY);
    const held = api.hold();
    const badge = await mountMember();
    expect(badge.status).to.equal('loading');
    (await held.next()).drop();
    await answered(badge);
    expect(badge.status).to.equal('unknown');
  });

  it('obeys max-stale', async () => {
    await visited(120);
    const held = api.hold();
    const badge = await mountMember({ 'max-stale': '60' });
    const { drop } = await held.next();
    expect(badge.status).to.equal('loading');
    drop();
    await answered(badge);
    expect(badge.status).to.equal('unknown');
  });

  it('gives way to a new answer that says no', async () => {
    await visited(DAY + 60);
    const held = api.hold();
    const badge = await answered(await mountMember());
    (await held.next()).answerWith(listOf([]));
    await eventually(() => badge.getAttribute('status') === 'not-registered', 'the new answer');
    expect(badge).to.include({ stale: false, kind: null });
  });
});

describe('on a page that stays open', () => {
  it('an answer is not asked for again while it is fresh', async () => {
    await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    travel(DAY - 60);
    lookAgain();
    await quiet();
    expect(api.requests).to.have.length(1);
  });

  it('an answer is renewed when it has aged', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const events = heardFrom(badge);
    travel(DAY + 60);
    lookAgain();
    await eventually(() => api.requests.length === 2, 'a second request');
    await eventually(() => events.at(-1)?.detail?.stale === false, 'the renewed registration');
    expect(badge.status).to.equal('registered');
  });

  it('an answer that cannot be renewed becomes unknown in the end', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    api.intercept = () => Promise.reject(new TypeError('Failed to fetch'));
    travel(DAY + 60);
    lookAgain();
    await eventually(() => badge.registration?.reason === 'unreachable', 'a failed renewal');
    expect(badge).to.include({ status: 'registered', stale: true });
    travel(7 * DAY);
    lookAgain();
    await eventually(() => badge.getAttribute('status') === 'unknown', 'unknown');
    expect(badge).to.include({ kind: null, stale: false });
    expect(badge.matches(':state(registered)')).to.equal(false);
  });

  it('what failed is asked for again after a while', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.withFaults('flaky=1') });
    expect(badge.status).to.equal('unknown');
    travel(600);
    lookAgain();
    await eventually(() => badge.getAttribute('status') === 'registered', 'the answer');
  });

  it('another attempt renews it', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    travel(DAY + 60);
    expect(await badge.refresh()).to.include({ status: 'registered', stale: false });
  });

  it('nobody is asked for a badge that was taken away', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    badge.remove();
    await quiet();
    travel(DAY + 60);
    lookAgain();
    badge.variant = 'chip';
    await quiet();
    expect(api.requests).to.have.length(1);
  });
});

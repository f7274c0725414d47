import { expect } from '@open-wc/testing';
import { answered, heardFrom, mountAnswered, mountBadge, textOf } from '../support/badge.js';
import { quiet } from '../support/eventually.js';
import { listOf } from '../support/records.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const mountMember = () => mountBadge({ provider: FIXTURES.member, 'api-base': api.base });

describe('while an answer is under way', () => {
  it('another provider gives up the question', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const first = await held.next();
    badge.provider = FIXTURES.inactive;
    const second = await held.next();
    expect(first.request.signal.aborted).to.equal(true);
    expect(second.request.signal.aborted).to.equal(false);
    second.answer();
    await answered(badge);
    expect(badge.status).to.equal('inactive');
  });

  it('a late answer to an earlier question is not heard', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const first = await held.next();
    badge.provider = FIXTURES.inactive;
    const second = await held.next();
    second.answer();
    await answered(badge);
    first.answer();
    await quiet();
    expect(badge.status).to.equal('inactive');
    expect(textOf(badge, 'name')).to.contain('Dormant');
  });

  it('an early answer to an earlier question is not heard either', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const first = await held.next();
    badge.provider = FIXTURES.inactive;
    first.answer();
    const second = await held.next();
    await quiet();
    expect(badge).to.include({ status: 'loading', kind: null, registration: null });
    second.answer();
    await answered(badge);
    expect(badge.status).to.equal('inactive');
  });

  it('A, B and A again ends with A', async () => {
    const held = api.hold();
    const badge = await mountMember();
    await held.next();
    badge.provider = FIXTURES.inactive;
    await held.next();
    badge.provider = FIXTURES.member;
    const last = await held.next();
    for (const { answer } of held.all) if (answer !== last.answer) answer();
    await quiet();
    expect(badge.status).to.equal('loading');
    last.answer();
    await answered(badge);
    expect(badge.registration?.provider?.id).to.equal(FIXTURES.member);
  });

  it('A, B and A again in one tick is one question', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const { answer } = await held.next();
    badge.provider = FIXTURES.inactive;
    badge.provider = FIXTURES.member;
    answer();
    await answered(badge);
    expect(badge.status).to.equal('registered');
    expect(held.all).to.have.length(1);
  });

  it('another base gives up the question', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const first = await held.next();
    badge.apiBase = api.withFaults('latency=0');
    const second = await held.next();
    expect(first.request.signal.aborted).to.equal(true);
    first.answer();
    second.answerWith(listOf([]));
    await answered(badge);
    expect(badge.status).to.equal('not-registered');
  });

  it('no provider at all ends it', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const { request, answer } = await held.next();
    badge.removeAttribute('provider');
    await badge.updateComplete;
    await quiet();
    answer();
    await quiet();
    expect(badge).to.include({ status: 'loading', registration: null });
    expect(request.signal.aborted).to.equal(true);
  });

  it('an identifier that cannot be one is told at once', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const { answer } = await held.next();
    badge.provider = '../x';
    await answered(badge);
    answer();
    await quiet();
    expect(badge.registration).to.include({ status: 'not-registered', reason: 'invalid-id' });
  });
});

describe('when the provider changes', () => {
  it('nothing of the former one is left, not even for a moment', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const held = api.hold();
    badge.provider = FIXTURES.unknown;
    expect(badge).to.include({ status: 'loading', kind: null, registration: null });
    await badge.updateComplete;
    expect(badge).to.have.attribute('status', 'loading');
    expect(badge).not.to.have.attribute('kind');
    expect(badge.shadowRoot!.textContent).not.to.match(/Sample University|Registered|Member/);
    (await held.next()).answer();
    await answered(badge);
    expect(badge.status).to.equal('not-registered');
  });

  it('each answer is told once, in order', async () => {
    const badge = await mountMember();
    const events = heardFrom(badge);
    await answered(badge);
    for (const provider of [FIXTURES.inactive, FIXTURES.unknown, FIXTURES.member]) {
      badge.provider = provider;
      await answered(badge);
      await quiet();
    }
    expect(events.map(({ detail }) => detail?.status)).to.deep.equal([
      'registered',
      'inactive',
      'not-registered',
      'registered',
    ]);
  });

  it('to another spelling, the answer is the same', async () => {
    const badge = await mountAnswered({ provider: 'sample', 'api-base': api.base });
    badge.provider = ' SAMPLE ';
    await answered(badge);
    expect(badge.status).to.equal('registered');
    expect(api.requests).to.have.length(1);
  });
});

describe('when a refresh is overtaken', () => {
  it('by another provider, it never tells of the former one', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const held = api.hold();
    const refreshed = badge.refresh();
    const first = await held.next();
    badge.provider = FIXTURES.unknown;
    (await held.next()).answer();
    first.answer();
    expect((await refreshed).status).not.to.equal('registered');
    await answered(badge);
    expect(badge.status).to.equal('not-registered');
  });
});

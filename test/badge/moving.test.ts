import { expect } from '@open-wc/testing';
import { answered, heardFrom, mountAnswered, mountBadge, place } from '../support/badge.js';
import { quiet } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const mountMember = () => mountBadge({ provider: FIXTURES.member, 'api-base': api.base });

describe('a badge that is moved', () => {
  it('while it waits, asks no second time', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const { request, answer } = await held.next();
    place().append(badge);
    place().append(badge);
    await quiet();
    expect(request.signal.aborted).to.equal(false);
    answer();
    await answered(badge);
    expect(badge.status).to.equal('registered');
    expect(held.all).to.have.length(1);
  });

  it('after its answer, keeps it and tells nobody again', async () => {
    const badge = await mountMember();
    await answered(badge);
    const events = heardFrom(badge);
    place().append(badge);
    await quiet();
    expect(badge).to.have.attribute('status', 'registered');
    expect(api.requests).to.have.length(1);
    expect(events).to.have.length(0);
  });

  it('into another shadow tree, works there', async () => {
    const badge = await mountMember();
    place().attachShadow({ mode: 'open' }).append(badge);
    await answered(badge);
    expect(badge.status).to.equal('registered');
  });
});

describe('a badge that is taken away', () => {
  it('while it waits, gives up its question', async () => {
    const held = api.hold();
    const badge = await mountMember();
    const { request, answer } = await held.next();
    const events = heardFrom(badge);
    badge.remove();
    await quiet();
    expect(request.signal.aborted).to.equal(true);
    answer();
    await quiet();
    expect(badge.status).to.equal('loading');
    expect(events).to.have.length(0);
  });

  it('leaves the question to others who wait', async () => {
    const held = api.hold();
    const [badge, other] = [await mountMember(), await mountMember()];
    const { request, answer } = await held.next();
    badge.remove();
    await quiet();
    expect(request.signal.aborted).to.equal(false);
    answer();
    await answered(other);
    expect(other.status).to.equal('registered');
  });

  it('and comes back, asks again', async () => {
    const held = api.hold();
    const badge = await mountMember();
    await held.next();
    badge.remove();
    await quiet();
    place().append(badge);
    (await held.next()).answer();
    await answered(badge);
    expect(badge.status).to.equal('registered');
  });

  it('and comes back with an answer, does not ask again', async () => {
    const badge = await mountMember();
    await answered(badge);
    badge.remove();
    await quiet();
    place().append(badge);
    await quiet();
    expect(badge).to.have.attribute('status', 'registered');
    expect(api.requests).to.have.length(1);
  });

  it('and gets another provider meanwhile, shows that one', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    badge.remove();
    await quiet();
    badge.provider = FIXTURES.inactive;
    await quiet();
    place().append(badge);
    await answered(badge);
    expect(badge.status).to.equal('inactive');
  });

  it('asks nothing as long as it is nowhere', async () => {
    const badge = document.createElement('datacite-provider-badge');
    badge.provider = FIXTURES.member;
    badge.apiBase = api.base;
    await quiet();
    expect(api.requests).to.have.length(0);
  });
});

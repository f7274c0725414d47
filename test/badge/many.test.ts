import { expect } from '@open-wc/testing';
import { answered, createBadge, place, type DataciteProviderBadge } from '../support/badge.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const idsIn = (url: URL) => url.searchParams.get('ids')?.split(',') ?? [];

async function mountAll(badges: readonly DataciteProviderBadge[]): Promise<void> {
  const where = place();
  where.append(...badges);
  await Promise.all(badges.map(answered));
}

const badgesOf = (providers: readonly string[], attributes = {}) =>
  providers.map((provider) => createBadge({ provider, 'api-base': api.base, cache: 'memory', ...attributes }));

describe('many badges', () => {
  it('are one request for a hundred providers', async () => {
    const ids = api.ids.slice(0, 100);
    const badges = badgesOf(ids);
    await mountAll(badges);
    expect(api.requests).to.have.length(1);
    expect(idsIn(api.requests[0]!)).to.have.members(ids);
    expect(api.requests[0]!.searchParams.get('page[size]')).to.equal('100');
    expect(badges.map(({ registration }) => registration?.provider?.id)).to.deep.equal(ids);
  });

  it('are one request for one id where they show the same provider', async () => {
    await mountAll(badgesOf(Array.from({ length: 10 }, (_, index) => (index % 2 ? 'sample' : 'SAMPLE'))));
    expect(api.requests.map(idsIn)).to.deep.equal([['sample']]);
  });

  it('are two requests where some say a ROR id', async () => {
    await mountAll(badgesOf(['sample', 'tib', FIXTURES.sharedRor, FIXTURES.sharedRorPair]));
    expect(api.requests).to.have.length(2);
  });

  it('have their own status each', async () => {
    const badges = badgesOf([
      FIXTURES.member,
      FIXTURES.inactive,
      FIXTURES.unknown,
      FIXTURES.developer,
      '../x',
      FIXTURES.deleted,
    ]);
    await mountAll(badges);
    const statuses = badges.map(({ status }) => status);
    expect(statuses).to.deep.equal([
      'registered',
      'inactive',
      'not-registered',
      'not-registered',
      'not-registered',
      'inactive',
    ]);
    expect(api.requests).to.have.length(1);
    expect(api.requests[0]!.href).not.to.contain('x,').and.not.to.contain('..');
  });

  it('of different variants, themes and ages ask together', async () => {
    await mountAll([
      ...badgesOf(['sample'], { variant: 'chip', 'max-age': '60' }),
      ...badgesOf(['tib'], { theme: 'dark', 'max-stale': '700000' }),
      ...badgesOf(['cern'], { details: 'none' }),
    ]);
    expect(api.requests).to.have.length(1);
  });

  it('of different bases do not', async () => {
    await mountAll([...badgesOf(['sample']), ...badgesOf(['sample'], { 'api-base': api.withFaults('latency=0') })]);
    expect(api.requests).to.have.length(2);
  });

  it('that come later take what is known', async () => {
    await mountAll(badgesOf(['sample']));
    await mountAll(badgesOf(['sample']));
    expect(api.requests).to.have.length(1);
  });

  it('ask each for itself where nothing may be kept', async () => {
    await mountAll(badgesOf(['sample'], { cache: 'none' }));
    await mountAll(badgesOf(['sample'], { cache: 'none' }));
    expect(api.requests).to.have.length(2);
  });

  it('are not held up by one that is taken away', async () => {
    const held = api.hold();
    const [gone, stays] = badgesOf(['sample', 'tib']);
    place().append(gone!, stays!);
    const { request, answer } = await held.next();
    gone!.remove();
    await stays!.updateComplete;
    expect(request.signal.aborted).to.equal(false);
    answer();
    await answered(stays!);
    expect(stays!.status).to.equal('registered');
  });
});

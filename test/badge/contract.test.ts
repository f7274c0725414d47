import { expect, oneEvent } from '@open-wc/testing';
import {
  answered,
  createBadge,
  heardFrom,
  mountAnswered,
  mountBadge,
  mountCase,
  partOf,
  place,
  type DataciteProviderBadge,
} from '../support/badge.js';
import { quiet } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const read = (badge: DataciteProviderBadge, property: string) => Reflect.get(badge, property) as unknown;

describe('attributes and properties', () => {
  for (const [attribute, property, fallback, written, expected = written] of [
    ['provider', 'provider', null, 'cern'],
    ['service-provider', 'serviceProvider', null, 'quillstone'],
    ['listing', 'listing', '', 'https://example.org/service-providers.json'],
    ['variant', 'variant', 'seal', 'card'],
    ['theme', 'theme', 'auto', 'mono'],
    ['details', 'details', 'popover', 'none'],
    ['hide-unless-registered', 'hideUnlessRegistered', false, '', true],
    ['href', 'href', '', 'https://example.org/about'],
    ['api-base', 'apiBase', 'https://api.datacite.org', 'https://api.test.datacite.org'],
    ['mailto', 'mailto', '', 'library@example.org'],
    ['max-age', 'maxAge', 86_400, '60', 60],
    ['max-stale', 'maxStale', 604_800, '120', 120],
    ['cache', 'cache', 'storage', 'none'],
  ] as const) {
    it(`${attribute} is ${property}, by default ${JSON.stringify(fallback)}`, async () => {
      const badge = createBadge();
      expect(read(badge, property)).to.deep.equal(fallback);
      place().append(badge);
      await badge.updateComplete;
      expect(read(badge, property)).to.deep.equal(fallback);
      // Written before there is somebody to ask for, so that nothing leaves the page.
      if (attribute === 'provider') badge.setAttribute('api-base', api.base);
      badge.setAttribute(attribute, written);
      await badge.updateComplete;
      expect(read(badge, property)).to.deep.equal(expected);
      badge.removeAttribute(attribute);
      await badge.updateComplete;
      expect(read(badge, property)).to.deep.equal(fallback);
    });
  }

  it('are none too many in the page: a bare badge shows no attributes but its status', async () => {
    const badge = document.createElement('datacite-provider-badge');
    place().append(badge);
    await badge.updateComplete;
    expect(badge.getAttributeNames()).to.deep.equal(['status']);
  });

  it('can be changed afterwards', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    badge.provider = FIXTURES.inactive;
    await answered(badge);
    expect(badge.status).to.equal('inactive');
    badge.setAttribute('provider', FIXTURES.unknown);
    await answered(badge);
    expect(badge.status).to.equal('not-registered');
    badge.removeAttribute('provider');
    await badge.updateComplete;
    expect(badge).to.include({ status: 'loading', kind: null, registration: null });
  });
});

describe('what is read-only', () => {
  const LIES = { status: 'registered', kind: 'member', stale: '' };

  it('cannot be faked by attributes', async () => {
    const badge = await mountCase(api, 'not-registered', LIES);
    expect(badge).to.have.attribute('status', 'not-registered');
    expect(badge).not.to.have.attribute('kind');
    expect(badge).not.to.have.attribute('stale');
    for (const [name, value] of Object.entries(LIES)) badge.setAttribute(name, value);
    expect(badge).to.have.attribute('status', 'not-registered');
    expect(badge).not.to.have.attribute('kind');
    expect(badge).not.to.have.attribute('stale');
  });

  it('cannot be faked by properties', async () => {
    const badge = await mountCase(api, 'not-registered');
    Object.assign(badge, { status: 'registered', kind: 'member', stale: true });
    await badge.updateComplete;
    expect(badge).to.include({ status: 'not-registered', kind: null, stale: false });
    expect(badge).to.have.attribute('status', 'not-registered');
    expect(badge.matches(':state(registered)')).to.equal(false);
  });

  it('cannot be taken away', async () => {
    const badge = await mountCase(api, 'registered');
    badge.removeAttribute('status');
    badge.removeAttribute('kind');
    expect(badge).to.have.attribute('status', 'registered');
    expect(badge).to.have.attribute('kind', 'member');
  });

  it('holds for the registration', async () => {
    const badge = await mountCase(api, 'not-registered');
    Object.assign(badge, { registration: { status: 'registered' } });
    expect(badge.registration?.status).to.equal('not-registered');
    expect(badge.status).to.equal('not-registered');
  });
});

describe('the registration', () => {
  it('is there with the answer', async () => {
    const badge = await mountBadge({ provider: FIXTURES.member, 'api-base': api.base });
    expect(badge.registration).to.equal(null);
    await answered(badge);
    expect(badge.registration).to.include({
      status: 'registered',
      kind: 'member',
      source: 'api',
      reason: null,
      stale: false,
    });
    expect(badge.registration).to.include({ serviceProvider: null, since: badge.registration?.provider?.joined });
    expect(badge.registration?.provider).to.include({ id: FIXTURES.member, country: 'GB', isActive: true });
    expect(badge.registration?.sourceUrl).to.equal(api.requests[0]?.href);
  });

  it('is told by an event that bubbles and leaves shadow trees', async () => {
    const outer = place();
    const inner = outer.attachShadow({ mode: 'open' });
    const badge = createBadge({ provider: FIXTURES.member, 'api-base': api.base, cache: 'none' });
    inner.append(badge);
    const event = await oneEvent(outer, 'datacite-registration');
    expect(event.bubbles && event.composed).to.equal(true);
    expect(event.detail).to.equal(badge.registration);
  });

  it('is told once, when attributes and drawing agree with it', async () => {
    const where = place();
    const seen: Array<string | null> = [];
    where.addEventListener('datacite-registration', ({ target }) => {
      const badge = target as DataciteProviderBadge;
      seen.push(badge.getAttribute('status'), partOf(badge, 'status')!.textContent.trim());
    });
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base }, '', where);
    badge.variant = 'chip';
    badge.requestUpdate();
    await badge.updateComplete;
    await quiet();
    expect(seen).to.deep.equal(['registered', 'Registered']);
  });

  it('is told again where it changes', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const events = heardFrom(badge);
    badge.provider = FIXTURES.inactive;
    await answered(badge);
    await quiet();
    expect(events.map(({ detail }) => detail?.status)).to.deep.equal(['inactive']);
  });

  it('is told where nothing had to be asked', async () => {
    const where = place();
    const events = heardFrom(where);
    await mountAnswered({ provider: '../x', 'api-base': api.base }, '', where);
    await quiet();
    expect(events.map(({ detail }) => detail?.reason)).to.deep.equal(['invalid-id']);
  });
});

describe('refresh()', () => {
  it('asks again, however young the evidence is', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const registration = await badge.refresh();
    expect(api.requests).to.have.length(2);
    expect(registration).to.include({ status: 'registered' });
    expect(registration).to.equal(badge.registration);
  });

  it('keeps what is shown while it asks', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const held = api.hold();
    const refreshed = badge.refresh();
    const { answer } = await held.next();
    await quiet();
    expect(badge.status).to.equal('registered');
    answer();
    await refreshed;
  });

  it('sees what has changed', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const held = api.hold();
    const refreshed = badge.refresh();
    (await held.next()).answerWith({ data: [], meta: { total: 0 } });
    expect(await refreshed).to.include({ status: 'not-registered', reason: 'not-found' });
    expect(badge).to.have.attribute('status', 'not-registered');
  });

  it('does not reject for a fault: the answer there was stands beside its reason', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const held = api.hold();
    const refreshed = badge.refresh();
    (await held.next()).drop();
    expect(await refreshed).to.include({ status: 'registered', reason: 'unreachable' });
  });

  it('does not reject where there never was an answer', async () => {
    const badge = await mountCase(api, 'unknown');
    expect(await badge.refresh()).to.include({ status: 'unknown', reason: 'server-error' });
  });

  it('asks nobody for an identifier that cannot be one', async () => {
    const badge = await mountAnswered({ provider: '../x', 'api-base': api.base });
    expect(await badge.refresh()).to.include({ status: 'not-registered', reason: 'invalid-id' });
    expect(api.requests).to.have.length(0);
  });

  it('brings the answer where it is called at once', async () => {
    const badge = createBadge({ provider: FIXTURES.member, 'api-base': api.base, cache: 'memory' });
    place().append(badge);
    expect(await badge.refresh()).to.include({ status: 'registered' });
  });

  it('brings the new answer to everybody who calls it', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base });
    const held = api.hold();
    const both = Promise.all([badge.refresh(), badge.refresh()]);
    (await held.next()).answerWith({ data: [], meta: { total: 0 } });
    expect((await both).map(({ status }) => status)).to.deep.equal(['not-registered', 'not-registered']);
    expect(held.all).to.have.length(1);
  });
});

describe('parts', () => {
  it('are those of the contract', async () => {
    const badge = await mountCase(api, 'registered', { variant: 'card' });
    for (const part of ['badge', 'mark', 'label', 'name', 'status', 'details', 'link']) {
      expect(badge.shadowRoot!.querySelectorAll(`[part~="${part}"]`), part).to.have.length(1);
    }
  });

  it('can be styled by the page', async () => {
    const where = place('<div class="styled"><style>.styled ::part(label) { color: rgb(1, 2, 3) }</style></div>');
    const badge = await mountCase(api, 'inactive', {}, '', where);
    expect(getComputedStyle(partOf(badge, 'label')!).color).to.equal('rgb(1, 2, 3)');
  });
});

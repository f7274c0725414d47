import { expect } from '@open-wc/testing';
import { DataciteProviderBadge } from '../../src/badge/datacite-provider-badge.js';
import { answered, createBadge, mountBadge, place, textOf } from '../support/badge.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
let names = 0;

/** A name nobody has defined yet; `define` does what a script that comes late does. */
function undefinedElement() {
  const name = `late-badge-${++names}`;
  const define = () => customElements.define(name, class extends DataciteProviderBadge {});
  return { name, define };
}

describe('an element that was in the page before its script', () => {
  it('asks what its attributes say', async () => {
    const { name, define } = undefinedElement();
    const where = place();
    where.innerHTML = `<${name} provider="${FIXTURES.member}" api-base="${api.base}" cache="none"></${name}>`;
    define();
    const badge = await answered(where.firstElementChild as DataciteProviderBadge);
    expect(badge.status).to.equal('registered');
  });

  it('asks what was assigned to it', async () => {
    const { name, define } = undefinedElement();
    const early = Object.assign(document.createElement(name), {
      provider: FIXTURES.inactive,
      apiBase: api.base,
      variant: 'chip',
      cache: 'none',
      maxAge: 60,
      hideUnlessRegistered: true,
    });
    place().append(early);
    define();
    const badge = await answered(early as unknown as DataciteProviderBadge);
    expect(badge).to.include({ status: 'inactive', variant: 'chip', maxAge: 60, cache: 'none' });
    expect(badge).to.have.attribute('hide-unless-registered');
    expect(api.requests).to.have.length(1);
    badge.provider = FIXTURES.member;
    await answered(badge);
    expect(badge.status).to.equal('registered');
  });

  it('does not believe what was said about it', async () => {
    const { name, define } = undefinedElement();
    const early = Object.assign(document.createElement(name), { status: 'registered', kind: 'member', stale: true });
    early.setAttribute('provider', FIXTURES.unknown);
    early.setAttribute('api-base', api.base);
    early.setAttribute('cache', 'none');
    place().append(early);
    define();
    const badge = early as unknown as DataciteProviderBadge;
    await badge.updateComplete;
    expect(badge).to.include({ status: 'loading', kind: null, stale: false });
    await answered(badge);
    expect(badge).to.include({ status: 'not-registered', kind: null, stale: false });
    expect(badge.matches(':state(registered)')).to.equal(false);
  });

  it('does not believe a registration that was put upon it', async () => {
    const { name, define } = undefinedElement();
    const registration = {
      status: 'registered',
      kind: 'member',
      provider: null,
      stale: false,
      checkedAt: new Date().toISOString(),
    };
    const early = Object.assign(document.createElement(name), { registration });
    early.setAttribute('provider', FIXTURES.unknown);
    early.setAttribute('api-base', api.base);
    early.setAttribute('cache', 'none');
    place().append(early);
    define();
    const badge = early as unknown as DataciteProviderBadge;
    await badge.updateComplete;
    expect(badge.status).to.equal('loading');
    expect(badge.matches(':state(registered)')).to.equal(false);
  });

  it('is one request with those that come after it', async () => {
    const { name, define } = undefinedElement();
    const where = place();
    where.innerHTML = `<${name} provider="cern" api-base="${api.base}" cache="none"></${name}>`;
    where.append(createBadge({ provider: 'tib', 'api-base': api.base, cache: 'none' }));
    define();
    const badges = where.querySelectorAll<DataciteProviderBadge>('*');
    await Promise.all([...badges].map(answered));
    expect(api.requests).to.have.length(1);
  });
});

describe('an element made by', () => {
  const check = async (badge: DataciteProviderBadge) => {
    await answered(badge);
    expect(badge.status).to.equal('registered');
    expect(textOf(badge, 'name')).to.equal('Sample University of Aldermere');
  };
  const markup = () =>
    `<datacite-provider-badge provider="sample" api-base="${api.base}" cache="none"></datacite-provider-badge>`;

  it('createElement has no attributes, as HTML wants it', async () => {
    const badge = document.createElement('datacite-provider-badge');
    expect(badge.getAttributeNames()).to.deep.equal([]);
    badge.provider = 'sample';
    badge.apiBase = api.base;
    badge.cache = 'none';
    place().append(badge);
    await check(badge);
  });

  it('its constructor', async () => {
    class Another extends DataciteProviderBadge {}
    customElements.define('another-badge', Another);
    const badge = Object.assign(new Another(), { provider: 'sample', apiBase: api.base, cache: 'none' });
    place().append(badge);
    await check(badge);
  });

  it('innerHTML', async () => {
    const where = place();
    where.innerHTML = markup();
    await check(where.firstElementChild as DataciteProviderBadge);
  });

  it('a template', async () => {
    const template = document.createElement('template');
    template.innerHTML = markup();
    const where = place();
    where.append(document.importNode(template.content, true));
    await check(where.firstElementChild as DataciteProviderBadge);
  });

  it('a document of its own', async () => {
    const { body } = new DOMParser().parseFromString(markup(), 'text/html');
    const where = place();
    where.append(body.firstElementChild!);
    await check(where.firstElementChild as DataciteProviderBadge);
  });

  it('importNode: a copy that judges for itself', async () => {
    const badge = await answered(await mountBadge({ provider: 'sample', 'api-base': api.base }));
    const copy = document.importNode(badge, true);
    copy.provider = FIXTURES.unknown;
    place().append(copy);
    await copy.updateComplete;
    expect(copy).to.have.attribute('status', 'loading');
    expect(copy).not.to.have.attribute('kind');
    await answered(copy);
    expect(copy.status).to.equal('not-registered');
    expect(badge.status).to.equal('registered');
  });
});

describe('a second script', () => {
  it('does not throw, and the first one stays', async () => {
    const first = customElements.get('datacite-provider-badge');
    const again = '../../src/badge.ts?again';
    await import(again);
    expect(customElements.get('datacite-provider-badge')).to.equal(first);
  });
});

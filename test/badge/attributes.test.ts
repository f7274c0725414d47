import { expect } from '@open-wc/testing';
import { mountBadge, mountCase, mountAnswered, type DataciteProviderBadge } from '../support/badge.js';
import { getByRole } from '../support/by-role.js';
import { quiet } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';
import { collectWarnings } from '../support/warnings.js';

const api = new SampleApiFixture();
const warnings = collectWarnings();
const read = (badge: DataciteProviderBadge, property: string) => Reflect.get(badge, property) as unknown;

/** Attribute, property, default, and values that cannot be meant. */
const JUNK = [
  ['variant', 'variant', 'seal', ['blob', 'SEAL', 'seal card', '__proto__', 'x'.repeat(300)]],
  ['theme', 'theme', 'auto', ['black', 'Dark', 'toString']],
  ['details', 'details', 'popover', ['dialog', 'false']],
  ['href', 'href', '', ['javascript:alert(1)', 'data:text/html,x', 'https://a@b.example/', 'https://']],
  ['api-base', 'apiBase', 'https://api.datacite.org', ['ftp://x.example', 'javascript:alert(1)', 'https://']],
  ['mailto', 'mailto', '', ['nobody', 'a b@c.example', '@', 'a@b@c']],
  ['max-age', 'maxAge', 86_400, ['-1', '1e3', '0x10', '1.5', 'a day', 'Infinity', 'NaN', '9'.repeat(30)]],
  ['max-stale', 'maxStale', 604_800, ['-5', '2e3', '0x20', '2.5', 'a week', '∞', '8'.repeat(30)]],
  ['cache', 'cache', 'storage', ['disk', 'true', 'localStorage']],
] as const;

describe('junk in an attribute', () => {
  for (const [attribute, property, fallback, values] of JUNK) {
    for (const value of values) {
      it(`${attribute}="${value.slice(0, 40)}" is the default and one warning`, async () => {
        const [badge, other] = [
          await mountBadge({ cache: 'storage', [attribute]: value }),
          await mountBadge({ [attribute]: value }),
        ];
        expect(read(badge, property)).to.equal(fallback);
        badge.requestUpdate();
        await Promise.all([badge.updateComplete, other.updateComplete]);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.contain('datacite-provider-badge').and.contain(attribute);
        expect(warnings[0]!.length).to.be.lessThan(300);
      });
    }

    it(`${attribute}="" is the default, without a word`, async () => {
      const badge = await mountBadge({ cache: 'storage', [attribute]: '' });
      expect(read(badge, property)).to.equal(fallback);
      expect(warnings).to.have.length(0);
    });
  }

  it('in a property is no different', async () => {
    for (const [, property, fallback] of JUNK) {
      for (const value of [null, undefined, {}, [], NaN, Symbol.iterator, () => 1]) {
        const badge = await mountBadge({});
        Reflect.set(badge, property, value);
        await badge.updateComplete;
        expect(read(badge, property), `${property}: ${typeof value}`).to.equal(fallback);
      }
    }
  });

  it('leaves the badge working', async () => {
    const junk = {
      variant: 'a',
      theme: 'b',
      details: 'c',
      href: 'd:',
      mailto: 'e',
      'max-age': 'f',
      'max-stale': 'g',
      cache: 'h',
    };
    const badge = await mountCase(api, 'registered', junk);
    expect(badge.status).to.equal('registered');
    expect(getByRole(badge, 'link')).to.have.attribute('href', 'https://metadata.datacite.org/sample');
  });

  it('does not hide what comes after it', async () => {
    const badge = await mountBadge({ variant: 'junk' });
    badge.setAttribute('variant', 'chip');
    await badge.updateComplete;
    expect(badge.variant).to.equal('chip');
    badge.setAttribute('variant', 'more junk');
    await badge.updateComplete;
    expect(badge.variant).to.equal('seal');
  });
});

describe('a provider that cannot be one', () => {
  for (const provider of [
    '',
    ' ',
    'a',
    '../x',
    'x'.repeat(300),
    'cern,tib',
    'c3rn',
    'сеrn',
    '🦊',
    'https://evil.example/04wxnsj81',
  ]) {
    it(`is not registered, and nobody is asked: ${JSON.stringify(provider.slice(0, 30))}`, async () => {
      const badge = await mountAnswered({ provider, 'api-base': api.base });
      await quiet();
      expect(badge.registration).to.include({
        status: 'not-registered',
        reason: 'invalid-id',
        kind: null,
        provider: null,
      });
      expect(api.requests).to.have.length(0);
    });
  }

  it('may be of any type', async () => {
    for (const provider of [7, {}, ['sample'], true, Symbol.iterator]) {
      const badge = await mountBadge({ 'api-base': api.base });
      Reflect.set(badge, 'provider', provider);
      await badge.updateComplete;
      await quiet();
      expect(badge.status, typeof provider).not.to.equal('registered');
    }
    expect(api.requests).to.have.length(0);
  });
});

describe('no provider', () => {
  it('asks nobody and stays as it is', async () => {
    const badge = await mountBadge({ 'api-base': api.base });
    await quiet();
    expect(badge).to.include({ status: 'loading', registration: null });
    expect(api.requests).to.have.length(0);
  });
});

describe('what goes into the request', () => {
  it('is the base with or without a slash', async () => {
    for (const base of [api.base, `${api.base}/`]) {
      const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': base, cache: 'none' });
      expect(badge.status).to.equal('registered');
    }
    expect(new Set(api.requests.map(({ pathname }) => pathname)).size).to.equal(1);
  });

  it('is the mail address', async () => {
    await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base, mailto: 'library@example.org' });
    expect(api.requests[0]!.searchParams.get('mailto')).to.equal('library@example.org');
  });
});

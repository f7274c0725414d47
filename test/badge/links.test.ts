import { expect } from '@open-wc/testing';
import { CASE_NAMES, mountAnswered, mountCase } from '../support/badge.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/by-role.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const FACE = /^DataCite/;

describe("the badge's link", () => {
  it("leads to the account's page at DataCite", async () => {
    for (const provider of [FIXTURES.member, FIXTURES.member.toUpperCase()]) {
      const badge = await mountAnswered({ provider, 'api-base': api.base });
      expect(getByRole(badge, 'link', { name: FACE })).to.have.attribute(
        'href',
        'https://metadata.datacite.org/sample',
      );
    }
  });

  it('leads where the page author wants it', async () => {
    const badge = await mountCase(api, 'registered', { href: 'https://library.example.org/datacite' });
    expect(getByRole(badge, 'link', { name: FACE })).to.have.attribute('href', 'https://library.example.org/datacite');
  });

  it('may be written relative to the page', async () => {
    const badge = await mountCase(api, 'registered', { href: '/about' });
    expect((getByRole(badge, 'link', { name: FACE }) as HTMLAnchorElement).href).to.equal(
      new URL('/about', location.href).href,
    );
  });

  for (const href of [
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'https://datacite.org@evil.example/',
  ]) {
    it(`never leads to ${href}`, async () => {
      const badge = await mountCase(api, 'registered', { href });
      expect(getByRole(badge, 'link', { name: FACE })).to.have.attribute(
        'href',
        'https://metadata.datacite.org/sample',
      );
    });
  }

  it('is not there where there is nobody to lead to', async () => {
    for (const name of ['loading', 'not-registered'] as const) {
      expect(queryByRole(await mountCase(api, name), 'link', { name: FACE })).to.equal(null);
    }
  });

  it('gives no page a hold on this one', async () => {
    for (const name of CASE_NAMES) {
      for (const link of queryAllByRole(await mountCase(api, name), 'link')) {
        expect(link.getAttribute('target') === null || /noopener/.test(link.getAttribute('rel') ?? '')).to.equal(true);
      }
    }
  });
});

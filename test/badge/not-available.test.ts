import { expect } from '@open-wc/testing';
import { FALLBACK, answered, mountAnswered, mountCase, textOf } from '../support/badge.js';
import { queryByRole } from '../support/by-role.js';
import { quiet } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';
import { collectWarnings } from '../support/warnings.js';

const api = new SampleApiFixture();
const warnings = collectWarnings();

const ASKED = { snapshot: 'https://example.org/s.json' };

for (const [name, value] of Object.entries(ASKED)) {
  describe(`${name}, which this version does not know`, () => {
    const attributes = () => ({ provider: FIXTURES.member, 'api-base': api.base, [name]: value });

    it('is unknown and asks nobody', async () => {
      const badge = await mountAnswered(attributes());
      await quiet();
      expect(badge.registration).to.include({ status: 'unknown', kind: null, provider: null });
      expect(textOf(badge, 'status')).to.equal('Cannot be verified right now');
      expect(api.requests).to.have.length(0);
    });

    it('keeps the fallback content', async () => {
      const badge = await mountAnswered(attributes(), FALLBACK);
      expect(queryByRole(badge, 'link', { name: 'My own claim' })).to.exist;
    });

    it('stays unknown after another attempt', async () => {
      const badge = await mountAnswered(attributes());
      expect(await badge.refresh()).to.include({ status: 'unknown' });
      expect(api.requests).to.have.length(0);
    });

    it('is obeyed as soon as it comes, and forgotten as soon as it goes', async () => {
      const badge = await mountCase(api, 'registered');
      badge.setAttribute(name, value);
      await answered(badge);
      expect(badge.status).to.equal('unknown');
      badge.removeAttribute(name);
      await answered(badge);
      expect(badge.status).to.equal('registered');
    });
  });
}

describe('what this version does not know', () => {
  it('is said on the console, and once', async () => {
    for (const [name, value] of Object.entries(ASKED)) {
      await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base, [name]: value });
    }
    // The tests above have been told already.
    expect(warnings).to.have.length(0);
  });

  it('is unknown without a provider too', async () => {
    expect((await mountAnswered(ASKED)).status).to.equal('unknown');
  });
});

import { expect } from '@open-wc/testing';
import { CASE_NAMES, FALLBACK, answered, createBadge, mountCase, place } from '../support/badge.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;
const DARK = '<div style="color-scheme: dark; background: #111; color: #eee"></div>';

for (const variant of VARIANTS) {
  describe(`axe and a ${variant}`, () => {
    for (const name of CASE_NAMES) {
      it(`have nothing to say: ${name}`, async () => {
        await expect(await mountCase(api, name, { variant })).to.be.accessible();
      });
    }

    it('have nothing to say in the dark', async () => {
      for (const name of ['registered', 'unknown'] as const) {
        await expect(await mountCase(api, name, { variant }, '', place(DARK))).to.be.accessible();
      }
    });

    it('have nothing to say in one colour', async () => {
      await expect(await mountCase(api, 'registered', { variant, theme: 'mono' })).to.be.accessible();
    });
  });
}

describe('axe', () => {
  it('has nothing to say about open details', async () => {
    const badge = await mountCase(api, 'registered');
    getByRole(badge, 'button', { name: /^Details/ }).click();
    await eventually(() => queryByRole(badge, 'button', { name: 'Check again' }), 'the details');
    await expect(badge).to.be.accessible();
  });

  it('has nothing to say about fallback content beside a note', async () => {
    await expect(await mountCase(api, 'unknown', {}, FALLBACK)).to.be.accessible();
  });
});

describe('a page with fifty badges', () => {
  it('is read by who wants to, and never announced', async () => {
    const where = place();
    const badges = api.ids
      .slice(0, 50)
      .map((provider) => createBadge({ provider, 'api-base': api.base, cache: 'memory' }));
    where.append(...badges);
    await Promise.all(badges.map(answered));
    const live = '[role="status"], [role="alert"], [role="log"], [aria-live], output';
    for (const badge of badges) expect(badge.shadowRoot!.querySelector(live)).to.equal(null);
  });

  it('has no identifier twice in the page, and none on the elements', async () => {
    const where = place();
    const badges = api.ids
      .slice(0, 3)
      .map((provider) => createBadge({ provider, 'api-base': api.base, cache: 'memory' }));
    where.append(...badges);
    await Promise.all(badges.map(answered));
    expect(badges.filter(({ id }) => id !== '')).to.have.length(0);
  });
});

describe('buttons', () => {
  it('are large enough to be hit', async () => {
    for (const variant of VARIANTS) {
      for (const name of ['registered', 'unknown'] as const) {
        const badge = await mountCase(api, name, { variant });
        for (const button of queryAllByRole(badge, 'button')) {
          const { width, height } = button.getBoundingClientRect();
          expect(Math.min(width, height), `${variant}: ${button.textContent}`).to.be.at.least(24);
        }
      }
    }
  });
});

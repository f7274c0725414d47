import { expect } from '@open-wc/testing';
import { CASE_NAMES, FALLBACK, answered, mountBadge, mountCase, partOf, textOf, type Case } from '../support/badge.js';
import { getByRole, isHidden, queryByRole } from '../support/by-role.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;
const shown = (badge: HTMLElement) => queryByRole(badge, 'link', { name: 'My own claim' }) !== null;
const SHOWN: readonly Case[] = ['loading', 'unknown'];

for (const variant of VARIANTS) {
  describe(`fallback content in a ${variant}`, () => {
    for (const name of CASE_NAMES) {
      const visible = SHOWN.includes(name);
      it(`is ${visible ? 'shown' : 'gone'}: ${name}`, async () => {
        const badge = await mountCase(api, name, { variant }, FALLBACK);
        expect(shown(badge)).to.equal(visible);
      });
    }
  });
}

describe('fallback content', () => {
  it('is all there is while nobody has answered', async () => {
    const badge = await mountCase(api, 'loading', {}, FALLBACK);
    expect(badge.shadowRoot!.textContent.trim()).to.equal('');
  });

  it('stands beside the note that it cannot be verified', async () => {
    const badge = await mountCase(api, 'unknown', {}, FALLBACK);
    expect(textOf(badge, 'status')).to.equal('Cannot be verified right now');
    expect(partOf(badge, 'status')!.checkVisibility()).to.equal(true);
    expect(textOf(badge, 'label')).to.equal('DataCite');
    expect(getByRole(badge, 'button', { name: 'Try again' })).to.exist;
  });

  it('gives way to the answer of another attempt', async () => {
    const badge = await mountBadge({ provider: FIXTURES.member, 'api-base': api.withFaults('flaky=1') }, FALLBACK);
    await answered(badge);
    expect(shown(badge)).to.equal(true);
    getByRole(badge, 'button', { name: 'Try again' }).click();
    await badge.refresh();
    expect(badge.status).to.equal('registered');
    expect(shown(badge)).to.equal(false);
  });

  it('never stands beside a claim of ours, whatever is asked next', async () => {
    const badge = await mountCase(api, 'registered', {}, FALLBACK);
    const held = api.hold();
    badge.provider = FIXTURES.inactive;
    const { answer } = await held.next();
    await badge.updateComplete;
    expect(shown(badge)).to.equal(true);
    expect(textOf(badge, 'label')).to.equal('');
    answer();
    await answered(badge);
    expect(shown(badge)).to.equal(false);
    expect(textOf(badge, 'status')).to.equal('Inactive');
  });

  it('may be text alone', async () => {
    const badge = await mountCase(api, 'loading', {}, 'We are a DataCite member');
    expect(badge.shadowRoot!.textContent.trim()).to.equal('');
  });

  it('is not what is only white space or a comment', async () => {
    const badge = await mountCase(api, 'loading', {}, '\n  <!-- nothing -->\n  ');
    expect(isHidden(partOf(badge, 'badge')!)).to.equal(false);
  });

  it('is not the artwork for the mark', async () => {
    const badge = await mountCase(api, 'loading', {}, '<img slot="mark" alt="">');
    expect(isHidden(partOf(badge, 'badge')!)).to.equal(false);
  });

  it('is seen where it comes later', async () => {
    const badge = await mountCase(api, 'loading');
    badge.innerHTML = FALLBACK;
    badge.requestUpdate();
    await badge.updateComplete;
    expect(shown(badge)).to.equal(true);
  });
});

describe("artwork of the page's own", () => {
  const ARTWORK = '<img slot="mark" alt="" width="60" height="60">';

  for (const name of CASE_NAMES) {
    it(`is ${name === 'registered' ? 'shown' : 'not shown'}: ${name}`, async () => {
      const badge = await mountCase(api, name, {}, ARTWORK);
      const box = badge.querySelector('img')!.getClientRects();
      expect(box.length > 0).to.equal(name === 'registered');
    });
  }

  it('takes the place of the drawn mark, and the words stay', async () => {
    const badge = await mountCase(api, 'registered', {}, ARTWORK);
    const drawings = [...partOf(badge, 'mark')!.querySelectorAll(':not(slot)')];
    expect(drawings.filter((drawing) => drawing.getClientRects().length > 0)).to.have.length(0);
    expect(getByRole(badge, 'link', { name: 'DataCite Member: Sample University of Aldermere. Registered' })).to.exist;
  });
});

describe('hide-unless-registered', () => {
  for (const name of CASE_NAMES) {
    it(`takes ${name === 'registered' ? 'its' : 'no'} space: ${name}`, async () => {
      for (const content of ['', FALLBACK]) {
        const badge = await mountCase(api, name, { 'hide-unless-registered': '' }, content);
        const { width, height } = badge.getBoundingClientRect();
        expect(width > 0 && height > 0).to.equal(name === 'registered');
        expect(badge.getClientRects().length > 0).to.equal(name === 'registered');
      }
    });
  }
});

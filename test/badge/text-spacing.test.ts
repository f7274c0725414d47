import { expect } from '@open-wc/testing';
import {
  CASE_NAMES,
  answered,
  inLanguage,
  mountBadge,
  mountCase,
  partOf,
  place,
  type Case,
  type DataciteProviderBadge,
} from '../support/badge.js';
import { comeHome, travel } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { glyphs, linesOf, overlap, space, within } from '../support/lines.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;
const ANSWERED: readonly Case[] = CASE_NAMES.filter((name) => name !== 'loading');

function expectWhole(badge: DataciteProviderBadge): void {
  const lines = linesOf(badge.shadowRoot!);
  expect(lines.length).to.be.greaterThan(0);
  for (const line of lines) {
    for (let around: Element | null = line.holder; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow !== 'visible') {
        expect(within(glyphs(line), around.getBoundingClientRect()), `"${line.text}" is cut off`).to.equal(true);
      }
    }
    expect(within(glyphs(line), badge.getBoundingClientRect()), `"${line.text}" leaves the badge`).to.equal(true);
    for (const other of lines) {
      if (other === line) continue;
      expect(overlap(glyphs(line), glyphs(other)), `"${line.text}" lies on "${other.text}"`).to.equal(false);
    }
    for (const button of badge.shadowRoot!.querySelectorAll('button')) {
      if (button.contains(line.holder)) continue;
      expect(overlap(glyphs(line), button.getBoundingClientRect()), `"${line.text}" lies under a button`).to.equal(
        false,
      );
    }
  }
}

const PROVIDERS = [FIXTURES.consortium, FIXTURES.organization, FIXTURES.inactiveOrganization];

for (const variant of VARIANTS) {
  for (const width of [480, 340, 288]) {
    describe(`a ${variant} in a column of ${width} pixels`, () => {
      const column = () => place(`<div style="inline-size: ${width}px; font: 16px/1.5 sans-serif"></div>`);

      for (const spacing of ['as it is', 'with the spacing a reader may ask for']) {
        it(`loses no word: ${spacing}`, async () => {
          const expectWholeThen = (badge: DataciteProviderBadge) => {
            if (spacing !== 'as it is') space(badge.shadowRoot!);
            expectWhole(badge);
            expect(badge.parentElement!.scrollWidth, 'is not wider than its column').to.be.at.most(width + 2);
            // What is far below the window asks nothing.
            badge.parentElement!.remove();
          };
          for (const name of ANSWERED) expectWholeThen(await mountCase(api, name, { variant }, '', column()));
          for (const provider of PROVIDERS) {
            expectWholeThen(await mountCase(api, 'registered', { variant, provider }, '', column()));
          }
        });
      }
    });
  }

  describe(`a stale ${variant}`, () => {
    afterEach(comeHome);

    it('loses no word with the spacing a reader may ask for', async () => {
      const attributes = { provider: FIXTURES.organization, 'api-base': api.base, 'max-age': '60', variant };
      (await answered(await mountBadge(attributes))).remove();
      travel(3 * 3600);
      api.intercept = () => Promise.resolve(new Response('', { status: 503 }));
      const badge = await mountBadge(
        attributes,
        '',
        place('<div style="inline-size: 340px; font: 16px/1.5 sans-serif"></div>'),
      );
      await eventually(
        () => badge.stale && partOf(badge, 'status')?.textContent.includes('Verified'),
        'stale evidence',
      );
      expectWhole(badge);
      space(badge.shadowRoot!);
      expectWhole(badge);
    });
  });
}

describe("a stale card's reason", () => {
  afterEach(comeHome);

  for (const width of [240, 320, 400]) {
    it(`has room for the lines a reader may ask for: ${width} pixels`, async () => {
      const attributes = { provider: FIXTURES.member, 'api-base': api.base, 'max-age': '60', variant: 'card' };
      (await answered(await mountBadge(attributes))).remove();
      travel(3 * 3600);
      api.intercept = () => Promise.resolve(new Response('', { status: 503 }));
      const where = inLanguage('de');
      where.style.cssText = `inline-size: ${width}px; font: 16px/1.5 sans-serif`;
      const badge = await mountBadge(attributes, '', where);
      const reason = await eventually(
        () => badge.registration?.reason && badge.shadowRoot!.querySelector('.note'),
        'the reason',
      );
      await badge.updateComplete;
      space(badge.shadowRoot!);
      const text = document.createRange();
      text.selectNodeContents(reason);
      expect(within(text.getBoundingClientRect(), reason.getBoundingClientRect())).to.equal(true);
    });
  }
});

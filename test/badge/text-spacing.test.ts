import { expect } from '@open-wc/testing';
import {
  CASE_NAMES,
  answered,
  mountBadge,
  mountCase,
  partOf,
  place,
  type Case,
  type DataciteProviderBadge,
} from '../support/badge.js';
import { comeHome, travel } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;
const ANSWERED: readonly Case[] = CASE_NAMES.filter((name) => name !== 'loading');

/** Success criterion 1.4.12 of WCAG 2.2, as an extension of a reader's puts it into every tree. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

function spaced(badge: DataciteProviderBadge): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACING);
  badge.shadowRoot!.adoptedStyleSheets.push(sheet);
}

interface Line {
  readonly text: string;
  readonly box: DOMRect;
  readonly holder: Element;
}

/** The lines of text somebody sees, outside of what opens on demand. */
function linesOf(badge: DataciteProviderBadge): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(badge.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!holder || holder.closest('style, .visually-hidden, [popover]') || !holder.checkVisibility()) continue;
    if (!walker.currentNode.textContent?.trim() || holder.getBoundingClientRect().width <= 1) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) lines.push({ text: walker.currentNode.textContent, box, holder });
  }
  return lines;
}

/** Half a pixel more than a box has is not seen. */
const within = (inner: DOMRect, outer: DOMRect) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

const overlap = (one: DOMRect, other: DOMRect) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

/** A line's glyphs: what leading adds above and below may overlap. */
function glyphs({ box, holder }: Line): DOMRect {
  const size = parseFloat(getComputedStyle(holder).fontSize);
  return new DOMRect(box.left, box.top + (box.height - size) / 2, box.width, size);
}

function expectWhole(badge: DataciteProviderBadge): void {
  const lines = linesOf(badge);
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
            if (spacing !== 'as it is') spaced(badge);
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
      spaced(badge);
      expectWhole(badge);
    });
  });
}

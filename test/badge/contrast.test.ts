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
import { backdropOf, colourOf, contrast, resolvedColour } from '../support/contrast.js';
import { PAIRS, drawnWith } from '../support/palette.js';
import { eventually } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;

/** Pages to stand on, and what the badge may be told there; `mono` is as readable as the page's own text. */
const PAGES = {
  'auto on a light page': ['auto', 'color-scheme: light; color: #222; background: #fff'],
  'auto on a dark page': ['auto', 'color-scheme: dark; color: #eee; background: #121212'],
  'light on a dark page': ['light', 'color-scheme: dark; color: #eee; background: #121212'],
  'dark on a light page': ['dark', 'color-scheme: light; color: #222; background: #fff'],
  'mono on a light page': ['mono', 'color-scheme: light; color: #444; background: #fff'],
  'mono on a dark page': ['mono', 'color-scheme: dark; color: #bbb; background: #121212'],
  'mono on a house colour': ['mono', 'color-scheme: light; color: #f4efe6; background: #4a2c40'],
} as const;

/** Texts that somebody sees, by the element that holds them. */
function visibleTexts(badge: DataciteProviderBadge): Element[] {
  return [...badge.shadowRoot!.querySelectorAll('.badge *')].filter((element) => {
    const own = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
    const { width } = element.getBoundingClientRect();
    return own && width > 1 && element.checkVisibility() && !element.matches('.visually-hidden');
  });
}

const visibleSigns = (badge: DataciteProviderBadge) =>
  [...badge.shadowRoot!.querySelectorAll('.sign')].filter((sign) => sign.checkVisibility());

function expectReadable(badge: DataciteProviderBadge): void {
  for (const text of visibleTexts(badge)) {
    const ratio = contrast(colourOf(getComputedStyle(text).color), backdropOf(text));
    expect(ratio, text.textContent).to.be.at.least(4.5);
  }
  for (const sign of visibleSigns(badge)) {
    expect(contrast(colourOf(getComputedStyle(sign).stroke), backdropOf(sign)), 'a sign').to.be.at.least(3);
  }
}

for (const [what, [theme, style]] of Object.entries(PAGES)) {
  describe(`contrast, ${what}`, () => {
    for (const variant of VARIANTS) {
      for (const name of CASE_NAMES.filter((name: Case) => name !== 'loading')) {
        it(`of all words and signs of a ${variant}: ${name}`, async () => {
          const where = place(`<div style="${style}; padding: 20px"></div>`);
          expectReadable(await mountCase(api, name, { variant, theme }, '', where));
        });
      }
    }

    it('of the line of a mark, by which its field is seen', async () => {
      for (const name of ['registered', 'inactive', 'not-registered', 'unknown'] as const) {
        const where = place(`<div style="${style}; padding: 20px"></div>`);
        const badge = await mountCase(api, name, { theme }, '', where);
        const [field, line] = badge.shadowRoot!.querySelectorAll('.shape path');
        const ratio = contrast(colourOf(getComputedStyle(line!).stroke), backdropOf(field!));
        expect(ratio, name).to.be.at.least(3);
      }
    });

    it('of open details', async () => {
      const where = place(`<div style="${style}; padding: 20px"></div>`);
      const badge = await mountCase(api, 'registered', { theme }, '', where);
      const details = partOf(badge, 'details')!;
      details.showPopover();
      await eventually(() => details.querySelector('dl'), 'the facts');
      const texts = visibleTexts(badge).filter((text) => details.contains(text));
      expect(texts.length).to.be.greaterThan(10);
      for (const text of texts) {
        expect(contrast(colourOf(getComputedStyle(text).color), backdropOf(text)), text.textContent).to.be.at.least(
          4.5,
        );
      }
    });

    it('of the focus outline', async () => {
      const where = place(`<div style="${style}; padding: 20px"></div>`);
      const badge = await mountCase(api, 'registered', { theme }, '', where);
      const within = badge.shadowRoot!.querySelector('.badge')!;
      const page = backdropOf(where);
      const [outline, ring] = ['var(--_focus)', 'var(--_surface)'].map((token) => resolvedColour(within, token));
      // The outline is seen on the page, or on the ring it lies on.
      const best =
        theme === 'mono' ? contrast(outline!, page) : Math.max(contrast(outline!, page), contrast(ring!, page));
      expect(best).to.be.at.least(3);
    });
  });
}

describe('contrast of the palette', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const { of, on, least } of PAIRS) {
      it(`${of} on ${on}, ${scheme}`, async () => {
        const badge = await mountCase(api, 'registered', { theme: scheme });
        const within = badge.shadowRoot!.querySelector('.badge')!;
        const ratio = contrast(resolvedColour(within, drawnWith(of)), resolvedColour(within, drawnWith(on)));
        expect(ratio).to.be.at.least(least);
      });
    }
  }
});

describe('contrast of stale evidence', () => {
  afterEach(comeHome);

  for (const variant of VARIANTS) {
    it(`in a ${variant}`, async () => {
      const attributes = { provider: FIXTURES.member, 'api-base': api.base, 'max-age': '60', variant };
      (await answered(await mountBadge(attributes))).remove();
      travel(3600);
      api.intercept = () => Promise.resolve(new Response('', { status: 503 }));
      const where = place('<div style="color-scheme: light; background: #fff; padding: 20px"></div>');
      const badge = await mountBadge(attributes, '', where);
      await eventually(
        () => badge.stale && partOf(badge, 'status')?.textContent.includes('Verified'),
        'stale evidence',
      );
      expectReadable(badge);
    });
  }
});

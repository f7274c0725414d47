import { expect } from '@open-wc/testing';
import { describeInChromium, preferring } from '../support/access.js';
import { CASE_NAMES, mountCase, place, type DataciteProviderBadge } from '../support/badge.js';
import { contrast, resolvedColour } from '../support/contrast.js';
import { DIRECTORIES } from '../support/directories.js';
import { linesOf } from '../support/lines.js';
import { ListingFixture } from '../support/listing.js';

const api = new ListingFixture({ size: 1500, whole: true });
const VARIANTS = ['seal', 'chip', 'card'] as const;

/** Least contrast of what is written in a tree, links in facts aside, with a colour. */
function leastContrast(tree: ShadowRoot, ground: string): number {
  const behind = resolvedColour(tree, ground);
  return Math.min(
    ...linesOf(tree)
      .filter(({ holder }) => !holder.closest('dd a'))
      .map(({ holder }) => contrast(resolvedColour(tree, getComputedStyle(holder).color), behind)),
  );
}

const onPaper = () => place('<div style="color-scheme: light; background: #fff; color: #000"></div>');

describeInChromium('with forced colours', () => {
  before(() => preferring({ 'forced-colors': 'active' }));
  after(() => preferring());

  const strokeOf = (badge: DataciteProviderBadge, selector: string) =>
    getComputedStyle(badge.shadowRoot!.querySelector(selector)!).stroke;

  for (const variant of VARIANTS) {
    for (const name of CASE_NAMES) {
      it(`the mark and the words of a ${variant} are seen: ${name}`, async () => {
        const badge = await mountCase(api, name, { variant });
        const tree = badge.shadowRoot!;
        for (const selector of ['.shape', '.sign']) {
          const seen = contrast(resolvedColour(tree, strokeOf(badge, selector)), resolvedColour(tree, 'Canvas'));
          expect(seen, selector).to.be.at.least(3);
        }
        expect(leastContrast(tree, 'Canvas')).to.be.at.least(4.5);
      });
    }
  }

  for (const [situation, mount] of Object.entries(DIRECTORIES)) {
    it(`all words of a directory are seen: ${situation}`, async () => {
      const list = await mount(api);
      const tree = list.shadowRoot!;
      for (const { holder, text } of linesOf(tree)) {
        // Where the browser's colours come in pairs, each has its own ground.
        if (holder.closest('mark, :checked, label:has(:checked)')) continue;
        const seen = contrast(resolvedColour(tree, getComputedStyle(holder).color), resolvedColour(tree, 'Canvas'));
        expect(seen, text).to.be.at.least(4.5);
      }
    });
  }
});

describeInChromium('with more contrast', () => {
  before(() => preferring({ 'prefers-contrast': 'more' }));
  after(() => preferring());

  for (const variant of ['chip', 'card'] as const) {
    it(`a ${variant} has no quiet text`, async () => {
      for (const name of CASE_NAMES) {
        const badge = await mountCase(api, name, { variant }, '', onPaper());
        if (name !== 'loading') expect(leastContrast(badge.shadowRoot!, '#fff'), name).to.be.at.least(7);
      }
    });
  }
});

import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { describeInChromium } from '../support/access.js';
import { CASE_NAMES, mountCase, partOf, place } from '../support/badge.js';
import { getByRole } from '../support/by-role.js';
import { DIRECTORIES } from '../support/directories.js';
import { eventually, quiet } from '../support/eventually.js';
import { glyphs, linesOf, overlap, space, within } from '../support/lines.js';
import { root, type DataciteProviderList } from '../support/list.js';
import { ListingFixture } from '../support/listing.js';

const api = new ListingFixture({ size: 1500, whole: true });

/** A window 1280 pixels wide and 1024 high, enlarged four times. */
const ENLARGED = { width: 320, height: 256 };

/** Lines that are cut off, or that lie upon each other. What scrolls by itself may be cut off: it can be scrolled to. */
function lostIn(tree: ShadowRoot): string[] {
  const lines = linesOf(tree).map((line) => ({ ...line, glyphs: glyphs(line) }));
  const cut = lines.filter((line) => {
    for (let around: Element | null = line.holder; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (overflowX === 'auto' || overflowY === 'auto') return false;
      if (overflowX !== 'visible' && !within(line.glyphs, around.getBoundingClientRect())) return true;
    }
    return false;
  });
  const covered = lines.filter((line, index) =>
    lines
      .slice(index + 1)
      .some((other) => !inScroller(line.holder) && !inScroller(other.holder) && overlap(line.glyphs, other.glyphs)),
  );
  return [...cut.map(({ text }) => `cut off: ${text.trim()}`), ...covered.map(({ text }) => `covered: ${text.trim()}`)];
}

/** As a page of this width has it from the beginning: WebKitGTK 2.50 keeps the heights that rows of a grid had in another width. */
async function layOutAnew(list: HTMLElement): Promise<void> {
  list.style.display = 'none';
  await quiet();
  list.style.display = '';
  await quiet();
}

const inScroller = (element: Element) => element.closest('.values, .scroller') !== null;

describeInChromium('enlarged to 400 %', () => {
  before(() => setViewport(ENLARGED));
  after(() => setViewport({ width: 800, height: 600 }));

  const scrollsSideways = () => document.scrollingElement!.scrollWidth > document.scrollingElement!.clientWidth;

  for (const variant of ['seal', 'chip', 'card'] as const) {
    it(`a ${variant} and its details need no scrolling sideways`, async () => {
      for (const name of CASE_NAMES) {
        const where = place();
        const badge = await mountCase(api, name, { variant }, '', where);
        expect(scrollsSideways(), name).to.equal(false);
        if (name !== 'loading') {
          getByRole(badge, 'button', { name: /^Details/ }).click();
          await eventually(() => partOf(badge, 'details')!.querySelector('.actions'), 'the details');
          await quiet();
          const { left, right, top, bottom } = partOf(badge, 'details')!.getBoundingClientRect();
          expect(left >= 0 && right <= ENLARGED.width, `${name}, details`).to.equal(true);
          expect(scrollsSideways(), `${name}, details`).to.equal(false);
          // What is higher than the window can be scrolled to.
          const { scrollHeight } = document.scrollingElement!;
          expect(top + scrollY, `${name}, the beginning of its details`).to.be.at.least(0);
          expect(Math.floor(bottom + scrollY), `${name}, the end of its details`).to.be.at.most(scrollHeight);
        }
        where.remove();
      }
    });
  }

  for (const [situation, mount] of Object.entries(DIRECTORIES)) {
    it(`a directory needs no scrolling sideways, but for a table: ${situation}`, async () => {
      // Where it is narrow from the beginning, the overview is folded.
      await setViewport({ width: 800, height: 600 });
      const list = await mount(api);
      await setViewport(ENLARGED);
      await quiet();
      expect(scrollsSideways()).to.equal(false);
      expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    });
  }
});

describe('with the text spacing a reader may ask for', () => {
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  async function expectNoWordLost(list: DataciteProviderList, width: number): Promise<void> {
    list.style.inlineSize = `${width}px`;
    await layOutAnew(list);
    expect(lostIn(root(list)), 'as it is').to.deep.equal([]);
    expect(list.scrollWidth, 'as it is').to.be.at.most(list.clientWidth);
    space(root(list));
    await quiet();
    expect(lostIn(root(list))).to.deep.equal([]);
    expect(list.scrollWidth).to.be.at.most(list.clientWidth);
  }

  for (const [situation, mount] of Object.entries(DIRECTORIES)) {
    for (const width of [320, 1280]) {
      it(`no word of a directory is lost in ${width} pixels: ${situation}`, async () => {
        const list = await mount(api);
        // While everything is loaded, a bar stands in the count's place.
        await eventually(() => !root(list).querySelector('progress'), 'all providers');
        await expectNoWordLost(list, width);
      });
    }
  }

  // Those with the longest words.
  for (const situation of ['the overview as tables', 'the same as a table']) {
    for (const language of ['de', 'uk']) {
      for (const width of [320, 800]) {
        it(`nor in another language: ${situation}, ${language}, ${width} pixels`, async () => {
          const list = await DIRECTORIES[situation]!(api);
          await eventually(() => !root(list).querySelector('progress'), 'all providers');
          document.documentElement.lang = language;
          await eventually(() => root(list).querySelector(`.directory[lang=${language}]`), 'the language');
          await expectNoWordLost(list, width);
        });
      }
    }
  }
});

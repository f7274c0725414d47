import { expect } from '@open-wc/testing';
import { CASE_NAMES, mountCase, partOf, place, type Case } from '../support/badge.js';
import { queryAllByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import { DIRECTORIES } from '../support/directories.js';
import { ListingFixture } from '../support/listing.js';
import { targetsIn } from '../support/targets.js';

const api = new ListingFixture({ size: 1500, whole: true });
const WIDTHS = [320, 1280];

describe('every target is large enough or has room around it', () => {
  for (const width of WIDTHS) {
    describe(`in ${width} pixels`, () => {
      const column = () => place(`<div style="inline-size: ${width}px; font: 16px/1.5 sans-serif"></div>`);

      for (const variant of ['seal', 'chip', 'card'] as const) {
        it(`of a ${variant}`, async () => {
          for (const name of CASE_NAMES.filter((name): name is Case => name !== 'loading')) {
            const where = column();
            const badge = await mountCase(api, name, { variant }, '', where);
            expect(targetsIn(where).small, name).to.deep.equal([]);
            queryAllByRole(badge, 'button', { name: /^Details/ })[0]!.click();
            await eventually(() => partOf(badge, 'details')!.querySelector('.actions'), 'the details');
            const { all, small } = targetsIn(partOf(badge, 'details')!);
            expect(small, `${name}, details`).to.deep.equal([]);
            expect(all.length, `${name}, details`).to.be.greaterThan(1);
            where.remove();
          }
        });
      }

      for (const size of [64, 88, 96]) {
        it(`of a seal of ${size} pixels`, async () => {
          for (const name of ['registered', 'unknown'] as const) {
            const where = column();
            where.style.setProperty('--datacite-badge-size', `${size}px`);
            await mountCase(api, name, {}, '', where);
            expect(targetsIn(where).small, name).to.deep.equal([]);
          }
        });
      }

      for (const [situation, mount] of Object.entries(DIRECTORIES)) {
        it(`of a directory: ${situation}`, async () => {
          const list = await mount(api);
          list.style.inlineSize = `${width}px`;
          await quiet();
          const { all, small } = targetsIn(list.shadowRoot!);
          expect(small).to.deep.equal([]);
          expect(all.length).to.be.greaterThan(0);
        });
      }
    });
  }
});

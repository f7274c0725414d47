import { expect } from '@open-wc/testing';
import { CASE_NAMES, FALLBACK, answered, mountBadge, mountCase, partOf } from '../support/badge.js';
import { getByRole } from '../support/by-role.js';
import { comeHome, holdIntervals, travel } from '../support/clock.js';
import { DIRECTORIES } from '../support/directories.js';
import { eventually } from '../support/eventually.js';
import { ListingFixture } from '../support/listing.js';
import { FIXTURES } from '../support/sample-api.js';

const api = new ListingFixture({ size: 1500, whole: true });
const LIVE =
  '[role="status"], [role="alert"], [role="log"], [role="timer"], [role="marquee"], [aria-live], output, [role="alertdialog"]';

/** What speaks by itself in an element and all that is in it. */
function* liveIn(root: ParentNode): Generator<string> {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(LIVE)) yield `${element.localName} ${element.role ?? element.ariaLive ?? ''}`;
    if (element.shadowRoot) yield* liveIn(element.shadowRoot);
  }
}
const live = (element: Element) => [...liveIn(element.shadowRoot!)];

before(holdIntervals);
afterEach(comeHome);

describe('a badge says nothing by itself', () => {
  for (const variant of ['seal', 'chip', 'card'] as const) {
    for (const name of CASE_NAMES) {
      it(`${variant}, ${name}`, async () => {
        const badge = await mountCase(api, name, { variant });
        expect(live(badge)).to.deep.equal([]);
        if (name === 'loading') return;
        getByRole(badge, 'button', { name: /^Details/ }).click();
        await eventually(() => partOf(badge, 'details')!.querySelector('.actions'), 'the details');
        expect(live(badge), 'with its details').to.deep.equal([]);
      });
    }

    it(`${variant}, beside its author's content`, async () => {
      expect(live(await mountCase(api, 'unknown', { variant }, FALLBACK))).to.deep.equal([]);
    });

    it(`${variant}, stale`, async () => {
      const attributes = { provider: FIXTURES.member, 'api-base': api.base, variant };
      (await answered(await mountBadge(attributes))).remove();
      travel(3 * 86_400);
      api.hold();
      const badge = await answered(await mountBadge(attributes));
      await eventually(() => partOf(badge, 'status'), 'its age');
      expect(badge.stale).to.equal(true);
      expect(live(badge)).to.deep.equal([]);
    });
  }
});

describe('a directory says everything in one place', () => {
  for (const [situation, mount] of Object.entries(DIRECTORIES)) {
    it(situation, async () => {
      expect(live(await mount(api))).to.deep.equal(['p status']);
    });
  }
});

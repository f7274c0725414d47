import { expect } from '@open-wc/testing';
import { describeInChromium } from '../support/access.js';
import { answered, inLanguage, mountBadge, partOf, type DataciteProviderBadge } from '../support/badge.js';
import { comeHome, travel } from '../support/clock.js';
import { eventually, quiet } from '../support/eventually.js';
import { listOf } from '../support/records.js';
import { FIXTURES, SampleApiFixture, type HeldRequest } from '../support/sample-api.js';

const api = new SampleApiFixture();

/** What the browser reports while this goes on, as the Layout Instability API does. */
async function shiftsDuring(change: () => Promise<unknown>): Promise<string> {
  await quiet();
  const moved: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => moved.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  await change();
  await quiet();
  observer.disconnect();
  return JSON.stringify(moved);
}

/** What may come, how it is asked for, and how it is told that it is there. */
const ANSWERS: readonly [string, (request: HeldRequest) => void, (badge: DataciteProviderBadge) => unknown][] = [
  ['cannot be had', ({ drop }) => drop(), (badge) => badge.registration?.reason === 'unreachable'],
  ['cannot be read', ({ answerWith }) => answerWith('<p>'), (badge) => badge.registration?.reason === 'malformed'],
  ['says yes', ({ answer }) => answer(), (badge) => badge.status === 'registered' && !badge.stale],
  ['says no', ({ answerWith }) => answerWith(listOf([])), (badge) => badge.status === 'not-registered'],
];

// Chromium alone counts.
describeInChromium('nothing moves when an answer', () => {
  afterEach(comeHome);

  for (const variant of ['seal', 'chip', 'card']) {
    for (const language of ['en', 'de', 'ar', 'he']) {
      const mount = () => {
        const where = inLanguage(language);
        where.style.inlineSize = '320px';
        // An age is longer than the usual wording, and needs the space its author keeps for it.
        where.style.setProperty('--datacite-chip-inline-size', '30em');
        return mountBadge({ provider: FIXTURES.member, 'api-base': api.base, variant }, '', where);
      };

      for (const [index, [answer, respond, hasCome]] of ANSWERS.entries()) {
        it(`${answer}: a ${variant} in ${language}`, async () => {
          const held = api.hold();
          const badge = await mount();
          const request = await held.next();
          const shifts = await shiftsDuring(async () => {
            respond(request);
            await eventually(() => hasCome(badge), 'the answer');
            await answered(badge);
          });
          expect(shifts).to.equal('[]');
        });

        // A seal's words stand in its middle: shorter ones begin elsewhere.
        if (variant === 'seal' && index > 1) continue;

        it(`${answer} after an old one: a ${variant} in ${language}`, async () => {
          (await answered(await mount())).remove();
          travel(2 * 86_400);
          const held = api.hold();
          const badge = await answered(await mount());
          await eventually(() => partOf(badge, 'status'), 'the drawing');
          const request = await held.next();
          const shifts = await shiftsDuring(async () => {
            respond(request);
            await eventually(() => hasCome(badge), 'the answer');
          });
          expect(shifts).to.equal('[]');
        });
      }
    }
  }
});

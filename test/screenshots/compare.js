/**
 * Compares pictures of all stories of Storybook with their baselines, or of those whose id contains what is given: `npm run test:screenshots -- badge-card`.
 * Differences are put into `.cache/screenshots/`: before, after, and where. Other versions of Chromium draw otherwise, so that under another major version than the
 * baselines' differences are told, but are no failure: `npm run screenshots` renews them.
 *
 * @module
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { baselineNames, browserOfBaselines, readBaseline } from './baselines.js';
import { buildStorybook } from './built-storybook.js';
import { openStudio } from './capture.js';
import { differenceOf } from './difference.js';
import { taken } from './image.js';
import { chosenStories, isOf } from './chosen-stories.js';

const DIFFERENCES = '.cache/screenshots/';

rmSync(DIFFERENCES, { recursive: true, force: true });
mkdirSync(DIFFERENCES, { recursive: true });

buildStorybook();
const ids = chosenStories();
const expected = new Set(baselineNames().filter(isOf(process.argv[2])));
const studio = await openStudio();
let pictures = 0;
let differ = 0;
let missing = 0;

await studio.takeAll(
  ids,
  async ({ name, png }) => {
    pictures += 1;
    if (!expected.delete(name)) {
      missing += 1;
      console.log(`${name}: has no baseline`);
      return writeFileSync(`${DIFFERENCES}${name}.png`, png);
    }
    const difference = await differenceOf(await readBaseline(name), await taken(png));
    if (!difference) return;
    differ += 1;
    console.log(`${name}: ${difference.what}`);
    writeFileSync(`${DIFFERENCES}${name}.png`, difference.png);
  },
  (what, error) => console.log(`${what}: ${error}`),
);
await studio.close();

for (const name of expected) console.log(`${name}: there is no such picture any more`);
missing += expected.size;

const majorOf = (/** @type {string} */ version) => version.split('.')[0];
const isOtherBrowser = majorOf(studio.version) !== majorOf(browserOfBaselines());
if (differ || missing) console.log(`See ${DIFFERENCES}; npm run screenshots renews what was meant to change.`);
if (isOtherBrowser) {
  console.log(
    `WARNING: nothing is proved here. The baselines are of Chromium ${browserOfBaselines()}, these pictures of ${studio.version}.`,
  );
}
console.log(`${pictures} pictures, ${differ} differ, ${missing} missing`);
process.exitCode = !isOtherBrowser && (differ || missing || !pictures) ? 1 : 0;

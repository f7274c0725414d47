/**
 * Takes pictures of all stories of Storybook as baselines and removes those of stories that are gone, or only of stories whose id contains what is given:
 * `npm run screenshots -- badge-card`. Takes the README's picture.
 *
 * @module
 */
import { baselineNames, readBaseline, removeBaseline, writeBaseline, writeBrowser } from './baselines.js';
import { buildStorybook } from './built-storybook.js';
import { openStudio } from './capture.js';
import { chosenStories, isOf } from './chosen-stories.js';
import { differenceOf } from './difference.js';
import { taken } from './image.js';
import { takeReadmePicture } from './readme-picture.js';

buildStorybook();
const ids = chosenStories();
const former = new Set(baselineNames().filter(isOf(process.argv[2])));
const gone = new Set(former);
const studio = await openStudio();
let pictures = 0;
let renewed = 0;
let failed = 0;

await studio.takeAll(
  ids,
  async ({ name, png }) => {
    pictures += 1;
    gone.delete(name);
    const image = await taken(png);
    // What nobody could tell apart stays as it is in the history.
    if (former.has(name) && !(await differenceOf(await readBaseline(name), image))) return;
    renewed += 1;
    console.log(name);
    await writeBaseline(name, image);
  },
  (what, error) => {
    failed += 1;
    console.log(`${what}: ${error}`);
  },
);
// Where a story failed its pictures are not gone.
if (failed > 0) gone.clear();
for (const name of gone) removeBaseline(name);
await takeReadmePicture(studio);
writeBrowser(studio.version);
await studio.close();
console.log(`${pictures} pictures, ${renewed} renewed, ${gone.size} removed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

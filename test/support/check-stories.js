/**
 * Opens every story of the built Storybook, from left to right and from right to left: none may fail, complain, ask another host or be inaccessible.
 *
 * @module
 */
import { failuresIn, openStory, prepareForStories, serveStorybook, storyIds } from './storybook.js';
import { launchBrowser, violationLines, watchedPage } from './watched-page.js';

/** @typedef {import('puppeteer-core').Page} Page */

const TABS = 3;
const DIRECTIONS = ['ltr', 'rtl'];

/** @param {import('./storybook.js').Events} events @returns {string[]} */
function violationsIn(events) {
  const [, finished] = events.find(([name]) => name === 'storyFinished') ?? [];
  const scan = finished?.reporters.find((/** @type {{ type: string }} */ { type }) => type === 'a11y');
  return scan?.result.violations ? violationLines(scan.result.violations) : ['axe has not looked at it'];
}

/** @param {Page} page @param {string} url @returns {Promise<string[]>} */
async function failuresOf(page, url) {
  try {
    const events = await openStory(page, url);
    return [...failuresIn(events), ...violationsIn(events)];
  } catch (error) {
    return [String(error)];
  }
}

const { home, urlOf, close } = await serveStorybook();
const browser = await launchBrowser();
const stories = storyIds();
const views = stories.flatMap((id) => DIRECTIONS.map((direction) => ({ id, direction })));
const waiting = views.values();
let failed = 0;

/** Opens stories in a tab of its own until none is left. */
async function work() {
  const { page, takeComplaints } = await watchedPage(browser, home.origin);
  await prepareForStories(page);
  for (const { id, direction } of waiting) {
    const url = `${urlOf(id)}&globals=direction:${direction}`;
    const failures = [...(await failuresOf(page, url)), ...takeComplaints()];
    if (failures.length === 0) continue;
    failed += 1;
    console.log(`${id}, ${direction}: ${failures.join(' | ')}`);
  }
}

await Promise.all(Array.from({ length: TABS }, work));
await browser.close();
await close();
console.log(`${stories.length} stories in ${views.length} views, ${failed} failed`);
process.exitCode = failed || !stories.length ? 1 : 0;

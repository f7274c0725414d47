/**
 * Opens every story of the built Storybook: none may fail, complain, ask another host or be inaccessible.
 *
 * @module
 */
import { failuresIn, openStory, prepareForStories, serveStorybook, storyIds } from './storybook.js';
import { launchBrowser, violationLines, watchedPage } from './watched-page.js';

/** @typedef {import('puppeteer-core').Page} Page */

const TABS = 3;

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
const waiting = stories.values();
let failed = 0;

/** Opens stories in a tab of its own until none is left. */
async function work() {
  const { page, takeComplaints } = await watchedPage(browser, home.origin);
  await prepareForStories(page);
  for (const id of waiting) {
    const failures = [...(await failuresOf(page, urlOf(id))), ...takeComplaints()];
    if (failures.length === 0) continue;
    failed += 1;
    console.log(`${id}: ${failures.join(' | ')}`);
  }
}

await Promise.all(Array.from({ length: TABS }, work));
await browser.close();
await close();
console.log(`${stories.length} stories, ${failed} failed`);
process.exitCode = failed || !stories.length ? 1 : 0;

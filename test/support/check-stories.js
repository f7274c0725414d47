/**
 * Opens every story of the built Storybook, from left to right and from right to left: none may fail, complain, ask another host or be inaccessible.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { preview } from 'vite';
import { launchBrowser, violationLines, watchedPage } from './watched-page.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ events: [name: string, detail: any][], finished: boolean }} Record */

const FOLDER = 'storybook-static';
const DEADLINE = 30_000;
const TABS = 3;
const DIRECTIONS = ['ltr', 'rtl'];

/** Events of Storybook's channel that tell of a failure. `storyFinished` alone may call a story whose play function threw a success. */
const FAILURES = [
  'storyErrored',
  'storyThrewException',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

/** Runs in the page before anything else: notes what the channel says, from its first event on. @param {string[]} failures */
function record(failures) {
  /** @type {Record} */
  const story = { events: [], finished: false };
  /** @type {any} */
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set(latest) {
      if (latest === channel) return;
      channel = latest;
      for (const name of [...failures, 'storyFinished']) {
        channel.on(name, (/** @type {unknown} */ detail) => {
          story.events.push([name, detail]);
          story.finished ||= name === 'storyFinished' || name === 'storyMissing';
        });
      }
    },
  });
  Object.assign(globalThis, { story });
}

/** @param {Record['events']} events @returns {string[]} */
function failuresIn(events) {
  const failures = events
    .filter(([name]) => FAILURES.includes(name))
    .map(([name, detail]) => `${name}: ${detail?.message ?? JSON.stringify(detail)}`);
  const [, finished] = events.find(([name]) => name === 'storyFinished') ?? [];
  const scan = finished?.reporters.find((/** @type {{ type: string }} */ { type }) => type === 'a11y');
  if (!scan?.result.violations) return [...failures, 'axe has not looked at it'];
  return [...failures, ...violationLines(scan.result.violations)];
}

/** @param {Page} page @param {string} url @returns {Promise<string[]>} */
async function failuresOf(page, url) {
  await page.goto(url);
  try {
    await page.waitForFunction('story.finished', { timeout: DEADLINE, polling: 50 });
    return failuresIn(/** @type {Record['events']} */ (await page.evaluate('story.events')));
  } catch (error) {
    return [String(error)];
  }
}

const server = await preview({
  configFile: false,
  appType: 'mpa',
  build: { outDir: FOLDER },
  preview: { port: 0 },
  logLevel: 'error',
});
const home = new URL(/** @type {string} */ (server.resolvedUrls?.local[0]));
const browser = await launchBrowser();

/** @type {{ entries: { [id: string]: { id: string, type: string } } }} */
const index = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8'));
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');
const views = stories.flatMap(({ id }) => DIRECTIONS.map((direction) => ({ id, direction })));
const waiting = views.values();
let failed = 0;

/** Opens stories in a tab of its own until none is left. */
async function work() {
  const { page, takeComplaints } = await watchedPage(browser, home.origin);
  await page.evaluateOnNewDocument(record, FAILURES);
  for (const { id, direction } of waiting) {
    const url = `${home}iframe.html?id=${id}&viewMode=story&globals=direction:${direction}`;
    const failures = [...(await failuresOf(page, url)), ...takeComplaints()];
    if (failures.length === 0) continue;
    failed += 1;
    console.log(`${id}, ${direction}: ${failures.join(' | ')}`);
  }
}

await Promise.all(Array.from({ length: TABS }, work));
await browser.close();
await server.close();
console.log(`${stories.length} stories in ${views.length} views, ${failed} failed`);
process.exitCode = failed || !stories.length ? 1 : 0;

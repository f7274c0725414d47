/**
 * The built Storybook, served and opened: what the checks of stories share.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { preview } from 'vite';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {[name: string, detail: any][]} Events */

/** Where `npm run build-storybook` puts it. */
export const FOLDER = 'storybook-static';
/** Milliseconds in which a story has to be finished. */
const DEADLINE = 30_000;

/** Events of Storybook's channel that tell of a failure. `storyFinished` alone may call a story whose play function threw a success. */
export const FAILURES = [
  'storyErrored',
  'storyThrewException',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

/** Runs in the page before anything else: notes what the channel says, from its first event on. @param {string[]} failures */
function record(failures) {
  /** @type {{ events: Events, finished: boolean }} */
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

/** Lets a tab open stories. @param {Page} page */
export async function prepareForStories(page) {
  await page.evaluateOnNewDocument(record, FAILURES);
}

/**
 * Opens a story in a prepared tab and waits until it is finished, its play function and what comes after each story with it.
 *
 * @param {Page} page
 * @param {string} url
 * @returns {Promise<Events>} what Storybook's channel said
 * @throws after 30 seconds
 */
export async function openStory(page, url) {
  await page.goto(url);
  await page.waitForFunction('story.finished', { timeout: DEADLINE, polling: 50 });
  return /** @type {Promise<Events>} */ (page.evaluate('story.events'));
}

/** What of a story's events tells of a failure. @param {Events} events @returns {string[]} */
export function failuresIn(events) {
  return events
    .filter(([name]) => FAILURES.includes(name))
    .map(([name, detail]) => `${name}: ${detail?.message ?? JSON.stringify(detail)}`);
}

/** Ids of all stories that were built. @returns {string[]} */
export function storyIds() {
  /** @type {{ entries: { [id: string]: { id: string, type: string } } }} */
  const index = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8'));
  return Object.values(index.entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}

/**
 * Serves the built Storybook on a port of its own.
 *
 * @param {import('vite').PluginOption[]} [plugins] that serve something beside it
 */
export async function serveStorybook(plugins = []) {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    build: { outDir: FOLDER },
    preview: { port: 0 },
    logLevel: 'error',
    plugins,
  });
  const home = new URL(/** @type {string} */ (server.resolvedUrls?.local[0]));
  return {
    home,
    /** @param {string} id */
    urlOf: (id) => `${home}iframe.html?id=${id}&viewMode=story`,
    close: () => server.close(),
  };
}

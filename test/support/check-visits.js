/**
 * Counts what DataCite notices of many visits in one browser profile, over a real network: 1,000 page views with 20 badges, and ten tabs that are opened at
 * once. Needs `dist/`.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { startSampleApi } from '../sample-api/server.js';
import { launchBrowser, visiblePage } from './watched-page.js';

/** @typedef {import('puppeteer-core').Page} Page */

const VIEWS = 1000;
const BADGES = 20;
const TABS = 10;
/** Requests. */
const MOST = { views: 2, tabs: 1 };

const api = await startSampleApi();
const ids = api.api.providers.filter(({ deleted }) => deleted === null).map(({ id }) => id);
/** The sample API takes a path with a tag for an API of its own. @param {string} tag */
const pageOf = (tag) => `<!doctype html><html lang="en"><title>Visits</title>
<script type="module" src="/dist/datacite-provider-badge.min.js"></script>
${ids
  .slice(0, BADGES)
  .map(
    (id) =>
      `<datacite-provider-badge provider="${id}" api-base="${api.address}/~tag=${tag}"></datacite-provider-badge>`,
  )
  .join('\n')}`;

const site = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://site');
  const [, tag] = /^\/page\/(\w+)$/.exec(pathname) ?? [];
  if (tag) return void response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(tag));
  readFile(new URL(`../..${pathname}`, import.meta.url)).then(
    (code) => response.setHeader('content-type', 'text/javascript; charset=utf-8').end(code),
    () => response.writeHead(404).end(),
  );
});
await new Promise((resolve) => site.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (site.address());
const browser = await launchBrowser();

/** Runs in the page: resolves to how many badges there are of each status, as soon as none is loading. */
async function statuses() {
  const badges = [...document.querySelectorAll('datacite-provider-badge')];
  const read = () => badges.map((badge) => badge.getAttribute('status') ?? 'loading');
  while (read().includes('loading')) await new Promise((resolve) => setTimeout(resolve, 5));
  return read().filter((status) => ['registered', 'inactive', 'not-registered'].includes(status)).length;
}

/** @param {Page} page @param {string} tag */
async function view(page, tag) {
  await page.goto(`http://127.0.0.1:${port}/page/${tag}`);
  const answered = await page.evaluate(statuses);
  if (answered !== BADGES) throw new Error(`${answered} of ${BADGES} badges have an answer.`);
}

/** @param {string} tag */
const requestsOf = (tag) => api.api.requests.filter(({ url }) => url.includes(`/~tag=${tag}/`)).length;

const page = await visiblePage(browser);
const start = performance.now();
for (let count = 0; count < VIEWS; count++) await view(page, 'views');
const seconds = (performance.now() - start) / 1000;
const tabs = await Promise.all(Array.from({ length: TABS }, () => visiblePage(browser)));
await Promise.all(tabs.map((tab) => view(tab, 'tabs')));
await browser.close();
site.close();
await api.close();

const requests = { views: requestsOf('views'), tabs: requestsOf('tabs') };
console.log(
  `${VIEWS} page views of ${BADGES} badges in ${seconds.toFixed(0)} s: ${requests.views} of at most ${MOST.views} requests`,
);
console.log(`${TABS} tabs opened at once: ${requests.tabs} of at most ${MOST.tabs} requests`);
process.exitCode =
  requests.views > MOST.views || requests.tabs > MOST.tabs || !requests.views || !requests.tabs ? 1 : 0;

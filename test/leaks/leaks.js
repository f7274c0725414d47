/**
 * Mounts and removes a thousand badges and some lists in a browser: afterwards everything they brought with them must be gone. Counts what Chromium itself
 * counts, after its garbage collector has run.
 *
 * @module
 */
import { createServer } from 'vite';
import { sampleApiMiddleware } from '../sample-api/server.js';
import { launchBrowser, watchedPage } from '../support/watched-page.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

const ROUNDS = 10;
const BADGES = 100;
const LISTS = 5;
/**
 * How much more there may be afterwards. Templates' own document comes and goes with Chromium's collector: 2 documents and 1637 nodes were 3 and 1642 now and
 * then. One badge that stays has more than a hundred nodes.
 */
const SLACK = { documents: 1, nodes: 20, jsEventListeners: 0, elements: 0 };

const PAGE = `<!doctype html><html lang="en"><head><title>Leaks</title><link rel="icon" href="data:,">
  <script type="module" src="/dist/datacite-provider-elements.min.js"></script></head><body><main></main></body></html>`;

/**
 * One round, in the page: mounts, waits for the answers, opens what can be opened, moves, and removes everything.
 *
 * @param {{ badges: number, lists: number, round: number }} size
 */
async function round({ badges, lists, round: number }) {
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  const ids = ['sample', 'inactive', 'nosuchid', 'devtest', 'lumco', 'hostile'];
  const variants = ['seal', 'chip', 'card'];
  const fallback = '<a href="https://metadata.datacite.org/x">A claim</a>';
  const mounted = Array.from({ length: badges + lists }, (_, index) => {
    const isList = index >= badges;
    const element = document.createElement(isList ? 'datacite-provider-list' : 'datacite-provider-badge');
    element.setAttribute('api-base', '/sample-api');
    element.setAttribute('cache', /** @type {string} */ (['storage', 'memory', 'none'][index % 3]));
    if (isList) element.setAttribute('paging', index % 2 ? 'more' : 'pages');
    else element.setAttribute('provider', /** @type {string} */ (ids[index % ids.length]));
    if (!isList) element.setAttribute('variant', /** @type {string} */ (variants[index % variants.length]));
    if (isList) element.setAttribute('page-size', '5');
    element.innerHTML = index % 2 ? fallback : '';
    return element;
  });
  // Some are removed before they are answered.
  const hasty = mounted.filter((_, index) => index % 10 === number % 10);
  main.append(...mounted);
  for (const element of hasty) element.remove();
  const waiting = mounted.filter((element) => !hasty.includes(element));
  const answered = (/** @type {Element} */ element) => {
    // What is far off screen need not ask: it is looked at.
    const state = element.getAttribute('status') ?? element.getAttribute('state');
    if (state === null || state === 'loading') element.scrollIntoView();
    return state !== null && state !== 'loading';
  };
  while (!waiting.every(answered)) await new Promise((resolve) => requestAnimationFrame(resolve));
  for (const element of waiting) {
    const popover = /** @type {HTMLElement | null} */ (element.shadowRoot?.querySelector('[popover]') ?? null);
    popover?.showPopover();
    element.shadowRoot?.querySelector('details')?.setAttribute('open', '');
    popover?.hidePopover();
    main.prepend(element);
    element.setAttribute('lang', 'de');
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
  main.replaceChildren();
}

/** @typedef {{ documents: number, nodes: number, jsEventListeners: number, elements: number }} Counts `elements`: ours that are still in memory */

/** @type {(page: Page, session: CDPSession) => Promise<Counts>} */
async function count(page, session) {
  // Twice, because what the first run finalizes may hold others.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  let elements = 0;
  for (const name of ['datacite-provider-badge', 'datacite-provider-list']) {
    const prototype = await page.evaluateHandle((tag) => customElements.get(tag)?.prototype ?? {}, name);
    const instances = await page.queryObjects(prototype);
    elements += await instances.evaluate((found) => found.length);
    await instances.dispose();
    await prototype.dispose();
  }
  return { documents, nodes, jsEventListeners, elements };
}

/** @type {(page: Page) => Promise<void>} */
async function play(page) {
  for (let number = 0; number < ROUNDS; number++) {
    await page.evaluate(round, { badges: BADGES, lists: LISTS, round: number });
    // Timers, frames and answers to what was given up come to their end.
    await page.waitForNetworkIdle({ idleTime: 100 });
  }
}

const server = await createServer({
  server: { port: 0, hmr: false },
  logLevel: 'error',
  cacheDir: '.cache/leaks',
  plugins: [
    {
      name: 'leaks',
      configureServer({ middlewares }) {
        middlewares.use('/sample-api', sampleApiMiddleware());
        middlewares.use('/leaks', (_request, response) => {
          response.setHeader('content-type', 'text/html').end(PAGE);
        });
      },
    },
  ],
});
await server.listen();
const home = new URL(/** @type {string} */ (server.resolvedUrls?.local[0]));
const browser = await launchBrowser();
const { page, takeComplaints } = await watchedPage(browser, home.origin);
const session = await page.createCDPSession();
await page.goto(new URL('/leaks', home).href);
// Fails in time where nothing was built.
await page.waitForFunction(() => customElements.get('datacite-provider-list'), { timeout: 10_000 });

// The first time code is fetched on demand, and templates and stores are made once for all.
await play(page);
const before = await count(page, session);
await play(page);
const after = await count(page, session);
await browser.close();
await server.close();

const problems = takeComplaints();
for (const name of /** @type {Array<keyof Counts>} */ (Object.keys(SLACK))) {
  if (after[name] > before[name] + SLACK[name]) problems.push(`${name}: ${after[name]}, ${before[name]} before`);
}
for (const problem of problems) console.log(problem);
const rounds = `${ROUNDS * BADGES} badges and ${ROUNDS * LISTS} lists`;
console.log(`${rounds}: ${JSON.stringify(before)} before, ${JSON.stringify(after)} after`);
process.exitCode = problems.length > 0 ? 1 : 0;

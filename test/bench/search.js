/**
 * What local search costs, measured on the built files and the sample API in a headless browser: `npm run build && npm run bench`. Prints a table in Markdown
 * with the limits; figures of one machine.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { startSampleApi } from '../sample-api/server.js';
import { launchBrowser, visiblePage } from '../support/watched-page.js';

const DIST = new URL('../../dist/', import.meta.url);
/** What is typed, letter by letter: common and rare words, with a typo, in Chinese, and taken back in between. */
const TYPED = ['university of', 'aldermeer', 'institut fur', 'museum natural', '大学図書館', 'ohio state'];
const THROTTLE = 4;

/** @param {string} body */
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
  <script type="module" src="/datacite-provider-elements.min.js"></script>${body}`;

let body = '';
const web = createServer((request, response) => {
  const path = (request.url ?? '/').slice(1);
  if (path === '') return void response.setHeader('content-type', 'text/html').end(page(body));
  readFile(new URL(path, DIST)).then(
    (file) => response.setHeader('content-type', 'text/javascript').end(file),
    () => response.writeHead(404).end(),
  );
});
await new Promise((resolve) => web.listen(0, '127.0.0.1', () => resolve(undefined)));
const home = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (web.address()).port}/`;
const browser = await launchBrowser();

/** @param {string} content */
async function open(content) {
  body = content;
  const context = await browser.createBrowserContext();
  const tab = await visiblePage(context);
  await tab.goto(home);
  return { tab, close: () => context.close() };
}

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {Page} tab */
async function heap(tab) {
  const session = await tab.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

const IN_PAGE = () => {
  const list = /** @type {any} */ (document.querySelector('datacite-provider-list'));
  const root = list?.shadowRoot ?? document;
  const field = () => root.querySelector('input[type=search]');
  /** @type {number[]} */
  const painted = [];
  /** @type {number[]} */
  const long = [];
  new PerformanceObserver((entries) => long.push(...entries.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  root.addEventListener(
    'input',
    (/** @type {Event} */ { timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
  Object.assign(globalThis, { bench: { list, field, painted, long } });
};

/** Opens a directory, turns to its search, and waits until all accounts are here. @param {string} apiBase @param {number} [throttle] @param {string} [more] */
async function openLocal(apiBase, throttle = 1, more = '') {
  const { tab, close } = await open(
    `<datacite-provider-list api-base="${apiBase}" cache="storage" ${more}></datacite-provider-list>`,
  );
  await tab.waitForFunction(
    () => /** @type {any} */ (document.querySelector('datacite-provider-list'))?.state === 'ready',
  );
  await tab.evaluate(IN_PAGE);
  await tab.emulateCPUThrottling(throttle);
  await tab.evaluate(() => /** @type {any} */ (globalThis).bench.field().focus());
  await tab.waitForFunction(() => /** @type {any} */ (globalThis).bench.list.shadowRoot.querySelector('progress'), {
    polling: 10,
  });
  await tab.waitForFunction(() => !(/** @type {any} */ (globalThis).bench.list.shadowRoot.querySelector('.whole')), {
    timeout: 120_000,
  });
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  return { tab, close };
}

const at = (/** @type {number[]} */ values, /** @type {number} */ share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

/** Types everything, and tells how long each letter took from the keyboard to the screen. @param {Page} tab @returns {Promise<number[]>} */
async function type(tab) {
  for (const words of TYPED) {
    for (const letter of words) await tab.keyboard.type(letter, { delay: 60 });
    await tab.evaluate(() => /** @type {any} */ (globalThis).bench.field().select());
  }
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return tab.evaluate(() => /** @type {any} */ (globalThis).bench.painted);
}

/** @type {string[][]} */
const rows = [];
const large = await startSampleApi({ size: 10_000 });

const empty = await open('');
const floor = await heap(empty.tab);
await empty.close();

const throttled = await openLocal(large.address, THROTTLE);
const long = await throttled.tab.evaluate(() => /** @type {any} */ (globalThis).bench.long);
await throttled.close();
rows.push([
  `longest task while 10,000 accounts come and are indexed, CPU slowed down ${THROTTLE}×`,
  long.length ? `${Math.max(...long).toFixed(0)} ms (${long.length} over 50 ms)` : 'none over 50 ms',
  'none over 50 ms',
]);

const { tab, close } = await openLocal(large.address);
const nodes = await tab.evaluate(
  () => /** @type {any} */ (globalThis).bench.list.shadowRoot.querySelectorAll('*').length,
);
const session = await tab.createCDPSession();
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const busy = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
};
const before = await busy();
const painted = await type(tab);
const own = ((await busy()) - before) / painted.length;
const plain = await open('<input type="search" autofocus oninput="nextElementSibling.textContent = value"><p></p>');
await plain.tab.evaluate(IN_PAGE);
await plain.tab.evaluate(() => /** @type {any} */ (globalThis).bench.field().focus());
const plainly = await type(plain.tab);
await plain.close();
const compared = (/** @type {number} */ share) =>
  `${at(painted, share).toFixed(1)} ms (${at(plainly, share).toFixed(1)} ms in a page that only repeats what is typed)`;
rows.push([`keystroke to painted, ${painted.length} keystrokes, median`, compared(0.5), 'under 16 ms']);
rows.push(['keystroke to painted, 95th percentile', compared(0.95), 'under 33 ms']);
rows.push(['main thread’s own time for a keystroke, mean', `${own.toFixed(1)} ms`, '']);
rows.push(['elements of a page of 25 rows', String(nodes), 'bounded by the page']);
rows.push([
  'memory above an empty page, after collecting garbage',
  `${((await heap(tab)) - floor).toFixed(1)} MB`,
  'under 40 MB',
]);
await close();
await large.close();

const cold = await startSampleApi({ size: 3400 });
const colder = await openLocal(cold.address);
await colder.close();
const urls = cold.api.requests.filter(({ method }) => method === 'GET').map(({ url }) => url);
const sizes = await Promise.all(
  urls.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
);
const whole = sizes.slice(1).reduce((sum, size) => sum + size, 0);
rows.push(['3,400 accounts from cold: requests until rows are visible', '1', '1']);
rows.push(['further requests until all are here', String(urls.length - 1), 'at most 4']);
rows.push(['these, compressed with gzip', `${(whole / 1000).toFixed(0)} kB`, 'under 200 kB']);
await cold.close();

console.log('\n| local search | measured | limit |\n| --- | --- | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

await browser.close();
web.close();

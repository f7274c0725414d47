/**
 * What the elements cost a page, measured on the built files and the sample API in a headless browser: `npm run build && npm run bench`.
 * Prints a table in Markdown; figures of one machine, to compare with each other.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { startSampleApi } from '../sample-api/server.js';
import { launchBrowser } from '../support/watched-page.js';

const RUNS = 5;
const DIST = new URL('../../dist/', import.meta.url);

const api = await startSampleApi();
const ids = api.api.providers.slice(0, 100).map(({ id }) => id);

/** @param {string} body @param {string} script */
const page = (body, script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
  <style>datacite-provider-badge { display: inline-block; inline-size: 120px; block-size: 120px }
  datacite-provider-list { display: block; min-block-size: 100vh }</style>
  <script type="module" src="/${script}"></script>${body}`;

/** @param {string} id */
const badge = (id) =>
  `<datacite-provider-badge provider="${id}" api-base="${api.address}" cache="none"></datacite-provider-badge>`;
const list = `<datacite-provider-list api-base="${api.address}" cache="none"></datacite-provider-list>`;

/** @type {Record<string, { html: string, elements: string }>} */
const PAGES = {
  'one badge': { html: page(badge('cern'), 'datacite-provider-badge.min.js'), elements: 'datacite-provider-badge' },
  '10 badges of one provider': {
    html: page(badge('cern').repeat(10), 'datacite-provider-badge.min.js'),
    elements: 'datacite-provider-badge',
  },
  '100 badges': {
    html: page(ids.map(badge).join(''), 'datacite-provider-badge.min.js'),
    elements: 'datacite-provider-badge',
  },
  'a list, 25 rows': { html: page(list, 'datacite-provider-elements.min.js'), elements: 'datacite-provider-list' },
  '100 badges and a list': {
    html: page(ids.map(badge).join('') + list, 'datacite-provider-elements.min.js'),
    elements: 'datacite-provider-badge, datacite-provider-list',
  },
};

const web = createServer((request, response) => {
  const path = decodeURIComponent(request.url ?? '/').slice(1);
  if (path in PAGES) return void response.setHeader('content-type', 'text/html').end(PAGES[path]?.html);
  readFile(new URL(path, DIST)).then(
    (file) => response.setHeader('content-type', 'text/javascript').end(file),
    () => response.writeHead(404).end(),
  );
});
await new Promise((resolve) => web.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (web.address());

const browser = await launchBrowser();

/** Opens a page in a fresh profile and waits until all its elements have their answer. @param {string} name */
async function measure(name) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.evaluateOnNewDocument(() => {
    const seen = { shift: 0, longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) seen.shift += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  api.api.reset();
  await tab.goto(`http://127.0.0.1:${port}/${encodeURIComponent(name)}`);
  await tab.waitForFunction(
    (elements) =>
      [...document.querySelectorAll(elements)].every((element) => {
        const { status, state } = /** @type {any} */ (element);
        return status ? status !== 'loading' : state === 'ready';
      }),
    {},
    PAGES[name]?.elements ?? '',
  );
  const ready = await tab.evaluate(() => performance.now());
  const { shift, longest } = await tab.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    return /** @type {any} */ (globalThis).seen;
  });
  const requests = api.api.requests.filter(({ method }) => method === 'GET').map(({ url }) => url);
  await context.close();
  return { ready, shift, longest, requests };
}

const bytes = async (/** @type {string} */ url) => (await (await fetch(url)).arrayBuffer()).byteLength;
const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

console.log(
  '| page | API requests | answer, uncompressed | layout shift | longest task over 50 ms | answered after (median) |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const name of Object.keys(PAGES)) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(name));
  const sizes = await Promise.all((runs[0]?.requests ?? []).map((url) => bytes(url)));
  const longest = Math.max(...runs.map((run) => run.longest));
  console.log(
    `| ${name} | ${Math.max(...runs.map((run) => run.requests.length))} | ${sizes.map((size) => `${(size / 1000).toFixed(1)} kB`).join(' + ')} ` +
      `| ${Math.max(...runs.map((run) => run.shift)).toFixed(3)} | ${longest ? `${longest.toFixed(0)} ms` : 'none'} | ${median(runs.map((run) => run.ready)).toFixed(0)} ms |`,
  );
}

console.log('\n| file | raw | brotli |\n| --- | --- | --- |');
for (const file of [
  'datacite-provider-badge.min.js',
  'datacite-provider-elements.min.js',
  'datacite-provider-elements.global.min.js',
]) {
  const code = await readFile(new URL(file, DIST));
  console.log(
    `| \`${file}\` | ${(code.length / 1000).toFixed(1)} kB | ${(brotliCompressSync(code).length / 1000).toFixed(2)} kB |`,
  );
}

await browser.close();
await api.close();
web.close();

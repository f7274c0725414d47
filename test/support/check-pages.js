/**
 * Opens every page of the demo, narrow and wide, light and dark: none may complain, ask another host, move or be inaccessible.
 *
 * @module
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'vite';
import { launchBrowser, violationLines, watchedPage } from './watched-page.js';

/** @typedef {import('puppeteer-core').Page} Page */

const FOLDER = 'demo';
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All rules, with the one of WCAG 2.2 AA that axe leaves out unless it is told. */
const SCAN = `axe.run({ rules: { 'target-size': { enabled: true } } })`;

/** Runs in the page before anything else: adds up how far what is visible has moved. */
function recordShifts() {
  const moved = { score: 0, nodes: /** @type {string[]} */ ([]) };
  Object.assign(globalThis, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = /** @type {PerformanceEntry & { value: number, sources: { node: Node | null }[] }} */ (
        entry
      );
      moved.score += value;
      moved.nodes.push(...sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : 'text')));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Runs in the page: goes down as a visitor does who reads, since what is far from the window asks for no answer. Resolves when all elements have theirs, but those
 * whose API hangs.
 */
async function readAll() {
  const isAnswered = (/** @type {Element} */ element) => {
    const state = element.getAttribute('status') ?? element.getAttribute('state');
    return element.getAttribute('data-fault') === 'hang' || (state !== null && state !== 'loading');
  };
  const elements = [...document.querySelectorAll('datacite-provider-badge, datacite-provider-list')];
  const isSettled = () =>
    elements.every((element) => element.getBoundingClientRect().top > 2 * innerHeight || isAnswered(element));
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (!isSettled());
  }
  scrollTo(0, 0);
}

/** @param {Page} page @returns {Promise<string[]>} */
async function faultsOf(page) {
  try {
    await page.waitForFunction(`(${readAll})().then(() => true)`, { timeout: 20_000 });
    // On-demand code, logos and fonts come after the answer.
    await page.waitForNetworkIdle({ idleTime: 500, concurrency: 2 });
  } catch (error) {
    return [String(error)];
  }
  const young = await page.$$eval('[data-old]:not([stale])', (badges) => badges.length);
  const { score, nodes } = /** @type {{ score: number, nodes: string[] }} */ (await page.evaluate('moved'));
  await page.evaluate(AXE);
  const { violations } = /** @type {import('axe-core').AxeResults} */ (await page.evaluate(SCAN));
  return [
    ...(young > 0 ? [`${young} of the old answers are not shown as stale`] : []),
    ...(score > 0 ? [`layout shift of ${score.toFixed(4)}: ${nodes.join(', ')}`] : []),
    ...violationLines(violations),
  ];
}

const server = await createServer({ server: { port: 0, hmr: false }, logLevel: 'error', cacheDir: '.cache/pages' });
await server.listen();
const home = new URL(/** @type {string} */ (server.resolvedUrls?.local[0]));
const browser = await launchBrowser();
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
let views = 0;
let failed = 0;

for (const name of pages) {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const { page, takeComplaints } = await watchedPage(browser, home.origin);
      await page.evaluateOnNewDocument(recordShifts);
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(`${home}${FOLDER}/${name}`);
      const faults = [...(await faultsOf(page)), ...takeComplaints()];
      await page.close();
      views += 1;
      if (faults.length === 0) continue;
      failed += 1;
      console.log(`${name} at ${width}px, ${scheme}: ${faults.join(' | ')}`);
    }
  }
}

await browser.close();
await server.close();
console.log(`${pages.length} pages in ${views} views, ${failed} failed`);
process.exitCode = failed || !pages.length ? 1 : 0;

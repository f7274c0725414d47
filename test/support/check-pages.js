/**
 * Opens every page of the demo, narrow and wide, light and dark: none may complain, ask another host, move or be inaccessible.
 *
 * @module
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'vite';
import { readThrough, recordShifts, shiftOf } from './shifts.js';
import { launchBrowser, violationLines, watchedPage } from './watched-page.js';

/** @typedef {import('puppeteer-core').Page} Page */

const FOLDER = 'demo';
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All rules, with the one of WCAG 2.2 AA that axe leaves out unless it is told. */
const SCAN = `axe.run({ rules: { 'target-size': { enabled: true } } })`;

/** @param {Page} page @returns {Promise<string[]>} */
async function faultsOf(page) {
  try {
    await readThrough(page);
  } catch (error) {
    return [String(error)];
  }
  const young = await page.$$eval('[data-old]:not([stale])', (badges) => badges.length);
  const { score, nodes } = await shiftOf(page);
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
      await recordShifts(page);
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

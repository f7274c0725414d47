/**
 * How far the demo's pages move while they come, with the built files and the sample API in a headless browser: `npm run build && npm run bench`. Each page is read from its beginning
 * to its end in a new profile (cold) and once more in the same (warm: the browser has the files, and the store has the answers), narrow and wide, with the CPU as it
 * is and slowed down. Prints a table in Markdown, and what has moved; fails if anything has.
 */
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { sampleApiMiddleware } from '../sample-api/server.js';
import { readThrough, recordShifts, shiftOf } from '../support/shifts.js';
import { launchBrowser, visiblePage } from '../support/watched-page.js';

/** @typedef {import('puppeteer-core').BrowserContext} BrowserContext */

const ROOT = new URL('../../', import.meta.url);
const WIDTHS = [360, 1280];
const SLOWDOWNS = [1, 4];
const TIMEOUT = 60_000;

/** Languages whose words come later than the elements; the second is read from right to left. */
const TRANSLATED = ['de', 'ar'];
const RTL = ['ar'];

/** What a page in use loads in the place of what is being worked on. @type {Readonly<Record<string, string>>} */
const BUILT = {
  '../src/index.ts': '/dist/datacite-provider-elements.min.js',
  '../src/badge.ts': '/dist/datacite-provider-badge.min.js',
};

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * A file of the project, as a page in use has it: built scripts, in the language that is asked for, and answers kept in the browser's storage (the demo keeps those of the sample API until it is
 * left).
 *
 * @param {URL} url
 */
async function fileAt({ pathname, searchParams }) {
  const file = await readFile(new URL(`.${pathname}`, ROOT));
  if (pathname === '/demo/demo.js') return String(file).replace("'cache', 'memory'", "'cache', 'storage'");
  if (!pathname.endsWith('.html')) return file;
  const lang = searchParams.get('lang') ?? 'en';
  const isRtl = RTL.includes(lang);
  return (
    String(file)
      .replace('<html lang="en">', `<html lang="${lang}" dir="${isRtl ? 'rtl' : 'ltr'}">`)
      // The demo's own sentences stay English: the end of one that comes later would move its beginning.
      .replaceAll('<p>', isRtl ? '<p dir="ltr">' : '<p>')
      .replace(/\.\.\/src\/\w+\.ts/g, (source) => BUILT[source] ?? source)
  );
}

const sampleApi = sampleApiMiddleware({ basePath: '/sample-api' });
const web = createServer((request, response) => {
  const serve = () => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    fileAt(url).then(
      (file) => {
        const type = TYPES[extname(url.pathname)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(file);
      },
      () => response.writeHead(404).end(),
    );
  };
  sampleApi(request, response, serve);
});
await new Promise((resolve) => web.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (web.address());

const browser = await launchBrowser();
let moved = 0;

/**
 * Layout shift of one visit.
 *
 * @param {BrowserContext} profile
 * @param {string} path
 * @param {{ width: number, slowdown: number }} device
 */
async function visit(profile, path, { width, slowdown }) {
  const page = await visiblePage(profile);
  await page.setViewport({ width, height: 800 });
  await page.emulateCPUThrottling(slowdown);
  await recordShifts(page);
  await page.goto(`http://127.0.0.1:${port}/demo/${path}`);
  await readThrough(page, TIMEOUT);
  const { score, nodes } = await shiftOf(page);
  await page.close();
  if (score > 0) console.log(`${path}, ${width} px, CPU ${slowdown}×: ${score.toFixed(4)}: ${nodes.join(', ')}`);
  moved = Math.max(moved, score);
  return score.toFixed(3);
}

const names = (await readdir(new URL('demo/', ROOT))).filter((name) => name.endsWith('.html'));
const paths = names.flatMap((name) => [name, ...TRANSLATED.map((lang) => `${name}?lang=${lang}`)]);
const devices = WIDTHS.flatMap((width) => SLOWDOWNS.map((slowdown) => ({ width, slowdown })));

/** @type {string[]} */
const rows = [];
for (const path of paths) {
  const cells = [];
  for (const device of devices) {
    const profile = await browser.createBrowserContext();
    cells.push(`${await visit(profile, path, device)}, ${await visit(profile, path, device)}`);
    await profile.close();
  }
  rows.push(`| ${[path, ...cells].join(' | ')} |`);
}

console.log(
  `| layout shift: cold, warm | ${devices.map(({ width, slowdown }) => `${width} px, CPU ${slowdown}×`).join(' | ')} |`,
);
console.log(`| --- |${' --- |'.repeat(devices.length)}`);
console.log(rows.join('\n'));

await browser.close();
web.close();
web.closeAllConnections();
process.exitCode = moved > 0 ? 1 : 0;

import { readFile } from 'node:fs/promises';

const DIST = new URL('../../dist/', import.meta.url);

/** What each script-tag file is loaded by. */
const SCRIPTS = /** @type {Record<string, string>} */ ({
  elements: '<script type="module" src="datacite-provider-elements.min.js"></script>',
  badge: '<script type="module" src="datacite-provider-badge.min.js"></script>',
  global: '<script src="datacite-provider-elements.global.min.js" defer></script>',
});

/** Runs before everything else in the page: what the policy, the console and the page's globals have to say. */
const REPORT = `
  window.report = { violations: [], errors: [], globals: null };
  document.addEventListener('securitypolicyviolation', (event) => {
    report.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
  addEventListener('error', (event) => report.errors.push(String(event.message)), true);
  addEventListener('unhandledrejection', (event) => report.errors.push(String(event.reason)));
  const { error } = console;
  console.error = (...parts) => { report.errors.push(parts.join(' ')); error(...parts); };
  report.globals = Object.getOwnPropertyNames(window);
  addEventListener('datacite-registration', ({ detail }) => parent.postMessage(detail, '*'));
`;

const PAGE_STYLES = 'body { border-top: 3px solid rgb(1, 2, 3) }';

/** @param {URLSearchParams} options */
function policyOf(options) {
  const api = options.get('api');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${api}`,
    options.has('no-images') ? "img-src 'none'" : `img-src ${api}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    ...(options.has('lit-policy') ? ['trusted-types lit-html'] : []),
  ].join('; ');
}

/**
 * Pages with as strict a policy as the README promises to work under, and with the files of `dist/`: at `/strict-page/{script}/?api={origin}`, where the script is
 * `elements`, `badge` or `global`. More in the query: `no-images` forbids images, `lit-policy` allows no Trusted Types policy but lit's, `no-policy` leaves the policy out; at
 * `/strict-page/{script}/~without-own-host/` what compares hosts is not there. `provider` is the account of a badge in the page, which requires the host; the page
 * tells what it says to the page around it.
 *
 * @type {import('@web/dev-server-core').Middleware}
 */
export async function strictPages(context, next) {
  const [, script, faults = '', file] = /^\/strict-page\/(\w+)\/(~[\w-]+\/)?([\w.-]*)$/.exec(context.path) ?? [];
  if (!script || file === undefined) return next();
  context.set('Cache-Control', 'no-store');
  // A sandboxed page has an origin of its own.
  context.set('Access-Control-Allow-Origin', '*');
  if (file === '') {
    const options = context.URL.searchParams;
    const provider = options.get('provider');
    const badge = `<datacite-provider-badge require-host cache="none" provider="${provider}" api-base="${options.get('api')}"></datacite-provider-badge>`;
    context.type = 'html';
    if (!options.has('no-policy')) context.set('Content-Security-Policy', policyOf(options));
    context.body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict page</title>
      <script src="report.js"></script><link rel="stylesheet" href="page.css">${SCRIPTS[script]}</head><body>${provider ? badge : ''}</body></html>`;
  } else if (file === 'report.js' || file === 'page.css') {
    context.type = file;
    context.body = file === 'page.css' ? PAGE_STYLES : REPORT;
  } else if (faults === '~without-own-host/' && file.includes('own-host')) {
    context.status = 404;
    context.body = '';
  } else {
    context.type = 'js';
    context.body = await readFile(new URL(file, DIST), 'utf8').catch(() => context.throw(404));
  }
}

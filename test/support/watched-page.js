import { launch } from 'puppeteer-core';
import { findChrome } from './find-chrome.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

/** How Chromium is started, here as everywhere: in a container, and without connections of its own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-quic',
];

/**
 * @param {string[]} [further] arguments
 * @returns {Promise<Browser>}
 */
export async function launchBrowser(further = []) {
  return launch({ executablePath: findChrome(), args: [...CHROMIUM_ARGS, ...further] });
}

/**
 * A new page that is looked at, as each of a visitor's is: of several in one window all but the last are hidden, and hidden pages ask nothing.
 *
 * @param {{ newPage: () => Promise<Page> }} window a browser, or a context of it
 */
export async function visiblePage(window) {
  const page = await window.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/**
 * A new page that is not allowed to complain, to fail or to ask other hosts.
 *
 * @param {Browser} browser
 * @param {string} home origin that may be asked
 * @returns {Promise<{ page: Page, takeComplaints: () => string[] }>} `takeComplaints` tells what has happened since it was last called
 */
export async function watchedPage(browser, home) {
  const page = await visiblePage(browser);
  /** @type {string[]} */
  let complaints = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${String(error)}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== home) complaints.push(`request to ${origin}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  const takeComplaints = () => {
    const taken = complaints;
    complaints = [];
    return taken;
  };
  return { page, takeComplaints };
}

/**
 * One line for each violation that axe has found.
 *
 * @param {import('axe-core').AxeResults['violations']} violations
 */
export function violationLines(violations) {
  return violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

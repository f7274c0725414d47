import { setTimeout as pause } from 'node:timers/promises';
import { startDisplay } from './virtual-display.js';
import { startWebDriver } from './web-driver.js';

/** @typedef {import('./web-driver.js').WebDriverSession} WebDriverSession */

/**
 * Where the programs are.
 *
 * @typedef {object} WebKitPaths
 * @property {string} driver WebKitWebDriver
 * @property {string} xvfb
 */

/** The size that the launcher of Chromium gives its pages, in CSS pixels. */
const VIEWPORT = { width: 800, height: 600 };

/** The keys that tests press, by the names of `KeyboardEvent.key`, as WebDriver writes them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS = /** @type {Record<string, string>} */ ({
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
});

/** @param {WebDriverSession} browser */
async function giveSize(browser) {
  const script = 'return outerHeight - innerHeight';
  const bars = await browser.ask('POST', '/execute/sync', { script, args: [] });
  await browser.ask('POST', '/window/rect', { width: VIEWPORT.width, height: VIEWPORT.height + bars });
}

/** Entries of a history after which a new browser is started: it keeps no more than a hundred, and some tests are about its length. */
const MOST_ENTRIES = 50;

/** @param {WebKitPaths} paths */
async function startBrowser({ driver, xvfb }) {
  const display = await startDisplay(xvfb);
  const env = {
    ...process.env,
    DISPLAY: display.name,
    GDK_BACKEND: 'x11',
    // Neither a bus that starts by itself and stays, nor another run's browser that answers on it.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    NO_AT_BRIDGE: '1',
  };
  try {
    // A test page may never finish loading: requests that hang are what some tests are about.
    const browser = await startWebDriver(driver, { browserName: 'MiniBrowser', pageLoadStrategy: 'none' }, env);
    await giveSize(browser);
    return {
      ask: browser.ask,
      async stop() {
        await browser.stop();
        display.stop();
      },
    };
  } catch (error) {
    display.stop();
    throw error;
  }
}

/**
 * Runs tests in WebKitGTK's MiniBrowser, one file after the other in one window.
 *
 * @param {WebKitPaths} paths
 * @returns {import('@web/test-runner').BrowserLauncher & { sendKeys: (id: string, keys: string[]) => Promise<void> }} `sendKeys` is what
 *   `@web/test-runner-commands` asks of a launcher of this type
 */
export function webkitLauncher(paths) {
  /** @type {Promise<WebDriverSession> | undefined} */
  let starting;
  /** @type {string | undefined} */
  let active;
  const browser = () => (starting ??= startBrowser(paths));

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      const { ask } = await browser();
      active = id;
      // What is asked of a page that is being left fails, or is answered by nobody.
      const run = (/** @type {string} */ script) =>
        ask('POST', '/execute/sync', { script, args: [url] }).catch(() => false);
      // The blank page that ended the last file may still be on its way, and would take the place of this one's.
      while (
        active === id &&
        !(await run('return location.href === "about:blank" && document.readyState === "complete"'))
      )
        await pause(20);
      await run('location.replace(arguments[0])');
    },
    isActive: (id) => id === active,
    getBrowserUrl: async () => (await browser()).ask('GET', '/url'),
    async stopSession() {
      active = undefined;
      const { ask, stop } = await browser();
      const script = 'return history.length';
      const entries = await ask('POST', '/execute/sync', { script, args: [] }).catch(() => MOST_ENTRIES);
      if (entries < MOST_ENTRIES) {
        // Ends what still runs in the page.
        await ask('POST', '/url', { url: 'about:blank' });
      } else {
        starting = undefined;
        await stop();
      }
      return {};
    },
    startDebugSession() {
      throw new Error('Debugging in WebKit is not supported: open the test page in a browser of your own.');
    },
    async stop() {
      await (await starting)?.stop();
    },
    async sendKeys(_id, keys) {
      const presses = keys
        .map((key) => KEYS[key] ?? key)
        .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await (await browser()).ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: presses }] });
    },
  };
}

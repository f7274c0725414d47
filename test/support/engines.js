import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { findChrome } from './find-chrome.js';
import { findFirefox } from './find-firefox.js';
import { findWebKitDriver, findXvfb } from './find-webkit.js';
import { CHROMIUM_ARGS, visiblePage } from './watched-page.js';
import { webkitLauncher } from './webkit-launcher.js';

/**
 * A new tab for each file: browsers keep 50 entries of a tab's history, and among so many of other files' tests of the history would see none of their own.
 *
 * @param {import('@web/test-runner-chrome').ChromeLauncher} launcher
 */
function withNewTabs(launcher) {
  /** @type {(id: string) => Promise<any>} */
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const result = await stopSession(id);
    for (const { puppeteerPage } of /** @type {any} */ (launcher).inactivePages.splice(0)) await puppeteerPage.close();
    return result;
  };
  return launcher;
}

/** @type {Record<string, () => import('@web/test-runner').BrowserLauncher>} */
const LAUNCHERS = {
  chromium: () =>
    withNewTabs(
      chromeLauncher({
        launchOptions: { executablePath: findChrome(), args: CHROMIUM_ARGS },
        createPage: ({ context }) => visiblePage(context),
      }),
    ),
  firefox: () =>
    withNewTabs(
      chromeLauncher({
        launchOptions: { browser: 'firefox', executablePath: findFirefox() },
        // Named, so that the launcher does not call it Chrome.
        puppeteer: /** @type {any} */ (puppeteerCore),
        concurrency: 1,
      }),
    ),
  webkit: () => webkitLauncher({ driver: findWebKitDriver(), xvfb: findXvfb() }),
};

/**
 * What runs the tests in an engine; its browser is found or installed now.
 *
 * @param {string} engine `chromium`, `firefox` or `webkit`
 * @returns {import('@web/test-runner').BrowserLauncher}
 * @throws a sentence that says which engines there are, or what to install
 */
export function launcherFor(engine) {
  const launcher = LAUNCHERS[engine];
  if (!launcher) throw new Error(`There is no engine ${engine}; there are: ${Object.keys(LAUNCHERS).join(', ')}.`);
  return launcher();
}

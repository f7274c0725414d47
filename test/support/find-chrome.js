import { Launcher } from 'chrome-launcher';
import { findBrowser, onPath } from './find-browser.js';

/** @returns {string | undefined} */
function installedChrome() {
  // chrome-launcher knows where macOS and Windows put it; it throws where it finds none.
  const known = () => {
    try {
      return Launcher.getInstallations();
    } catch {
      return [];
    }
  };
  return onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) ?? known()[0];
}

/**
 * Finds a browser of the Chromium family; `CHROME_PATH` may name one.
 *
 * @returns {string} path of its executable
 * @throws a sentence that says what to install
 */
export function findChrome() {
  return findBrowser({
    variable: 'CHROME_PATH',
    installed: installedChrome,
    packages: ['chromium'],
    missing: 'The tests need a browser: install Chrome or Chromium, or set CHROME_PATH to one.',
  });
}

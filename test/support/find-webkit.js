import { findBrowser, onPath } from './find-browser.js';

const PACKAGES = ['webkit2gtk-driver', 'xvfb'];

/**
 * Finds the WebDriver of WebKitGTK, which knows where its browser is; `WEBKIT_DRIVER_PATH` may name one.
 *
 * @returns {string} path of its executable
 * @throws a sentence that says what to install
 */
export function findWebKitDriver() {
  return findBrowser({
    variable: 'WEBKIT_DRIVER_PATH',
    installed: () => onPath(['WebKitWebDriver']),
    packages: PACKAGES,
    missing: 'The tests in WebKit need WebKitWebDriver: install WebKitGTK with its driver, or set WEBKIT_DRIVER_PATH.',
  });
}

/**
 * Finds the X server that needs no screen, for a browser that has no headless mode; `XVFB_PATH` may name one.
 *
 * @returns {string} path of its executable
 * @throws a sentence that says what to install
 */
export function findXvfb() {
  return findBrowser({
    variable: 'XVFB_PATH',
    installed: () => onPath(['Xvfb']),
    packages: PACKAGES,
    missing: 'The tests in WebKit need Xvfb: install it, or set XVFB_PATH.',
  });
}

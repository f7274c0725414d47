import { existsSync } from 'node:fs';
import { findBrowser, onPath } from './find-browser.js';

/** Where the installers of macOS and Windows put it. */
const ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Finds Firefox; `FIREFOX_PATH` may name one.
 *
 * @returns {string} path of its executable
 * @throws a sentence that says what to install
 */
export function findFirefox() {
  return findBrowser({
    variable: 'FIREFOX_PATH',
    installed: () => onPath(['firefox', 'firefox-esr']) ?? ELSEWHERE.find((path) => existsSync(path)),
    packages: ['firefox-esr'],
    missing: 'The tests in Firefox need it: install Firefox, or set FIREFOX_PATH to one.',
  });
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Launcher } from 'chrome-launcher';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @returns {string | undefined} */
function installedChrome() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  // chrome-launcher knows where macOS and Windows put it; it throws where it finds none.
  const known = () => {
    try {
      return Launcher.getInstallations();
    } catch {
      return [];
    }
  };
  return onPath.find((path) => existsSync(path)) ?? known()[0];
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installChromium() {
  console.error('No Chrome or Chromium found: installing the Debian package chromium.');
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

/**
 * Finds a browser of the Chromium family: `CHROME_PATH`, else an installed one, else (as root on Debian) the distribution's package, installed now.
 *
 * @returns {Promise<string>} path of its executable
 * @throws a sentence that says what to install
 */
export async function findChrome() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  if (named) return named;
  if (!installedChrome() && isDebianRoot()) installChromium();
  const found = installedChrome();
  if (!found) throw new Error('The tests need a browser: install Chrome or Chromium, or set CHROME_PATH to one.');
  return found;
}

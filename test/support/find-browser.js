import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A program that tests need, and how to come by it.
 *
 * @typedef {object} Wanted
 * @property {string} variable environment variable that names the program's path
 * @property {() => string | undefined} installed looks where it usually is
 * @property {string[]} packages Debian packages that bring it
 * @property {string} missing one sentence for somebody who has neither
 */

/**
 * The first of these programs on `PATH`.
 *
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[]} packages */
function installPackages(packages) {
  console.error(`Installing for the tests, from Debian: ${packages.join(', ')}.`);
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/**
 * Finds a program: the one its environment variable names, else an installed one, else (as root on Debian) the distribution's package,
 * installed now.
 *
 * @param {Wanted} wanted
 * @returns {string} path of its executable
 * @throws a sentence that says what to install
 */
export function findBrowser({ variable, installed, packages, missing }) {
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist.`);
  if (named) return named;
  if (!installed() && isDebianRoot()) installPackages(packages);
  const found = installed();
  if (!found) throw new Error(missing);
  return found;
}

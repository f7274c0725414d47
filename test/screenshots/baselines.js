/**
 * The pictures that later ones are compared with, and which browser drew them.
 *
 * @module
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asWebp, decode } from './image.js';

const FOLDER = fileURLToPath(new URL('baselines/', import.meta.url));
const BROWSER = `${FOLDER}browser.json`;
const SUFFIX = '.webp';

/** @param {string} name */
const fileOf = (name) => `${FOLDER}${name}${SUFFIX}`;

/** Names of all baselines. @returns {string[]} */
export function baselineNames() {
  mkdirSync(FOLDER, { recursive: true });
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length));
}

/** @param {string} name */
export const readBaseline = (name) => decode(fileOf(name));

/** @param {string} name @param {import('./image.js').Image} image */
export const writeBaseline = async (name, image) => writeFileSync(fileOf(name), await asWebp(image));

/** @param {string} name */
export const removeBaseline = (name) => rmSync(fileOf(name));

/** Version of the Chromium that drew the baselines. @returns {string} */
export const browserOfBaselines = () => JSON.parse(readFileSync(BROWSER, 'utf8')).chromium;

/** @param {string} chromium version */
export const writeBrowser = (chromium) => writeFileSync(BROWSER, `${JSON.stringify({ chromium }, null, 2)}\n`);

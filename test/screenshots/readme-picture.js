/**
 * The picture that the README shows: a story, as screens with fine pixels show it.
 *
 * @module
 */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const FILE = fileURLToPath(new URL('../../demo/screenshot.png', import.meta.url));
const STORY = 'badge-at-a-glance--light-and-dark';
/** GitHub shows READMEs up to about 900 pixels wide. */
const WINDOW = { width: 1248, height: 1000, deviceScaleFactor: 2 };

/** @param {Awaited<ReturnType<typeof import('./capture.js').openStudio>>} studio */
export async function takeReadmePicture(studio) {
  const page = await studio.lookAt(STORY, WINDOW);
  const story = await page.waitForSelector('.sides');
  const png = await /** @type {import('puppeteer-core').ElementHandle} */ (story).screenshot();
  await sharp(png).png({ palette: true, effort: 10, compressionLevel: 9 }).toFile(FILE);
}

/**
 * Takes the pictures of stories.
 *
 * @module
 */
import { failuresIn, openStory, prepareForStories, serveStorybook } from '../support/storybook.js';
import { launchBrowser, visiblePage } from '../support/watched-page.js';
import { clipOf } from './clip.js';
import { bundledFonts } from './fonts.js';
import { FIRST_MODE, applyMedia, applyMode, modesOf, windowsOf } from './modes.js';
import { STILL_ARGS, keepStill, standsStill } from './still-page.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Viewport} Viewport */
/** @typedef {{ page: import('puppeteer-core').Page, session: import('puppeteer-core').CDPSession }} Tab */
/** @typedef {{ name: string, png: Uint8Array }} Picture */

/** Tabs of one browser would wait for each other's pictures. */
const BROWSERS = 2;
/** Axe looks at all stories in another check. */
const WITHOUT_AXE = '&globals=a11y.manual:!true';

/** A tab whose pages stand still. @param {Browser} browser @returns {Promise<Tab>} */
async function tabOf(browser) {
  const page = await visiblePage(browser);
  await prepareForStories(page);
  await keepStill(page);
  return { page, session: await page.createCDPSession() };
}

/** Browsers that take pictures of the built stories. */
export async function openStudio() {
  const { urlOf, close } = await serveStorybook([bundledFonts]);
  const first = await launchBrowser(STILL_ARGS);
  const browsers = [
    first,
    ...(await Promise.all(Array.from({ length: BROWSERS - 1 }, () => launchBrowser(STILL_ARGS)))),
  ];

  /** @param {Tab} tab @param {string} id @param {Viewport} window */
  const open = async ({ page, session }, id, window) => {
    await page.setViewport(window);
    await applyMedia(session, FIRST_MODE);
    const [failure] = failuresIn(await openStory(page, urlOf(id) + WITHOUT_AXE));
    if (failure) throw new Error(failure);
    await standsStill(page);
  };

  /**
   * Takes pictures of a story in all windows and modes, one after the other: loading it takes the most time, so that it is loaded once.
   *
   * @param {Tab} tab
   * @param {string} id
   * @returns {AsyncGenerator<Picture>}
   */
  async function* picturesOf(tab, id) {
    const { page, session } = tab;
    const windows = windowsOf(id);
    await open(tab, id, windows[0]);
    const modes = await modesOf(page);
    for (const window of windows) {
      await page.setViewport(window);
      await standsStill(page);
      for (const mode of modes) {
        await applyMode(page, session, mode);
        const png = await page.screenshot({
          clip: await clipOf(page),
          captureBeyondViewport: false,
          optimizeForSpeed: true,
        });
        yield { name: `${id}.${mode.name}.${window.width}`, png };
      }
    }
  }

  return {
    /** Version of Chromium. */
    version: (await first.version()).replace(/^.*\//u, ''),
    /**
     * A page with a story.
     *
     * @param {string} id
     * @param {Viewport} window
     */
    async lookAt(id, window) {
      const tab = await tabOf(first);
      await open(tab, id, window);
      return tab.page;
    },
    /**
     * Takes pictures of stories in all windows and modes, in several browsers.
     *
     * @param {string[]} ids
     * @param {(picture: Picture) => Promise<void>} use
     * @param {(what: string, error: unknown) => void} fail what of which there is no picture
     */
    async takeAll(ids, use, fail) {
      const waiting = ids.values();
      const work = async (/** @type {Browser} */ browser) => {
        const tab = await tabOf(browser);
        for (const id of waiting) {
          try {
            for await (const picture of picturesOf(tab, id)) await use(picture);
          } catch (error) {
            fail(id, error);
          }
        }
      };
      await Promise.all(browsers.map(work));
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
      await close();
    },
  };
}

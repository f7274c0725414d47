/**
 * What makes pages stand still, so that two pictures of one page are the same.
 *
 * @module
 */
import { SAMPLE_NOW } from '../sample-api/fixtures.js';
import { FONT_RULES, FONT_SHEETS } from './fonts.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** How Chromium is started: text and colours are drawn alike on all machines. */
export const STILL_ARGS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--lang=en-US',
];

/** Noon of the day on which the sample data ends. */
const NOON = SAMPLE_NOW + 12 * 3_600_000;

/**
 * Runs in the page before anything else. Its clock begins at noon and goes a hundred times slower, since there are stories that wait until it has moved; timers run as
 * ever. What shows that the page is still at work is noted in `stillPage`.
 *
 * @param {{ noon: number, rules: string, sheets: string[] }} setting
 */
function still({ noon, rules, sheets }) {
  const Clock = Date;
  const now = () => Math.floor(noon + performance.now() / 100);
  globalThis.Date = /** @type {DateConstructor} */ (
    class extends Clock {
      /** @param {[] | [number]} moment */
      constructor(...moment) {
        super(...(moment.length ? moment : /** @type {[number]} */ ([now()])));
      }
      /** @override */
      static now = now;
    }
  );

  let changedAt = 0;
  const observer = new MutationObserver(() => (changedAt = performance.now()));
  const watch = (/** @type {Node} */ root) =>
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  /** @type {Set<ShadowRoot>} */
  const roots = new Set();
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (/** @type {ShadowRootInit} */ init) {
    const root = attachShadow.call(this, init);
    roots.add(root);
    watch(root);
    return root;
  };
  watch(document);

  /** Rules alone could not import the fonts' sheets. */
  const dress = () => {
    const links = sheets.map((href) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    document.head.append(...links, Object.assign(document.createElement('style'), { textContent: rules }));
  };
  document.addEventListener('DOMContentLoaded', dress, { once: true });

  const images = () => [document, ...roots].flatMap((root) => [...root.querySelectorAll('img')]);
  /** Browsers leave others alone until somebody gets near. */
  const isInWindow = (/** @type {Element} */ image) => {
    const { left, top, right, bottom } = image.getBoundingClientRect();
    return image.checkVisibility() && top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
  };
  Object.assign(globalThis, {
    stillPage: {
      quietFor: () => performance.now() - changedAt,
      isLoaded: () =>
        document.fonts.status === 'loaded' && images().every((image) => image.complete || !isInWindow(image)),
    },
  });
}

/**
 * Makes all pages of a tab stand still.
 *
 * @param {Page} page
 */
export async function keepStill(page) {
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(still, { noon: NOON, rules: FONT_RULES, sheets: FONT_SHEETS });
}

/** Milliseconds without a change after which a page is taken for finished: more than anything on it waits for. */
const QUIET = 300;

/** Resolves when nothing has changed on a page for a while, and its fonts and images are there. @param {Page} page */
export async function standsStill(page) {
  await page.waitForFunction(`stillPage.quietFor() > ${QUIET} && stillPage.isLoaded()`, { polling: 50 });
}

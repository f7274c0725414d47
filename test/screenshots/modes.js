/**
 * In which ways each story is looked at.
 *
 * @module
 */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ name: string, scheme: 'light' | 'dark', forced?: boolean, direction?: string }} Mode */

/** Pictures of directories are large: two thirds of all bytes. @param {string} id */
const isList = (id) => id.startsWith('list-');

/**
 * Windows of a story in pixels: a desk's, and a telephone's width, to which it is narrowed. They are so high that what a story shows is in them, since what is outside is
 * not always drawn; further down are rows of lists, which look like those above, and in the narrow one cards of further languages, which the wide one shows.
 *
 * @param {string} id
 */
export const windowsOf = (id) =>
  /** @type {const} */ ([
    { width: 1024, height: isList(id) ? 800 : 2400 },
    { width: 360, height: isList(id) ? 1000 : 1600 },
  ]);

/** How a story is opened. @type {Mode} */
export const FIRST_MODE = { name: 'light', scheme: 'light' };

/** Forced colours are those of a dark desktop, as with Windows' first contrast theme. @type {Mode[]} */
const MODES = [
  FIRST_MODE,
  { name: 'dark', scheme: 'dark' },
  { name: 'forced', scheme: 'dark', forced: true },
  { name: 'rtl', scheme: 'light', direction: 'rtl' },
];

/**
 * Those that show something of their own: a story that chooses its scheme or direction itself looks the same in dark or from right to left as it does in light.
 *
 * @param {Page} page with a story
 * @returns {Promise<Mode[]>}
 */
export async function modesOf(page) {
  const { scheme, dir } = await page.$eval('.story-page', (story) => ({
    scheme: story.getAttribute('data-scheme') ?? '',
    dir: story.getAttribute('dir') ?? '',
  }));
  const isOwn = { dark: !scheme.includes(' '), rtl: dir === 'rtl' };
  return MODES.filter(({ name }) => !isOwn[/** @type {keyof typeof isOwn} */ (name)]).map((mode) => ({
    ...mode,
    direction: mode.direction ?? dir,
  }));
}

/**
 * Runs in the page. Carets blink, bars without a value move; places of popovers are computed when they are opened.
 *
 * @param {string | undefined} direction
 */
async function turn(direction) {
  const story = /** @type {HTMLElement} */ (document.querySelector('.story-page'));
  if (direction) story.dir = direction;
  const quiet = new CSSStyleSheet();
  // Forced colours leave no caret without a colour.
  quiet.replaceSync(
    '* { caret-color: transparent !important; caret-animation: manual !important } progress { appearance: none !important }',
  );
  const open = (/** @type {Document | ShadowRoot} */ root) => {
    root.adoptedStyleSheets.push(quiet);
    for (const { shadowRoot } of root.querySelectorAll('datacite-provider-badge, datacite-provider-list')) {
      if (shadowRoot) open(shadowRoot);
    }
    for (const popover of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(':popover-open'))) {
      popover.hidePopover();
      popover.showPopover();
    }
  };
  open(document);
  // Play functions and focus scroll; pictures begin at the top.
  scrollTo(0, 0);
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/**
 * Colours and motion as a mode has them; puppeteer's own emulation knows no forced colours.
 *
 * @param {CDPSession} session of a page
 * @param {Mode} mode
 */
export async function applyMedia(session, { scheme, forced = false }) {
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
}

/**
 * Lets a page be seen in one of the ways; its motion has ended.
 *
 * @param {Page} page
 * @param {CDPSession} session of the page
 * @param {Mode} mode
 */
export async function applyMode(page, session, mode) {
  await applyMedia(session, mode);
  await page.evaluate(turn, mode.direction);
}

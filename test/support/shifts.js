/** @typedef {import('puppeteer-core').Page} Page */

/** Runs in the page before anything else: adds up how far what is visible has moved. */
function record() {
  /** Of a text, what it stands in. @param {{ node: Node | null, previousRect: DOMRect, currentRect: DOMRect }} source */
  const describe = ({ node, previousRect, currentRect }) => {
    const element = node instanceof Element ? node : node?.parentElement;
    const box = (/** @type {DOMRect} */ { x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
    return `${element?.outerHTML.slice(0, 80) ?? 'something in a shadow tree'} (${box(previousRect)} → ${box(currentRect)})`;
  };
  const moved = { score: 0, nodes: /** @type {string[]} */ ([]) };
  Object.assign(globalThis, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } =
        /** @type {PerformanceEntry & { value: number, sources: Parameters<typeof describe>[0][] }} */ (entry);
      moved.score += value;
      moved.nodes.push(...sources.map(describe));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Runs in the page: goes down as a visitor does who reads, since what is far from the window asks for no answer. Resolves when all elements have theirs, but those
 * whose API hangs.
 */
async function readAll() {
  const isAnswered = (/** @type {Element} */ element) => {
    const state = element.getAttribute('status') ?? element.getAttribute('state');
    return element.getAttribute('data-fault') === 'hang' || (state !== null && state !== 'loading');
  };
  const elements = [...document.querySelectorAll('datacite-provider-badge, datacite-provider-list')];
  const isSettled = () =>
    elements.every((element) => element.getBoundingClientRect().top > 2 * innerHeight || isAnswered(element));
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (!isSettled());
  }
  scrollTo(0, 0);
}

/** From the next document on, a page knows how far what is visible in it has moved. @param {Page} page */
export async function recordShifts(page) {
  await page.evaluateOnNewDocument(record);
}

/**
 * Reads a page from its beginning to its end, as a visitor does; resolves when everything in it has come.
 *
 * @param {Page} page
 * @param {number} timeout milliseconds
 * @throws when an element has no answer by then
 */
export async function readThrough(page, timeout = 20_000) {
  await page.waitForFunction(`(${readAll})().then(() => true)`, { timeout });
  // On-demand code, logos and fonts come after the answer.
  await page.waitForNetworkIdle({ idleTime: 500, concurrency: 2 });
}

/**
 * Cumulative layout shift of a page until now, and what has moved.
 *
 * @param {Page} page
 * @returns {Promise<{ score: number, nodes: string[] }>}
 */
export async function shiftOf(page) {
  return /** @type {{ score: number, nodes: string[] }} */ (await page.evaluate('moved'));
}

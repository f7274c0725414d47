import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { CASE_NAMES, mountCase, partOf, place } from '../support/badge.js';
import { DIRECTORIES } from '../support/directories.js';
import { eventually, quiet } from '../support/eventually.js';
import { ListingFixture } from '../support/listing.js';

const api = new ListingFixture({ size: 1500, whole: true });

/** Enough to go through the controls of a directory and some of its rows. */
const MOST = 70;

/** The innermost element that has the focus. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What is drawn around an element that has the focus: a button in a row of them is drawn by its label. */
const drawn = (element: Element) => (element.matches('.visually-hidden') ? element.closest('label')! : element);

/** What is wrong with the place that has the focus; `''`: nothing. */
function faultOf(element: Element): string {
  const target = drawn(element);
  const { outlineStyle, outlineWidth } = getComputedStyle(target);
  const named = `${target.localName} "${target.getAttribute('aria-label') ?? target.textContent.trim().slice(0, 40)}"`;
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) return `${named} shows no focus`;
  const isSeen = [...target.getClientRects()].some(({ left, right, top, bottom }) => {
    // Of what is larger than the window, the part that is in it.
    const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
    const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
    const found = (target.getRootNode() as ShadowRoot).elementFromPoint(x, y);
    return found !== null && (target.contains(found) || found.contains(target));
  });
  return isSeen ? '' : `${named} is covered`;
}

/** Goes through what is between two buttons with Tab. */
async function tabThrough(before: HTMLElement, after: HTMLElement): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = [];
  let stops = 0;
  before.focus();
  for (; stops < MOST; stops++) {
    await sendKeys({ press: 'Tab' });
    const element = focused();
    if (!element || element === after || element === document.body) break;
    await quiet();
    const fault = faultOf(element);
    if (fault) faults.push(fault);
  }
  return { stops, faults };
}

const between = () => {
  const where = place('<div><button>Before</button><div></div><button>After</button></div>');
  const before = where.querySelector('button')!;
  const after = where.querySelector<HTMLButtonElement>('button:last-child')!;
  return { before, after, inside: where.querySelector('div')! };
};

describe('the focus is seen', () => {
  for (const variant of ['seal', 'chip', 'card'] as const) {
    it(`in a ${variant} and its details`, async () => {
      for (const name of CASE_NAMES.filter((name) => name !== 'loading')) {
        const { before, after, inside } = between();
        const badge = await mountCase(api, name, { variant }, '', inside);
        partOf(badge, 'details')!.showPopover();
        await eventually(() => partOf(badge, 'details')!.querySelector('.actions'), 'the details');
        await quiet();
        const { stops, faults } = await tabThrough(before, after);
        expect(faults, name).to.deep.equal([]);
        expect(stops, name).to.be.greaterThan(2);
        before.parentElement!.remove();
      }
    });
  }

  for (const situation of [
    'every kind of account, an open consortium',
    'the same as a table',
    'a picker of several',
    'entries of a listing',
  ]) {
    for (const width of [320, 780]) {
      it(`in a directory of ${width} pixels: ${situation}`, async () => {
        const list = await DIRECTORIES[situation]!(api);
        list.style.inlineSize = `${width}px`;
        const [before, after] = [document.createElement('button'), document.createElement('button')];
        list.before(before);
        list.after(after);
        await quiet();
        const { stops, faults } = await tabThrough(before, after);
        expect(faults).to.deep.equal([]);
        expect(stops).to.be.greaterThan(3);
      }).timeout(60_000);
    }
  }
});

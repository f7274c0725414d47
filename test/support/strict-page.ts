import { fixtureSync } from '@open-wc/testing';
import type { DataciteProviderBadge } from '../../src/badge.js';
import type { DataciteProviderList } from '../../src/list.js';
import { eventually } from './eventually.js';
import { realApi } from './sample-api.js';

/** The files for a script tag. */
export const SCRIPTS = ['elements', 'badge', 'global'] as const;

/** What a page under a strict policy has to report. */
interface Report {
  /** Directive, address and sample of each violation. */
  readonly violations: readonly string[];
  /** Uncaught errors, unhandled rejections, failed loads, and what was written with `console.error`. */
  readonly errors: readonly string[];
  /** The names `window` had before the elements' script. */
  readonly globals: readonly string[];
}

/** Such a page, in a frame. */
export interface StrictPage {
  readonly window: Window & typeof globalThis & { readonly report: Report };
  readonly add: (markup: Readonly<Record<string, string>>) => DataciteProviderBadge;
  readonly addList: (attributes: Readonly<Record<string, string>>) => DataciteProviderList;
}

/** The address of a page under a strict policy, which allows to ask the sample API; see `strict-pages.js`. */
export function strictPageUrl(script: string, options: Readonly<Record<string, string>> = {}): string {
  return `/strict-page/${script}/?${new URLSearchParams({ api: new URL(realApi()).origin, ...options })}`;
}

/** Loads such a page; its script has run by then. */
export async function openStrictPage(url: string): Promise<StrictPage> {
  const frame = fixtureSync<HTMLIFrameElement>('<iframe width="900" height="700"></iframe>');
  frame.src = url;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const window = frame.contentWindow as StrictPage['window'];
  await eventually(() => window.customElements.get('datacite-provider-badge'), 'the elements');
  // One for all: whoever is seen first asks for the others, too.
  const apiBase = realApi();
  const add = (tag: string) => (attributes: Readonly<Record<string, string>>) => {
    const element = window.document.createElement(tag);
    for (const [name, value] of Object.entries({ 'api-base': apiBase, cache: 'none', ...attributes })) {
      element.setAttribute(name, value);
    }
    window.document.body.append(element);
    return element;
  };
  return {
    window,
    add: add('datacite-provider-badge') as StrictPage['add'],
    addList: add('datacite-provider-list') as StrictPage['addList'],
  };
}

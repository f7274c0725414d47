/**
 * Reading attributes: what cannot be meant becomes the documented default, and the console says so once.
 *
 * @module
 */
import { webUrlOf } from '../datacite/text.js';
import { DEFAULT_API_BASE } from '../sources/api-url.js';
import type { CacheMode } from '../sources/evidence-store.js';

const warned = new Set<string>();

/** Warns once a page, however many elements have the same fault. */
export function warnOnce(element: Element, message: string): void {
  const text = `<${element.localName}>: ${message}`;
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}

/**
 * Reads one value.
 *
 * @param understand what a text means, or `null`
 * @returns what the value means; the fallback where it is absent, and, with a warning, where it means nothing
 */
export function read<Meaning extends string | number>(
  element: Element,
  attribute: string,
  value: unknown,
  fallback: Meaning,
  understand: (text: string) => Meaning | null | undefined,
): Meaning {
  if (value === null || value === undefined || value === '') return fallback;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  const meaning = text === null ? null : (understand(text) ?? null);
  if (meaning === null) {
    warnOnce(element, `${attribute}="${(text ?? typeof value).slice(0, 100)}" cannot be read; using "${fallback}"`);
  }
  return meaning ?? fallback;
}

/** One of a fixed set of words; the first is the default. */
export function oneOf<Word extends string>(
  element: Element,
  attribute: string,
  value: unknown,
  words: readonly [Word, ...Word[]],
): Word {
  return read(element, attribute, value, words[0], (text) => words.find((word) => word === text));
}

/** A whole number from `least` to `most`. */
export function wholeNumber(
  element: Element,
  attribute: string,
  value: unknown,
  fallback: number,
  least = 0,
  most = Infinity,
): number {
  return read(element, attribute, value, fallback, (text) => {
    // `Number` alone reads '0x10' and '1e3' as numbers too.
    const number = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
    return number >= least && number <= most ? number : null;
  });
}

/** An absolute `http:` or `https:` URL, from one that may be relative to the page; `''` where there is none. */
export function url(element: Element, attribute: string, value: unknown, fallback = ''): string {
  return read(element, attribute, value, fallback, () => webUrlOf(value, element.baseURI));
}

/** The attributes that say how to ask, which both elements have. */
export interface SourceAttributes {
  apiBase: string;
  mailto: string;
  cache: CacheMode;
  maxAge: number;
  maxStale: number;
}

/** Defaults of {@link SourceAttributes}: a day, and a week. */
export const SOURCE_DEFAULTS: Readonly<SourceAttributes> = {
  apiBase: DEFAULT_API_BASE,
  mailto: '',
  cache: 'storage',
  maxAge: 86_400,
  maxStale: 604_800,
};

/** Makes the attributes that say how to ask readable, in place. */
export function readSourceAttributes(element: Element & SourceAttributes): void {
  element.apiBase = url(element, 'api-base', element.apiBase, DEFAULT_API_BASE).replace(/\/+$/, '');
  element.mailto = read(element, 'mailto', element.mailto, '', (text) =>
    /^[^\s@]+@[^\s@]+$/.test(text) ? text : null,
  );
  element.cache = oneOf(element, 'cache', element.cache, ['storage', 'memory', 'none']);
  element.maxAge = wholeNumber(element, 'max-age', element.maxAge, SOURCE_DEFAULTS.maxAge);
  element.maxStale = wholeNumber(element, 'max-stale', element.maxStale, SOURCE_DEFAULTS.maxStale);
}

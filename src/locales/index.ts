import type { Words } from './words.js';

type Loader = () => Promise<{ readonly default: Words }>;

/**
 * The languages that are loaded where a page wants them, by language code or, where scripts differ, by language and script. Each import is written out, so
 * that bundlers find the files.
 */
export const LOCALES: Readonly<Record<string, Loader | undefined>> = {
  // Nothing that a page has put on `Object.prototype` is a language.
  __proto__: null as never,
  ar: () => import('./ar.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
};

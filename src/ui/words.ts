/**
 * The words of the languages that have been loaded.
 *
 * @module
 */
import { LOCALES } from '../locales/index.js';
import type { Words } from '../locales/words.js';

const loaded = new Map<string, Words>();
const spoken = new Map<string, string>();

/** The words of a language that is spoken; `undefined` is English, which stands where it is used. */
export const wordsIn = (language: string): Words | undefined => loaded.get(language);

/**
 * The language to speak where a page wants another: that one, or English where its words are unknown or cannot be had. Words and formats then agree.
 *
 * @param tag a canonical BCP 47 tag
 * @param onLoaded is called when its words have come, or cannot be had
 * @returns a tag for {@link wordsIn} and for `Intl`; `undefined` while the words are being loaded
 */
export function spokenFor(tag: string, onLoaded: () => void): string | undefined {
  if (!spoken.has(tag)) {
    const { language, script } = new Intl.Locale(tag).maximize();
    const load = LOCALES[`${language}-${script}`] ?? LOCALES[language];
    const settle = (words?: Words) => {
      if (words) loaded.set(tag, words);
      spoken.set(tag, words || language === 'en' ? tag : 'en');
    };
    if (!load) settle();
    else
      void load()
        .then((module) => settle(module.default))
        .catch(() => settle())
        .then(onLoaded);
  }
  return spoken.get(tag);
}

/** A text with its values in place of `{…}`, in parts, since a value may be more than text. */
export const parts = (template: string, values: Readonly<Record<string, unknown>>): unknown[] =>
  template.split(/[{}]/).map((part, index) => (index % 2 ? values[part] : part));

/** A text with its values in place of `{…}`. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  parts(template, values).join('');

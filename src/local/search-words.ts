import { rorIdOf } from '../datacite/identifier.js';
import { fold, spellOut, wordsOf } from './fold.js';

/** Characters of a search that are read, and words: nobody types more, but anything can be pasted. */
const MOST_CHARACTERS = 500;
const MOST_WORDS = 24;

/** A word of a search in the spellings it may be found by, folded. The first is the plain one. */
export type SearchWord = readonly [string, ...string[]];

/** Host and path of an address are found by the host, a ROR id by what is its own. */
function withoutAddress(text: string): string {
  const rorId = rorIdOf(text);
  if (rorId) return rorId.slice(rorId.lastIndexOf('/') + 1);
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).hostname : text;
  return url.replace(/^www\./i, '');
}

/** The words a visitor searches for, whatever was typed; none means everything. */
export function searchWords(text: string): SearchWord[] {
  const asked = withoutAddress(text.slice(0, MOST_CHARACTERS).trim());
  const words = wordsOf(fold(asked));
  const spelled = wordsOf(fold(spellOut(asked)));
  return words.slice(0, MOST_WORDS).map((word, index) => {
    const other = spelled.length === words.length ? spelled[index]! : word;
    return other === word ? [word] : [word, other];
  });
}

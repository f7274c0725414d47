import { fold } from './fold.js';

/** The letter of names that begin with none. */
export const NO_LETTER = '#';

/** A letter of an alphabet: Chinese characters and Korean syllables are too many for an index. */
const LETTER = /^(?!\p{Script=Han}|\p{Script=Hangul})\p{L}/u;

/** A name's first letter as a letter index has it: without accents, in upper case; `#` where it begins with something else. */
export function letterOf(name: string): string {
  return LETTER.exec(fold(name.trimStart()))?.[0].toUpperCase() ?? NO_LETTER;
}

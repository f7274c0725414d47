/**
 * The API's own order of names, so that rows stay where they are when answers no longer come from there: lower-cased names by code point, Latin
 * accents folded when ascending. An index keeps both spellings of a name; ascending order takes the lesser, descending the greater.
 *
 * @module
 */

/** As Lucene's ASCII folding has it. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  'ß ss|æ ae|œ oe|ø o|đ d|ð d|þ th|ł l|ħ h|ı i|ŋ n|‘ \'|’ \'|“ "|” "|‐ -|– -|— -'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const ASCII = /^[\x00-\x7f]*$/;

const foldLatin = (text: string) =>
  ASCII.test(text) ? text : Array.from(text, (character) => LETTERS.get(character) ?? withoutMarks(character)).join('');

const withoutMarks = (character: string) =>
  /\p{Script=Latin}/u.test(character) ? character.normalize('NFD').replace(/\p{M}+/gu, '') : character;

/** JavaScript compares UTF-16 units, of which those of the characters beyond U+FFFF are not the greatest. */
const byCodePoint = (text: string) => text.replace(/[\uD800-\uDBFF]/g, (unit) => `\uFFFF${unit}`);

/** Keys to compare names by with `<`. */
export function nameKeys(name: string): { readonly ascending: string; readonly descending: string } {
  const plain = name.toLowerCase();
  const folded = foldLatin(plain);
  const [one, other] = [byCodePoint(plain), byCodePoint(folded)];
  return other <= one ? { ascending: other, descending: one } : { ascending: one, descending: other };
}

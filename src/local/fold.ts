/**
 * One spelling for what a visitor would take for the same word: letter case, accents, ligatures, full-width forms, Arabic and Hebrew letter forms.
 *
 * @module
 */

/**
 * Marks that writers leave out: accents, Hebrew points, Arabic vowel signs and tatweel. Vowel signs of the scripts of India and South East Asia and
 * the voicing marks of Japanese are no such marks: without them a word is another one.
 */
const MARKS =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;
/** What has no width has no say. */
const INVISIBLE = /\p{Cf}/gu;

/** Letters that Unicode does not take apart, and those that are one letter to whoever types (final forms, Arabic and Persian keyboards). */
const LETTERS: ReadonlyMap<string, string> = new Map(
  'ß ss|æ ae|œ oe|ø o|đ d|ð d|þ th|ł l|ħ h|ı i|ŋ n|ς σ|ى ي|ی ي|ې ي|ک ك|ة ه|ٱ ا|ך כ|ם מ|ן נ|ף פ|ץ צ'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');
const ASCII = /^[\x20-\x7e]*$/;

/** Text as it is compared; its length may differ. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS.get(letter)!);
}

/** Text in which umlauts are written as keyboards without them do, "Muenchen" and "Soenderborg"; the text itself where there are none. */
export function spellOut(text: string): string {
  if (ASCII.test(text)) return text;
  const spelled = text
    .normalize('NFD')
    .replace(/([aou])\u0308/gi, '$1e')
    .replace(/a\u030A/gi, 'aa')
    .replace(/ø/gi, 'oe');
  return spelled.normalize('NFC');
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]+/u;
const RUNS = new RegExp(`${UNSPACED.source}|[^${UNSPACED.source.slice(1, -2)}]+`, 'gu');

/** Whether a word is written in a script that leaves no space between words. */
export const isUnspaced = (word: string) => UNSPACED.test(word);

/** The words of folded text, in order; where the script changes between one with spaces and one without, another word begins. */
export function wordsOf(folded: string): string[] {
  const words = folded.match(WORD) ?? [];
  return words.flatMap((word) => (isUnspaced(word) ? (word.match(RUNS) ?? []) : word));
}

import { fold, isUnspaced, wordsOf } from './fold.js';
import { searchWords } from './search-words.js';
import { isForgiving, isTypoOf } from './typo.js';

/** Beginning and end of a part of a text, in UTF-16 units, the end exclusive. */
export type Mark = readonly [start: number, end: number];

const UNIT = /\P{M}\p{M}*|\p{M}+/gu;

/** Folded text, and of each of its characters which part of the original it stands for. */
function traced(text: string): { readonly folded: string; readonly parts: readonly Mark[] } {
  let folded = '';
  const parts: Mark[] = [];
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const part: Mark = [index, index + unit.length];
    const own = fold(unit);
    folded += own;
    for (let character = 0; character < own.length; character++) parts.push(part);
  }
  return { folded, parts };
}

/**
 * Where the words of a search are in a text as it is shown: the beginnings of words, whole words that differ by a forgiven typo, and any part of a text
 * without spaces.
 *
 * @param text as shown
 * @param words as typed
 * @returns in order, without overlaps
 */
export function marksIn(text: string, words: string): Mark[] {
  const asked = searchWords(words).flat();
  if (!asked.length) return [];
  const { folded, parts } = traced(text);
  const marked = new Set<Mark>();
  const mark = (start: number, length: number) => {
    for (const part of parts.slice(start, start + length)) marked.add(part);
  };
  let at = 0;
  for (const word of wordsOf(folded)) {
    const start = folded.indexOf(word, at);
    at = start + word.length;
    for (const each of asked) {
      if (isUnspaced(each)) {
        for (let found = word.indexOf(each); found !== -1; found = word.indexOf(each, found + 1))
          mark(start + found, each.length);
      } else if (word.startsWith(each)) mark(start, each.length);
      else if (isForgiving(each) && isTypoOf(each, word)) mark(start, word.length);
    }
  }
  return joined([...marked].sort(([a], [b]) => a - b));
}

function joined(parts: readonly Mark[]): Mark[] {
  const marks: Array<[number, number]> = [];
  for (const [start, end] of parts) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

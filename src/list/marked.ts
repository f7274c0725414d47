import { html } from 'lit';
import { marksIn } from '../local/marks.js';

/**
 * A text with the words of a search marked.
 *
 * @param words as typed
 */
export function marked(text: string, words: string): unknown {
  const marks = marksIn(text, words);
  if (!marks.length) return text;
  let end = 0;
  const parts = marks.map(([start, next]) => {
    const before = text.slice(end, start);
    end = next;
    return html`${before}<mark>${text.slice(start, next)}</mark>`;
  });
  return [...parts, text.slice(end)];
}

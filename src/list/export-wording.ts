import { english } from '../locales/en/exports.js';
import type { Words } from '../locales/words.js';
import { formatNumber } from '../ui/locale.js';
import { fill, wordsIn } from '../ui/words.js';
import { listWords, pluralText } from './wording.js';

/** What a directory says in a language whose visitor takes data or a link away. */
export const exportWords = (language: string): Words['exports'] => wordsIn(language)?.exports ?? english;

/** While a file is being made. */
export function exportingText(loaded: number, total: number | null, language: string): string {
  const number = (value: number) => formatNumber(value, language);
  return total
    ? fill(exportWords(language).loadingOf, { loaded: number(loaded), total: number(total) })
    : listWords(language).loading;
}

/** What was downloaded. */
export function exportedText(rows: number, total: number, language: string): string {
  const { downloaded, downloadedOnly } = exportWords(language);
  const number = (value: number) => formatNumber(value, language);
  return rows === total
    ? pluralText(downloaded, rows, language)
    : fill(downloadedOnly, { count: number(rows), total: number(total) });
}

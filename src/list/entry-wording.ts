import { html } from 'lit';
import { english } from '../locales/en/entries.js';
import type { Words } from '../locales/words.js';
import { parts, wordsIn } from '../ui/words.js';
import { pluralForm } from './wording.js';
import { formatNumber } from '../ui/locale.js';

/** What a directory of a listing's entries says in a language. */
export const entryWords = (language: string): Words['entries'] => wordsIn(language)?.entries ?? english;

/** "1,234 DataCite repositories run DSpace." */
export function repositoryText(count: number, title: string, language: string): unknown {
  const { noneRuns, run } = entryWords(language);
  const software = html`<bdi>${title}</bdi>`;
  return parts(count ? pluralForm(run, count, language) : noneRuns, { count: formatNumber(count, language), software });
}

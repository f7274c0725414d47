import { html, type TemplateResult } from 'lit';
import { rowsOf } from './answers.js';
import type { Organizations } from './consortia.js';
import type { Directory } from './directory.js';
import { fill } from '../ui/words.js';
import { filterWords } from './filter-wording.js';
import { items, type Inside } from './item.js';
import { more } from './more.js';

/**
 * A consortium's organizations, as far as they were fetched.
 *
 * @param inside what each of them holds beside its facts
 * @param onMore is told how many are shown already
 */
export function consortium(
  name: string,
  { answers, asking, failure }: Organizations,
  directory: Directory,
  inside: Inside,
  onMore: (event: Event, shown: number) => void,
): TemplateResult {
  const words = filterWords(directory.language);
  const rows = rowsOf(answers, directory.pages.judgement);
  const page = answers.at(-1)?.page;
  const available = (page?.providers.length ?? 0) > 0 && rows.length < page!.total;
  return html`
    <p ?hidden=${Boolean(page ?? failure)}>${words.loadingOrganizations}</p>
    <p ?hidden=${!page || rows.length > 0}>${words.noOrganizations}</p>
    <ul class="list" ?hidden=${!rows.length}>
      ${items(rows, directory, 1, inside)}
    </ul>
    ${more(fill(words.what.organizations, { name }), directory.language, available, asking, failure, (event) => onMore(event, rows.length))}
  `;
}

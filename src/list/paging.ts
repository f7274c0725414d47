import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../ui/locale.js';
import type { Directory } from './directory.js';
import { windowText } from './wording.js';
import { fill } from '../ui/words.js';

/** The first page, the last, and those around the current one; `null` stands for a gap. */
export function pageWindow(page: number, last: number): Array<number | null> {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const skipped = number - (shown[index - 1] ?? 0) - 1;
    // A gap of one page is no shorter than the page itself.
    return [...(skipped === 1 ? [number - 1] : skipped > 1 ? [null] : []), number];
  });
}

/** Page numbers with their neighbours. Nothing is disabled, so that a pressed button keeps the focus at either end. */
function pager(directory: Directory): TemplateResult {
  const { shown, askedPage, lastPage, language, words } = directory;
  const button = (page: number, label: unknown, end: boolean) => {
    const number = formatNumber(page, language);
    const turn = ({ currentTarget }: Event) =>
      end || directory.turnTo(page, (currentTarget as Element).closest('nav')!);
    return label === null
      ? html`<button type="button" aria-label=${fill(words.page, { page: number })} aria-current=${page === shown.page ? 'page' : nothing} @click=${turn}>
          ${number}
        </button>`
      : html`<button type="button" aria-disabled=${end} @click=${turn}>${label}</button>`;
  };
  return html`<nav part="pager" aria-label=${fill(words.pagesOf, { label: directory.label })} ?hidden=${lastPage < 2}>
    ${button(askedPage - 1, words.previous, askedPage <= 1)}
    <ol>
      ${pageWindow(shown.page, lastPage).map((page) =>
        page === null ? html`<li aria-hidden="true">…</li>` : html`<li>${button(page, null, page === askedPage)}</li>`,
      )}
    </ol>
    ${button(askedPage + 1, words.next, askedPage >= lastPage)}
  </nav>`;
}

/**
 * The way to further pages.
 *
 * @param more appends them, where the page's author wants that; `null`: it is not there
 */
export function paging(directory: Directory, more: TemplateResult | null): TemplateResult {
  const { shown, lastPage, language } = directory;
  const reachable = lastPage * shown.pageSize;
  return html`<div class="paging" ?hidden=${!directory.answerable}>
    ${more ?? pager(directory)}
    <p ?hidden=${(shown.total ?? 0) <= reachable}>${windowText(reachable, language)}</p>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { RegistrationReason } from '../datacite/registration.js';
import { formatNumber } from '../ui/locale.js';
import type { Directory } from './directory.js';
import { failureText, windowText } from './wording.js';

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

/**
 * The end of a list that can grow: why it did not, and the button that makes it.
 *
 * @param what there is more of, for screen readers
 */
export function more(
  what: string,
  available: boolean,
  asking: boolean,
  failure: RegistrationReason | null,
  onMore: (event: Event) => void,
): TemplateResult {
  return html`<div class="more">
    <p ?hidden=${!failure}>${failure && failureText(failure)}</p>
    <button
      type="button"
      ?hidden=${!available && !failure}
      aria-disabled=${asking}
      @click=${(event: Event) => asking || onMore(event)}
    >
      ${failure ? 'Try again' : 'Show more'} <span class="visually-hidden">${failure ? 'to show more ' : ''}${what}</span>
    </button>
  </div>`;
}

/** Page numbers with their neighbours. Nothing is disabled, so that a pressed button keeps the focus at either end. */
function pager(directory: Directory): TemplateResult {
  const { shown, askedPage, lastPage, language } = directory;
  const button = (page: number, label: unknown, end: boolean) => {
    const turn = ({ currentTarget }: Event) =>
      end || directory.turnTo(page, (currentTarget as Element).closest('nav')!);
    return label === null
      ? html`<button type="button" aria-label="Page ${page}" aria-current=${page === shown.page ? 'page' : nothing} @click=${turn}>
          ${formatNumber(page, language)}
        </button>`
      : html`<button type="button" aria-disabled=${end} @click=${turn}>${label}</button>`;
  };
  return html`<nav part="pager" aria-label="Pages" ?hidden=${lastPage < 2}>
    ${button(askedPage - 1, 'Previous', askedPage <= 1)}
    <ol>
      ${pageWindow(shown.page, lastPage).map((page) =>
        page === null ? html`<li aria-hidden="true">…</li>` : html`<li>${button(page, null, page === askedPage)}</li>`,
      )}
    </ol>
    ${button(askedPage + 1, 'Next', askedPage >= lastPage)}
  </nav>`;
}

/** The way to further pages. */
export function paging(directory: Directory): TemplateResult {
  const { host, pages, shown, lastPage, language, append } = directory;
  const reachable = lastPage * shown.pageSize;
  return html`<div class="paging" ?hidden=${!directory.answerable}>
    ${
      host.paging === 'more'
        ? html`<div part="pager">${more('providers', shown.page < lastPage, pages.asking, shown.missing, append)}</div>`
        : pager(directory)
    }
    <p ?hidden=${(shown.total ?? 0) <= reachable}>${windowText(reachable, language)}</p>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { SORTS, type Sort } from '../datacite/query.js';
import type { Directory } from './directory.js';
import type { Extras } from './extras.js';
import { facetLabel, sortLabel } from './wording.js';

/** Milliseconds: long enough for the next letter, short enough to feel immediate. */
const PAUSE = 250;

/** What a visitor can narrow and order the directory with. */
export class Toolbar {
  readonly #directory: Directory;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /**
   * @param extras the inside of the filters, once it is there
   * @param otherwise what stands in its place until then
   * @param onToggle a filter was opened or closed
   */
  render(extras: Extras | null, otherwise: unknown, onToggle: () => void): TemplateResult {
    const { facets, host } = this.#directory;
    return html`<div part="toolbar" class="toolbar" role="search" aria-label="Providers" ?hidden=${this.#isEmpty}>
      ${this.#directory.offers('search') ? this.#renderSearch() : nothing}
      ${this.#directory.offers('sort') ? this.#renderSort() : nothing}
      <div class="facets" ?hidden=${!facets.length}>
        ${facets.map(
          (facet) => html`<details part="facet" @toggle=${onToggle}>
            <summary>${facetLabel(facet, host)} ${extras?.picked(facet)}</summary>
            ${extras?.facet(facet) ?? otherwise}
          </details>`,
        )}
      </div>
      ${extras?.clear()}
    </div>`;
  }

  get #isEmpty(): boolean {
    return !['search', 'sort', 'filters'].some((control) => this.#directory.offers(control));
  }

  #renderSearch(): TemplateResult {
    return html`<label class="field search" part="search">
      ${this.#directory.host.listing ? 'Search' : 'Search by name or ROR ID'}
      <input
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${this.#directory.choices.words}
        @input=${this.#onInput}
        @change=${this.#onInput}
      />
    </label>`;
  }

  #renderSort(): TemplateResult {
    const { choices, host } = this.#directory;
    const sort = choices.sort ?? host.sort;
    // Relevance means nothing without a query of the author's.
    const offered = SORTS.filter((order) => order !== 'relevance' || order === sort);
    return html`<label class="field">
      Sort by
      <select @change=${this.#onSort}>
        ${offered.map(
          (order) => html`<option value=${order} .selected=${order === sort}>${sortLabel(order, host)}</option>`,
        )}
      </select>
    </label>`;
  }

  /** While somebody types, after a pause; on Enter and on leaving the field, at once. */
  readonly #onInput = ({ type, target }: Event) => {
    const { value } = target as HTMLInputElement;
    const search = () => this.#directory.search(value);
    clearTimeout(this.#timer);
    if (type === 'input') this.#timer = setTimeout(search, PAUSE);
    else search();
  };

  readonly #onSort = ({ target }: Event) =>
    this.#directory.choose({ sort: (target as HTMLSelectElement).value as Sort });
}

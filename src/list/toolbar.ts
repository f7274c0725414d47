import { html, nothing, type TemplateResult } from 'lit';
import type { FacetName } from '../datacite/provider-page.js';
import { SORTS, type Sort } from '../datacite/query.js';
import type { Directory } from './directory.js';
import { FACET_LABELS, SORT_LABELS } from './wording.js';

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
   * @param inside the inside of a facet
   * @param onToggle a facet was opened or closed
   */
  render(inside: (facet: FacetName) => unknown, onToggle: () => void): TemplateResult {
    const directory = this.#directory;
    const { facets } = directory;
    const picked = (facet: FacetName) => directory.picksOf(facet).length;
    return html`<div part="toolbar" class="toolbar" role="search" aria-label="Providers">
      ${directory.offers('search') ? this.#renderSearch() : nothing}
      ${directory.offers('sort') ? this.#renderSort() : nothing}
      <div class="facets" ?hidden=${!facets.length}>
        ${facets.map(
          (facet) => html`<details part="facet" @toggle=${onToggle}>
            <summary>
              ${FACET_LABELS[facet]}
              <span class="picked" ?hidden=${!picked(facet)}
                >${picked(facet)}<span class="visually-hidden"> picked</span></span
              >
            </summary>
            ${inside(facet)}
          </details>`,
        )}
      </div>
      <button type="button" ?hidden=${!facets.some(picked)} @click=${this.#onClear}>Clear filters</button>
    </div>`;
  }

  #renderSearch(): TemplateResult {
    return html`<label class="field search" part="search">
      Search by name or ROR ID
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
    const sort = this.#directory.choices.sort ?? this.#directory.host.sort;
    // Relevance means nothing without a query of the author's.
    const offered = SORTS.filter((order) => order !== 'relevance' || order === sort);
    return html`<label class="field">
      Sort by
      <select @change=${this.#onSort}>
        ${offered.map(
          (order) => html`<option value=${order} .selected=${order === sort}>${SORT_LABELS[order]}</option>`,
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

  readonly #onClear = (event: Event) => {
    // The button is about to vanish.
    (event.currentTarget as Element).parentElement!.querySelector('summary')!.focus();
    this.#directory.choose({ picks: {} });
  };
}

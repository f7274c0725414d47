import { html, nothing, type TemplateResult } from 'lit';
import { SORTS, type Sort } from '../datacite/query.js';
import type { Directory } from './directory.js';
import type { Extras } from './extras.js';
import { sortLabel } from './wording.js';

/** Milliseconds: long enough for the next letter, short enough to feel immediate. */
const PAUSE = 250;

/** What a visitor can narrow and order the directory with. */
export class Toolbar {
  readonly #directory: Directory;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the filters are there where there is little room. */
  #unfolded = false;
  /** Values of closed filters are not drawn: with each letter that is typed they would cost as much as the rows. */
  readonly #open = new Set<string>();

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /**
   * @param extras the inside of the filters, once it is there
   * @param otherwise what stands in its place until then
   * @param onTurn a visitor turns to search or filters
   */
  render(extras: Extras | null, otherwise: unknown, onTurn: () => void): TemplateResult {
    const { facets, words } = this.#directory;
    return html`<div part="toolbar" class="toolbar" role="search" aria-label=${this.#directory.label} ?hidden=${this.#isEmpty} @focusin=${onTurn} @pointerenter=${onTurn}>
      ${this.#directory.offers('search') ? this.#renderSearch() : nothing}
      ${this.#directory.offers('sort') ? this.#renderSort() : nothing}
      ${this.#directory.offers('layout') ? html`<div class="layouts">${extras?.layouts()}</div>` : nothing}
      <button type="button" class="disclosure" aria-expanded=${this.#unfolded} ?hidden=${!facets.length} @click=${this.#onFold}>${words.filters}</button>
      <div class="facets" ?hidden=${!facets.length}>
        ${facets.map(
          (facet) => html`<details part="facet" @toggle=${this.#onToggle(facet, onTurn)}>
            <summary>${words.facets[facet]} ${extras?.picked(facet)}</summary>
            ${this.#open.has(facet) ? (extras?.facet(facet) ?? otherwise) : nothing}
          </details>`,
        )}
      </div>
      ${extras?.picks()}
    </div>`;
  }

  readonly #onToggle =
    (facet: string, onTurn: () => void) =>
    ({ target }: Event): void => {
      if ((target as HTMLDetailsElement).open) this.#open.add(facet);
      else this.#open.delete(facet);
      this.#directory.host.requestUpdate();
      onTurn();
    };

  get #isEmpty(): boolean {
    const directory = this.#directory;
    // What is picked in the overview is taken back here.
    const picked = directory.pickable.some((facet) => directory.picksOf(facet).length);
    return !picked && !['search', 'sort', 'filters', 'layout'].some((control) => directory.offers(control));
  }

  #renderSearch(): TemplateResult {
    return html`<label class="field search" part="search">
      ${this.#directory.host.listing ? this.#directory.words.searchEntries : this.#directory.words.search}
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
    const { choices, scope, words, host, language } = this.#directory;
    const searched = choices.words.trim() !== '';
    const sort = choices.sort ?? (searched ? 'relevance' : scope.sort);
    // Nothing matches better or worse without words or a query of the author's.
    const offered = SORTS.filter((order) => order !== 'relevance' || order === sort || searched);
    return html`<label class="field">
      ${words.sortBy}
      <select @change=${this.#onSort}>
        ${offered.map(
          (order) =>
            html`<option value=${order} .selected=${order === sort}>${sortLabel(order, host, language)}</option>`,
        )}
      </select>
    </label>`;
  }

  /** While somebody types, after a pause; on Enter and on leaving the field, at once. */
  readonly #onInput = ({ type, target }: Event) => {
    const { value } = target as HTMLInputElement;
    const search = () => this.#directory.search(value);
    clearTimeout(this.#timer);
    if (type === 'input' && !this.#directory.pages.local) this.#timer = setTimeout(search, PAUSE);
    else search();
  };

  readonly #onFold = () => {
    this.#unfolded = !this.#unfolded;
    this.#directory.host.requestUpdate();
  };

  readonly #onSort = ({ target }: Event) =>
    this.#directory.choose({ sort: (target as HTMLSelectElement).value as Sort });
}

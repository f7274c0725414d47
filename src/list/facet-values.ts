import { html, nothing, type TemplateResult } from 'lit';
import type { FacetName, FacetValue } from '../datacite/provider-page.js';
import { fold } from '../local/fold.js';
import { collatorFor, formatNumber } from '../ui/locale.js';
import { isYears, valueLabel } from './facet-labels.js';
import { fill } from '../ui/words.js';
import { filterWords } from './filter-wording.js';
import { listWords } from './wording.js';

/** What a visitor has done to find a value among many. */
export interface FacetSearch {
  /** As typed. */
  readonly text: string;
  /** Whether all values are shown, also those that few accounts have. */
  readonly all: boolean;
}

export const NO_FACET_SEARCH: FacetSearch = { text: '', all: false };

export interface FacetView {
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
  /** Whether values are still to come. */
  readonly loading: boolean;
  /** Ids of picked values. */
  readonly picks: readonly string[];
  readonly search: FacetSearch;
  readonly language: string;
  readonly onPick: (id: string, picked: boolean) => void;
  readonly onSearch: (change: Partial<FacetSearch>) => void;
}

interface Option {
  readonly id: string;
  readonly label: string;
  /** `null`: not counted. */
  readonly count: number | null;
}

/** Values shown of a filter with many. */
const FEW = 8;
/** The API counts no more values of a facet than these: where there are as many, nobody can tell what more there is. */
export const MOST_COUNTED = 10;
/** Fewer are not worth folding. */
const MANY = MOST_COUNTED;

/** A facet's values in the order of their labels. Picked values stay, counted or not: a visitor must be able to take them back. */
export function optionsOf({
  facet,
  values,
  picks,
  language,
}: Pick<FacetView, 'facet' | 'values' | 'picks' | 'language'>): Option[] {
  const uncounted = picks.filter((pick) => !values.some(({ id }) => id === pick));
  const all = [...values, ...uncounted.map((id) => ({ id, title: id, count: null }))];
  const options = all.map(({ id, title, count }) => ({ id, count, label: valueLabel(facet, id, language, title) }));
  const newestFirst = isYears(facet) ? -1 : 1;
  // Not by count: what moves while somebody goes through it is hard to follow.
  const { compare } = collatorFor(language);
  return options.sort((a, b) => newestFirst * compare(a.label, b.label));
}

/** Of options, or what is made of them, a few: the commonest, of years the newest; the picked ones always. */
export function foremost<Counted extends Pick<Option, 'id' | 'count'>>(
  options: readonly Counted[],
  facet: FacetName,
  picks: readonly string[],
  few: number,
): readonly Counted[] {
  const commonest = isYears(facet) ? options : [...options].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const kept = new Set(commonest.slice(0, few));
  return options.filter((option) => kept.has(option) || picks.includes(option.id));
}

/** Of many options those that somebody looks for, else the commonest, of years the newest; the picked ones always. */
function shownOf(options: readonly Option[], { facet, picks, search }: FacetView): readonly Option[] {
  if (options.length <= MANY) return options;
  const wanted = fold(search.text.trim());
  if (wanted) return options.filter(({ label }) => ` ${fold(label)}`.includes(` ${wanted}`));
  if (search.all) return options;
  return foremost(options, facet, picks, FEW);
}

function field({ facet, search, language, onSearch }: FacetView): TemplateResult {
  const { filterValues, plurals } = filterWords(language);
  const label = fill(filterValues, { facets: plurals[facet] });
  return html`<input
    type="search"
    class="find"
    autocomplete="off"
    aria-label=${label}
    placeholder=${label}
    .value=${search.text}
    @input=${(event: Event) => onSearch({ text: (event.target as HTMLInputElement).value })}
  />`;
}

/**
 * "Show all 17 countries"; "Show more years" where the API may have counted only some of them.
 *
 * @param values those that were counted
 * @param offered how many there are with those that are picked and were not counted
 */
export function showAllText(
  facet: FacetName,
  values: readonly FacetValue[],
  offered: number,
  language: string,
): string {
  const { showAll, showMore, moreOf, plurals } = filterWords(language);
  const what = plurals[facet];
  return values.length === MOST_COUNTED
    ? `${showMore} ${fill(moreOf, { what })}`
    : fill(showAll, { count: formatNumber(offered, language), facets: what });
}

/** A filter's values with their counts. */
export function facetValues(view: FacetView): TemplateResult {
  const { facet, picks, search, loading, language, onPick, onSearch } = view;
  const options = optionsOf(view);
  const shown = shownOf(options, view);
  const many = options.length > MANY;
  const { facets, loading: loadingText } = listWords(language);
  const { nothingToChoose, showFewer } = filterWords(language);
  return html`<fieldset>
    <legend class="visually-hidden">${facets[facet]}</legend>
    ${many ? field(view) : nothing}
    <p ?hidden=${shown.length > 0}>${loading ? loadingText : nothingToChoose}</p>
    <div class="values">
      ${shown.map(
        ({ id, label, count }) => html`<label>
          <input
            type="checkbox"
            .checked=${picks.includes(id)}
            @change=${(event: Event) => onPick(id, (event.target as HTMLInputElement).checked)}
          />
          <bdi>${label}</bdi>
          <span class="number">${count === null ? nothing : formatNumber(count, language)}</span>
        </label>`,
      )}
    </div>
    <button
      type="button"
      class="fold"
      ?hidden=${!many || search.text.trim() !== ''}
      aria-expanded=${search.all}
      @click=${() => onSearch({ all: !search.all })}
    >
      ${search.all ? showFewer : showAllText(facet, view.values, options.length, language)}
    </button>
  </fieldset>`;
}

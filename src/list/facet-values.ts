import { html, nothing, type TemplateResult } from 'lit';
import type { FacetName, FacetValue } from '../datacite/provider-page.js';
import { FOCUS_AREAS, MEMBER_TYPES, ORGANIZATION_TYPES, REGIONS } from '../datacite/vocabulary.js';
import { formatNumber } from '../ui/locale.js';

export interface FacetView {
  readonly facet: FacetName;
  /** What it is called. */
  readonly name: string;
  readonly values: readonly FacetValue[];
  /** Ids of picked values. */
  readonly picks: readonly string[];
  readonly language: string;
  readonly onPick: (picks: readonly string[]) => void;
}

type Value = Omit<FacetValue, 'count'> & { readonly count: number | null };

const VOCABULARIES: Readonly<Partial<Record<FacetName, ReadonlyMap<string, string>>>> = {
  'member-type': MEMBER_TYPES,
  'organization-type': ORGANIZATION_TYPES,
  'focus-area': FOCUS_AREAS,
  region: REGIONS,
};

function labelOf(facet: FacetName, { id, title }: Value): string {
  return VOCABULARIES[facet]?.get(facet === 'region' ? id.toUpperCase() : id) ?? title;
}

/** Picked values stay, counted or not: a visitor must be able to take them back. */
function optionsOf({ facet, values, picks, language }: FacetView): Array<Value & { readonly label: string }> {
  const uncounted = picks.filter((pick) => !values.some(({ id }) => id === pick));
  const all: Value[] = [...values, ...uncounted.map((id) => ({ id, title: id, count: null }))];
  const options = all.map((value) => ({ ...value, label: labelOf(facet, value) }));
  const newestFirst = facet === 'year' ? -1 : 1;
  // Not by count: what moves while somebody goes through it is hard to follow.
  return options.sort((a, b) => newestFirst * a.label.localeCompare(b.label, language));
}

/** A filter's values with their counts. */
export function facetValues(view: FacetView): TemplateResult {
  const { name, picks, language, onPick } = view;
  const options = optionsOf(view);
  const pick = (id: string, picked: boolean) =>
    onPick([...picks.filter((other) => other !== id), ...(picked ? [id] : [])]);
  return html`<fieldset>
    <legend class="visually-hidden">${name}</legend>
    <p ?hidden=${options.length > 0}>Nothing to choose from.</p>
    ${options.map(
      ({ id, label, count }) => html`<label>
        <input
          type="checkbox"
          .checked=${picks.includes(id)}
          @change=${(event: Event) => pick(id, (event.target as HTMLInputElement).checked)}
        />
        <bdi>${label}</bdi>
        <span class="number">${count === null ? nothing : formatNumber(count, language)}</span>
      </label>`,
    )}
  </fieldset>`;
}

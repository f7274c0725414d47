import type { FacetName, FacetValue } from '../datacite/provider-page.js';
import { MOST_COUNTED, optionsOf, type FacetView } from './facet-values.js';
import { filterWords } from './filter-wording.js';
import { overviewWords } from './overview-wording.js';

/** One value of a chart. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  /** `null` where a picked value is not among those that were counted. */
  readonly count: number | null;
  readonly picked: boolean;
}

/** A chart. */
export interface Bars {
  /** In an order that does not depend on the counts, so that nothing moves while somebody goes through it. */
  readonly bars: readonly Bar[];
  /** The largest count. */
  readonly longest: number;
  /** Those that none of the bars counts, where that can be told. */
  readonly rest: { readonly label: string; readonly count: number } | null;
}

/** What a chart is drawn from. */
export interface BarsView extends Pick<FacetView, 'facet' | 'values' | 'picks' | 'language'> {
  /** How many the result has; `null` where that is not known. */
  readonly total: number | null;
}

function restOf(facet: FacetName, values: readonly FacetValue[], total: number, language: string): Bars['rest'] {
  const count = total - values.reduce((sum, value) => sum + value.count, 0);
  // An entry may be of several service types: the sum says nothing about how many are of none.
  if (facet === 'service-type') return null;
  const cut = values.length === MOST_COUNTED;
  // Every account was created in some year, and the API counts the newest ten. Of other facets' ten nobody can tell what more there is.
  const label = facet === 'year' ? overviewWords(language).earlier : filterWords(language).notGiven;
  return count > 0 && values.length > 0 && cut === (facet === 'year') ? { label, count } : null;
}

/** The bars of a facet: its values, those that are picked among them. */
export function barsOf({ facet, values, picks, total, language }: BarsView): Bars {
  const bars = optionsOf({ facet, values, picks, language }).map(({ id, label, count }) => ({
    id,
    label,
    count,
    picked: picks.includes(id),
  }));
  return {
    bars,
    longest: Math.max(0, ...values.map(({ count }) => count)),
    // With picks of its own a facet counts more than the result.
    rest: picks.length || total === null ? null : restOf(facet, values, total, language),
  };
}

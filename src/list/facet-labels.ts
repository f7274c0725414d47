import type { FacetName } from '../datacite/provider-page.js';
import { termLabel } from '../datacite/term-label.js';
import { FOCUS_AREAS, MEMBER_TYPES, ORGANIZATION_TYPES, REGIONS } from '../datacite/vocabulary.js';
import { countryName } from '../ui/locale.js';

const VOCABULARIES: Readonly<Partial<Record<FacetName, ReadonlyMap<string, string>>>> = {
  'member-type': MEMBER_TYPES,
  'organization-type': ORGANIZATION_TYPES,
  'focus-area': FOCUS_AREAS,
  region: REGIONS,
};

/** Whether a facet's values are years: the newest come first. */
export const isYears = (facet: FacetName): boolean => facet === 'year' || facet === 'registered';

/** An id of several words as the API calls it where it counts (Rails' `titleize`), so that it is called the same where the API did not count. */
const titled = (id: string) =>
  /^[a-z]+(_[a-z]+)+$/.test(id) ? id.replace(/(?:^|_)[a-z]/g, (start) => start.replace('_', ' ').toUpperCase()) : id;

/**
 * What a facet's value is called: in DataCite's words, countries in the page's language.
 *
 * @param otherwise what to call one that nobody has named
 */
export function valueLabel(facet: FacetName, id: string, language: string, otherwise = id): string {
  if (facet === 'country') return countryName(id.toUpperCase(), language);
  if (facet.startsWith('service')) return termLabel(id);
  return VOCABULARIES[facet]?.get(facet === 'region' ? id.toUpperCase() : id) ?? titled(otherwise);
}

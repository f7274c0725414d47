import type { FacetName } from '../datacite/provider-page.js';
import type { Vocabularies } from '../locales/words.js';
import { countryName } from '../ui/locale.js';
import { labelIn, termIn } from '../ui/vocabulary.js';

const VOCABULARIES: Readonly<Partial<Record<FacetName, keyof Vocabularies>>> = {
  'member-type': 'memberTypes',
  'organization-type': 'organizationTypes',
  'focus-area': 'focusAreas',
  region: 'regions',
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
  if (facet.startsWith('service')) return termIn(language, id);
  const vocabulary = VOCABULARIES[facet];
  const title = titled(otherwise);
  return vocabulary ? labelIn(language, vocabulary, facet === 'region' ? id.toUpperCase() : id, title) : title;
}

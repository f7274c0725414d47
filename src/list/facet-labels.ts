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

/**
 * What a facet's value is called: in DataCite's words, countries in the page's language.
 *
 * @param otherwise what to call one that nobody has named
 */
export function valueLabel(facet: FacetName, id: string, language: string, otherwise = id): string {
  if (facet === 'country') return countryName(id.toUpperCase(), language);
  if (facet.startsWith('service')) return termIn(language, id);
  const vocabulary = VOCABULARIES[facet];
  return vocabulary ? labelIn(language, vocabulary, facet === 'region' ? id.toUpperCase() : id, otherwise) : otherwise;
}

import { FOCUS_AREAS, MEMBER_TYPES, ORGANIZATION_TYPES, REGIONS, labelOf } from '../datacite/vocabulary.js';
import { termLabel } from '../datacite/term-label.js';
import type { Vocabularies } from '../locales/words.js';
import { wordsIn } from './words.js';

const ENGLISH: Readonly<Record<keyof Vocabularies, ReadonlyMap<string, string>>> = {
  memberTypes: MEMBER_TYPES,
  organizationTypes: ORGANIZATION_TYPES,
  focusAreas: FOCUS_AREAS,
  regions: REGIONS,
};

/**
 * The label of a vocabulary's value in a language.
 *
 * @param value as DataCite gave it
 * @param otherwise what to show of a value that the vocabulary does not know. Default: the value
 */
export function labelIn(language: string, vocabulary: keyof Vocabularies, value: string, otherwise = value): string {
  const labels: Readonly<Record<string, string>> | undefined = wordsIn(language)?.vocabularies[vocabulary];
  if (!ENGLISH[vocabulary].has(value)) return otherwise;
  return labels?.[value] ?? labelOf(ENGLISH[vocabulary], value);
}

/** A word of a listing as a label in a language: what stands in a vocabulary by its name there, anything else as the listing has it. */
export const termIn = (language: string, term: string): string =>
  labelIn(language, 'focusAreas', term, termLabel(term));

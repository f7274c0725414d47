import { FOCUS_AREAS } from './vocabulary.js';

/**
 * A word of a listing as a label: what stands in a vocabulary by its name there, camelCase (`repositoryPlatform`) in separate words, anything else as
 * it came. No vocabulary of service types and audiences is published.
 */
export function termLabel(term: string): string {
  const known = FOCUS_AREAS.get(term);
  if (known || !/^[a-z]+(?:[A-Z][a-z]*|\d+)*$/.test(term)) return known ?? term;
  return term.replace(/^[a-z]/, (letter) => letter.toUpperCase()).replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ');
}

/**
 * Rows that belong together, under the name of what they have in common.
 *
 * @module
 */
import type { FacetName, FacetValue } from '../datacite/provider-page.js';
import type { Row } from './answers.js';
import { labelOfValue } from './facet-labels.js';
import type { Grouping } from './list-attributes.js';

/** What rows can have in common. */
export type GroupedBy = Exclude<Grouping, ''>;

/** Rows of one group, as they follow each other. */
export interface Section {
  /** Id of what they have in common, as in facets; a letter in upper case, `#` for names that begin with none; `''`: DataCite has no value. */
  readonly value: string;
  /** What to call it, in DataCite's words. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** Accounts of the whole group, on all pages; `null` where nobody has counted them. */
  readonly count: number | null;
  /** The group began on a page before. */
  readonly continued: boolean;
}

/** Name of the group of rows without a value. */
const NOT_GIVEN = 'Not given';
/** The letter of names that begin with none. */
const NO_LETTER = '#';

/** The letter a name begins with, without its accents and in upper case; `#` where it begins with none. */
export function letterOf(name: string): string {
  const first = /^[^\p{L}\p{N}]*(\p{L})/u.exec(name.normalize('NFKD'))?.[1];
  return first?.toUpperCase() ?? NO_LETTER;
}

/** What a row has in common with others of its group. */
export function valueOf({ name, provider }: Row, groupedBy: GroupedBy): string {
  switch (groupedBy) {
    case 'letter':
      return letterOf(name);
    case 'member-type':
      return provider?.memberType ?? '';
    case 'organization-type':
      return provider?.organizationType ?? '';
    case 'focus-area':
      return provider?.focusArea ?? '';
    case 'region':
      return provider?.region?.toLowerCase() ?? '';
    case 'country':
      return provider?.country ?? '';
  }
}

/** What a group is called. */
export function groupLabel(groupedBy: GroupedBy, value: string, language: string): string {
  if (value === '') return NOT_GIVEN;
  return groupedBy === 'letter' ? value : labelOfValue(groupedBy satisfies FacetName, value, language);
}

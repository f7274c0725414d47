/**
 * Words of the directory's layouts and groups, apart from `wording.ts`, which every page fetches.
 *
 * @module
 */
import type { FacetName } from '../datacite/provider-page.js';
import type { GroupedBy } from './groups.js';
import type { Layout } from './list-attributes.js';
import { FACET_LABELS } from './wording.js';

export const LAYOUT_LABELS: Readonly<Record<Layout, string>> = { list: 'List', grid: 'Grid', table: 'Table' };
export const LAYOUT = 'Layout';

/** The group of rows that have no value to be grouped by. */
export const NOT_GIVEN = 'Not given';
/** What a group's heading says where the group began on a page before. */
export const CONTINUED = 'continued';
/** What the letter of names that begin with no letter is called for screen readers. */
export const NO_LETTER_LABEL = 'Other characters';

/** The way to the groups. */
export const indexLabel = (groupedBy: GroupedBy): string =>
  `Go to ${groupedBy === 'letter' ? 'letter' : FACET_LABELS[groupedBy].toLowerCase()}`;

/** A column's heading, of facts that are no facets. */
export const NAME = 'Name';
export const JOINED = 'Joined';
export const ROR = 'ROR';

const PLURALS: Readonly<Record<FacetName, string>> = {
  'member-type': 'member types',
  'organization-type': 'organization types',
  'focus-area': 'focus areas',
  region: 'regions',
  country: 'countries',
  year: 'years',
  'service-type': 'service types',
  'service-audience': 'audiences',
  'supported-integration': 'supported integrations',
  registered: 'years',
};

/** The field in a filter with many values. */
export const filterLabel = (facet: FacetName): string => `Filter ${PLURALS[facet]}`;
/** @param number how many there are, as it is shown */
export const showAllText = (facet: FacetName, number: string): string => `Show all ${number} ${PLURALS[facet]}`;
export const SHOW_FEWER = 'Show fewer';

/** What is picked, as a whole, and each of it. */
export const PICKED_FILTERS = 'Picked filters';
export const REMOVE_FILTER = 'Remove filter';
export const CLEAR_ALL = 'Clear all';
export const FILTERS = 'filters';

/**
 * Rows that belong together, under the name of what they have in common.
 *
 * @module
 */
import type { FacetValue } from '../datacite/provider-page.js';
import { letterOf } from '../local/letter.js';
import type { Row } from './answers.js';
import type { Grouping } from './list-attributes.js';

/** What rows can have in common. */
export type GroupedBy = Exclude<Grouping, ''>;

/** Rows of one group, as they follow each other. */
export interface Section {
  /** Id of what they have in common, as in facets; a letter in upper case, `#` for names that begin with none; `''`: no value is given. */
  readonly value: string;
  readonly rows: readonly Row[];
  /** Rows of the whole group, on all pages; `null` where nobody has counted them. */
  readonly count: number | null;
  /** The group began on a page before. */
  readonly continued: boolean;
}

/**
 * Rows in groups that were counted: it follows from where a row stands to which group it belongs.
 *
 * @param first how many rows of the result come before these
 * @param groups all groups of the result with their counts, in order
 */
export function countedSections(rows: readonly Row[], first: number, groups: readonly FacetValue[]): Section[] {
  let start = 0;
  return groups.flatMap(({ id, count }) => {
    const from = start;
    start += count;
    const own = rows.slice(Math.max(0, from - first), Math.max(0, start - first));
    return own.length ? [{ value: id, rows: own, count, continued: from < first }] : [];
  });
}

/** Rows in the order of their names, by first letter: what can be told of a page alone. */
export function letterSections(rows: readonly Row[]): Section[] {
  const sections: Array<Section & { readonly rows: Row[] }> = [];
  for (const row of rows) {
    const value = letterOf(row.name);
    const last = sections.at(-1);
    if (last?.value === value) last.rows.push(row);
    else sections.push({ value, rows: [row], count: null, continued: false });
  }
  return sections;
}

/**
 * Where a group begins.
 *
 * @returns how many rows of the result come before it; `null` where there is no such group
 */
export function startOf(value: string, groups: readonly FacetValue[]): number | null {
  const index = groups.findIndex(({ id }) => id === value);
  return index < 0 ? null : groups.slice(0, index).reduce((sum, { count }) => sum + count, 0);
}

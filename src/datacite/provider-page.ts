import { countOf, parseListDocument } from './document.js';
import type { ListingEntry } from './listing.js';
import { parseProvider, type Provider } from './provider.js';
import { objectOf, textOf } from './text.js';

/** One value of a facet: how many accounts of the whole result have it. */
export interface FacetValue {
  /** The value to filter by, as the API's parameter wants it. */
  readonly id: string;
  /** The API's title of it. */
  readonly title: string;
  readonly count: number;
}

/** What results can be counted and narrowed by, named as the API's parameters. The API counts all of them but countries, at most ten values each. */
export type ApiFacetName = 'member-type' | 'organization-type' | 'focus-area' | 'region' | 'country' | 'year';

/** What only the entries of a listing can be counted and narrowed by, beside focus areas and countries; `registered` is the year of it. */
export type EntryFacetName = 'service-type' | 'service-audience' | 'supported-integration' | 'registered';

export type FacetName = ApiFacetName | EntryFacetName;

/** Member of the API's `meta` → the parameter its values belong to. */
const FACETS: ReadonlyArray<readonly [string, FacetName]> = [
  ['memberTypes', 'member-type'],
  ['organizationTypes', 'organization-type'],
  ['focusAreas', 'focus-area'],
  ['regions', 'region'],
  ['years', 'year'],
];

/** One page of `GET /providers`, or of a listing's entries. */
export interface ProviderPage {
  /** The accounts that could be read. */
  readonly providers: readonly Provider[];
  /** The entries, of a listing. */
  readonly entries?: readonly ListingEntry[];
  /** How many accounts the whole result has, on all pages. */
  readonly total: number;
  /** Number of this page, from 1: the API lowers it without notice beyond its window. */
  readonly page: number;
  readonly facets: ReadonlyMap<FacetName, readonly FacetValue[]>;
  /** All groups of the whole result in order, where it is in the order of groups. The API knows none. */
  readonly groups?: readonly FacetValue[];
}

function facetValuesOf(values: unknown): FacetValue[] {
  return (Array.isArray(values) ? (values as unknown[]) : []).flatMap((value) => {
    const facet = objectOf(value);
    const id = textOf(facet?.id);
    const count = countOf(facet?.count);
    return id && count !== null ? [{ id, title: textOf(facet?.title) ?? id, count }] : [];
  });
}

/**
 * Reads a JSON:API document of `GET /providers`.
 *
 * @param document anything, as it came from the network or the browser's storage
 * @returns the page without the objects that are no providers, or `null` where the document is no such answer: also where it has or promises
 * rows, but none that can be read
 */
export function parseProviderPage(document: unknown): ProviderPage | null {
  const list = parseListDocument(document);
  if (!list) return null;
  const { resources, meta, total } = list;
  const providers = resources.map(parseProvider).filter((provider) => provider !== null);
  const page = countOf(meta.page) ?? 1;
  const promised = resources.length > 0 || (total > 0 && page <= (countOf(meta.totalPages) ?? 0));
  if (promised && !providers.length) return null;
  return {
    providers,
    total,
    page,
    facets: new Map(FACETS.map(([member, name]) => [name, facetValuesOf(meta[member])])),
  };
}

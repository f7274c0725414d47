/**
 * What the page's author fixed and what the visitor chose, as queries.
 *
 * @module
 */
import type { ApiFacetName, FacetName } from '../datacite/provider-page.js';
import { FACET_FILTERS, reachablePages, type ProviderQuery, type Sort } from '../datacite/query.js';
import type { Layout } from './list-attributes.js';

/** What the page's author fixed: a query without holes. */
export type Scope = Required<Omit<ProviderQuery, 'words' | 'years' | 'entryFilters'>>;

/** The values a visitor picked, by facet. */
export type Picks = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** What a visitor chose, never changed in place; it narrows the scope and never widens it. */
export interface Choices {
  /** As typed. */
  readonly words: string;
  readonly picks: Picks;
  /** `null`: the scope's. */
  readonly sort: Sort | null;
  /** First and last page shown; `null`: the scope's page alone. */
  readonly pages: readonly [first: number, last: number] | null;
  /** `null`: the author's. */
  readonly layout: Layout | null;
  /** Ids of the items that are opened, such as consortia. */
  readonly opened: readonly string[];
  /** Ids of the items that are selected, in the order in which they were; `null`: the author's. */
  readonly selected: readonly string[] | null;
}

export const NO_CHOICES: Choices = {
  words: '',
  picks: {},
  sort: null,
  pages: null,
  layout: null,
  opened: [],
  selected: null,
};

type FilterName = (typeof FACET_FILTERS)[ApiFacetName];

function narrow(scope: readonly string[], picks: readonly string[]): readonly string[] {
  const within = scope.length ? picks.filter((pick) => scope.includes(pick)) : picks;
  return within.length ? within : scope;
}

/** The scope, narrowed by what a visitor chose. */
export function narrowed(scope: Scope, words: string, picks: Picks): ProviderQuery {
  const filters = Object.entries(FACET_FILTERS).map(([facet, filter]) => {
    const fixed = filter === 'years' ? [] : scope[filter];
    return [filter, narrow(fixed, picks[facet as FacetName] ?? [])];
  });
  return { ...scope, words: words.trim(), ...(Object.fromEntries(filters) as Pick<ProviderQuery, FilterName>) };
}

/** The queries of the pages to show, in order. */
export function pageQueries(scope: Scope, { words, picks, sort, pages }: Choices): ProviderQuery[] {
  const query = { ...narrowed(scope, words, picks), sort: sort ?? (words.trim() ? 'relevance' : scope.sort) };
  const [first, last] = pages ?? [scope.page, scope.page];
  // The API would serve the last page of its window instead, without a word.
  const end = Math.min(last, reachablePages(Infinity, scope.pageSize));
  const start = Math.min(first, end);
  return Array.from({ length: end - start + 1 }, (_, index) => ({ ...query, page: start + index }));
}

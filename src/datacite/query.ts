import { rorIdOf } from './identifier.js';
import type { ApiFacetName } from './provider-page.js';
import type { EntryFacetName } from './provider-page.js';

/** The orders `GET /providers` knows (`sort`). */
export const SORTS = ['name', '-name', 'created', '-created', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

/** Accounts a page holds where nobody says otherwise, as on the API (`page[size]`). */
export const DEFAULT_PAGE_SIZE = 25;
/** The API lowers a larger `page[size]` to this. */
export const LARGEST_PAGE_SIZE = 1000;
/** The API serves no row beyond this one: higher page numbers silently repeat the last page. */
const WINDOW = 10_000;

/**
 * What to list. Fields that share a name with a parameter of `GET /providers` mean what the API means by them; an empty array or string
 * does not filter. All filters must hold at once; of several values of one filter, any.
 */
export interface ProviderQuery {
  /** The API's own query string language, sent as it is. For a visitor's words use {@link words}. */
  readonly query?: string;
  /** What a visitor typed: never a syntax error, whatever it is. */
  readonly words?: string;
  readonly memberType?: readonly string[];
  readonly organizationType?: readonly string[];
  readonly focusArea?: readonly string[];
  /** `amer`, `apac`, `emea`, any letter case. */
  readonly region?: readonly string[];
  /** ISO 3166-1 alpha-2 codes. The API has no parameter for it: they become part of `query`. */
  readonly country?: readonly string[];
  readonly consortiumId?: string;
  /** Year the account was created, or two of them as from–to: the API's reading of a comma list. */
  readonly year?: string;
  /** Years the account was created in, any of them. Becomes part of `query`. */
  readonly years?: readonly string[];
  /** Of a listing: values of facets that the API does not know, any of each. */
  readonly entryFilters?: Readonly<Partial<Record<EntryFacetName, readonly string[]>>>;
  readonly sort?: Sort;
  /** From 1. */
  readonly page?: number;
  /** 0 (counts only) to 1000. */
  readonly pageSize?: number;
}

/** Facet → the filter that its values go to. Years are no parameter of the API that could hold several. */
export const FACET_FILTERS = {
  'member-type': 'memberType',
  'organization-type': 'organizationType',
  'focus-area': 'focusArea',
  region: 'region',
  country: 'country',
  year: 'years',
} as const satisfies Record<ApiFacetName, keyof ProviderQuery>;

/** The number of pages that can be asked for: the API's window ends at 10,000 rows. */
export function reachablePages(total: number, pageSize: number): number {
  const lastInWindow = Math.floor(WINDOW / pageSize);
  return Math.min(Math.ceil(total / pageSize), lastInWindow);
}

/** A word as Unicode's segmentation (and so the search engine's tokenizer) sees it: `l'école` and `u.s` are one. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu;
/** The engine indexes the characters of these scripts one by one, so a prefix would match nothing; it keeps runs of Katakana, Thai and others whole. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}]/u;
/** The engine refuses very many clauses; nobody types that many words. */
const MOST_WORDS = 12;

/**
 * Turns what a visitor typed into the API's query string language. Only letters and digits survive, so nothing a visitor types can be
 * read as syntax (the API answers 400 to a slash or an unbalanced quote). Lower case, because `AND` and `NOT` are operators and because
 * prefixes are not analyzed. `display_name` is named since the API does not search it by itself.
 *
 * @returns a query, or `''` where there is no word in the text
 */
export function searchQuery(text: string): string {
  const rorId = rorIdOf(text);
  if (rorId) return `ror_id:"${rorId}"`;
  const words = text.toLowerCase().normalize('NFC').match(WORD)?.slice(0, MOST_WORDS) ?? [];
  if (words.length === 0) return '';
  const all = words.map((word) => (UNSPACED.test(word) ? `"${word}"` : `${word}*`)).join(' AND ');
  return `(${all}) OR display_name:(${all})`;
}

/** Keeps a value from ending its phrase: such values come from attributes and from the API's own facets. */
const phrase = (value: string) => `"${value.replace(/["\\]/g, '')}"`;
const anyOf = (field: string, values: readonly string[]) => `${field}:(${values.map(phrase).join(' OR ')})`;
const yearRange = (year: string) => `created:[${year}-01-01 TO ${year}-12-31]`;

/** The part of a query that has to be said in the query string language. */
function queryString({ query = '', words = '', country = [], region = [], years = [] }: ProviderQuery): string {
  const clauses = [query.trim(), searchQuery(words)];
  if (country.length)
    clauses.push(
      anyOf(
        'country_code',
        country.map((code) => code.toUpperCase()),
      ),
    );
  // The `region` parameter takes one value; a comma list finds nothing.
  if (region.length > 1)
    clauses.push(
      anyOf(
        'region',
        region.map((id) => id.toUpperCase()),
      ),
    );
  const digits = years.filter((year) => /^\d{4}$/.test(year));
  if (digits.length) clauses.push(digits.map(yearRange).join(' OR '));
  const said = clauses.filter((clause) => clause !== '');
  return said.length > 1 ? said.map((clause) => `(${clause})`).join(' AND ') : (said[0] ?? '');
}

/**
 * A query as parameters of `GET /providers`, in a fixed order so that equal queries have equal URLs. Parameters at the API's own default
 * are left out.
 */
export function providerParameters(query: ProviderQuery): Array<[name: string, value: string]> {
  const { region = [], page = 1, pageSize = DEFAULT_PAGE_SIZE, sort = 'name' } = query;
  const parameters: Array<[name: string, value: string]> = [
    ['query', queryString(query)],
    ['member-type', query.memberType?.join(',') ?? ''],
    ['organization-type', query.organizationType?.join(',') ?? ''],
    ['focus-area', query.focusArea?.join(',') ?? ''],
    ['region', region.length === 1 ? region[0]! : ''],
    ['consortium-id', query.consortiumId ?? ''],
    ['year', query.year ?? ''],
    ['sort', sort === 'name' ? '' : sort],
    ['page[number]', page > 1 ? String(page) : ''],
    ['page[size]', String(pageSize)],
  ];
  return parameters.filter(([, value]) => value !== '');
}

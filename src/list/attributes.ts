/**
 * Reading the list's own attributes, in place: what cannot be meant becomes the documented default.
 *
 * @module
 */
import { providerIdOf } from '../datacite/identifier.js';
import type { FacetName } from '../datacite/provider-page.js';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE, SORTS } from '../datacite/query.js';
import { readSourceAttributes, oneOf, read, url, wholeNumber, warnOnce } from '../ui/attribute.js';
import type { ListAttributes } from './list-attributes.js';
import type { Scope } from './list-query.js';

export const DEFAULT_CONTROLS = 'search filters sort count';
export const DEFAULT_FACETS = 'member-type organization-type region focus-area';
/** Those offered with a listing. */
export const LISTING_FACETS = 'service-type service-audience focus-area country';

/** The filters that are comma lists, and what their values look like: DataCite's vocabularies are open, countries are not. */
const TERM = /^[\w-]+$/;
const COUNTRY = /^[a-z]{2}$/i;
const LISTS = { memberType: TERM, organizationType: TERM, focusArea: TERM, region: TERM, country: COUNTRY } as const;
const LIST_NAMES = Object.keys(LISTS) as ReadonlyArray<keyof typeof LISTS>;

/** What the overview counts by: accounts, and the entries of a listing. */
export const CHARTS: readonly FacetName[] = ['region', 'member-type', 'year'];
export const LISTING_CHARTS: readonly FacetName[] = ['country', 'service-type', 'registered'];

export const LAYOUTS = ['list', 'grid', 'table'] as const;
/** The empty word: not at all. */
export const GROUPINGS = ['', 'region', 'country', 'member-type', 'organization-type', 'focus-area', 'letter'] as const;

/** Attributes of the contract that this version does not know. */
export const NOT_AVAILABLE = ['snapshot'];

const attributeOf = (property: string) => property.replace(/[A-Z]/g, '-$&').toLowerCase();

/** An array reads like a comma list. */
const listed = (value: unknown) => (Array.isArray(value) ? value.join() : value);

function valuesIn(list: string): string[] {
  return list.split(',').flatMap((value) => value.trim() || []);
}

/** The words of a set. */
export function wordsIn(set: string): string[] {
  return set.split(/\s+/).filter((word) => word !== '');
}

/** A set of words without unknown ones. One that is not set has the default, an empty one stays empty. */
function wordSet(element: Element, attribute: string, value: unknown, fallback: string, more = ''): string {
  const known = wordsIn(fallback + more);
  return wordsIn(typeof value === 'string' ? value : fallback)
    .filter((word) => {
      if (!known.includes(word)) warnOnce(element, `${attribute}: "${word.slice(0, 100)}" is not available.`);
      return known.includes(word);
    })
    .join(' ');
}

/** Makes all attributes of a list readable, in place. */
export function normalizeListAttributes(element: ListAttributes): void {
  readSourceAttributes(element);
  element.listing = url(element, 'listing', element.listing);
  element.query = typeof element.query === 'string' ? element.query : '';
  for (const name of LIST_NAMES) {
    element[name] = read(element, attributeOf(name), listed(element[name]), '', (text) => {
      const values = valuesIn(text);
      return values.every((value) => LISTS[name].test(value)) ? values.join() : null;
    });
  }
  element.consortiumId = read(element, 'consortium-id', element.consortiumId, '', providerIdOf);
  element.year = read(element, 'year', listed(element.year), '', (text) => {
    const years = text.replace(/\s/g, '');
    return /^\d{4}(,\d{4})?$/.test(years) ? years : null;
  });
  element.sort = oneOf(element, 'sort', element.sort, SORTS);
  element.page = wholeNumber(element, 'page', element.page, 1, 1, Number.MAX_SAFE_INTEGER);
  element.pageSize = wholeNumber(element, 'page-size', element.pageSize, DEFAULT_PAGE_SIZE, 1, LARGEST_PAGE_SIZE);
  element.layout = oneOf(element, 'layout', element.layout, LAYOUTS);
  element.groupBy = oneOf(element, 'group-by', element.groupBy, GROUPINGS);
  element.paging = oneOf(element, 'paging', element.paging, ['pages', 'more', 'all']);
  element.selection = oneOf(element, 'selection', element.selection, ['none', 'single', 'multiple']);
  element.name = read(element, 'name', element.name, '', String);
  element.syncUrl = read(element, 'sync-url', element.syncUrl, '', (text) => /^[a-z][a-z\d-]*$/i.exec(text)?.[0]);
  element.controls = wordSet(element, 'controls', element.controls, DEFAULT_CONTROLS, ' export layout overview');
  element.facets = wordSet(
    element,
    'facets',
    element.facets,
    DEFAULT_FACETS,
    ` country year supported-integration ${LISTING_FACETS}`,
  );
  element.headingLevel = wholeNumber(element, 'heading-level', element.headingLevel, 3, 1, 6);
  for (const name of NOT_AVAILABLE) {
    if (element.hasAttribute(name)) warnOnce(element, `${name} is not available in this version.`);
  }
}

/** The scope that a list's attributes describe. */
export function scopeOf(element: ListAttributes): Scope {
  const { query, consortiumId, year, sort, page, pageSize } = element;
  // Regions in lower case, as in facets, so that a visitor's picks can be found among them.
  const valuesOf = (name: keyof typeof LISTS) =>
    valuesIn(name === 'region' ? element[name].toLowerCase() : element[name]);
  const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, valuesOf(name)])) as unknown as Pick<
    Scope,
    keyof typeof LISTS
  >;
  return { query, ...lists, consortiumId, year, sort, page, pageSize };
}

/**
 * What a visitor chose, as parameters of the page's URL and back. Parameters are named as the API's and the element's own: `query`, the facets, `sort`,
 * `page`, `layout`, `open`, `select`; in the URL the prefix and a hyphen stand before them. No name ends another one, so that two prefixes never read each
 * other's, whatever they are (`dc` and `dc-2`).
 *
 * @module
 */
import type { FacetName } from '../datacite/provider-page.js';
import { SORTS } from '../datacite/query.js';
import { textOf } from '../datacite/text.js';
import { LAYOUTS } from './attributes.js';
import type { Layout, ListAttributes } from './list-attributes.js';
import type { Choices } from './list-query.js';

/** What the page's author fixed: a URL holds only what differs from it, and cannot go beyond it. */
export interface UrlDefaults extends Pick<ListAttributes, 'sort' | 'page' | 'paging' | 'layout'> {
  readonly prefix: string;
  /** Facets a visitor can pick from. */
  readonly facets: readonly FacetName[];
  /** Whether a visitor can search. */
  readonly search: boolean;
  /** Whether a visitor can choose the layout. */
  readonly layouts: boolean;
  /** Whether a visitor can select. */
  readonly selection: boolean;
  /** Ids that are selected where nobody chose otherwise. */
  readonly selected: readonly string[];
}

/** Parameters by name, without the prefix. */
export type UrlParameters = ReadonlyMap<string, string>;

/** Characters of a value, and values of a list: servers refuse URLs of 8,000 characters. What is longer is neither written nor read. */
const LONGEST = 1000;
/** Pages that a link may ask for at once, where pages are appended: each may be a request. */
const MOST_APPENDED = 10;

/** What the values of a filter look like; others are free text. */
const VALUES: Readonly<Partial<Record<FacetName, RegExp>>> = {
  'member-type': /^[\w-]+$/,
  'organization-type': /^[\w-]+$/,
  region: /^[\w-]+$/,
  country: /^[a-z]{2}$/i,
  year: /^\d{4}$/,
  registered: /^\d{4}$/,
};

/** What a facet is called in a URL: as in the attribute `facets`, also where the year is that of an entry's registration. */
const parameterOf = (facet: FacetName) => (facet === 'registered' ? 'year' : facet);

const listOf = (values: readonly string[]) => values.map((value) => value.replace(/[\\,]/g, '\\$&')).join();

function valuesIn(list: string | undefined): string[] {
  const values = list?.match(/(?:\\.|[^\\,])+/gsu) ?? [];
  return [...new Set(values.map((value) => textOf(value.replace(/\\(.)/gsu, '$1')) ?? ''))].filter((value) => value);
}

/** Names of all parameters a directory may have in a URL, without the prefix. */
const namesOf = ({ facets }: UrlDefaults): string[] => [
  'query',
  ...facets.map(parameterOf),
  'sort',
  'page',
  'layout',
  'open',
  'select',
];

/** What a visitor chose, where it differs from what the page's author fixed. */
export function parametersOf(choices: Choices, defaults: UrlDefaults): UrlParameters {
  const { words, picks, sort, pages, layout, opened, selected } = choices;
  const page = pages?.[1] ?? defaults.page;
  const ids = listOf(selected ?? defaults.selected);
  const all: Array<readonly [name: string, value: string, fallback: string]> = [
    ['query', words.trim(), ''],
    ...defaults.facets.map((facet) => [parameterOf(facet), listOf(picks[facet] ?? []), ''] as const),
    ['sort', sort ?? defaults.sort, defaults.sort],
    ['page', defaults.paging === 'all' ? '' : String(page), defaults.paging === 'all' ? '' : String(defaults.page)],
    ['layout', layout ?? defaults.layout, defaults.layout],
    ['open', listOf(opened), ''],
    ['select', ids, defaults.selection ? listOf(defaults.selected) : ids],
  ];
  return new Map(
    all.flatMap(([name, value, fallback]) => (value === fallback || value.length > LONGEST ? [] : [[name, value]])),
  );
}

const oneOf = <Word extends string>(words: readonly Word[], value: string | undefined) =>
  words.find((word) => word === value) ?? null;

function pagesFrom(value: string, { page, paging }: UrlDefaults): Choices['pages'] {
  const last = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (last < 1 || paging === 'all') return null;
  if (paging === 'pages') return [last, last];
  const first = Math.min(page, last);
  return [first, Math.min(last, first + MOST_APPENDED - 1)];
}

/** What parameters mean; what means nothing, or was not offered to the visitor, is as if it were not there. */
export function choicesFrom(parameters: UrlParameters, defaults: UrlDefaults): Choices {
  const { facets, search, layouts, selection } = defaults;
  const value = (name: string) => {
    const text = parameters.get(name);
    return text !== undefined && text.length <= LONGEST ? text : undefined;
  };
  const picksOf = (facet: FacetName) => {
    const values = valuesIn(value(parameterOf(facet))).filter((each) => VALUES[facet]?.test(each) ?? true);
    return facet === 'region' ? values.map((each) => each.toLowerCase()) : values;
  };
  const selected = selection ? value('select') : undefined;
  return {
    words: (search && textOf(value('query'))) || '',
    picks: Object.fromEntries(facets.map((facet) => [facet, picksOf(facet)])),
    sort: oneOf(SORTS, value('sort')),
    pages: pagesFrom(value('page') ?? '', defaults),
    layout: layouts ? oneOf<Layout>(LAYOUTS, value('layout')) : null,
    opened: valuesIn(value('open')),
    selected: selected === undefined ? null : valuesIn(selected),
  };
}

/** A URL's parts: what stands before `?`, its parameters as they are written, and the hash. */
function partsOf(href: string): readonly [path: string, parameters: readonly string[] | null, hash: string] {
  const [, path, query, hash] = /^([^?#]*)(?:\?([^#]*))?(.*)$/s.exec(href) as unknown as [
    string,
    string,
    string?,
    string?,
  ];
  return [path, query === undefined ? null : query.split('&'), hash ?? ''];
}

/** One parameter as it is written. */
function pairOf(parameter: string): readonly [name: string, value: string] {
  const [pair] = new URLSearchParams(parameter);
  return pair ?? ['', ''];
}

function ownNameIn(name: string, { prefix }: UrlDefaults, names: readonly string[]): string | null {
  const own = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : '';
  return names.includes(own) ? own : null;
}

/** The directory's own parameters in a URL; of a repeated one the first. */
export function parametersIn(href: string, defaults: UrlDefaults): UrlParameters {
  const names = namesOf(defaults);
  const found = new Map<string, string>();
  for (const parameter of partsOf(href)[1] ?? []) {
    const [name, value] = pairOf(parameter);
    const own = ownNameIn(name, defaults, names);
    if (own && !found.has(own)) found.set(own, value);
  }
  return found;
}

/** A URL with these of the directory's own parameters and no others. Whatever is not the directory's stays as it is written. */
export function hrefWith(href: string, parameters: UrlParameters, defaults: UrlDefaults): string {
  const names = namesOf(defaults);
  const [path, written, hash] = partsOf(href);
  const foreign = (written ?? []).filter((parameter) => !ownNameIn(pairOf(parameter)[0], defaults, names));
  // Commas may stand in a query, and are easier to read than %2C.
  const own = [...parameters].map(([name, value]) =>
    new URLSearchParams([[`${defaults.prefix}-${name}`, value]]).toString().replaceAll('%2C', ','),
  );
  // A lone `?` is the page's, too.
  const others = own.length && foreign.join('') === '' ? [] : foreign;
  return `${path}${others.length + own.length ? '?' : ''}${[...others, ...own].join('&')}${hash}`;
}

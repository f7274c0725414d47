import { compareCodePoints, sortKeys } from './collation.js';
import { dateSpan } from './search/dates.js';
import { SearchError } from './search/errors.js';
import { HttpError, textParam } from './rails.js';

// What both lists, of providers and of repositories, do alike.

/** @typedef {import('./rails.js').Params} Params */
/** @typedef {import('./rails.js').Page} Page */

const SORTS = /** @type {const} */ (['name', '-name', 'created', '-created', 'relevance']);
/** @typedef {typeof SORTS[number]} Sort */

/** @type {(a: string, b: string) => number} */
const compareUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @param {Params} params @returns {Sort} */
export const sortParam = (params) => SORTS.find((sort) => sort === params.sort) ?? 'name';

/**
 * All documents in each order, each order made when first asked for.
 *
 * @template {{ id: string, created: number }} Doc
 * @param {readonly Doc[]} docs
 * @param {(doc: Doc) => string} nameOf
 */
export function createOrders(docs, nameOf) {
  /** @type {Map<string, readonly Doc[]>} */
  const orders = new Map();
  /** @param {'ascending' | 'descending'} direction */
  const byName = (direction) => {
    const sign = direction === 'ascending' ? 1 : -1;
    const keyed = docs.map((doc) => ({ doc, key: sortKeys(nameOf(doc))[direction] }));
    // Without surrogates UTF-16 order is code point order, and the engine's own comparison is far faster.
    const compare = keyed.some(({ key }) => /[\uD800-\uDFFF]/.test(key)) ? compareCodePoints : compareUnits;
    return keyed.sort((a, b) => sign * compare(a.key, b.key)).map(({ doc }) => doc);
  };
  const makers = {
    name: () => byName('ascending'),
    '-name': () => byName('descending'),
    created: () => [...docs].sort((a, b) => a.created - b.created),
    '-created': () => [...docs].sort((a, b) => b.created - a.created),
    cursor: () => [...docs].sort((a, b) => a.created - b.created || compareCodePoints(a.id, b.id)),
    relevance: () => docs,
  };
  return (/** @type {Sort | 'cursor'} */ sort) => {
    let order = orders.get(sort);
    if (!order) orders.set(sort, (order = makers[sort]()));
    return order;
  };
}

/**
 * The hits of one page.
 *
 * @template {{ id: string, created: number }} Doc
 * @param {readonly Doc[]} hits
 * @param {Page} page
 * @returns {readonly Doc[]}
 */
export function cutPage(hits, { size, number, cursor }) {
  if (size < 0) throw new SearchError(`parse_exception: [size] parameter cannot be negative, found [${size}]`);
  if (cursor === null) return hits.slice((number - 1) * size, number * size);
  const [time, id] = cursor;
  const start = hits.findIndex(
    (doc) => doc.created > time || (doc.created === time && compareCodePoints(doc.id, id) > 0),
  );
  return start === -1 ? [] : hits.slice(start, start + size);
}

/**
 * The filters that lists have in common; each undefined where not asked for.
 *
 * @param {Params} params
 * @param {number} now
 * @returns {((doc: { created: number, updated: number }) => boolean)[]}
 */
export function dateFilters(params, now) {
  /** @type {((doc: { created: number, updated: number }) => boolean)[]} */
  const filters = [];
  const year = textParam(params, 'year');
  if (year !== undefined) {
    const years = year.split(',').sort();
    const [from, to] = [years[0] ?? '', years.at(-1) ?? ''];
    for (const value of [from, to]) {
      if (!/^\d{4}$/u.test(value))
        throw new SearchError(
          `parse_exception: failed to parse date field [${value}] with format [yyyy]: [failed to parse date field [${value}] with format [yyyy]]`,
        );
    }
    const [low, high] = [Date.UTC(Number(from), 0), Date.UTC(Number(to) + 1, 0)];
    filters.push(({ created }) => created >= low && created < high);
  }
  const [since, until] = [textParam(params, 'from_date'), textParam(params, 'until_date')];
  if (since !== undefined) {
    const { start } = dateSpan(`${since}||/d`, now);
    filters.push(({ updated }) => updated >= start);
  }
  if (until !== undefined) {
    const { end } = dateSpan(`${until}||/d`, now);
    filters.push(({ updated }) => updated < end);
  }
  return filters;
}

/**
 * Remembers the last few results: pages of one query share their hits and facets.
 *
 * @template T
 * @param {number} limit
 */
export function createMemo(limit) {
  /** @type {Map<string, T>} */
  const kept = new Map();
  /** @type {(key: string, make: () => T) => T} */
  return (key, make) => {
    let value = kept.get(key);
    kept.delete(key);
    value ??= make();
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/** @returns {never} */
export function notFound() {
  throw new HttpError(404, "The resource you are looking for doesn't exist.");
}

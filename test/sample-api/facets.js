import { titleize } from './rails.js';

/** @typedef {import('./types.js').Facet} Facet */

const REGION_TITLES = new Map([
  ['AMER', 'Americas'],
  ['APAC', 'Asia and Pacific'],
  ['EMEA', 'Europe, Middle East and Africa'],
]);

/**
 * At most ten, the largest first, equal counts by key: a terms aggregation.
 *
 * @template Doc
 * @param {readonly Doc[]} docs
 * @param {(doc: Doc) => string | null | readonly string[]} keysOf
 * @param {{ id?: (key: string) => string, title?: (key: string) => string }} [as]
 * @returns {Facet[]}
 */
export function termsFacet(docs, keysOf, { id = (key) => key, title = titleize } = {}) {
  return [...count(docs, keysOf)]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 10)
    .map(([key, total]) => ({ id: id(key), title: title(key), count: total }));
}

/**
 * @template {{ created: number }} Doc
 * @param {readonly Doc[]} docs
 * @returns {Facet[]} newest first
 */
export function yearsFacet(docs) {
  return [...count(docs, (doc) => new Date(doc.created).toISOString().slice(0, 4))]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, 10)
    .map(([year, total]) => ({ id: year, title: year, count: total }));
}

/**
 * @template Doc
 * @param {readonly Doc[]} docs
 * @param {(doc: Doc) => string | null | readonly string[]} keysOf
 */
function count(docs, keysOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const doc of docs) {
    const keys = keysOf(doc);
    if (keys === null) continue;
    for (const key of typeof keys === 'string' ? [keys] : keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * The facets of `/providers`, over the whole result.
 *
 * @param {readonly import('./types.js').Account[]} accounts
 */
export const providerFacets = (accounts) => ({
  years: yearsFacet(accounts),
  regions: termsFacet(accounts, (account) => account.region, {
    id: (key) => key.toLowerCase(),
    title: (key) => REGION_TITLES.get(key) ?? key,
  }),
  memberTypes: termsFacet(accounts, (account) => account.memberType),
  organizationTypes: termsFacet(accounts, (account) => account.organizationType),
  focusAreas: termsFacet(accounts, (account) => account.focusArea),
  nonProfitStatuses: termsFacet(accounts, (account) => account.nonProfitStatus),
  hasRequiredContacts: termsFacet(accounts, (account) => String(account.requiredContacts)),
});

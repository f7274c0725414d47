/**
 * The data side alone: what DataCite says, without a DOM. Runs in browsers, workers and Node.
 *
 * @module
 */
export * from './datacite/evidence.js';
export * from './datacite/identifier.js';
export * from './datacite/listing.js';
export * from './datacite/other-accounts.js';
export * from './datacite/provider-page.js';
export * from './datacite/provider.js';
export * from './datacite/query.js';
export * from './datacite/registration.js';
export * from './datacite/term-label.js';
export * from './datacite/vocabulary.js';
export { DEFAULT_API_BASE, type ApiOptions } from './sources/api-url.js';
export { ApiSource } from './sources/api-source.js';
export { ListingSource, listingSourceFor, type ListingAnswer, type ListingOptions } from './sources/listing-source.js';
export type { CacheMode } from './sources/evidence-store.js';
export { sourceFor } from './sources/source-for.js';
export type { AccountSource, PageAnswer, ProviderSource } from './sources/source.js';

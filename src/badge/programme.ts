/**
 * Where a badge of DataCite's programme gets its answer: fetched only for a badge that asks for an entry of a listing.
 *
 * @module
 */
import { listingSourceFor, type ListingOptions, type ListingSource } from '../sources/listing-source.js';
import { warnOnce } from '../ui/attribute.js';
// What it is drawn with is there before its answer is.
import './on-demand.js';

/** What a badge says about the programme. */
interface Asking extends Element, ListingOptions {
  readonly provider: string | null;
  readonly serviceProvider: string | null;
}

/** The source of a badge's entry; `null` where the badge does not say which entry, or of which listing. */
export function programmeSource(badge: Asking): ListingSource | null {
  const { provider, serviceProvider, listing } = badge;
  if (serviceProvider === null || !listing) {
    warnOnce(badge, 'service-provider and listing need each other: without both nothing can be verified.');
    return null;
  }
  if (provider !== null) warnOnce(badge, 'service-provider wins over provider.');
  return listingSourceFor(badge);
}

/**
 * Listings of Registered Service Providers: files that DataCite's programme, or whoever speaks for it, puts on the web.
 *
 * @module
 */
import type { Evidence, Failure, Provenance } from './evidence.js';
import { providerIdOf } from './identifier.js';
import { dateOf, objectOf, textOf, webUrlOf } from './text.js';

/** An entry of a listing, read from JSON that is not trusted. Every field is sound, or `null` or empty. */
export interface ServiceProvider {
  /** Of the listing's own: letters, digits, `_`, `.` and `-`. A number of the former shape is its digits. */
  readonly id: string;
  readonly name: string | null;
  /** `http:` or `https:` URL. */
  readonly website: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | null;
  /** What is offered, in the words of the listing: often camelCase, see `termLabel`. So are the three that follow. */
  readonly serviceType: readonly string[];
  readonly serviceAudience: readonly string[];
  readonly focusArea: readonly string[];
  readonly supportedIntegrations: readonly string[];
  /** `http:` or `https:` URL of a picture. */
  readonly logoUrl: string | null;
  /** Names of its software, as repositories on DataCite name theirs. */
  readonly software: readonly string[];
  /** Id of its account on DataCite's REST API, where it holds one. Of that the account alone is evidence. */
  readonly providerId: string | null;
  /** Date since which it has been registered, `YYYY-MM-DD`. */
  readonly registeredOn: string | null;
  /** Last day of its registration, `YYYY-MM-DD`, in UTC. `null`: the listing names none, and the registration has no end of its own. */
  readonly validUntil: string | null;
}

/** An entry, and what it is evidence of, without where that came from. */
export interface ListingEntry {
  readonly serviceProvider: ServiceProvider;
  /**
   * Of nothing, where what a claim rests on cannot be read or contradicts another entry: it has no name; a date that is there, but none; or its id stands
   * twice.
   */
  readonly evidence: Pick<Evidence, 'accounts' | 'serviceProvider'> & { readonly failure?: Failure };
}

/** A listing, as far as it can be believed. */
export interface Listing {
  /** Who says so. */
  readonly publisher: string | null;
  /** When the listing was last changed, as it says. */
  readonly updatedAt: string | null;
  /** Those with an id, in the listing's order. */
  readonly entries: readonly ListingEntry[];
  /** Whether every entry has an id that can be read: only then is an id that is not among them absent. */
  readonly whole: boolean;
}

/** What a listing calls its own format, beside DataCite's former one, which is a bare array. */
export const LISTING_FORMAT = 'registered-service-providers/1';

/** The programme has some dozens of entries. Beyond this it is something else, and nobody should wait until it is read. */
const MOST_ENTRIES = 10_000;
/** Values of one field that are read. */
const MOST_TERMS = 100;
/** Characters of a text that holds several values. */
const LONGEST_TERMS = 10_000;

const MALFORMED = { accounts: null, failure: 'malformed' } as const;

/** Id of an entry: 1 to 64 letters, digits, `_`, `.` and `-` in exactly this letter case, or a whole number; `null` where the value cannot be one. */
export function entryIdOf(value: unknown): string | null {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return String(value);
  const id = typeof value === 'string' ? value.trim() : '';
  return /^[\w.-]{1,64}$/.test(id) ? id : null;
}

/** Values of a field that is a list, or one text with several of them. */
function termsOf(value: unknown): readonly string[] {
  const terms: readonly unknown[] = Array.isArray(value)
    ? (value as unknown[])
    : typeof value === 'string'
      ? value.slice(0, LONGEST_TERMS).split(/[,;\n]/)
      : [];
  return [...new Set(terms.slice(0, MOST_TERMS).flatMap((term) => textOf(term) ?? []))];
}

/** Member of the former shape → its name now. */
const FORMER = {
  Name: 'name',
  Website: 'website',
  Country: 'country',
  ServiceType: 'serviceType',
  ServiceAudience: 'serviceAudience',
  FocusArea: 'focusArea',
  SupportedIntegrations: 'supportedIntegrations',
} as const;

/** An entry of DataCite's former listing by the names of today. A former one had no dates, but one that has is held to them. */
function renamed(former: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { id, registeredOn, validUntil, Logo } = former;
  const members = Object.entries(FORMER).map(([name, member]) => [member, former[name]] as const);
  return { ...Object.fromEntries(members), id, registeredOn, validUntil, logoUrl: objectOf(Logo)?.url };
}

/** @param base absolute URL of the listing, that a logo's is resolved against */
function parseEntry(entry: Readonly<Record<string, unknown>>, base: string): ListingEntry | null {
  const id = entryIdOf(entry.id);
  if (id === null) return null;
  const country = textOf(entry.country);
  const registeredOn = dateOf(entry.registeredOn);
  const validUntil = dateOf(entry.validUntil);
  const name = textOf(entry.name);
  const hasDates = registeredOn === (entry.registeredOn ?? null) && validUntil === (entry.validUntil ?? null);
  const serviceProvider: ServiceProvider = {
    id,
    name,
    website: webUrlOf(entry.website),
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
    serviceType: termsOf(entry.serviceType),
    serviceAudience: termsOf(entry.serviceAudience),
    focusArea: termsOf(entry.focusArea),
    supportedIntegrations: termsOf(entry.supportedIntegrations),
    logoUrl: webUrlOf(entry.logoUrl, base),
    software: termsOf(entry.software),
    providerId: providerIdOf(entry.providerId),
    registeredOn,
    validUntil,
  };
  return { serviceProvider, evidence: name !== null && hasDates ? { accounts: [], serviceProvider } : MALFORMED };
}

/**
 * Reads a listing: `{ "format": "registered-service-providers/1", … }`, or the bare array that DataCite's website had until 2026.
 *
 * A bare array without an entry is no listing: nothing in it says that it is one.
 *
 * @param document anything, as it came from the network or the browser's storage
 * @param sourceUrl the listing's absolute URL
 * @returns the listing, or `null` where the document is none: also where it has entries, but none that can be read
 */
export function parseListing(document: unknown, sourceUrl: string): Listing | null {
  const former = Array.isArray(document);
  const frame = objectOf(document);
  const resources = former ? (document as unknown[]) : frame?.format === LISTING_FORMAT ? frame.serviceProviders : null;
  if (!Array.isArray(resources) || resources.length > MOST_ENTRIES) return null;
  const entries: ListingEntry[] = [];
  const times = new Map<string, number>();
  for (const resource of resources as unknown[]) {
    const object = objectOf(resource);
    const entry = object && parseEntry(former ? renamed(object) : object, sourceUrl);
    if (!entry) continue;
    entries.push(entry);
    const { id } = entry.serviceProvider;
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  if (!entries.length && (former || resources.length)) return null;
  return {
    publisher: textOf(frame?.publisher),
    updatedAt: textOf(frame?.updatedAt),
    entries: entries.map(({ serviceProvider, evidence }) => ({
      serviceProvider,
      evidence: times.get(serviceProvider.id) === 1 ? evidence : MALFORMED,
    })),
    whole: entries.length === resources.length,
  };
}

/**
 * What a listing is evidence of, for one id.
 *
 * @param listing `null`: there was none to read
 */
export function listingEvidence(listing: Listing | null, id: string, provenance: Provenance): Evidence {
  if (!listing) return { ...provenance, accounts: null };
  const entry = listing.entries.find(({ serviceProvider }) => serviceProvider.id === id);
  return { ...provenance, ...(entry ? entry.evidence : listing.whole ? { accounts: [] } : MALFORMED) };
}

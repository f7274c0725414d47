import type { Evidence, Provenance } from '../datacite/evidence.js';
import type { EntryIdentifier } from '../datacite/identifier.js';
import { entryIdOf, listingEvidence, parseListing, type Listing } from '../datacite/listing.js';
import { isSince, withoutAnswer, type Answer } from './answer.js';
import { ApiClient } from './api-client.js';
import type { CacheMode } from './evidence-store.js';
import { InFlight } from './shared-work.js';
import type { Source } from './source.js';

/** Where a listing is, and where its answer is kept. */
export interface ListingOptions {
  /** Absolute URL of the listing. */
  readonly listing: string;
  /** Where the settled answer is kept. Default: `memory`, which Node has too. */
  readonly cache?: CacheMode;
}

/** A listing, or why there is none. */
export interface ListingAnswer extends Provenance {
  readonly listing: Listing | null;
}

/**
 * A listing of Registered Service Providers: the whole of it, or single entries. However many ask for whatever is in it, it is one request; each origin
 * that has listings is left alone by itself when it cannot be reached.
 */
export class ListingSource implements Source<EntryIdentifier> {
  readonly #url: string;
  readonly #client: ApiClient;
  readonly #inFlight = new InFlight<ListingAnswer>();

  constructor({ listing, cache = 'memory' }: ListingOptions) {
    this.#url = listing;
    this.#client = new ApiClient({ apiBase: new URL(listing).origin, cache });
  }

  get paused(): boolean {
    return this.#client.paused;
  }

  resume(): void {
    this.#client.resume();
  }

  identify(value: unknown): EntryIdentifier | null {
    const id = entryIdOf(value);
    return id === null ? null : { type: 'entry', value: id };
  }

  recall({ value }: EntryIdentifier): Evidence | null {
    const answer = this.recallListing();
    const evidence = answer && listingEvidence(answer.listing, value, answer);
    // A contradiction is no answer that would take the place of another.
    return evidence?.accounts ? evidence : null;
  }

  async ask({ value }: EntryIdentifier, signal?: AbortSignal, since = Date.now()): Promise<Evidence> {
    const answer = await this.askListing(signal, since);
    return listingEvidence(answer.listing, value, answer);
  }

  /** The whole listing, as kept from an earlier answer, of any age; at once and without a request. */
  recallListing(): ListingAnswer | null {
    const answer = this.#client.store.recall(this.#key);
    // Whatever a storage says was asked: only this could have been.
    const known = answer && listingAnswerOf({ ...answer, sourceUrl: this.#url });
    return known?.listing ? known : null;
  }

  /**
   * Asks for the whole listing now.
   *
   * @param since milliseconds; what another tab has learned since then serves, too. Default: now
   */
  askListing(signal?: AbortSignal, since = Date.now()): Promise<ListingAnswer> {
    return this.#inFlight.join('', (shared) => this.#ask(shared, since), signal);
  }

  async #ask(signal: AbortSignal, since: number): Promise<ListingAnswer> {
    const known = () => {
      const learned = this.recallListing();
      return learned && isSince(learned, since) ? learned : null;
    };
    const ask = async () => {
      const answer = await this.#client.getJson(this.#url, signal);
      const read = listingAnswerOf(answer);
      if (read.listing) this.#client.store.keep([[this.#key, answer]]);
      return read;
    };
    const answer = await this.#client.askOnce(this.#key, signal, known, ask);
    return answer ?? listingAnswerOf(withoutAnswer(this.#url, 'timeout'));
  }

  get #key(): string {
    return `listing ${this.#url}`;
  }
}

/** Reads an answer, now or long ago: what storage holds is no more trusted than what the network sends. */
function listingAnswerOf({ body, sourceUrl, checkedAt, failure }: Answer): ListingAnswer {
  const listing = failure ? null : parseListing(body, sourceUrl);
  return { source: 'listing', sourceUrl, checkedAt, failure: failure ?? (listing ? null : 'malformed'), listing };
}

const sources = new Map<string, ListingSource>();

/** One source for everybody on the page who has equal options. */
export function listingSourceFor({ listing, cache = 'memory' }: ListingOptions): ListingSource {
  const key = `${cache} ${listing}`;
  const source = sources.get(key) ?? new ListingSource({ listing, cache });
  sources.set(key, source);
  return source;
}

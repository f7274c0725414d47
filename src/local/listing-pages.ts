import type { ListingEntry, ServiceProvider } from '../datacite/listing.js';
import type { FacetName, ProviderPage } from '../datacite/provider-page.js';
import { DEFAULT_PAGE_SIZE, type ProviderQuery } from '../datacite/query.js';
import { termLabel } from '../datacite/term-label.js';
import {
  listingSourceFor,
  type ListingAnswer,
  type ListingOptions,
  type ListingSource,
} from '../sources/listing-source.js';
import type { PageAnswer, PageSource } from '../sources/source.js';
import { LocalIndex, type LocalDocument, type Titles } from './local-index.js';

/** What entries are counted and narrowed by. */
const FACETS = [
  'service-type',
  'service-audience',
  'focus-area',
  'country',
  'supported-integration',
  'registered',
] as const satisfies readonly FacetName[];

/** What entries can be grouped by. */
const GROUPINGS = ['country', 'focus-area', 'letter'];

/** Name of a country; the code itself where `Intl` has none. */
function countryIn(language: string, code: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function documentOf({ serviceProvider: entry }: ListingEntry, titles: Titles): LocalDocument {
  const { id, name, website, country, registeredOn } = entry;
  const values = new Map<string, readonly string[]>([
    ['service-type', entry.serviceType],
    ['service-audience', entry.serviceAudience],
    ['focus-area', entry.focusArea],
    ['country', country ? [country] : []],
    ['supported-integration', entry.supportedIntegrations],
    ['registered', registeredOn ? [registeredOn.slice(0, 4)] : []],
  ]);
  const terms = [...values].flatMap(([facet, ids]) => ids.map((value) => titles(facet, value)));
  const host = website ? new URL(website).hostname.replace(/^www\./, '') : '';
  const countries = country ? [countryIn('en', country)] : [];
  return {
    id,
    name: name ?? id,
    texts: [host, ...entry.software, ...countries, ...terms],
    values,
    created: registeredOn ?? '',
  };
}

/** A listing whose entries can be searched, narrowed, counted and ordered. */
class Searchable {
  readonly #answer: ListingAnswer;
  readonly #entries: readonly ListingEntry[];
  readonly #index: LocalIndex;
  /** Whether any of its entries names an account. */
  readonly namesAccounts: boolean;

  private constructor(answer: ListingAnswer, entries: readonly ListingEntry[], index: LocalIndex) {
    this.#answer = answer;
    this.#entries = entries;
    this.#index = index;
    this.namesAccounts = entries.some(({ serviceProvider }) => serviceProvider.providerId);
  }

  /** The entry with this id. */
  find(id: string): ServiceProvider | undefined {
    return this.#entries.find(({ serviceProvider }) => serviceProvider.id === id)?.serviceProvider;
  }

  static async build(answer: ListingAnswer, language: string): Promise<Searchable> {
    const titles: Titles = (facet, id) => (facet === 'country' ? countryIn(language, id) : termLabel(id));
    // An id that stands twice is one row, which says nothing.
    const entries = [...new Map(answer.listing!.entries.map((entry) => [entry.serviceProvider.id, entry])).values()];
    const documents = entries.map((entry) => documentOf(entry, titles));
    return new Searchable(answer, entries, await LocalIndex.build(documents, { titles, language }));
  }

  get checkedAt(): string {
    return this.#answer.checkedAt;
  }

  page(
    { query = '', words = '', sort = 'name', page = 1, pageSize = DEFAULT_PAGE_SIZE, ...filters }: ProviderQuery,
    groupBy: string | null,
  ): PageAnswer {
    let facets: ProviderPage['facets'] | undefined;
    const { positions, countsOf, groups } = this.#index.search({
      words: `${query} ${words}`,
      filters: new Map<string, readonly string[]>([
        ...Object.entries(filters.entryFilters ?? {}).filter(([facet]) =>
          (FACETS as readonly string[]).includes(facet),
        ),
        ['country', (filters.country ?? []).map((code) => code.toUpperCase())],
        ['focus-area', filters.focusArea ?? []],
      ]),
      sort,
      groupBy,
    });
    const shown: ProviderPage = {
      providers: [],
      entries: positions.slice((page - 1) * pageSize, page * pageSize).map((position) => this.#entries[position]!),
      total: positions.length,
      page,
      get facets() {
        return (facets ??= new Map(FACETS.map((facet) => [facet, countsOf(facet)])));
      },
      ...(groupBy !== null && { groups }),
    };
    const { source, sourceUrl, checkedAt, failure } = this.#answer;
    return { source, sourceUrl, checkedAt, failure, page: shown };
  }
}

/** Pages of a listing's entries: the listing is asked for as a whole, and every query is answered from it. */
export class ListingPages implements PageSource {
  readonly #source: ListingSource;
  readonly #language: string;
  readonly #groupBy: () => string;
  #latest: Searchable | null = null;

  private constructor(options: ListingOptions, language: string, groupBy: () => string) {
    this.#source = listingSourceFor(options);
    this.#language = language;
    this.#groupBy = groupBy;
  }

  /**
   * With what is kept of the listing.
   *
   * @param language of countries' names, BCP 47
   * @param groupBy what entries are grouped by now: `country`, `focus-area` or `letter`; anything else: nothing
   */
  static async create(options: ListingOptions, language: string, groupBy = () => ''): Promise<ListingPages> {
    const pages = new ListingPages(options, language, groupBy);
    const kept = pages.#source.recallListing();
    if (kept) await pages.#read(kept);
    return pages;
  }

  get paused(): boolean {
    return this.#source.paused;
  }

  resume(): void {
    this.#source.resume();
  }

  /** Whether any of the listing's entries names an account, as far as it is known. */
  get namesAccounts(): boolean {
    return this.#latest?.namesAccounts ?? false;
  }

  /** The entry with this id, of the latest answer; on any page. */
  find(id: string): ServiceProvider | undefined {
    return this.#latest?.find(id);
  }

  recallPage(query: ProviderQuery): PageAnswer | null {
    return this.#latest?.page(query, this.#grouping) ?? null;
  }

  async askPage(query: ProviderQuery, signal?: AbortSignal, since?: number): Promise<PageAnswer> {
    const { listing, ...answer } = await this.#source.askListing(signal, since);
    if (!listing) return { ...answer, page: null };
    return (await this.#read({ ...answer, listing })).page(query, this.#grouping);
  }

  get #grouping(): string | null {
    const groupBy = this.#groupBy();
    return GROUPINGS.includes(groupBy) ? groupBy : null;
  }

  async #read(answer: ListingAnswer): Promise<Searchable> {
    if (this.#latest?.checkedAt === answer.checkedAt) return this.#latest;
    const read = await Searchable.build(answer, this.#language);
    if (!this.#latest || this.#latest.checkedAt < read.checkedAt) this.#latest = read;
    return read;
  }
}

/**
 * A directory of a listing's entries: fetched for one alone.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit';
import '../badge.js';
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import { ListingPages } from '../local/listing-pages.js';
import { addStyles } from '../ui/add-styles.js';
import { warnOnce } from '../ui/attribute.js';
import { formatDate } from '../ui/dates.js';
import { countryName } from '../ui/locale.js';
import { Accounts } from './accounts.js';
import type { Row } from './answers.js';
import type { Column } from './columns.js';
import type { Directory } from './directory.js';
import { more } from './more.js';
import { Repositories } from './repositories.js';
import { entryStyles } from './entry.styles.js';
import { entryWords, repositoryText } from './entry-wording.js';
import { filterWords } from './filter-wording.js';
import { termIn } from '../ui/vocabulary.js';
import { fill } from '../ui/words.js';
import { listWords, termText } from './wording.js';

/** Filters that only accounts have. */
const OF_ACCOUNTS = ['memberType', 'organizationType', 'region', 'consortiumId', 'year'] as const;

/** What a directory can do with the entries of a listing. */
export class Entries {
  /** URL of the listing. */
  readonly listing: string;
  /** Who answers for it. */
  readonly pages: ListingPages;
  readonly #directory: Directory;
  readonly #repositories: Repositories;
  readonly #accounts: Accounts;

  private constructor(directory: Directory, pages: ListingPages) {
    this.listing = directory.host.listing;
    this.pages = pages;
    this.#directory = directory;
    addStyles(directory.host.renderRoot as ShadowRoot, entryStyles);
    this.#repositories = directory.entries ? directory.entries.#repositories : new Repositories(directory);
    this.#accounts = directory.entries ? directory.entries.#accounts : new Accounts(directory);
  }

  /** With what is kept of the host's listing. */
  static async create(directory: Directory): Promise<Entries> {
    const { host, language } = directory;
    const { listing, cache } = host;
    if (OF_ACCOUNTS.some((name) => host[name])) {
      warnOnce(host, 'member-type, organization-type, region, consortium-id and year do not narrow a listing.');
    }
    return new Entries(directory, await ListingPages.create({ listing, cache }, language, () => host.groupBy));
  }

  /** What a table says of an entry beside its name. */
  get columns(): readonly Column[] {
    return this.pages.namesAccounts ? this.#columnsWithAccount : ENTRY_COLUMNS;
  }

  /** The entry with this id, on any page. */
  find(id: string): ServiceProvider | undefined {
    return this.pages.find(id);
  }

  /** The live record of the account an entry names, if it is known. */
  accountOf(entry: ServiceProvider): Provider | null {
    return this.#accounts.of(entry);
  }

  /** Rows with these records. */
  join(rows: readonly Row[]): readonly Row[] {
    return this.#accounts.join(rows);
  }

  /** What the listing says of an entry beside its name, and what DataCite says of the account it names. */
  facts(entry: ServiceProvider): TemplateResult {
    return html`${this.plainFacts(entry)} ${this.#account(entry)}`;
  }

  /** What the listing says of an entry beside its name: text alone. */
  plainFacts(entry: ServiceProvider): TemplateResult {
    const { country, registeredOn, validUntil } = entry;
    const { language, words } = this.#directory;
    const term = (name: keyof typeof words.facets) => termText(words.facets[name], language);
    return html`<dl part="facts">
        ${fact(term('country'), country && countryName(country, language), false)}
        ${fact(term('service-type'), terms(entry.serviceType, language))}
        ${fact(term('service-audience'), terms(entry.serviceAudience, language))}
        ${fact(term('focus-area'), terms(entry.focusArea, language))}
        ${fact(termText(entryWords(language).supportedIntegrations, language), entry.supportedIntegrations.join(', '))}
        ${fact(words.facets.registered, date(registeredOn, language))} ${fact(entryWords(language).validUntil, date(validUntil, language))}
      </dl>`;
  }

  readonly #account = ({ providerId }: ServiceProvider): unknown => {
    const { host } = this.#directory;
    return providerId
      ? html`<div class="account"><datacite-provider-badge
          variant="chip"
          details="none"
          provider=${providerId}
          api-base=${host.apiBase}
          mailto=${host.mailto || nothing}
          cache=${host.cache}
          max-age=${host.maxAge}
          max-stale=${host.maxStale}
        ></datacite-provider-badge></div>`
      : null;
  };

  readonly #columnsWithAccount: readonly Column[] = [
    ...ENTRY_COLUMNS,
    {
      head: (language) => entryWords(language).account,
      cell: ({ serviceProvider }) => serviceProvider && this.#account(serviceProvider),
    },
  ];

  /** How many repositories run an entry's software, as far as it was asked. */
  opened({ id, name, software }: ServiceProvider): TemplateResult {
    const { counts, asking, failure } = this.#repositories.of(id);
    const { language } = this.#directory;
    return html`
      <p ?hidden=${!asking}>${entryWords(language).asking}</p>
      ${software.map((title) => {
        const count = counts.get(title);
        return count === undefined ? nothing : html`<p>${repositoryText(count, title, language)}</p>`;
      })}
      ${more(fill(filterWords(language).what.repositories, { name: name ?? '' }), language, false, asking, failure, () => void this.#repositories.ask(id, software))}
    `;
  }
}

const terms = (values: readonly string[] | undefined, language: string) =>
  values?.map((value) => termIn(language, value)).join(', ');

const ENTRY_COLUMNS: readonly Column[] = [
  {
    head: (language) => listWords(language).facets['service-type'],
    cell: ({ serviceProvider }, language) => terms(serviceProvider?.serviceType, language),
  },
  {
    head: (language) => listWords(language).facets['service-audience'],
    cell: ({ serviceProvider }, language) => terms(serviceProvider?.serviceAudience, language),
  },
  {
    head: (language) => listWords(language).facets['focus-area'],
    cell: ({ serviceProvider }, language) => terms(serviceProvider?.focusArea, language),
  },
  {
    head: (language) => listWords(language).facets.country,
    cell: ({ serviceProvider }, language) => {
      const country = serviceProvider?.country;
      return country && countryName(country, language);
    },
  },
  {
    head: (language) => listWords(language).facets.registered,
    cell: ({ serviceProvider }, language) => date(serviceProvider?.registeredOn, language),
  },
  {
    head: (language) => entryWords(language).validUntil,
    cell: ({ serviceProvider }, language) => date(serviceProvider?.validUntil, language),
  },
];

function date(value: string | null | undefined, language: string): unknown {
  return value && html`<time datetime=${value}>${formatDate(value, language)}</time>`;
}

/** One fact, if there is one. */
function fact(term: string, value: unknown, termShown = true): unknown {
  return value
    ? html`<div><dt class=${termShown ? '' : 'visually-hidden'}><bdi>${term}</bdi></dt>${' '}<dd><bdi>${value}</bdi></dd></div>`
    : nothing;
}

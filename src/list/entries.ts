/**
 * A directory of a listing's entries: fetched for one alone.
 *
 * @module
 */
import { html, nothing, type TemplateResult } from 'lit';
import '../badge.js';
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import { termLabel } from '../datacite/term-label.js';
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
import { FACET_LABELS } from './wording.js';
import { Repositories } from './repositories.js';
import { entryStyles } from './entry.styles.js';
import { ENTRY_WORDS, repositoryText } from './entry-wording.js';

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
    const { language } = this.#directory;
    return html`<dl part="facts">
        ${fact(ENTRY_WORDS.country, country && countryName(country, language), false)}
        ${fact(ENTRY_WORDS.serviceType, terms(entry.serviceType))}
        ${fact(ENTRY_WORDS.serviceAudience, terms(entry.serviceAudience))}
        ${fact(ENTRY_WORDS.focusArea, terms(entry.focusArea))}
        ${fact(ENTRY_WORDS.supportedIntegrations, entry.supportedIntegrations.join(', '))}
        ${fact(ENTRY_WORDS.registeredOn, date(registeredOn, language))} ${fact(ENTRY_WORDS.validUntil, date(validUntil, language))}
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
    { head: ENTRY_WORDS.account, cell: ({ serviceProvider }) => serviceProvider && this.#account(serviceProvider) },
  ];

  /** How many repositories run an entry's software, as far as it was asked. */
  opened({ id, name, software }: ServiceProvider): TemplateResult {
    const { counts, asking, failure } = this.#repositories.of(id);
    const { language } = this.#directory;
    return html`
      <p ?hidden=${!asking}>Asking DataCite…</p>
      ${software.map((title) => {
        const count = counts.get(title);
        return count === undefined ? nothing : html`<p>${repositoryText(count, title, language)}</p>`;
      })}
      ${more(`repositories of ${name}`, false, asking, failure, () => void this.#repositories.ask(id, software))}
    `;
  }
}

const terms = (values: readonly string[] | undefined) => values?.map(termLabel).join(', ');

const ENTRY_COLUMNS: readonly Column[] = [
  { head: FACET_LABELS['service-type'], cell: ({ serviceProvider }) => terms(serviceProvider?.serviceType) },
  { head: FACET_LABELS['service-audience'], cell: ({ serviceProvider }) => terms(serviceProvider?.serviceAudience) },
  { head: FACET_LABELS['focus-area'], cell: ({ serviceProvider }) => terms(serviceProvider?.focusArea) },
  {
    head: FACET_LABELS.country,
    cell: ({ serviceProvider }, language) => {
      const country = serviceProvider?.country;
      return country && countryName(country, language);
    },
  },
  {
    head: FACET_LABELS.registered,
    cell: ({ serviceProvider }, language) => date(serviceProvider?.registeredOn, language),
  },
  {
    head: ENTRY_WORDS.validUntil,
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

import type { Failure, Provenance } from '../datacite/evidence.js';
import type { ApiFacetName, FacetValue, ProviderPage } from '../datacite/provider-page.js';
import type { Provider } from '../datacite/provider.js';
import { DEFAULT_PAGE_SIZE, FACET_FILTERS, type ProviderQuery } from '../datacite/query.js';
import { FOCUS_AREAS, labelOf, MEMBER_TYPES, ORGANIZATION_TYPES, REGIONS } from '../datacite/vocabulary.js';
import type { PageAnswer } from '../sources/source.js';
import { LocalIndex, type LocalDocument, type LocalQuery, type LocalResult, type Titles } from './local-index.js';
import { Slices } from './pause.js';
import type { WholeScope } from './whole-scope.js';

export const FACET_NAMES = Object.keys(FACET_FILTERS) as readonly ApiFacetName[];

/** Equal values are one array. */
function createValues(): (value: string | null) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (value) => {
    if (value === null) return [];
    let values = known.get(value);
    if (!values) known.set(value, (values = [value]));
    return values;
  };
}

/** Names of countries are made once: `Intl` is slow. */
function createTitles(language: string): {
  readonly countries: (language: string, code: string) => string;
  readonly titles: Titles;
} {
  const names = new Map<string, Intl.DisplayNames>();
  const known = new Map<string, string>();
  const make = (tag: string, code: string): string => {
    try {
      let inLanguage = names.get(tag);
      if (!inLanguage) names.set(tag, (inLanguage = new Intl.DisplayNames(tag, { type: 'region' })));
      return inLanguage.of(code) ?? code;
    } catch {
      return code;
    }
  };
  const countries = (tag: string, code: string) => {
    const key = `${tag} ${code}`;
    let name = known.get(key);
    if (name === undefined) known.set(key, (name = make(tag, code)));
    return name;
  };
  const titles: Titles = (facet, id) => {
    if (facet === 'country') return countries(language, id);
    if (facet === 'region') return labelOf(REGIONS, id.toUpperCase());
    const vocabulary = VOCABULARIES.get(facet);
    return vocabulary ? labelOf(vocabulary, id) : id;
  };
  return { countries, titles };
}

const VOCABULARIES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['member-type', MEMBER_TYPES],
  ['organization-type', ORGANIZATION_TYPES],
  ['focus-area', FOCUS_AREAS],
]);

function hostOf(website: string | null): string {
  return website && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : '';
}

const yearOf = (created: string | null) => created?.slice(0, 4) ?? null;

/** Answers queries about one scope from all of its accounts, in the time of a frame, as the API would, with counts of all values. */
export class LocalAnswers {
  readonly provenance: Provenance;
  readonly #providers: readonly Provider[];
  readonly #index: LocalIndex;
  #latest: readonly [key: string, result: LocalResult] | null = null;

  private constructor(provenance: Provenance, providers: readonly Provider[], index: LocalIndex) {
    this.provenance = provenance;
    this.#providers = providers;
    this.#index = index;
  }

  /**
   * Reads a whole scope, in slices.
   *
   * @param language in which countries may be searched besides English, and by which groups are ordered
   * @throws the signal's reason, when aborted
   */
  static async build(
    { providers, source, sourceUrl, checkedAt, failure }: WholeScope & { readonly providers: readonly Provider[] },
    language: string,
    signal?: AbortSignal,
  ): Promise<LocalAnswers> {
    const values = new Map(FACET_NAMES.map((facet) => [facet, createValues()] as const));
    const { countries, titles } = createTitles(language);
    const of = (facet: ApiFacetName, value: string | null) => [facet, values.get(facet)!(value)] as const;
    const slices = new Slices(signal);
    const documents: LocalDocument[] = [];
    for (const provider of providers) {
      if (slices.due) await slices.rest();
      const { id, displayName, name, rorId, website, country, created } = provider;
      const named = country === null ? [] : [...new Set([countries('en', country), countries(language, country)])];
      documents.push({
        id,
        name: displayName ?? id.toUpperCase(),
        texts: [name ?? '', rorId?.slice(rorId.lastIndexOf('/') + 1) ?? '', hostOf(website), ...named],
        values: new Map([
          of('member-type', provider.memberType),
          of('organization-type', provider.organizationType),
          of('focus-area', provider.focusArea),
          of('region', provider.region?.toLowerCase() ?? null),
          of('country', country),
          of('year', yearOf(created)),
        ]),
        created: created ?? '',
      });
    }
    const options = { titles, language, ...(signal && { signal }) };
    const index = await LocalIndex.build(documents, options);
    return new LocalAnswers({ source, sourceUrl, checkedAt, failure }, providers, index);
  }

  /** The same answers, which could not be renewed; `null`: they need not be. */
  withFailure(failure: Failure | null): LocalAnswers {
    return new LocalAnswers({ ...this.provenance, failure }, this.#providers, this.#index);
  }

  /** A page of a query within the scope, with the counts of all facets: each without its own filter. */
  page(query: ProviderQuery, groupBy: string | null = null): PageAnswer {
    const { page: number = 1, pageSize = DEFAULT_PAGE_SIZE } = query;
    const { positions, countsOf, groups } = this.#search(query, groupBy);
    let facets: ProviderPage['facets'] | undefined;
    return {
      ...this.provenance,
      page: {
        providers: positions
          .slice((number - 1) * pageSize, number * pageSize)
          .map((position) => this.#providers[position]!),
        total: positions.length,
        page: number,
        get facets() {
          return (facets ??= new Map(FACET_NAMES.map((facet) => [facet, countsOf(facet)])));
        },
        ...(groupBy !== null && { groups }),
      },
    };
  }

  /** All accounts of a query within the scope, in its order, however many: for what takes them away. */
  all(query: ProviderQuery, groupBy: string | null = null): readonly Provider[] {
    return this.#search(query, groupBy).positions.map((position) => this.#providers[position]!);
  }

  /** The groups of a query's result, in the order in which they are shown, with their counts: the rows of all pages follow them. */
  groups(query: ProviderQuery, groupBy: string): readonly FacetValue[] {
    return this.#search(query, groupBy).groups;
  }

  #search(query: ProviderQuery, groupBy: string | null): LocalResult {
    const { words = '', sort = 'name' } = query;
    const filters = new Map(FACET_NAMES.map((facet) => [facet, canonical(facet, query[FACET_FILTERS[facet]] ?? [])]));
    const asked: LocalQuery = { words, filters, sort, groupBy };
    // Pages of one result follow each other.
    const key = [sort, groupBy, ...[...filters.values()].map((values) => values.join(',')), words].join('\n');
    if (this.#latest?.[0] !== key) this.#latest = [key, this.#index.search(asked)];
    return this.#latest[1];
  }
}

/** In the letter case in which documents have a facet's values. */
function canonical(facet: ApiFacetName, values: readonly string[]): readonly string[] {
  if (facet === 'country') return values.map((value) => value.toUpperCase());
  return facet === 'region' ? values.map((value) => value.toLowerCase()) : values;
}

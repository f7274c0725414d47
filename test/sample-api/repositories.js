import { SAMPLE_NOW } from './fixtures.js';
import { termsFacet, yearsFacet } from './facets.js';
import { repositorySchema } from './index-fields.js';
import { createOrders, cutPage, dateFilters, notFound, sortParam } from './listing.js';
import { createRandom, seedOf } from './prng.js';
import { acceptsJson, fieldsParam, HttpError, pageParams, parameterize, textParam, toQuery } from './rails.js';
import { createSearch } from './search/match.js';
import { many, providerSerializer, slice, timestamp } from './serialize.js';
import { SOFTWARE } from './vocabulary.js';

/** @typedef {import('./types.js').Account} Account */
/** @typedef {import('./types.js').Repository} Repository */
/** @typedef {import('./rails.js').Params} Params */

const CLIENT_TYPES = /** @type {const} */ ([
  ['repository', 90],
  ['periodical', 6],
  ['igsnCatalog', 3],
  ['raidRegistry', 1],
]);
// prettier-ignore
const CLIENT_TITLES = new Map([['repository', 'Repository'], ['periodical', 'Periodical'], ['igsnCatalog', 'IGSN ID Catalog'], ['raidRegistry', 'RAiD Registry']]);
// prettier-ignore
const POPULAR = /** @type {[string | null, number][]} */ ([[null, 30], ['DSpace', 18], ['Dataverse', 14], ['Other', 12], ['EPrints', 6], ['Open Journal Systems (OJS)', 5], ...SOFTWARE.map((name) => [name, 1])]);

/** @type {(account: Account, id: string) => Repository} */
function inventRepository(account, id) {
  const random = createRandom(seedOf('repository', id));
  const created = account.created + Math.floor((random.next() * (SAMPLE_NOW - account.created)) / 1000) * 1000;
  const kind = random.pick([
    'Repository',
    'Research Data',
    'Theses',
    'Digital Collections',
    'Open Archive',
    'Journals',
  ]);
  return {
    id,
    name: `${account.displayName} ${kind}`.slice(0, 255),
    provider: account.id,
    consortium: account.consortium,
    clientType: random.weighted(CLIENT_TYPES),
    repositoryType: random.chance(0.4)
      ? []
      : [
          random.pick([
            'institutional',
            'disciplinary',
            'governmental',
            'multidisciplinary',
            'projectRelated',
            'other',
          ]),
        ],
    certificate: random.chance(0.93) ? [] : [random.pick(['CoreTrustSeal', 'DSA', 'WDS', 'CLARIN'])],
    software: random.weighted(POPULAR),
    url: random.chance(0.2) ? null : `https://data.${account.id}.example/`,
    re3data: random.chance(0.85) ? null : `https://doi.org/10.17616/R${random.int(90000) + 10000}`,
    isActive: account.isActive,
    created,
    updated: created,
    prefixes: account.prefixes.slice(0, 1),
    doiCount: random.int(5000),
  };
}

/** Lists have no milliseconds. @param {number} time */
const listTimestamp = (time) => timestamp(time).replace('.000Z', 'Z');

/** @type {[name: string, value: (repository: Repository) => unknown][]} */
const ATTRIBUTES = [
  ['name', (repository) => repository.name],
  ['symbol', (repository) => repository.id.toUpperCase()],
  ['re3data', (repository) => repository.re3data],
  ['opendoar', () => null],
  ['year', (repository) => new Date(repository.created).getUTCFullYear()],
  ['alternateName', () => null],
  ['description', () => null],
  ['clientType', (repository) => repository.clientType],
  ['repositoryType', (repository) => repository.repositoryType],
  ['language', () => ['en']],
  ['certificate', (repository) => repository.certificate],
  ['domains', () => '*'],
  ['issn', () => ({})],
  ['url', (repository) => repository.url],
  ['software', (repository) => repository.software],
  ['created', (repository) => listTimestamp(repository.created)],
  ['updated', (repository) => listTimestamp(repository.updated)],
  ['subjects', () => []],
  ['isActive', (repository) => repository.isActive],
];
/** @type {[name: string, value: (repository: Repository) => unknown][]} */
const RELATIONSHIPS = [
  ['provider', (repository) => ({ data: { id: repository.provider, type: 'providers' } })],
  ['prefixes', (repository) => many(repository.prefixes, 'prefixes')],
];

/** @param {readonly string[] | null} fields */
const serializer = (fields) => (/** @type {Repository} */ repository) => ({
  id: repository.id,
  type: 'repositories',
  attributes: Object.fromEntries(slice(ATTRIBUTES, fields).map(([name, value]) => [name, value(repository)])),
  relationships: Object.fromEntries(slice(RELATIONSHIPS, fields).map(([name, value]) => [name, value(repository)])),
});

/**
 * Repository accounts, made of the accounts' `clients` when first asked for.
 *
 * @param {readonly Account[]} accounts
 * @param {{ exactKeywords?: boolean }} [options]
 */
export function createRepositories(accounts, { exactKeywords = false } = {}) {
  const byProvider = new Map(accounts.map((account) => [account.id, account]));
  const repositories = accounts
    .filter((account) => account.deleted === null)
    .flatMap((account) => account.clients.map((id) => inventRepository(account, id)));
  const byId = new Map(repositories.map((repository) => [repository.id, repository]));
  const search = createSearch(repositorySchema(exactKeywords));
  const orders = createOrders(repositories, (repository) => repository.name);
  const providerName = (/** @type {string} */ id) => byProvider.get(id)?.name ?? id;

  /** @param {Params} params @returns {((repository: Repository) => boolean)[]} */
  const filters = (params) => {
    const id = textParam(params, 'id') ?? textParam(params, 'ids');
    if (id !== undefined) {
      const wanted = new Set(id.toLowerCase().split(','));
      return [(repository) => wanted.has(repository.id)];
    }
    /** @type {((repository: Repository) => boolean)[]} */
    const tests = [...dateFilters(params, SAMPLE_NOW)];
    /** @type {(name: string, valuesOf: (repository: Repository) => readonly (string | null)[], read?: (value: string) => string[]) => void} */
    const oneOf = (name, valuesOf, read = (value) => value.split(',')) => {
      const text = textParam(params, name);
      if (text === undefined) return;
      const wanted = read(text);
      tests.push((repository) => valuesOf(repository).some((value) => value !== null && wanted.includes(value)));
    };
    oneOf(
      'provider_id',
      ({ provider }) => [provider],
      (value) => value.toLowerCase().split(','),
    );
    oneOf(
      'consortium_id',
      ({ consortium }) => [consortium],
      (value) => [value.toLowerCase()],
    );
    // The index lower-cases the software's name, nobody lower-cases the parameter.
    oneOf('software', ({ software }) => [software?.toLowerCase() ?? null]);
    oneOf('certificate', ({ certificate }) => certificate);
    oneOf('repository_type', ({ repositoryType }) => repositoryType);
    oneOf(
      'client_type',
      ({ clientType }) => [clientType],
      (value) => [value],
    );
    const query = textParam(params, 'query');
    if (query !== undefined) tests.push(search.compile(query).matches);
    return tests;
  };

  return {
    /**
     * @param {Params} params
     * @param {import('./providers.js').Asked} asked
     */
    list(params, asked) {
      const page = pageParams(params);
      const tests = filters(params);
      const hits = orders(page.cursor === null ? sortParam(params) : 'cursor').filter((repository) =>
        tests.every((test) => test(repository)),
      );
      const rows = cutPage(hits, page);
      if (!acceptsJson(asked.accept)) throw new HttpError(406, 'The content type is not recognized.');
      const total = hits.length;
      const totalPages = page.size > 0 ? Math.ceil(total / page.size) : 0;
      const facets = () => ({
        years: yearsFacet(hits),
        providers: termsFacet(hits, ({ provider }) => provider, { title: providerName }),
        clientTypes: termsFacet(hits, ({ clientType }) => clientType, {
          title: (key) => CLIENT_TITLES.get(key) ?? key,
        }),
        repositoryTypes: termsFacet(hits, ({ repositoryType }) => repositoryType),
        certificates: termsFacet(hits, ({ certificate }) => certificate),
        software: termsFacet(hits, ({ software }) => software, { id: parameterize, title: (key) => key }),
      });
      const given = (/** @type {string} */ name) => (typeof params[name] === 'string' ? params[name] : undefined);
      const next = toQuery({
        query: given('query'),
        'provider-id': given('provider_id'),
        software: given('software'),
        certificate: given('certificate'),
        'client-type': given('client_type'),
        'repository-type': given('repository_type'),
        year: given('year'),
        'page[number]': page.number + 1,
        'page[size]': page.size,
        sort: given('sort'),
        'fields[repositories]': fieldsParam(params, 'repositories')?.join(','),
      });
      const withProviders = textParam(params, 'include')?.toLowerCase().split(',').includes('provider');
      const providers = [...new Set(rows.map(({ provider }) => provider))].flatMap((id) => byProvider.get(id) ?? []);
      return {
        data: rows.map(serializer(fieldsParam(params, 'repositories'))),
        ...(withProviders
          ? {
              included: providers.map(
                providerSerializer(fieldsParam(params, 'providers'), {
                  assetsBase: asked.assetsBase,
                  organizationsOf: () => [],
                }),
              ),
            }
          : {}),
        meta: { total, totalPages, page: page.number, ...(total > 0 ? facets() : {}) },
        links: {
          self: asked.url,
          ...(rows.length === 0 || page.number === totalPages ? {} : { next: `${asked.base}/repositories?${next}` }),
        },
      };
    },
    /** @param {string} id */
    show(id) {
      const repository = byId.get(id.toLowerCase());
      if (!repository) return notFound();
      return {
        data: serializer(null)(repository),
        meta: { doiCount: repository.doiCount, prefixCount: repository.prefixes.length },
      };
    },
  };
}

import { FIXTURES, SAMPLE_NOW } from './fixtures.js';
import { providerFacets } from './facets.js';
import { providerSchema } from './index-fields.js';
import { createMemo, createOrders, cutPage, dateFilters, notFound, sortParam } from './listing.js';
import { acceptsJson, fieldsParam, HttpError, pageParams, textParam, toQuery } from './rails.js';
import { createSearch } from './search/match.js';
import { SearchError } from './search/errors.js';
import { providerSerializer } from './serialize.js';

/** @typedef {import('./types.js').Account} Account */
/** @typedef {import('./rails.js').Params} Params */

/**
 * @typedef {object} Asked what a request says besides its parameters
 * @property {string} url as it was sent
 * @property {string} base where the API lives
 * @property {string | null} accept
 * @property {string | null} assetsBase
 * @property {boolean} wrongRecord a fault: answer with accounts nobody asked for
 */

/**
 * @param {readonly Account[]} accounts
 * @param {{ exactKeywords?: boolean }} [options]
 */
export function createProviders(accounts, { exactKeywords = false } = {}) {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  /** @type {Map<string, string[]>} */
  const organizations = new Map();
  for (const { id, consortium } of accounts) {
    if (consortium === null) continue;
    const members = organizations.get(consortium);
    if (members) members.push(id);
    else organizations.set(consortium, [id]);
  }
  const organizationsOf = (/** @type {string} */ id) => organizations.get(id) ?? [];
  const search = createSearch(providerSchema(exactKeywords, organizationsOf));
  const orders = createOrders(accounts, (account) => account.displayName);
  const hitsOf = /** @type {typeof createMemo<readonly Account[]>} */ (createMemo)(40);
  const facetsOf = /** @type {typeof createMemo<ReturnType<typeof providerFacets>>} */ (createMemo)(40);

  /** Everything but `ids`. @param {Params} params @returns {((account: Account) => boolean)[]} */
  const filters = (params) => {
    /** @type {((account: Account) => boolean)[]} */
    const tests = [(account) => account.id !== FIXTURES.staff, ...dateFilters(params, SAMPLE_NOW)];
    /** @type {(name: string, valueOf: (account: Account) => string | null) => void} */
    const oneOf = (name, valueOf) => {
      const wanted = textParam(params, name)?.split(',');
      if (wanted) tests.push((account) => wanted.includes(valueOf(account) ?? ''));
    };
    const region = textParam(params, 'region')?.toUpperCase();
    if (region !== undefined) tests.push((account) => account.region === region);
    const consortium = textParam(params, 'consortium_id')?.toLowerCase();
    if (consortium !== undefined) tests.push((account) => account.consortium === consortium);
    oneOf('member_type', (account) => account.memberType);
    oneOf('organization_type', (account) => account.organizationType);
    oneOf('focus_area', (account) => account.focusArea);
    // Broken in the API: it compares the status with `false`.
    if (textParam(params, 'non_profit_status') !== undefined) tests.push(() => false);
    const contacts = textParam(params, 'has_required_contacts');
    if (contacts !== undefined) {
      if (!['true', 'false'].includes(contacts))
        throw new SearchError(`parse_exception: Can't parse boolean value [${contacts}], expected [true] or [false]`);
      tests.push((account) => String(account.requiredContacts) === contacts);
    }
    if (textParam(params, 'include_deleted') === undefined) tests.push((account) => account.deleted === null);
    const query = textParam(params, 'query');
    if (query !== undefined) tests.push(search.compile(query).matches);
    return tests;
  };

  /**
   * @param {Params} params
   * @param {import('./rails.js').Page} page
   * @returns {{ hits: readonly Account[], rows: readonly Account[], facets: ReturnType<typeof providerFacets> }}
   */
  const find = (params, page) => {
    const sort = sortParam(params);
    const [id, ids] = [textParam(params, 'id'), textParam(params, 'ids')];
    const list = id ?? ids;
    if (list !== undefined) {
      const wanted = new Set(list.toLowerCase().split(','));
      const hits = orders(id === undefined ? sort : 'created').filter((account) => wanted.has(account.id));
      const rows = cutPage(
        hits,
        id === undefined ? { ...page, cursor: null } : { size: 2000, number: 1, cursor: null },
      );
      return { hits, rows, facets: providerFacets(hits) };
    }
    const {
      page: _page,
      sort: _sort,
      fields: _fields,
      mailto: _mailto,
      callback: _callback,
      include: _include,
      ...rest
    } = params;
    const key = JSON.stringify(rest);
    const order = page.cursor === null ? sort : 'cursor';
    const hits = hitsOf(`${order} ${key}`, () => {
      const tests = filters(params);
      const found = orders(order).filter((account) => tests.every((test) => test(account)));
      const query = textParam(params, 'query');
      if (order !== 'relevance' || query === undefined) return found;
      const { score } = search.compile(query);
      return found
        .map((account) => ({ account, score: score(account) }))
        .sort((a, b) => b.score - a.score)
        .map(({ account }) => account);
    });
    return { hits, rows: cutPage(hits, page), facets: facetsOf(key, () => providerFacets(hits)) };
  };

  /** Active members, to make the mistake as tempting as can be. @type {(asked: readonly string[], count: number) => Account[]} */
  const others = (asked, count) =>
    accounts
      .filter(
        (account) =>
          account.isActive &&
          account.deleted === null &&
          account.memberType === 'direct_member' &&
          account.rorId !== null &&
          !asked.includes(account.id),
      )
      .slice(0, Math.max(1, count));

  /** Contacts are the only thing to include, and not for the public. @param {Params} params */
  const included = (params) =>
    textParam(params, 'include')?.toLowerCase().split(',').includes('contacts') ? { included: [] } : {};

  return {
    byId,
    /**
     * @param {Params} params
     * @param {Asked} asked
     */
    list(params, asked) {
      const page = pageParams(params);
      const { hits, rows, facets } = find(params, page);
      if (!acceptsJson(asked.accept)) throw new HttpError(406, 'The content type is not recognized.');
      const total = hits.length;
      const totalPages = page.size > 0 ? Math.ceil(total / page.size) : 0;
      const ids = textParam(params, 'ids')?.toLowerCase().split(',') ?? [];
      const shown = asked.wrongRecord
        ? others([...ids, ...rows.map((account) => account.id)], Math.max(ids.length, rows.length))
        : rows;
      const next = shown.length === 0 || page.number === totalPages ? {} : { next: nextLink(params, page, asked.base) };
      return {
        data: shown.map(
          providerSerializer(fieldsParam(params, 'providers'), { assetsBase: asked.assetsBase, organizationsOf }),
        ),
        ...included(params),
        meta: { total, totalPages, page: page.number, ...(total > 0 ? facets : {}) },
        links: { self: asked.url, ...next },
      };
    },
    /**
     * @param {string} id
     * @param {Params} params
     * @param {Asked} asked
     */
    show(id, params, asked) {
      const name = id.toLowerCase();
      const account = asked.wrongRecord ? others([name], 1)[0] : byId.get(name);
      if (!account || (account.deleted !== null && !('include_deleted' in params))) return notFound();
      const { memberType, clients } = account;
      const meta =
        memberType === 'consortium'
          ? { meta: { consortiumOrganizationCount: organizationsOf(account.id).length } }
          : memberType === 'direct_member' || memberType === 'consortium_organization'
            ? { meta: { repositoryCount: clients.length } }
            : {};
      return {
        data: providerSerializer(null, { assetsBase: asked.assetsBase, organizationsOf })(account),
        ...included(params),
        ...meta,
      };
    },
  };
}

const SORT_FIELDS = /** @type {const} */ ({
  name: ['display_name.raw', 'asc'],
  '-name': ['display_name.raw', 'desc'],
  created: ['created', 'asc'],
  '-created': ['created', 'desc'],
  relevance: ['_score', 'desc'],
});

/**
 * As the API builds it: some parameters are forgotten, and `sort` is written in a way the API does not read.
 *
 * @type {(params: Params, page: import('./rails.js').Page, base: string) => string}
 */
function nextLink(params, page, base) {
  const [field, order] = SORT_FIELDS[sortParam(params)];
  const given = (/** @type {string} */ name) => (typeof params[name] === 'string' ? params[name] : undefined);
  return `${base}/providers?${toQuery({
    query: given('query'),
    year: given('year'),
    region: given('region'),
    member_type: given('member_type'),
    organization_type: given('organization_type'),
    'focus-area': given('focus_area'),
    'non-profit-status': given('non_profit_status'),
    'page[number]': page.number + 1,
    'page[size]': page.size,
    [`sort[${field}][order]`]: order,
    'fields[providers]': fieldsParam(params, 'providers')?.join(','),
  })}`;
}

import { SAMPLE_NOW } from './fixtures.js';

/** @typedef {import('./types.js').Account} Account */
/** @typedef {import('./types.js').Repository} Repository */

const ROLES = /** @type {Record<string, string>} */ ({
  member_only: 'ROLE_MEMBER',
  direct_member: 'ROLE_ALLOCATOR',
  consortium: 'ROLE_CONSORTIUM',
  consortium_organization: 'ROLE_CONSORTIUM_ORGANIZATION',
  contractual_member: 'ROLE_CONTRACTUAL_PROVIDER',
  'for-profit_provider': 'ROLE_FOR_PROFIT_PROVIDER',
  developer: 'ROLE_DEV',
});

/**
 * The index's names of things, which are not the answers' names.
 *
 * @param {boolean} exact keywords keep their case
 * @param {(id: string) => readonly string[]} organizationsOf
 * @returns {import('./search/match.js').Schema<Account>}
 */
export const providerSchema = (exact, organizationsOf) => ({
  now: SAMPLE_NOW,
  defaults: ['uid', 'symbol', 'name'],
  fields: {
    uid: { kind: 'keyword', value: (account) => account.id, boost: 10 },
    id: { kind: 'keyword', exact, value: (account) => account.id },
    symbol: { kind: 'keyword', exact, value: (account) => account.id.toUpperCase(), boost: 10 },
    name: { kind: 'text', value: (account) => account.name, boost: 5 },
    'name.keyword': { kind: 'keyword', exact: true, value: (account) => account.name },
    'name.raw': { kind: 'keyword', value: (account) => account.name },
    display_name: { kind: 'text', value: (account) => account.displayName },
    'display_name.keyword': { kind: 'keyword', exact: true, value: (account) => account.displayName },
    'display_name.raw': { kind: 'keyword', value: (account) => account.displayName },
    description: { kind: 'text', value: (account) => account.description },
    website: { kind: 'text', value: (account) => account.website },
    'website.keyword': { kind: 'keyword', exact: true, value: (account) => account.website },
    logo_url: { kind: 'text', value: (account) => account.logo && account.id },
    region: { kind: 'keyword', exact, value: (account) => account.region },
    country_code: { kind: 'keyword', exact, value: (account) => account.country },
    member_type: { kind: 'keyword', exact, value: (account) => account.memberType },
    role_name: { kind: 'keyword', exact, value: (account) => ROLES[account.memberType ?? ''] ?? null },
    organization_type: { kind: 'keyword', exact, value: (account) => account.organizationType },
    focus_area: { kind: 'keyword', exact, value: (account) => account.focusArea },
    non_profit_status: { kind: 'keyword', exact, value: (account) => account.nonProfitStatus },
    ror_id: { kind: 'keyword', exact, value: (account) => account.rorId },
    consortium_id: { kind: 'text', value: (account) => account.consortium },
    consortium_organization_ids: {
      kind: 'keyword',
      exact,
      value: (account) => (account.memberType === 'consortium' ? organizationsOf(account.id) : null),
    },
    client_ids: { kind: 'keyword', exact, value: (account) => account.clients },
    prefix_ids: { kind: 'keyword', exact, value: (account) => account.prefixes },
    // The index holds the database's raw byte, so is_active:true finds nothing.
    is_active: { kind: 'keyword', exact: true, value: (account) => (account.isActive ? '\u0001' : '\u0000') },
    has_required_contacts: { kind: 'boolean', value: (account) => account.requiredContacts },
    joined: { kind: 'date', value: (account) => account.joined && Date.parse(account.joined) },
    year: { kind: 'number', value: (account) => account.joined && Number(account.joined.slice(0, 4)) },
    created: { kind: 'date', value: (account) => account.created },
    updated: { kind: 'date', value: (account) => account.updated },
    deleted_at: { kind: 'date', value: (account) => account.deleted },
    doi_estimate: { kind: 'number', value: (account) => account.doiEstimate },
    // Searched, but never shown; the sample has none.
    system_email: { kind: 'text', value: () => null },
    group_email: { kind: 'text', value: () => null },
  },
});

/**
 * @param {boolean} exact
 * @returns {import('./search/match.js').Schema<Repository>}
 */
export const repositorySchema = (exact) => ({
  now: SAMPLE_NOW,
  defaults: ['uid', 'symbol', 'name'],
  fields: {
    uid: { kind: 'keyword', value: (repository) => repository.id, boost: 10 },
    id: { kind: 'keyword', exact, value: (repository) => repository.id },
    symbol: { kind: 'keyword', exact, value: (repository) => repository.id.toUpperCase(), boost: 10 },
    name: { kind: 'text', value: (repository) => repository.name, boost: 5 },
    provider_id: { kind: 'keyword', value: (repository) => repository.provider },
    consortium_id: { kind: 'text', value: (repository) => repository.consortium },
    client_type: { kind: 'keyword', exact, value: (repository) => repository.clientType },
    repository_type: { kind: 'keyword', exact, value: (repository) => repository.repositoryType },
    certificate: { kind: 'keyword', exact, value: (repository) => repository.certificate },
    software: { kind: 'text', value: (repository) => repository.software },
    url: { kind: 'text', value: (repository) => repository.url },
    re3data_id: { kind: 'keyword', exact, value: (repository) => repository.re3data },
    created: { kind: 'date', value: (repository) => repository.created },
    updated: { kind: 'date', value: (repository) => repository.updated },
  },
});

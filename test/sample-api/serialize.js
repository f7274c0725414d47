/** @typedef {import('./types.js').Account} Account */

/**
 * @typedef {object} Surroundings what a record cannot know by itself
 * @property {string | null} assetsBase null: DataCite's own, with a file per account
 * @property {(id: string) => readonly string[]} organizationsOf ids, the deleted ones too
 */

export const DATACITE_ASSETS = 'https://assets.datacite.org/images/members';

/** @param {number} time */
export const timestamp = (time) => new Date(time).toISOString();

/** In the order of the API's serializer. @type {[name: string, value: (account: Account, around: Surroundings) => unknown][]} */
const ATTRIBUTES = [
  ['name', (account) => account.name],
  ['displayName', (account) => account.displayName],
  ['symbol', (account) => account.id.toUpperCase()],
  ['website', (account) => account.website],
  ['description', (account) => account.description],
  ['region', (account) => account.region],
  ['country', (account) => account.country],
  ['logoUrl', logoUrl],
  ['memberType', (account) => account.memberType],
  ['organizationType', (account) => account.organizationType],
  ['focusArea', (account) => account.focusArea],
  ['nonProfitStatus', (account) => account.nonProfitStatus],
  ['isActive', (account) => account.isActive],
  ['joined', (account) => account.joined],
  ['rorId', (account) => account.rorId],
  ['created', (account) => timestamp(account.created)],
  ['updated', (account) => timestamp(account.updated)],
  ['doiEstimate', (account) => account.doiEstimate],
];

/** @type {[name: string, value: (account: Account, around: Surroundings) => unknown][]} undefined: left out */
const RELATIONSHIPS = [
  ['clients', (account) => many(account.clients, 'clients')],
  ['prefixes', (account) => many(account.prefixes, 'prefixes')],
  [
    'consortium',
    (account) => (account.consortium === null ? undefined : { data: { id: account.consortium, type: 'providers' } }),
  ],
  [
    'consortiumOrganizations',
    (account, around) =>
      account.memberType === 'consortium' ? many(around.organizationsOf(account.id), 'providers') : undefined,
  ],
];

/** @type {(ids: readonly string[], type: string) => { data: { id: string, type: string }[] }} */
export const many = (ids, type) => ({ data: ids.map((id) => ({ id, type })) });

/** @type {(account: Account, around: Surroundings) => string | null} */
function logoUrl({ id, logo }, { assetsBase }) {
  if (logo === null) return null;
  return assetsBase === null ? `${DATACITE_ASSETS}/${id}.png?${logo.at}` : `${assetsBase}/${logo.file}?${logo.at}`;
}

/**
 * Keeps what was asked for, in the order it was asked; unknown names are skipped.
 *
 * @template T
 * @param {[string, T][]} all
 * @param {readonly string[] | null} fields
 * @returns {[string, T][]}
 */
export const slice = (all, fields) =>
  fields === null ? all : [...new Set(fields)].flatMap((name) => all.filter(([other]) => other === name));

/**
 * A serializer for one request.
 *
 * @param {readonly string[] | null} fields
 * @param {Surroundings} around
 */
export function providerSerializer(fields, around) {
  const attributes = slice(ATTRIBUTES, fields);
  const relationships = slice(RELATIONSHIPS, fields);
  return (/** @type {Account} */ account) => ({
    id: account.id,
    type: 'providers',
    attributes: Object.fromEntries(attributes.map(([name, value]) => [name, value(account, around)])),
    relationships: Object.fromEntries(
      relationships.flatMap(([name, value]) => {
        const found = value(account, around);
        return found === undefined ? [] : [[name, found]];
      }),
    ),
  });
}

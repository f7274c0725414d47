import { FIXTURES, fixtureAccounts, LOGO_FILES, SAMPLE_NOW } from './fixtures.js';
import { inventConsortiumName, inventDescription, inventName } from './names.js';
import { createRandom, seedOf } from './prng.js';
import { realAccounts } from './real-accounts.js';
import { foldLatin } from './collation.js';
import { FOCUS_AREAS, ORGANIZATION_TYPES, regionOf } from './vocabulary.js';

/** @typedef {import('./types.js').Account} Account */
/** @typedef {import('./prng.js').Random} Random */

/** No vowels: four random letters never make a word. */
const LETTERS = 'bcdfghjkmnpqrstvwxz';
const ASCII = /^[a-z]{5,}$/u;
const FIRST_DAY = Date.UTC(2009, 11, 1);
const SHAPE_AT_3400 = {
  direct_member: 300,
  consortium: 45,
  member_only: 20,
  contractual_member: 12,
  'for-profit_provider': 14,
  developer: 18,
  registration_agency: 2,
};
const BIG_AT_3400 = 450;

/**
 * All accounts: the real ones, the fixtures, then invented ones up to `size`.
 *
 * @param {{ size?: number, seed?: number }} [options]
 * @returns {Account[]}
 */
export function generateAccounts({ size = 3400, seed = 1 } = {}) {
  const accounts = [...realAccounts(), ...fixtureAccounts()];
  const ids = new Set(accounts.map((account) => account.id));
  const clientIds = new Set(accounts.flatMap((account) => account.clients));
  const scale = size / 3400;

  /** @type {(memberType: string) => number} */
  const present = (memberType) =>
    accounts.filter((account) => account.memberType === memberType && account.deleted === null).length;
  /** @type {[memberType: string, count: number][]} */
  const plan = Object.entries(SHAPE_AT_3400).map(([memberType, count]) => [
    memberType,
    Math.max(
      memberType === 'consortium' ? 2 : 0,
      Math.round(count * (memberType === 'consortium' ? Math.sqrt(scale) : scale)) - present(memberType),
    ),
  ]);

  let index = 0;
  const free = () => size - accounts.length;
  /** @param {Partial<Account> & { memberType: string }} given */
  const add = (given) => {
    const random = createRandom(seedOf(seed, 'account', index++));
    const account = inventAccount(random, given, ids, clientIds);
    accounts.push(account);
    return account;
  };

  /** @type {[consortium: Account, weight: number][]} */
  const consortia = [];
  for (const [memberType, count] of plan) {
    for (let i = 0; i < count && free() > 0; i++) {
      const account = add({ memberType });
      if (memberType === 'consortium')
        consortia.push([account, 1 + (createRandom(seedOf(seed, account.id)).next() * 4) ** 2]);
    }
  }

  const big = { memberType: 'consortium_organization', consortium: FIXTURES.bigConsortium, country: 'US' };
  const inBig = accounts.filter((account) => account.consortium === FIXTURES.bigConsortium).length;
  for (let i = inBig; i < Math.round(BIG_AT_3400 * scale) && free() > 0; i++) add({ ...big, deleted: null });
  for (let i = 0; i < 2 && free() > 0; i++) add({ ...big, deleted: Date.UTC(2025, 6, 1 + i) });

  const random = createRandom(seedOf(seed, 'consortia'));
  for (let i = 0; free() > 0; i++) {
    const [consortium] =
      i < consortia.length * 3
        ? /** @type {[Account, number]} */ (consortia[i % consortia.length])
        : [random.weighted(consortia)];
    add({ memberType: 'consortium_organization', consortium: consortium.id, country: consortium.country });
  }
  return accounts;
}

/**
 * @param {Random} random
 * @param {Partial<Account> & { memberType: string }} given
 * @param {Set<string>} ids
 * @param {Set<string>} clientIds
 * @returns {Account}
 */
function inventAccount(random, given, ids, clientIds) {
  const { memberType } = given;
  const consortium = memberType === 'consortium';
  const invented = consortium ? inventConsortiumName(random) : inventName(random);
  const name = random.chance(0.12)
    ? `${invented.name}, ${random.pick(['Research Data Office', 'Central Library', 'Department of Collections'])}`
    : invented.name;
  const displayName = random.chance(0.1) ? invented.name : name;
  const place = foldLatin(invented.place.toLowerCase());
  const id = inventId(random, memberType, place, ids);

  const created = FIRST_DAY + Math.floor((Math.sqrt(random.next()) * (SAMPLE_NOW - FIRST_DAY)) / 1000) * 1000;
  const updated = created + Math.floor((random.next() * (SAMPLE_NOW - created)) / 1000) * 1000;
  const gone = given.deleted === undefined ? random.chance(0.011) : given.deleted !== null;
  const country = random.chance(0.04)
    ? null
    : random.chance(0.8)
      ? (given.country ?? invented.country)
      : invented.country;
  const clients = inventClients(random, memberType, id, clientIds);

  return {
    id,
    name,
    displayName,
    website: random.chance(0.08) ? null : inventWebsite(random, place, id),
    description: random.chance(0.35) ? inventDescription(random) : null,
    country,
    region: regionOf(country),
    logo: random.chance(0.42) ? { file: random.pick(LOGO_FILES), at: Math.floor(updated / 1000) } : null,
    memberType,
    organizationType: random.chance(0.5) ? null : random.weighted(ORGANIZATION_TYPES),
    focusArea: random.chance(0.6) ? null : random.weighted(FOCUS_AREAS),
    nonProfitStatus: memberType === 'for-profit_provider' || random.chance(0.03) ? 'for-profit' : 'non-profit',
    isActive: !gone && !random.chance(0.03),
    joined: random.chance(0.25) ? null : new Date(created).toISOString().slice(0, 10),
    rorId: memberType === 'developer' || random.chance(0.45) ? null : inventRor(random),
    created,
    updated,
    deleted: gone ? (given.deleted ?? updated) : null,
    doiEstimate: random.chance(0.7) ? 0 : 10 * random.int(500),
    consortium: given.consortium ?? null,
    clients,
    prefixes: Array.from(
      { length: consortium ? 0 : clients.length + random.int(3) },
      () => `10.${random.chance(0.1) ? 5100 + random.int(900) : 10000 + random.int(90000)}`,
    ),
    requiredContacts: random.chance(0.8),
  };
}

/**
 * @param {Random} random
 * @param {string} memberType
 * @param {string} place
 * @param {Set<string>} ids
 */
function inventId(random, memberType, place, ids) {
  let id = random.chance(0.06) && ASCII.test(place) ? place.slice(0, 4 + random.int(5)) : '';
  if (random.chance(0.002)) id = letters(random, random.chance(0.5) ? 2 : 8);
  while (id === '' || ids.has(id))
    id =
      letters(random, memberType === 'consortium' ? 2 + random.int(3) : 4) + (memberType === 'consortium' ? 'co' : '');
  ids.add(id);
  return id;
}

/** @type {(random: Random, length: number) => string} */
const letters = (random, length) => Array.from({ length }, () => LETTERS[random.int(LETTERS.length)]).join('');

/** ROR's alphabet has no l: the id has the right form and belongs to nobody. @param {Random} random */
const inventRor = (random) =>
  `https://ror.org/0${random.int(33554432).toString(32).padStart(5, '0')}l${String(random.int(100)).padStart(2, '0')}`;

/**
 * @param {Random} random
 * @param {string} place
 * @param {string} id
 */
function inventWebsite(random, place, id) {
  const host = `${ASCII.test(place) ? place : id}.example`;
  const scheme = random.chance(0.12) ? 'http' : 'https';
  return `${scheme}://${random.weighted(
    /** @type {const} */ ([
      ['www.', 3],
      ['', 6],
      ['library.', 1],
    ]),
  )}${host}${random.weighted(
    /** @type {const} */ ([
      ['/', 3],
      ['', 6],
      ['/en', 1],
    ]),
  )}`;
}

/** @type {Record<string, readonly (readonly [number, number])[]>} */
const CLIENT_COUNTS = {
  direct_member: [
    [1, 3],
    [2, 3],
    [3, 2],
    [4, 1],
    [7, 1],
    [20, 0.1],
  ],
  consortium_organization: [
    [0, 2],
    [1, 5],
    [2, 2],
    [3, 1],
    [5, 0.3],
  ],
  'for-profit_provider': [
    [1, 2],
    [3, 1],
  ],
  contractual_member: [
    [1, 2],
    [2, 1],
  ],
  registration_agency: [[1, 1]],
};

/**
 * @param {Random} random
 * @param {string} memberType
 * @param {string} id
 * @param {Set<string>} clientIds
 */
function inventClients(random, memberType, id, clientIds) {
  const counts = CLIENT_COUNTS[memberType];
  const count = counts ? random.weighted(counts) : 0;
  return Array.from({ length: count }, () => {
    // Repositories move between accounts and keep the id they were born with.
    const prefix = random.chance(0.03) ? letters(random, 4) : id;
    let client;
    do client = `${prefix}.${letters(random, 5 + random.int(2))}`;
    while (clientIds.has(client));
    clientIds.add(client);
    return client;
  });
}

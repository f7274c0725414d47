/**
 * What a hostile or broken world could say: answers, texts, statuses, stored entries. Everything is described by plain values, so that a counterexample
 * can be read and shrinks.
 *
 * @module
 */
import fc from 'fast-check';
import { CLAIMS } from '../support/claims.js';

export const IDS = ['cern', 'tib', 'zq', 'zylongid'];
export const ROR_IDS = ['https://ror.org/0shared01', 'https://ror.org/0shared02'];

/** Text that is hard to show: markup, bidirectional controls, what is invisible, lone surrogates, very long. */
export const hostileText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)><x-injected>',
    '</bdi></a><script>alert(1)</script>',
    '\u202Eregistered\u202C',
    '\u2066\u200B\uFEFF\u2028Registered',
    '\uD800 \uDFFF',
    '${alert(1)}',
    'x'.repeat(10_000),
    ' ',
  ),
);

/** An account's attributes as DataCite could say them; `isActive` and `memberType` decide. */
const attributes = fc.record({
  displayName: fc.oneof(fc.constant('CERN'), hostileText),
  isActive: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  memberType: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...CLAIMS) },
    { weight: 1, arbitrary: fc.constantFrom('developer', 'registration_agency', 'constructor', '__proto__', null) },
  ),
  country: fc.constantFrom('CH', 'DE', null),
  website: fc.constantFrom('https://www.cern.ch/', 'javascript:alert(1)', null),
  joined: fc.constantFrom('2015-01-31', '2026-02-31', null),
});

/** What DataCite holds under each identifier; an empty list: no such account. */
const holdings = fc.record(
  Object.fromEntries([
    ...IDS.map((id) => [
      id,
      fc.oneof({ weight: 5, arbitrary: fc.array(attributes, { minLength: 1, maxLength: 1 }) }, fc.constant([])),
    ]),
    ...ROR_IDS.map((id) => [id, fc.array(attributes, { maxLength: 3 })]),
  ]),
);

const deep = (/** @type {number} */ depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

/** Values that stand where another one is due. */
const oddValue = fc.oneof(
  fc.constantFrom(
    ...[null, true, false, 0, 1, 2, -1, 0.5, 1e308, -0, 2 ** 53, '', 'true', 'false', 'registered', '1', 'providers'],
    ...[' direct_member', 'direct_member\u200B', 'DIRECT_MEMBER', 'Member', 'cern', 'CERN ', 'tib', 'zq\u0000'],
    ...[[], [[]], {}, { isActive: true }, ['direct_member'], { length: 1 }, { toString: 7 }, deep(2000)],
  ),
  fc.jsonValue({ maxDepth: 3 }),
  hostileText,
);

/** A change of one node of a JSON tree; `at` counts the tree's nodes, modulo their number. */
const mutation = fc.oneof(
  fc.record({ op: fc.constantFrom('drop', 'twice', 'flip'), at: fc.nat(200) }),
  fc.record({ op: fc.constant('replace'), at: fc.nat(200), value: oddValue }),
  fc.record({ op: fc.constant('nest'), at: fc.nat(200), as: fc.constantFrom('array', 'data', '__proto__') }),
  fc.record({
    op: fc.constant('rename'),
    at: fc.nat(200),
    as: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '', 'isActive', 'memberType', 'id'),
  }),
  fc.record({ op: fc.constant('contrary'), at: fc.nat(5) }),
  fc.record({ op: fc.constant('stranger'), id: fc.constantFrom('tib', 'other', 'OTHER', 'no id', '') }),
  fc.record({ op: fc.constant('total'), value: oddValue }),
  fc.record({
    op: fc.constant('attribute'),
    at: fc.nat(5),
    name: fc.constantFrom('isActive', 'memberType'),
    value: oddValue,
  }),
  fc.record({
    op: fc.constant('member'),
    at: fc.nat(5),
    name: fc.constantFrom('id', 'type', 'attributes'),
    value: oddValue,
  }),
);

/** A change of the text that a tree has become. */
const textChange = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ op: 'none' }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('cut'), at: fc.nat(2000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('insert'),
      at: fc.nat(2000),
      text: fc.constantFrom('"', ',', '\u0000', '}', '"isActive":true,', '\uFEFF', '1'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('before'),
      text: fc.constantFrom('\uFEFF', " )]}'", '<!doctype html>', ' '),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('instead'), text: fc.oneof(fc.json(), hostileText) }) },
);

const mutations = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  fc.array(mutation, { minLength: 1, maxLength: 3 }),
);

/** How one request is answered. */
export const answer = fc.record({
  holdings,
  mutations,
  textChange,
  kind: fc.oneof({ weight: 12, arbitrary: fc.constant('body') }, fc.constantFrom('reject', 'never', 'broken')),
  status: fc.oneof(
    { weight: 12, arbitrary: fc.constant(200) },
    { weight: 1, arbitrary: fc.constantFrom(201, 204, 206, 304, 404, 429, 500, 503) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
  ),
  headers: fc.dictionary(
    fc.constantFrom('content-type', 'date', 'retry-after', 'age', 'cache-control', 'x-status'),
    fc.constantFrom('application/json', 'text/html', '0', '-1', 'x', 'Thu, 01 Jan 2099 00:00:00 GMT', 'registered'),
    { maxKeys: 2 },
  ),
  /** Turns of the event loop before it comes: so answers come in any order. */
  turns: fc.nat(4),
});

export const ENTRY_IDS = ['acme', 'b', '17', 'constructor'];

/** A day around the fuzzer's own, rarely what is none. */
const day = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 5,
    arbitrary: fc
      .date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') })
      .map((date) => date.toISOString().slice(0, 10)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-02-30',
      '2999',
      'soon',
      '',
      '2999-12-31T00:00:00Z',
      32_503_680_000_000,
      true,
      [],
      {},
    ),
  },
);

/** An entry of a listing. */
const entry = fc.record({
  id: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ENTRY_IDS, 17) }, { weight: 1, arbitrary: oddValue }),
  name: fc.oneof(
    { weight: 6, arbitrary: fc.constant('Acme') },
    { weight: 1, arbitrary: fc.oneof(hostileText, oddValue) },
  ),
  website: fc.constantFrom('https://acme.example/', 'javascript:alert(1)', null),
  serviceType: fc.oneof(fc.constantFrom('a', null), oddValue),
  registeredOn: day,
  validUntil: day,
});

/** A listing, what becomes of it on its way and in the storage, and how much later it is looked at again. */
const listed = fc.record({
  entries: fc.array(entry, { maxLength: 4 }),
  former: fc.boolean(),
  mutations: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 3 }) },
  ),
  textChange,
  status: fc.oneof({ weight: 12, arbitrary: fc.constant(200) }, fc.constantFrom(201, 206, 404, 500)),
  later: fc.oneof(fc.integer({ min: 0, max: 1_200_000 }), fc.constantFrom(0, 86_400, 604_801)),
});

const identifier = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...IDS) }, fc.constantFrom(...ROR_IDS));

/** Several questions, some before others are answered, and the answers. */
export const conversation = fc.record({
  first: fc.uniqueArray(identifier, { minLength: 1, maxLength: 3 }),
  second: fc.uniqueArray(identifier, { maxLength: 2 }),
  turns: fc.nat(3),
  answers: fc.array(answer, { minLength: 1, maxLength: 3 }),
  cache: fc.constantFrom('storage', 'memory', 'none'),
});

/** What becomes of a storage between two visits. */
const storageChange = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('tree'),
      entry: fc.nat(5),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 2 }),
    }),
  },
  fc.record({ op: fc.constant('text'), entry: fc.nat(5), textChange }),
  fc.record({ op: fc.constant('value'), entry: fc.nat(5), value: oddValue }),
  fc.record({ op: fc.constant('move'), entry: fc.nat(5), to: fc.nat(5) }),
  fc.record({
    op: fc.constant('verdict'),
    entry: fc.nat(5),
    verdict: fc.record({
      status: fc.constant('registered'),
      kind: fc.constantFrom('member', 'consortium'),
      checkedAt: fc.constantFrom('now', '2999-01-01T00:00:00.000Z', 'x'),
      accounts: fc.constantFrom(null, [], [{ id: 'cern', isActive: true, memberType: 'direct_member' }]),
    }),
  }),
  fc.record({
    op: fc.constant('time'),
    entry: fc.nat(5),
    value: fc.oneof(
      fc.constantFrom('2999-01-01T00:00:00.000Z', '', 0, {}, [], { toString: 7 }, null, 'now'),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    ),
  }),
);

/** Two visits: what the first has stored, what became of it, and how much later the second comes. */
export const revisit = fc.record({
  asked: fc.uniqueArray(identifier, { minLength: 1, maxLength: 3 }),
  holdings,
  changes: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(storageChange, { minLength: 1, maxLength: 3 }) },
  ),
  /** Seconds; the defaults of `max-age` and `max-stale` lie among them, and clocks that went back. */
  later: fc.oneof(fc.integer({ min: 0, max: 1_200_000 }), fc.constantFrom(0, 86_400, 604_800, 604_801, -30, -61, -1e6)),
});

/** Anything that `JSON.parse` can give. */
export const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  oddValue,
  fc.record({ data: fc.array(oddValue), meta: fc.record({ total: oddValue }) }),
);

/** With changes of the storage between two visits. */
export const listing = fc.tuple(
  listed,
  fc.oneof(fc.constant([]), fc.array(storageChange, { minLength: 1, maxLength: 2 })),
);

export { holdings, mutations };

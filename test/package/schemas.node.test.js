import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';

const ROOT = new URL('../../', import.meta.url);
/** @type {typeof import('../../src/datacite.js')} */
const { parseListing, parseProviderPage, register, listingEvidence } = await import(
  new URL('dist/datacite.js', ROOT).href
);

/** @param {string} path @returns {Promise<any>} */
const json = async (path) => JSON.parse(await readFile(new URL(path, ROOT), 'utf8'));
const ajv = new Ajv2020({ allowUnionTypes: true });
ajv.addFormat('date', (text) => new Date(text).toISOString().startsWith(text));
const listing = ajv.compile(await json('schemas/registered-service-providers-1.json'));
const snapshot = ajv.compile(await json('schemas/datacite-provider-snapshot-1.json'));

const URL_ = 'https://programme.example/service-providers.json';
const ENTRY = { id: 'quillstone', name: 'Quillstone', registeredOn: '2022-03-01', validUntil: '2999-12-31' };
/** @param {unknown[]} serviceProviders */
const listingOf = (...serviceProviders) => ({ format: 'registered-service-providers/1', serviceProviders });

/** Whether the parser takes every entry of a document for evidence. @param {unknown} document */
function isSound(document) {
  const read = parseListing(document, URL_);
  return read !== null && read.whole && read.entries.every(({ evidence }) => evidence.accounts !== null);
}

for (const file of ['service-providers.json', 'former-service-providers.json']) {
  test(`the demo's ${file} is a listing, for schema and parser`, async () => {
    const document = await json(`demo/${file}`);
    const entries = document.serviceProviders ?? document;
    assert.ok(listing(document), JSON.stringify(listing.errors));
    assert.ok(isSound(document));
    // Nobody may take them for real.
    for (const entry of entries) assert.match(entry.name ?? entry.Name, / \(sample\)$/);
  });
}

test("the demo's entries are registered, expired and undated", async () => {
  const document = await json('demo/service-providers.json');
  const read = parseListing(document, URL_);
  const provenance = /** @type {const} */ ({
    source: 'listing',
    sourceUrl: URL_,
    checkedAt: '2026-11-22T00:00:00Z',
    failure: null,
  });
  const judgement = { now: Date.UTC(2026, 10, 22), maxAge: 60, maxStale: 60 };
  const statuses = document.serviceProviders.map(
    (/** @type {{ id: string }} */ { id }) => register(listingEvidence(read, id, provenance), judgement).status,
  );
  assert.deepEqual(new Set(statuses), new Set(['registered', 'inactive']));
  assert.ok(read?.entries.some(({ serviceProvider }) => serviceProvider.validUntil === null));
  assert.ok(read?.entries.some(({ serviceProvider }) => serviceProvider.providerId === 'sample'));
});

test('an empty listing is one', () => {
  assert.ok(listing(listingOf()) && isSound(listingOf()));
});

for (const [what, document] of /** @type {Array<[string, unknown]>} */ ([
  ['null', null],
  ['a text', 'x'],
  ['an empty object', {}],
  ['an empty array', []],
  ['another format', { ...listingOf(ENTRY), format: 'registered-service-providers/2' }],
  ['no format', { serviceProviders: [ENTRY] }],
  ['entries in an object', { ...listingOf(), serviceProviders: { 0: ENTRY } }],
  ['an entry that is none', listingOf(ENTRY, null)],
  ['no id', listingOf({ ...ENTRY, id: undefined })],
  ['an id with a space', listingOf({ ...ENTRY, id: 'a b' })],
  ['an empty id', listingOf({ ...ENTRY, id: '' })],
  ['a negative id', listingOf({ ...ENTRY, id: -1 })],
  ['no name', listingOf({ id: 'x' })],
  ['no name but null', listingOf({ ...ENTRY, name: null })],
  ['a name of spaces', listingOf({ ...ENTRY, name: '  ' })],
  ['a day that is none', listingOf({ ...ENTRY, validUntil: '2026-02-30' })],
  ['a leap day that is none', listingOf({ ...ENTRY, validUntil: '2026-02-29' })],
  ['a time', listingOf({ ...ENTRY, validUntil: '2999-12-31T00:00:00Z' })],
  ['a number for a date', listingOf({ ...ENTRY, registeredOn: 2022 })],
  ['a former entry with the names of today', [ENTRY]],
  ['an entry of today with the former names', listingOf({ id: 1, Name: 'X' })],
])) {
  test(`${what} is refused by schema and parser`, () => {
    // As it would come over the network.
    const received = JSON.parse(JSON.stringify(document));
    assert.equal(listing(received), false);
    assert.equal(isSound(received), false);
  });
}

for (const [what, parts] of /** @type {Array<[string, object]>} */ ([
  ['a website that is a script', { website: 'javascript:alert(1)' }],
  ['a website with a password', { website: 'https://a:b@c.example/' }],
  ['a logo that is data', { logoUrl: 'data:image/png;base64,x' }],
  ['a country in words', { country: 'Netherlands' }],
  ['an account that cannot be one', { providerId: 'cern/1' }],
  ['types in an object', { serviceType: {} }],
])) {
  test(`${what} is refused by the schema, and the parser takes it for nothing`, () => {
    assert.equal(listing(listingOf({ ...ENTRY, ...parts })), false);
    const [entry] = parseListing(listingOf({ ...ENTRY, ...parts }), URL_)?.entries ?? [];
    for (const name of Object.keys(parts)) {
      const value = Reflect.get(entry?.serviceProvider ?? {}, name);
      assert.ok(value === null || (Array.isArray(value) && value.length === 0), `${name}: ${String(value)}`);
    }
  });
}

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('Quillstone', 'a b', '2026-02-28', '2026-02-29', '2024-02-29', '', ' x ', '17'),
);
const value = fc.oneof(
  text,
  fc.constantFrom(null, true, 0, 17, -1, 1.5, 1e20),
  fc.array(text, { maxLength: 3 }),
  fc.object(),
);
const date = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map((time) => time.toISOString().slice(0, 10)),
  value,
);
const NAMES = [
  'website',
  'country',
  'serviceType',
  'serviceAudience',
  'focusArea',
  'supportedIntegrations',
  'logoUrl',
  'software',
  'providerId',
];
const entries = fc.uniqueArray(
  fc.record(
    {
      id: fc.oneof(fc.stringMatching(/^[\w.-]{1,5}$/), value),
      name: fc.oneof({ weight: 6, arbitrary: fc.constant('Quillstone') }, value),
      registeredOn: date,
      validUntil: date,
      ...Object.fromEntries(NAMES.map((name) => [name, fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, value)])),
    },
    { requiredKeys: ['id', 'name'] },
  ),
  { maxLength: 3, selector: ({ id }) => String(typeof id === 'object' ? JSON.stringify(id) : id).trim() },
);

test('what the schema accepts, the parser takes for evidence', () => {
  let accepted = 0;
  fc.assert(
    fc.property(entries, (some) => {
      const document = JSON.parse(JSON.stringify(listingOf(...some)));
      const valid = listing(document);
      if (valid && some.length > 0) accepted++;
      assert.ok(!valid || isSound(document), JSON.stringify(document));
    }),
    { numRuns: 5000 },
  );
  assert.ok(accepted > 20, `${accepted} were accepted`);
});

const SNAPSHOT = {
  format: 'datacite-provider-snapshot/1',
  createdAt: '2026-11-22T00:00:00Z',
  apiBase: 'https://api.datacite.org',
  query: { 'member-type': 'direct_member' },
  total: 1,
  providers: [
    {
      id: 'sample',
      type: 'providers',
      attributes: { displayName: 'Sample', isActive: true, memberType: 'direct_member' },
    },
  ],
};

test('a snapshot is one, and its providers are read as those of an answer', () => {
  assert.ok(snapshot(SNAPSHOT), JSON.stringify(snapshot.errors));
  const page = parseProviderPage({ data: SNAPSHOT.providers, meta: { total: SNAPSHOT.total } });
  assert.equal(page?.providers.length, 1);
});

for (const [what, parts] of /** @type {Array<[string, object]>} */ ([
  ['another format', { format: 'datacite-provider-snapshot/2' }],
  ['no time', { createdAt: undefined }],
  ['a time without a zone', { createdAt: '2026-11-22T00:00:00' }],
  ['no total', { total: '1' }],
  ['providers that are none', { providers: [{ id: 'sample' }] }],
  ['another type', { providers: [{ id: 'sample', type: 'clients', attributes: {} }] }],
  [
    'an activity that is a text',
    { providers: [{ id: 'sample', type: 'providers', attributes: { isActive: 'true' } }] },
  ],
])) {
  test(`${what} makes no snapshot`, () =>
    assert.equal(snapshot(JSON.parse(JSON.stringify({ ...SNAPSHOT, ...parts }))), false));
}

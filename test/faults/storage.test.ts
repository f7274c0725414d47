import { expect } from '@open-wc/testing';
import { FakeStorage } from '../support/fake-storage.js';
import { FIXTURES } from '../support/sample-api.js';
import {
  ANSWERED,
  BASE,
  BODY,
  allBut,
  copyOf,
  expectHonest,
  provenIn,
  rowsOf,
  statusesOf,
} from '../support/sample-page.js';
import { VisitedPage } from '../support/visited-page.js';

type AnyStorage = Storage | FakeStorage | null | (() => never);

/** A storage that refuses what `method` does, and how. */
function refusing(storage: FakeStorage, method: 'getItem' | 'setItem' | 'removeItem', name: string): FakeStorage {
  const value = () => {
    throw new DOMException('no', name);
  };
  return Object.defineProperty(copyOf(storage), method, { value, enumerable: false });
}

const entriesOf = (storage: FakeStorage) => Object.keys(storage).map((key) => [key, storage.getItem(key)!] as const);

/** The content of the storage with each entry rewritten. */
function rewritten(rewrite: (value: string, key: string) => [key: string, value: string]): FakeStorage {
  const storage = new FakeStorage();
  for (const [key, value] of entriesOf(stored)) storage.setItem(...rewrite(value, key));
  return storage;
}

/** The content of the storage with another value for each of its keys. */
const filledWith = (value: (entry: string) => string) => rewritten((entry, key) => [key, value(entry)]);

const VERDICT = { status: 'registered', kind: 'member', stale: false, reason: null, checkedAt: '2999-01-01T00:00:00Z' };

/** What is no evidence, by what it is. */
const POISON: Readonly<Record<string, (entry: string) => string>> = {
  'nothing at all': () => '',
  'no JSON': () => '{"body":',
  null: () => 'null',
  'a number': () => '42',
  'a text': () => '"registered"',
  true: () => 'true',
  'an array': () => '[[[]]]',
  'an empty object': () => '{}',
  'a verdict': () => JSON.stringify({ ...VERDICT, registration: VERDICT, accounts: [VERDICT], body: [VERDICT] }),
  'a verdict beside a record of nobody': (entry) => entry.replaceAll('"id":"', '"status":"registered","id":"not '),
  'a prototype': () => `{"__proto__":${JSON.stringify(VERDICT)},"constructor":{"prototype":{"isActive":true}}}`,
  'a prototype of each object': (entry) => entry.replaceAll('"attributes":{', '"__proto__":{'),
  'records of other types': (entry) => entry.replaceAll('"type":"providers"', '"type":"clients"'),
  'records that are active as text': (entry) => entry.replaceAll(/"isActive":(true|false)/g, '"isActive":"$1"'),
  'a megabyte of something': () => JSON.stringify({ body: 'x'.repeat(2 ** 20), checkedAt: 'x' }),
  'deep nesting': () => '['.repeat(50_000) + ']'.repeat(50_000),
  'times that are none': (entry) => entry.replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"now"').replaceAll(/\d{13}/g, '0'),
  'times that are objects': (entry) => entry.replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '{"toString":7}'),
};

let stored: FakeStorage;
let page: VisitedPage | undefined;

async function visit(storage: AnyStorage, fault = 'tag=x', ahead = 0): Promise<VisitedPage> {
  page?.close();
  page = new VisitedPage({ body: BODY, base: BASE, fault, storage, ahead });
  return page.settled();
}

/** The page says what it says without any storage, whether DataCite answers or not. */
async function expectAsWithoutStorage(storage: () => AnyStorage): Promise<void> {
  const answered = await visit(storage());
  expect(statusesOf(answered)).to.deep.equal(ANSWERED);
  await expectHonest(answered, provenIn(answered));
  expect(answered.lists.map(({ state }) => state)).to.deep.equal(['ready']);

  const dropped = await visit(storage(), 'drop');
  expect(dropped.sightings.filter(({ status }) => status === 'registered')).to.deep.equal([]);
  const absent = dropped.badge(FIXTURES.unknown).status;
  // That there is no such account is an entry without a record, so what makes records unreadable may leave it as it is.
  expect(['unknown', 'not-registered']).to.include(absent);
  expect(statusesOf(dropped)).to.deep.equal({ ...allBut('unknown'), [FIXTURES.unknown]: absent });
  // Rows without a status are still rows.
  if (rowsOf(dropped).others.length === 0) expect(dropped.lists.map(({ state }) => state)).to.deep.equal(['error']);
  await expectHonest(dropped, []);
}

before(async () => {
  stored = new FakeStorage();
  expect(statusesOf(await visit(stored))).to.deep.equal(ANSWERED);
  expect(stored.length).to.be.greaterThan(0);
});
afterEach(() => page?.close());

describe('a storage that cannot be used', () => {
  it('may throw when it is looked for', () =>
    expectAsWithoutStorage(() => () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    }));

  it('may be absent', () => expectAsWithoutStorage(() => null));

  it('may be full', () => expectAsWithoutStorage(() => refusing(new FakeStorage(), 'setItem', 'QuotaExceededError')));

  it('may refuse to be read', () => expectAsWithoutStorage(() => refusing(stored, 'getItem', 'UnknownError')));

  it('may be full of what counts still', async () => {
    const visited = await visit(refusing(stored, 'setItem', 'QuotaExceededError'), 'drop');
    expect(statusesOf(visited)).to.deep.equal(ANSWERED);
    expect(visited.complaints).to.deep.equal([]);
  });

  it('may be full of what must go', async () => {
    const full = refusing(refusing(stored, 'setItem', 'QuotaExceededError'), 'removeItem', 'UnknownError');
    const visited = await visit(full, 'tag=x', 30 * 86_400);
    expect(statusesOf(visited)).to.deep.equal(ANSWERED);
    expect(visited.complaints).to.deep.equal([]);
  });
});

describe('a poisoned storage', () => {
  for (const [what, poison] of Object.entries(POISON)) {
    it(`proves nothing with ${what}`, () => expectAsWithoutStorage(() => filledWith(poison)));
  }

  it('proves nothing with the entries of another version', () =>
    expectAsWithoutStorage(() => rewritten((value, key) => [key.replace(/\d+/, '999'), value])));

  it("makes nobody a member with another one's entry", async () => {
    const entries = entriesOf(stored);
    for (let turn = 1; turn < entries.length; turn++) {
      const swapped = new FakeStorage();
      entries.forEach(([key], index) => swapped.setItem(key, entries[(index + turn) % entries.length]![1]));
      const visited = await visit(swapped, 'drop');
      expect(visited.sightings.filter(({ status }) => status === 'registered')).to.deep.equal([]);
      expect(visited.complaints).to.deep.equal([]);
    }
  });

  it('proves nothing with what a clock that was ahead has left', async () => {
    const future = new FakeStorage();
    expect(statusesOf(await visit(future, 'tag=x', 30 * 86_400))).to.deep.equal(ANSWERED);
    await expectAsWithoutStorage(() => copyOf(future));
  });

  it('may have any keys of its own', async () => {
    const crowded = copyOf(stored);
    for (const key of ['', 'constructor', 'toString', 'hasOwnProperty', '\uD800', 'x'.repeat(10_000)]) {
      Object.defineProperty(crowded, key, { value: '{"__proto__":1}', enumerable: true, configurable: true });
    }
    Object.defineProperty(crowded, '__proto__', { value: 'null', enumerable: true, configurable: true });
    const visited = await visit(crowded, 'drop');
    expect(statusesOf(visited)).to.deep.equal(ANSWERED);
    expect(visited.complaints).to.deep.equal([]);
  });
});

it('the real storage of the browser is read on the next visit', async () => {
  const key = (name: string) => name.includes(BASE);
  const forget = () =>
    Object.keys(localStorage)
      .filter(key)
      .forEach((name) => localStorage.removeItem(name));
  forget();
  try {
    expect(statusesOf(await visit(localStorage))).to.deep.equal(ANSWERED);
    const again = await visit(localStorage, 'drop');
    expect(statusesOf(again)).to.deep.equal(ANSWERED);
    expect(again.requests).to.equal(0);
  } finally {
    forget();
  }
});

import { expect } from '@open-wc/testing';
import { answered, createBadge, mountBadge, place } from '../support/badge.js';
import { answerWith, restoreFetch } from '../support/instead-of-fetch.js';
import { createList, rows, settled, words } from '../support/list.js';
import { ATTRIBUTES, listOf, record } from '../support/records.js';

type Members = Record<string, unknown>;

const poisoned: string[] = [];

/** What a script of the page may do to all objects; taken back after the test. */
function poison(members: Members): void {
  for (const [name, value] of Object.entries(members)) {
    poisoned.push(name);
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true, enumerable: true });
  }
}

function cure(): void {
  for (const name of poisoned.splice(0)) Reflect.deleteProperty(Object.prototype, name);
}

afterEach(() => {
  cure();
  restoreFetch();
});

const without = (object: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
const recordWithout = (...names: string[]) => ({ ...record(), attributes: without(ATTRIBUTES, ...names) });

const WHOLE = listOf([record()]);

/** What an answer leaves out, and what a script lends to it. */
const LENT: ReadonlyArray<readonly [what: string, answer: object, lent: Members]> = [
  ['isActive', listOf([recordWithout('isActive')]), { isActive: true }],
  ['memberType', listOf([recordWithout('memberType')]), { memberType: 'direct_member' }],
  [
    'isActive and memberType',
    listOf([recordWithout('isActive', 'memberType')]),
    { isActive: true, memberType: 'consortium' },
  ],
  ['attributes', listOf([without(record(), 'attributes')]), { attributes: ATTRIBUTES }],
  ['type', listOf([without(record(), 'type')]), { type: 'providers' }],
  ['id', listOf([without(record(), 'id')]), { id: 'cern' }],
  ['everything of a record', listOf([{}]), { ...record() }],
  ['data', without(WHOLE, 'data'), { data: [record()] }],
  ['meta', without(WHOLE, 'meta'), { meta: { total: 1 } }],
  ['total', { ...WHOLE, meta: {} }, { total: 1 }],
  ['everything', {}, WHOLE],
];

let bases = 0;
const mount = (provider = 'cern') =>
  mountBadge({ provider, cache: 'none', 'api-base': `https://poisoned-${++bases}.invalid` });

describe('Object.prototype lends nothing to a badge', () => {
  for (const [what, answer, lent] of LENT) {
    it(what, async () => {
      answerWith(JSON.stringify(answer));
      poison(lent);
      const { status, registration } = await answered(await mount());
      cure();
      expect(`${status} ${registration?.reason}`).to.equal('unknown malformed');
    });
  }

  for (const [what, body, status] of [
    ['nothing but an error', '{"errors":[{"status":"503"}]}', 503],
    ['no JSON', '<html>', 200],
    ['null', 'null', 200],
    ['an array', '[]', 200],
  ] as const) {
    it(`where the answer is ${what}`, async () => {
      answerWith(body, status);
      poison({
        ...WHOLE,
        resources: [record()],
        total: 1,
        ...record(),
        ...ATTRIBUTES,
        failure: null,
        accounts: [],
        body: WHOLE,
        checkedAt: new Date().toISOString(),
      });
      const badge = await answered(await mount());
      cure();
      expect(badge.status).to.equal('unknown');
    });
  }

  it('and takes nothing from what a record has', async () => {
    answerWith(JSON.stringify(WHOLE));
    poison({
      isActive: false,
      memberType: 'developer',
      type: 'clients',
      id: 'nobody',
      failure: 'offline',
      accounts: null,
      total: 7,
    });
    const { status, kind } = await answered(await mount());
    cure();
    expect(`${status} ${kind}`).to.equal('registered member');
  });

  it('not the answer to another question, by saying that all questions are equal', async () => {
    answerWith(JSON.stringify(WHOLE));
    poison({ toJSON: () => 'equal' });
    const badge = await answered(await mount());
    const first = badge.status;
    const other = await answered(await mount('nosuchid'));
    badge.provider = 'nosuchid';
    const changed = badge.status;
    await badge.updateComplete;
    await answered(badge);
    cure();
    expect(first).to.equal('registered');
    expect(other.status).to.equal('unknown');
    expect(changed).to.equal('loading');
    expect(badge.status).to.equal('unknown');
  });

  it('not the answer of another API', async () => {
    answerWith(JSON.stringify(WHOLE));
    poison({ toJSON: () => 'equal' });
    const badge = await answered(await mount());
    answerWith('{}', 503);
    const other = createBadge({ provider: 'cern', cache: 'none', 'api-base': 'https://another.invalid' });
    place().append(badge, other);
    await answered(other);
    cure();
    expect(other.status).to.equal('unknown');
    expect(new URL(other.registration!.sourceUrl).origin).to.equal('https://another.invalid');
  });
});

describe('Object.prototype lends nothing to a list', () => {
  for (const [what, answer, lent] of LENT) {
    it(what, async () => {
      answerWith(JSON.stringify(answer));
      poison(lent);
      const list = createList({ cache: 'none', 'api-base': `https://poisoned-${++bases}.invalid` });
      place().append(list);
      await settled(list);
      const shown = rows(list).map((row) => words(row.querySelector('.status')));
      cure();
      expect(shown.filter((status) => status !== 'Status unknown')).to.deep.equal([]);
    });
  }
});

import { expect } from '@open-wc/testing';
import { ApiSource, register, type AccountIdentifier, type CacheMode } from '../../src/datacite.js';
import { comeHome, travel } from '../support/clock.js';
import { FakeStorage, replaceStorage, restoreStorage } from '../support/fake-storage.js';
import { listOf, record } from '../support/records.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const MEMBER: AccountIdentifier = { type: 'id', value: FIXTURES.member };
const identify = (value: string): AccountIdentifier => ({ type: 'id', value });

/** A source as another page of the site would have it. */
const page = (cache: CacheMode) => new ApiSource({ apiBase: api.base, cache });
const recalled = (source: ApiSource, identifier: AccountIdentifier = MEMBER) =>
  source.recall(identifier)?.accounts?.map(({ id }) => id) ?? null;

let storage: FakeStorage;

function refuse(method: 'getItem' | 'setItem'): void {
  const value = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  Object.defineProperty(storage, method, { value, enumerable: false });
}

beforeEach(() => replaceStorage((storage = new FakeStorage())));
afterEach(() => {
  restoreStorage();
  comeHome();
});

describe('where answers are kept', () => {
  it('is the storage of the browser: another page finds them', async () => {
    const { sourceUrl, checkedAt } = await page('storage').ask(MEMBER);
    expect(page('storage').recall(MEMBER)).to.deep.include({ source: 'api', sourceUrl, checkedAt, failure: null });
    expect(recalled(page('storage'))).to.deep.equal([FIXTURES.member]);
  });

  it('is this page alone with memory', async () => {
    const one = page('memory');
    await one.ask(MEMBER);
    expect(recalled(one)).to.deep.equal([FIXTURES.member]);
    expect(recalled(page('memory'))).to.equal(null);
    expect(storage.length).to.equal(0);
  });

  it('is nowhere with none', async () => {
    const one = page('none');
    await one.ask(MEMBER);
    expect(recalled(one)).to.equal(null);
    expect(storage.length).to.equal(0);
  });

  it('is memory where nobody says otherwise: Node has no other', async () => {
    const one = new ApiSource({ apiBase: api.base });
    await one.ask(MEMBER);
    expect(recalled(one)).to.deep.equal([FIXTURES.member]);
    expect(storage.length).to.equal(0);
  });

  it('is apart for each base', async () => {
    await page('storage').ask(MEMBER);
    expect(recalled(new ApiSource({ apiBase: `${api.base}/other`, cache: 'storage' }))).to.equal(null);
  });

  it('holds that nobody has an id', async () => {
    await page('storage').ask(identify(FIXTURES.unknown));
    expect(recalled(page('storage'), identify(FIXTURES.unknown))).to.deep.equal([]);
  });

  it('holds no failure', async () => {
    api.intercept = () => Response.json({}, { status: 503 });
    const one = page('storage');
    await one.ask(MEMBER);
    expect(recalled(one)).to.equal(null);
    expect(storage.length).to.equal(0);
  });

  it('holds pages too', async () => {
    const { page: found } = await page('storage').askPage({ memberType: ['consortium'] });
    const again = page('storage').recallPage({ memberType: ['consortium'] });
    expect(again?.page?.providers).to.deep.equal(found?.providers);
    expect(page('storage').recallPage({ memberType: ['developer'] })).to.equal(null);
  });

  it('does not grow without end', async () => {
    const ids = Array.from(
      { length: 1150 },
      (_, index) => `x${String(index).replace(/\d/g, (digit) => 'abcdefghij'[+digit]!)}a`,
    );
    const one = page('storage');
    await Promise.all(ids.map((id) => one.ask(identify(id))));
    expect(storage.length).to.be.within(1, 500);
    const memory = page('memory');
    await Promise.all(ids.map((id) => memory.ask(identify(id))));
    await memory.ask(MEMBER);
    expect(ids.filter((id) => memory.recall(identify(id))).length).to.be.within(1, 499);
    expect(recalled(memory)).to.deep.equal([FIXTURES.member]);
  });

  it("leaves alone what is the site's own", async () => {
    for (let index = 0; index < 300; index++) storage.setItem(`site-${index}`, 'x');
    await page('storage').ask(MEMBER);
    expect(Object.keys(storage).filter((key) => key.startsWith('site-'))).to.have.length(300);
    expect(recalled(page('storage'))).to.deep.equal([FIXTURES.member]);
  });
});

describe('the newest answer', () => {
  it("wins: another page's over one's own", async () => {
    const one = page('storage');
    await one.ask(MEMBER);
    travel(3600);
    const { checkedAt } = await page('storage').ask(MEMBER);
    expect(one.recall(MEMBER)?.checkedAt).to.equal(checkedAt);
  });

  it("wins: one's own over a stored one that could not be replaced", async () => {
    const one = page('storage');
    await one.ask(MEMBER);
    travel(3600);
    refuse('setItem');
    const { checkedAt } = await one.ask(MEMBER);
    expect(one.recall(MEMBER)?.checkedAt).to.equal(checkedAt);
  });
});

describe('a storage nobody can rely on', () => {
  for (const [what, junk] of [
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"x"'],
    ['an array', '[]'],
    ['an object of another shape', '{"a":1}'],
    ['accounts that are none', '{"body":{},"checkedAt":"2026-01-01T00:00:00.000Z","sourceUrl":"x","failure":null}'],
    ['another account', `{"body":[${JSON.stringify(record())}],"checkedAt":"2026-01-01T00:00:00.000Z","failure":null}`],
  ] as const) {
    it(`proves nothing where it holds ${what}`, async () => {
      await page('storage').ask(MEMBER);
      const keys = Object.keys(storage);
      expect(keys).not.to.have.length(0);
      for (const key of keys) storage.setItem(key, junk);
      expect(recalled(page('storage'))).to.equal(null);
      expect((await page('storage').ask(MEMBER)).accounts).to.have.length(1);
    });
  }

  for (const checkedAt of ['9999-01-01T00:00:00.000Z', 'x', 7, null, {}]) {
    it(`registers nobody with evidence of the time ${JSON.stringify(checkedAt)}`, async () => {
      await page('storage').ask(MEMBER);
      for (const key of Object.keys(storage)) {
        const stored = JSON.parse(storage.getItem(key)!) as object;
        storage.setItem(key, JSON.stringify({ ...stored, checkedAt }));
      }
      const kept = page('storage').recall(MEMBER);
      const judgement = { now: Date.now(), maxAge: 60, maxStale: 600_000 };
      expect(kept ? register(kept, judgement).status : 'unknown').to.equal('unknown');
    });
  }

  for (const sourceUrl of ['https://elsewhere.example/providers?', 7, null, { toString: 1 }]) {
    it(`proves nothing with evidence that was asked for at ${JSON.stringify(sourceUrl)}`, async () => {
      await page('storage').ask(MEMBER);
      for (const key of Object.keys(storage)) {
        const stored = JSON.parse(storage.getItem(key)!) as object;
        storage.setItem(key, JSON.stringify({ ...stored, sourceUrl }));
      }
      expect(recalled(page('storage'))).to.equal(null);
      expect((await page('storage').ask(MEMBER)).accounts).to.have.length(1);
    });
  }

  for (const method of ['getItem', 'setItem'] as const) {
    it(`is done without where ${method} throws`, async () => {
      refuse(method);
      const one = page('storage');
      expect((await one.ask(MEMBER)).accounts).to.have.length(1);
      expect(recalled(one)).to.deep.equal([FIXTURES.member]);
    });
  }

  it('is done without where it is forbidden altogether', async () => {
    replaceStorage(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const one = page('storage');
    expect(recalled(one)).to.equal(null);
    expect((await one.ask(MEMBER)).accounts).to.have.length(1);
    expect(recalled(one)).to.deep.equal([FIXTURES.member]);
  });

  it('may hold a page of another shape', async () => {
    await page('storage').askPage({});
    for (const key of Object.keys(storage)) storage.setItem(key, '{"body":{"data":7}}');
    expect(page('storage').recallPage({})).to.equal(null);
  });
});

describe('what is kept', () => {
  it('is read as warily as what the network sends', async () => {
    api.intercept = () => Response.json(listOf([record({ website: 'javascript:alert(1)' }, { id: FIXTURES.member })]));
    await page('storage').ask(MEMBER);
    expect(page('storage').recall(MEMBER)?.accounts?.[0]?.website).to.equal(null);
  });
});

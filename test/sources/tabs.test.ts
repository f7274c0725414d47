import { expect } from '@open-wc/testing';
import { ApiSource, type AccountIdentifier } from '../../src/datacite.js';
import { comeHome, travel } from '../support/clock.js';
import { FakeStorage, replaceStorage, restoreStorage } from '../support/fake-storage.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const identify = (value: string): AccountIdentifier => ({ type: 'id', value });
const MEMBER = identify(FIXTURES.member);
const tab = () => new ApiSource({ apiBase: api.base, cache: 'storage' });
const TABS = Array.from({ length: 10 });

let storage: FakeStorage;
beforeEach(() => replaceStorage((storage = new FakeStorage())));
afterEach(() => {
  restoreStorage();
  comeHome();
});

describe('tabs of one origin', () => {
  it('that want to know the same at once ask once', async () => {
    const answers = await Promise.all(TABS.map(() => tab().ask(MEMBER)));
    expect(answers.map(({ accounts }) => accounts?.[0]?.isActive)).to.deep.equal(TABS.map(() => true));
    expect(api.requests).to.have.length(1);
  });

  it('ask once for a page', async () => {
    const answers = await Promise.all(TABS.map(() => tab().askPage({ pageSize: 3 })));
    expect(answers.map(({ page }) => page?.providers.length)).to.deep.equal(TABS.map(() => 3));
    expect(api.requests).to.have.length(1);
  });

  it('ask only for what no other has just learned', async () => {
    const first = tab();
    const second = tab();
    await Promise.all([first.ask(MEMBER), second.ask(MEMBER), second.ask(identify(FIXTURES.inactive))]);
    expect(api.requests.map(({ searchParams }) => searchParams.get('ids'))).to.deep.equal([
      FIXTURES.member,
      FIXTURES.inactive,
    ]);
  });

  it('ask anew for what was learned before they wanted to know', async () => {
    await tab().ask(MEMBER);
    travel(1);
    await tab().ask(MEMBER);
    expect(api.requests).to.have.length(2);
  });

  it('that nobody answers do not all ask in vain', async () => {
    api.intercept = () => Promise.reject(new TypeError('Failed to fetch'));
    const answers = await Promise.all(TABS.map(() => tab().ask(MEMBER)));
    expect(answers.map(({ failure }) => failure)).to.deep.equal(TABS.map(() => 'unreachable'));
    expect(api.requests).to.have.length(2);
  });

  it('do not take from each other what makes no sense', async () => {
    const held = api.hold();
    const first = tab().ask(MEMBER);
    const second = tab().ask(MEMBER);
    const { answer } = await held.next();
    const { setItem } = storage;
    Object.defineProperty(storage, 'setItem', {
      value: (key: string, text: string) =>
        setItem.call(storage, key, text.replace(/"body":\[.*\]/, '"body":[{"registered":true}]')),
    });
    answer();
    expect((await first).accounts).to.have.length(1);
    (await held.next()).answer();
    expect((await second).accounts).to.have.length(1);
  });

  it('let one go on when another gives up', async () => {
    const held = api.hold();
    const leaving = new AbortController();
    const first = tab()
      .ask(MEMBER, leaving.signal)
      .catch((error: unknown) => (error as Error).name);
    await held.next();
    const second = tab().ask(MEMBER);
    leaving.abort();
    (await held.next()).answer();
    expect(await first).to.equal('AbortError');
    expect((await second).accounts).to.have.length(1);
  });

  it('do not wait where nothing is shared', async () => {
    const sources = ['memory', 'none'] as const;
    const held = api.hold();
    const answers = sources.map((cache) => new ApiSource({ apiBase: api.base, cache }).ask(MEMBER));
    for (const request of [await held.next(), await held.next()]) request.answer();
    expect((await Promise.all(answers)).map(({ failure }) => failure)).to.deep.equal([null, null]);
  });

  for (const [what, locks] of [
    ['are absent', undefined],
    ['are forbidden', { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) }],
  ] as const) {
    it(`ask where locks ${what}`, async () => {
      Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
      try {
        expect((await tab().ask(MEMBER)).accounts).to.have.length(1);
        expect((await tab().askPage({})).page).not.to.equal(null);
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
    });
  }

  it('wait no longer for their turn than for an answer', async () => {
    const { timeout } = AbortSignal;
    const late = new AbortController();
    AbortSignal.timeout = () => late.signal;
    const locks = {
      request: (_: string, { signal }: LockOptions) =>
        new Promise((_resolve, reject) => {
          signal!.addEventListener('abort', () => reject(signal!.reason as Error));
          late.abort(new DOMException('late', 'TimeoutError'));
        }),
    };
    Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
    try {
      expect(await tab().ask(MEMBER)).to.deep.include({ failure: 'timeout', accounts: null });
      expect(api.requests).to.have.length(0);
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
      AbortSignal.timeout = timeout;
    }
  });
});

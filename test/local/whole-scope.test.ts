import { expect } from '@open-wc/testing';
import { keepScope, recallScope } from '../../src/local/scope-store.js';
import { WholeScopes, type Progress, type WholeScope } from '../../src/local/whole-scope.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';
import { judgeNow } from '../support/whole.js';

const api = new SampleApiFixture({ size: 3400, whole: true });
const { signal } = new AbortController();

const bring = (scopes: WholeScopes, options: { forced?: boolean; onProgress?: (progress: Progress) => void } = {}) =>
  scopes.ask({}, judgeNow(), { signal, ...options });
const scopesAt = (apiBase: string, cache: 'storage' | 'memory' | 'none' = 'none') =>
  new WholeScopes({ apiBase, cache });
const pageOf = (url: string) => Number(new URL(url).searchParams.get('page[number]') ?? 1);

/** Changes what the sample API says of some pages. */
function change(
  pages: readonly number[],
  how: (body: { data: Array<{ id: string }>; meta: { total: number } }) => unknown,
) {
  api.intercept = async (request, answer) => {
    if (!pages.includes(pageOf(request.url))) return answer();
    return Response.json(how((await (await answer()).json()) as never));
  };
}

const incomplete = ({ providers, failure, tooLarge }: WholeScope) => [providers, failure, tooLarge];

describe('a whole scope', () => {
  it('is brought in pages of a thousand, with what search needs and no more', async () => {
    const progress: Progress[] = [];
    const { providers, failure, checkedAt } = await bring(scopesAt(api.base), {
      onProgress: (now) => progress.push(now),
    });
    expect(failure).to.equal(null);
    expect(new Set(providers!.map(({ id }) => id)).size).to.equal(providers!.length);
    expect(api.requests).to.have.length(4);
    const [first] = api.requests;
    expect(first!.searchParams.get('page[size]')).to.equal('1000');
    expect(first!.searchParams.get('fields[providers]')!.split(',')).to.have.length(13);
    expect(progress.at(-1)).to.deep.equal({ loaded: providers!.length, total: providers!.length });
    expect(progress.map(({ loaded }) => loaded)).to.deep.equal(
      [...progress.map(({ loaded }) => loaded)].sort((a, b) => a - b),
    );
    expect(Date.parse(checkedAt)).to.be.at.most(Date.now());
  });

  it('has at most two requests under way at one time', async () => {
    let under = 0;
    let most = 0;
    api.intercept = async (_, answer) => {
      most = Math.max(most, ++under);
      const response = await answer();
      under--;
      return response;
    };
    await bring(scopesAt(api.base));
    expect(most).to.be.at.most(2);
  });

  it('says when the oldest of its pages came', async () => {
    const { checkedAt } = await bring(scopesAt(api.base, 'memory'));
    const later = new Date().toISOString();
    expect(checkedAt <= later).to.equal(true);
  });

  it('keeps to the scope', async () => {
    const scopes = scopesAt(api.base);
    const { providers } = await scopes.ask({ consortiumId: FIXTURES.consortium }, judgeNow(), { signal });
    expect(providers).to.have.length(12);
    expect(providers!.every(({ consortiumId }) => consortiumId === null)).to.equal(true);
    expect(api.requests).to.have.length(1);
  });

  it('of nobody is whole, too', async () => {
    const { providers } = await scopesAt(api.base).ask({ query: 'symbol:NOBODY' }, judgeNow(), { signal });
    expect(providers).to.deep.equal([]);
  });

  it('is shared by who wants it at the same time', async () => {
    const scopes = scopesAt(api.base);
    const heard: number[] = [];
    const both = await Promise.all([bring(scopes), bring(scopes, { onProgress: ({ loaded }) => heard.push(loaded) })]);
    expect(both[0].providers).to.equal(both[1].providers);
    expect(api.requests).to.have.length(4);
    expect(heard).to.have.length(4);
  });

  it('is not given up while somebody else waits', async () => {
    const scopes = scopesAt(api.base);
    const leaving = new AbortController();
    const held = api.hold();
    const gone = scopes
      .ask({}, judgeNow(), { signal: leaving.signal })
      .catch((error: unknown) => (error as Error).name);
    const waiting = bring(scopes);
    (await held.next()).answer();
    leaving.abort();
    api.intercept = null;
    for (const { answer } of held.all) answer();
    expect(await gone).to.equal('AbortError');
    for (let page = 1; page < 4; page++)
      void held.next().then(
        ({ answer }) => answer(),
        () => {},
      );
    expect((await waiting).providers?.length).to.be.above(3000);
  });

  it('is given up when nobody waits any more', async () => {
    const leaving = new AbortController();
    const held = api.hold();
    const gone = scopesAt(api.base)
      .ask({}, judgeNow(), { signal: leaving.signal })
      .catch((error: unknown) => (error as Error).name);
    const { request } = await held.next();
    leaving.abort();
    expect(await gone).to.equal('AbortError');
    expect(request.signal.aborted).to.equal(true);
    expect(held.all).to.have.length(1);
  });
});

describe('a scope that is not whole is none', () => {
  for (const [fault, failure] of Object.entries({
    'status=503': 'server-error',
    'not-json': 'malformed',
    cut: 'malformed',
    html: 'malformed',
    'json=array': 'malformed',
    'no-data': 'malformed',
    'data-object': 'malformed',
    'no-attributes': 'malformed',
    hidden: 'malformed',
    duplicate: 'malformed',
    'total=99': 'malformed',
  })) {
    it(`where the API answers ${fault}`, async () => {
      const brought = await bring(scopesAt(api.withFaults(fault)));
      expect(incomplete(brought)).to.deep.equal([null, failure, false]);
    });
  }

  it('where one page fails, and nobody asks again', async () => {
    api.intercept = (request) => (pageOf(request.url) === 3 ? new Response('', { status: 500 }) : null);
    expect(incomplete(await bring(scopesAt(api.base)))).to.deep.equal([null, 'server-error', false]);
    expect(api.requests.filter((url) => pageOf(url.href) === 3)).to.have.length(1);
  });

  it('where one page makes no sense', async () => {
    change([2], () => ({ hello: 'world' }));
    expect(incomplete(await bring(scopesAt(api.base)))).to.deep.equal([null, 'malformed', false]);
  });

  it('where the total changes meanwhile', async () => {
    change([3], (body) => ({ ...body, meta: { ...body.meta, total: body.meta.total + 1 } }));
    expect((await bring(scopesAt(api.base))).providers).to.equal(null);
  });

  it('where an account has moved and another is missing', async () => {
    let former: unknown;
    change([1, 2], (body) => {
      former ??= body.data[0];
      return { ...body, data: [former, ...body.data.slice(1)] };
    });
    expect((await bring(scopesAt(api.base))).providers).to.equal(null);
  });

  it('where a record cannot be read', async () => {
    change([4], (body) => ({ ...body, data: [{ id: 'x y', type: 'providers' }, ...body.data.slice(1)] }));
    expect((await bring(scopesAt(api.base))).providers).to.equal(null);
  });

  it('where there are more than the API serves: it is known after one page', async () => {
    change([1], (body) => ({ ...body, meta: { ...body.meta, total: 10_001 } }));
    expect(incomplete(await bring(scopesAt(api.base)))).to.deep.equal([null, null, true]);
    expect(api.requests).to.have.length(1);
  });

  it('but an account that is on two pages is one, where all are there', async () => {
    let last: { id: string } | undefined;
    change([1, 2], (body) => {
      last ??= body.data.at(-1);
      return pageOf(api.requests.at(-1)!.href) === 2 ? { ...body, data: [last, ...body.data] } : body;
    });
    const { providers } = await bring(scopesAt(api.base));
    expect(providers?.filter(({ id }) => id === last!.id)).to.have.length(1);
  });
});

describe('a kept scope', () => {
  it('is not asked for again while it is fresh, by the page', async () => {
    const scopes = scopesAt(api.base, 'memory');
    await bring(scopes);
    await bring(scopes);
    expect(api.requests).to.have.length(4);
    await bring(scopes, { forced: true });
    expect(api.requests).to.have.length(8);
  });

  it('is asked for again where nothing may be kept', async () => {
    const scopes = scopesAt(api.base, 'none');
    await bring(scopes);
    await bring(scopes);
    expect(api.requests).to.have.length(8);
  });

  it('is asked for again when it is old, and stays with the reason where that fails', async () => {
    const scopes = scopesAt(api.base, 'memory');
    const former = await bring(scopes);
    api.intercept = () => new Response('', { status: 500 });
    const later = { now: Date.now() + 61_000, maxAge: 60, maxStale: 3600 };
    const latest = await scopes.ask({}, later, { signal });
    expect(latest.providers).to.equal(former.providers);
    expect([latest.failure, latest.checkedAt]).to.deep.equal(['server-error', former.checkedAt]);
  });

  it('counts for nothing when it is too old', async () => {
    const scopes = scopesAt(api.base, 'memory');
    await bring(scopes);
    expect(await scopes.recall({}, { now: Date.now() + 61_000, maxAge: 60, maxStale: 60 })).to.equal(null);
  });

  it('is found in the storage by another page', async () => {
    const first = await bring(scopesAt(api.base, 'storage'));
    const url = first.sourceUrl;
    let stored = await recallScope(url);
    while (stored?.length !== 4) stored = await recallScope(url);
    const second = await bring(scopesAt(api.base, 'storage'));
    expect(api.requests).to.have.length(4);
    expect(second.providers!.map(({ id }) => id)).to.deep.equal(first.providers!.map(({ id }) => id));
    expect(second.checkedAt).to.equal(first.checkedAt);
  });

  it('is not found in the storage where only the page may remember', async () => {
    await bring(scopesAt(api.base, 'memory'));
    await bring(scopesAt(api.base, 'memory'));
    expect(api.requests).to.have.length(8);
  });

  const url = 'https://api.example/providers?a';
  const answer = (checkedAt: unknown, body: unknown = { data: [], meta: { total: 0 } }) =>
    ({ body, sourceUrl: url, checkedAt, failure: null }) as Parameters<typeof keepScope>[1][number];

  it('of which a part is missing, or that comes from the future, is none', async () => {
    const now = new Date().toISOString();
    await keepScope(url, [answer(now), answer(now)]);
    expect((await recallScope(url))?.length).to.equal(2);
    await keepScope(url, [answer(new Date(Date.now() + 3_600_000).toISOString())]);
    expect(await recallScope(url)).to.equal(null);
    await keepScope(url, [answer(7)]);
    expect(await recallScope(url)).to.equal(null);
  });

  it('gives way to newer ones: four are kept', async () => {
    for (let second = 1; second <= 6; second++) {
      await keepScope(`${url}${second}`, [answer(new Date(Date.now() + 1000 * second).toISOString())]);
    }
    const kept = [];
    for (let second = 1; second <= 6; second++) if (await recallScope(`${url}${second}`)) kept.push(second);
    // Another page of this origin may keep one of its own meanwhile.
    expect([
      [3, 4, 5, 6],
      [4, 5, 6],
    ]).to.deep.include(kept);
  });

  it('is brought all the same where the storage is forbidden, and kept by the page', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    try {
      const scopes = scopesAt(api.base, 'storage');
      expect((await bring(scopes)).providers?.length).to.be.above(3000);
      await bring(scopes);
      expect(api.requests).to.have.length(4);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', own);
    }
  });
});

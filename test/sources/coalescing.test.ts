import { expect } from '@open-wc/testing';
import { ApiSource, accountIdentifierOf, type AccountIdentifier } from '../../src/datacite.js';
import { listOf, record } from '../support/records.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const source = () => new ApiSource({ apiBase: api.base, cache: 'none' });
const identify = (value: string): AccountIdentifier => accountIdentifierOf(value)!;
const idsIn = (url: URL) => url.searchParams.get('ids')?.split(',') ?? [];

/** Ids of eight letters, in no order. */
function manyIds(count: number): string[] {
  const letters = (number: number) =>
    number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
  return Array.from({ length: count }, (_, index) =>
    letters(26 ** 7 + ((index * 7919) % count))
      .slice(-8)
      .padStart(8, 'z'),
  );
}

describe('questions of one tick', () => {
  it('are one request for 100 ids', async () => {
    const ids = api.ids.slice(0, 100);
    const one = source();
    const answers = await Promise.all(ids.map((id) => one.ask(identify(id))));
    expect(answers.map(({ accounts }) => accounts?.[0]?.id)).to.deep.equal(ids);
    expect(api.requests).to.have.length(1);
    expect(idsIn(api.requests[0]!)).to.have.members(ids);
    expect(api.requests[0]!.searchParams.get('page[size]')).to.equal('100');
  });

  it('are one request for one id where ten want the same', async () => {
    const one = source();
    await Promise.all(Array.from({ length: 10 }, () => one.ask(identify('sample'))));
    expect(api.requests.map(idsIn)).to.deep.equal([['sample']]);
  });

  it('are two requests for ids and ROR ids', async () => {
    const one = source();
    await Promise.all(
      ['sample', 'tib', FIXTURES.sharedRor, FIXTURES.sharedRorPair].map((value) => one.ask(identify(value))),
    );
    expect(api.requests).to.have.length(2);
    const [byRor] = api.requests.filter((url) => url.searchParams.has('query'));
    expect(byRor?.searchParams.get('query')).to.contain(FIXTURES.sharedRor).and.contain(FIXTURES.sharedRorPair);
    expect(Number(byRor?.searchParams.get('page[size]'))).to.be.greaterThan(100);
  });

  it('may come some microtasks later', async () => {
    const one = source();
    const late = Promise.resolve().then(() => one.ask(identify('tib')));
    await Promise.all([one.ask(identify('sample')), late]);
    expect(api.requests.map(idsIn)).to.deep.equal([['sample', 'tib']]);
  });

  it('are cut so that no URL is too long for the API, and nobody is forgotten', async () => {
    const ids = manyIds(1200);
    const one = source();
    const answers = await Promise.all(ids.map((id) => one.ask(identify(id))));
    expect(new Set(ids).size).to.equal(1200);
    expect(api.requests.flatMap(idsIn).sort()).to.deep.equal([...ids].sort());
    for (const url of api.requests) {
      expect(url.pathname.length + url.search.length).to.be.lessThan(8000);
      expect(Number(url.searchParams.get('page[size]'))).to.equal(idsIn(url).length);
    }
    expect(answers.every(({ accounts }) => accounts?.length === 0)).to.equal(true);
  });

  it('are cut for ROR ids too', async () => {
    const rors = Array.from({ length: 250 }, (_, index) => `0abcd${String(index).padStart(4, '0')}`);
    const one = source();
    const answers = await Promise.all(rors.map((ror) => one.ask(identify(ror))));
    expect(answers.every(({ failure }) => failure === null)).to.equal(true);
    for (const ror of rors) expect(api.requests.filter((url) => url.search.includes(ror))).to.have.length(1);
  });

  it('fail one by one where only one chunk fails', async () => {
    const ids = manyIds(1200);
    const [unlucky] = [...ids].sort();
    api.intercept = (request) => (request.url.includes(unlucky!) ? Response.error() : null);
    const one = source();
    const answers = await Promise.all(ids.map((id) => one.ask(identify(id))));
    expect(answers.some(({ failure }) => failure !== null)).to.equal(true);
    expect(answers.some(({ failure }) => failure === null)).to.equal(true);
  });
});

describe('a question under way', () => {
  it('is joined by who asks the same', async () => {
    const held = api.hold();
    const one = source();
    const first = one.ask(identify('sample'));
    const request = await held.next();
    const second = one.ask(identify('sample'));
    request.answer();
    expect((await first).accounts?.[0]?.id).to.equal('sample');
    expect((await second).accounts?.[0]?.id).to.equal('sample');
    expect(api.requests).to.have.length(1);
  });

  it('is not joined by who asks something else', async () => {
    const held = api.hold();
    const one = source();
    const first = one.ask(identify('sample'));
    (await held.next()).answer();
    const second = one.ask(identify('tib'));
    (await held.next()).answer();
    await Promise.all([first, second]);
    expect(api.requests.map(idsIn)).to.deep.equal([['sample'], ['tib']]);
  });

  it('is asked again once it is settled: a failure is not remembered', async () => {
    const held = api.hold();
    const one = source();
    const first = one.ask(identify('sample'));
    (await held.next()).drop();
    expect((await first).failure).to.equal('unreachable');
    const second = one.ask(identify('sample'));
    (await held.next()).answer();
    expect((await second).failure).to.equal(null);
  });

  it('is aborted when the last who waits leaves, and not before', async () => {
    const held = api.hold();
    const one = source();
    const [stays, leaves] = [new AbortController(), new AbortController()];
    const leaving = one.ask(identify('sample'), leaves.signal).catch((error: unknown) => error);
    const staying = one.ask(identify('sample'), stays.signal).catch((error: unknown) => error);
    const other = one.ask(identify('tib'), stays.signal).catch((error: unknown) => error);
    const { request } = await held.next();
    leaves.abort('gone');
    expect(await leaving).to.equal('gone');
    expect(request.signal.aborted).to.equal(false);
    stays.abort('gone too');
    expect(await Promise.all([staying, other])).to.deep.equal(['gone too', 'gone too']);
    expect(request.signal.aborted).to.equal(true);
  });

  it('is never sent where everybody has left before', async () => {
    const one = source();
    const leaves = new AbortController();
    const gone = one.ask(identify('sample'), leaves.signal).catch((error: unknown) => error);
    leaves.abort('gone');
    expect(await gone).to.equal('gone');
    await one.ask(identify('tib'));
    expect(api.requests.map(idsIn)).to.deep.equal([['tib']]);
  });

  it('rejects at once for who has left already', async () => {
    const reason = await source()
      .ask(identify('sample'), AbortSignal.abort('before'))
      .catch((error: unknown) => error);
    expect(reason).to.equal('before');
  });

  it('can be asked again after everybody has left', async () => {
    const held = api.hold();
    const one = source();
    const leaves = new AbortController();
    const gone = one.ask(identify('sample'), leaves.signal).catch((error: unknown) => error);
    const abandoned = await held.next();
    leaves.abort('gone');
    await gone;
    const again = one.ask(identify('sample'));
    const request = await held.next();
    abandoned.answerWith(listOf([record({ isActive: false }, { id: 'sample' })]));
    request.answer();
    expect((await again).accounts?.[0]?.isActive).to.equal(true);
  });

  it('is answered where the last leaves and the next comes in one breath', async () => {
    const held = api.hold();
    const one = source();
    const leaves = new AbortController();
    const gone = one.ask(identify('sample'), leaves.signal).catch((error: unknown) => error);
    const request = await held.next();
    leaves.abort('gone');
    const again = one.ask(identify('sample'));
    expect(await gone).to.equal('gone');
    for (const { answer } of held.all) answer();
    expect(request.request.signal.aborted).to.equal(held.all.length > 1);
    expect((await again).accounts?.[0]?.id).to.equal('sample');
  });
});

describe('equal pages under way', () => {
  it('are one request', async () => {
    const one = source();
    const [first, second, other] = await Promise.all([
      one.askPage({ memberType: ['consortium'] }),
      one.askPage({ memberType: ['consortium'] }),
      one.askPage({ memberType: ['developer'] }),
    ]);
    expect(api.requests).to.have.length(2);
    expect(first.page?.providers).to.deep.equal(second.page?.providers);
    expect(other.page?.total).not.to.equal(first.page?.total);
  });

  it('are aborted with the last who waits, and not before', async () => {
    const held = api.hold();
    const one = source();
    const [stays, leaves] = [new AbortController(), new AbortController()];
    const leaving = one.askPage({}, leaves.signal).catch((error: unknown) => error);
    const staying = one.askPage({}, stays.signal).catch((error: unknown) => error);
    const { request } = await held.next();
    leaves.abort('gone');
    await leaving;
    expect(request.signal.aborted).to.equal(false);
    stays.abort('gone too');
    await staying;
    expect(request.signal.aborted).to.equal(true);
  });

  it('are asked again once they are settled', async () => {
    const one = source();
    await one.askPage({});
    await one.askPage({});
    expect(api.requests).to.have.length(2);
  });
});

import { expect } from '@open-wc/testing';
import { ApiSource, accountIdentifierOf, register, type Failure } from '../../src/datacite.js';
import { FAULTS } from '../sample-api/browser.js';
import { ENGINE } from '../support/engine.js';
import { FIXTURES, realApi } from '../support/sample-api.js';

/** What each fault has to end in; `null`: an answer that may be believed. */
const EXPECTED: ReadonlyArray<readonly [fault: string, failure: Failure | null]> = [
  ['latency=5', null],
  ['redirect', null],
  ['tag=x', null],
  ['too-large', null],
  ['drop', 'unreachable'],
  ['gateway=502', 'unreachable'],
  ['gateway=503', 'unreachable'],
  ['gateway=504', 'unreachable'],
  ['rate-limit', 'unreachable'],
  ['firewall=0/60', 'unreachable'],
  ['flaky=1', 'unreachable'],
  // WebKitGTK 2.50 passes off what came before the connection broke as the whole body.
  ['truncated', ENGINE === 'webkit' ? 'malformed' : 'unreachable'],
  ['status=204', 'server-error'],
  ['status=400', 'server-error'],
  ['status=401', 'server-error'],
  ['status=404', 'server-error'],
  ['status=406', 'server-error'],
  ['status=429', 'rate-limited'],
  ['status=500', 'server-error'],
  ['status=503', 'server-error'],
  ['html', 'malformed'],
  ['empty', 'malformed'],
  ['not-json', 'malformed'],
  ['json=null', 'malformed'],
  ['json=number', 'malformed'],
  ['json=array', 'malformed'],
  ['json=string', 'malformed'],
  ['json=boolean', 'malformed'],
  ['json=object', 'malformed'],
  ['cut', 'malformed'],
  ['no-data', 'malformed'],
  ['data-object', 'malformed'],
  ['wrong-record', 'malformed'],
  ['duplicate', 'malformed'],
  ['no-attributes', 'malformed'],
  ['hidden', 'malformed'],
  ['total=0', 'malformed'],
  ['total=7', 'malformed'],
];
/** Driven elsewhere in this file. */
const OTHERS = ['hang', 'untyped'];

/** Without an effect on an answer that holds nobody. */
const HARMLESS = new Set(['latency', 'redirect', 'tag', 'too-large', 'duplicate', 'no-attributes', 'total=0']);
const nameOf = (fault: string) => fault.split('=')[0]!;
const JUDGEMENT = { maxAge: 60, maxStale: 60 };

/** Asks for an active member over a real network, from another origin. */
async function ask(fault: string, provider: string = FIXTURES.member) {
  const source = new ApiSource({ apiBase: realApi(fault), cache: 'memory' });
  const identifier = accountIdentifierOf(provider)!;
  const answer = await source.ask(identifier);
  return { answer, kept: source.recall(identifier), ...register(answer, { ...JUDGEMENT, now: Date.now() }) };
}

describe('faults of a real network', () => {
  it('are all tried', () => {
    const tried = new Set([...EXPECTED.map(([fault]) => nameOf(fault)), ...OTHERS]);
    expect(tried).to.deep.equal(new Set(Object.keys(FAULTS)));
  });

  for (const [fault, failure] of EXPECTED) {
    const what = failure ?? 'an answer';
    it(`${fault} ends in ${what}, for an id and a ROR id`, async () => {
      for (const provider of [FIXTURES.member, FIXTURES.sharedRorPair]) {
        const { answer, kept, status, reason } = await ask(fault, provider);
        expect(answer.failure).to.equal(failure);
        expect(answer.accounts === null).to.equal(failure !== null);
        expect(kept === null).to.equal(failure !== null);
        expect({ status, reason }).to.deep.equal(
          failure ? { status: 'unknown', reason: failure } : { status: 'registered', reason: null },
        );
      }
    });

    if (![fault, nameOf(fault)].some((name) => HARMLESS.has(name))) {
      it(`${fault} never says that there is no such account`, async () => {
        expect((await ask(fault, FIXTURES.unknown)).status).to.equal('unknown');
      });
    }
  }

  it('untyped attributes prove nothing', async () => {
    const { status, kind, provider } = await ask('untyped');
    expect({ status, kind }).to.deep.equal({ status: 'unknown', kind: null });
    expect(provider?.displayName ?? null).to.equal(null);
  });

  it('end when they end', async () => {
    const source = new ApiSource({ apiBase: realApi('flaky=2'), cache: 'none' });
    const identifier = accountIdentifierOf(FIXTURES.member)!;
    const failures = [];
    for (let time = 0; time < 3; time++) {
      source.resume();
      failures.push((await source.ask(identifier)).failure);
    }
    expect(failures).to.deep.equal(['unreachable', 'unreachable', null]);
  });

  it('are unreachable where nobody answers at the address', async () => {
    const { failure, accounts } = await new ApiSource({ apiBase: 'http://127.0.0.1:9' }).ask({
      type: 'id',
      value: 'cern',
    });
    expect({ failure, accounts }).to.deep.equal({ failure: 'unreachable', accounts: null });
  });

  it('are called offline where the browser says so', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      expect((await ask('drop')).reason).to.equal('offline');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});

describe('faults in an answer for several', () => {
  const askBoth = async (fault: string) => {
    const source = new ApiSource({ apiBase: realApi(fault) });
    const ids = [FIXTURES.member, FIXTURES.unknown];
    return Promise.all(ids.map((value) => source.ask({ type: 'id', value })));
  };

  for (const fault of ['duplicate', 'hidden', 'wrong-record', 'no-attributes', 'data-object', 'total=0', 'total=9']) {
    it(`${fault} leaves nobody registered and nobody unregistered`, async () => {
      for (const answer of await askBoth(fault)) expect(answer.accounts).to.equal(null);
    });
  }
});

describe('faults of a page', () => {
  const askPage = (...faults: string[]) => new ApiSource({ apiBase: realApi(...faults), cache: 'none' }).askPage({});

  for (const [fault, failure] of [
    ['drop', 'unreachable'],
    ['status=500', 'server-error'],
    ['status=429', 'rate-limited'],
    ['html', 'malformed'],
    ['data-object', 'malformed'],
    ['cut', 'malformed'],
  ] as const) {
    it(`${fault} ends in ${failure}`, async () => {
      expect(await askPage(fault)).to.deep.include({ page: null, failure });
    });
  }

  it('has rows without what is not sound', async () => {
    const { page } = await askPage('untyped');
    expect(page?.providers).to.have.length(25);
    expect(page?.providers.every(({ isActive, displayName, website }) => isActive ?? displayName ?? website)).to.equal(
      false,
    );
  });
});

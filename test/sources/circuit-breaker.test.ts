import { expect } from '@open-wc/testing';
import type { Failure } from '../../src/datacite.js';
import type { Answer } from '../../src/sources/answer.js';
import { CircuitBreaker } from '../../src/sources/circuit-breaker.js';
import { comeHome, travel } from '../support/clock.js';
import { deferred } from '../support/deferred.js';
import { FakeStorage, replaceStorage, restoreStorage } from '../support/fake-storage.js';

const API = 'https://api.example';

let storage: FakeStorage;
let chance: number;
const { random } = Math;

beforeEach(() => {
  replaceStorage((storage = new FakeStorage()));
  Math.random = () => chance;
  chance = 0;
});
afterEach(() => {
  restoreStorage();
  comeHome();
  Math.random = random;
});

const tab = () => new CircuitBreaker(API, 'storage');

const answerOf = (failure: Failure | null): Answer => ({
  body: null,
  sourceUrl: API,
  checkedAt: new Date().toISOString(),
  failure,
});
/** Makes a request that ends like this. */
const ends = (breaker: CircuitBreaker, failure: Failure | null) =>
  breaker.attempt(() => Promise.resolve(answerOf(failure)));

/** Loses requests one after the other. @returns the seconds of the pause after each of them */
async function pauses(times: number): Promise<number[]> {
  const lengths = [];
  for (let time = 0; time < times; time++) {
    const breaker = tab();
    await ends(breaker, 'unreachable');
    let seconds = 0;
    while (breaker.open) {
      travel(1);
      seconds++;
    }
    lengths.push(seconds);
  }
  return lengths;
}

/** The clock goes on while a test runs. */
const tens = (lengths: readonly number[]) => lengths.map((seconds) => Math.round(seconds / 10) * 10);

describe('the circuit breaker', () => {
  it('takes one lost request for an accident', async () => {
    const breaker = tab();
    expect(breaker.open).to.equal(null);
    await ends(breaker, 'unreachable');
    expect(breaker.open).to.equal(null);
  });

  it('pauses ever longer after the second, from half a minute to less than five', async () => {
    const lengths = await pauses(8);
    expect(tens(lengths)).to.deep.equal([0, 30, 60, 120, 240, 250, 250, 250]);
  });

  it('scatters the pauses upwards only', async () => {
    chance = 0.999;
    const lengths = await pauses(7);
    expect(lengths.at(-1)).to.be.within(265, 275);
    expect(lengths[1]).to.be.within(32, 34);
  });

  it('counts requests that were lost together as one setback', async () => {
    const breaker = tab();
    await Promise.all([1, 2, 3].map(() => ends(breaker, 'unreachable')));
    expect(tab().open).to.equal(null);
  });

  it('is shared by the tabs of an origin', async () => {
    await ends(tab(), 'unreachable');
    await ends(tab(), 'rate-limited');
    expect(tab().open).to.equal('rate-limited');
    expect(new CircuitBreaker('https://other.example', 'storage').open).to.equal(null);
  });

  it('stores nothing where nothing may be stored', async () => {
    for (const cache of ['memory', 'none'] as const) {
      const breaker = new CircuitBreaker(API, cache);
      await ends(breaker, 'unreachable');
      await ends(breaker, 'unreachable');
      expect(breaker.open).to.equal('unreachable');
      expect(storage.length).to.equal(0);
    }
  });

  it('lets one try after a pause; other tabs are refused, others of the page wait for what becomes of it', async () => {
    await pauses(2);
    const here = tab();
    const trial = deferred<Answer>();
    const first = here.attempt(() => trial.promise);
    let asked = 0;
    const others = [1, 2].map(() => here.attempt(() => Promise.resolve(answerOf(null)).finally(() => asked++)));
    expect(await ends(tab(), null)).to.equal('unreachable');
    expect(asked).to.equal(0);
    trial.resolve(answerOf(null));
    await Promise.all([first, ...others]);
    expect(asked).to.equal(2);
    expect(tab().open).to.equal(null);
    expect(tens(await pauses(2))).to.deep.equal([0, 30]);
  });

  it('lets nobody follow a trial that failed', async () => {
    await pauses(2);
    const here = tab();
    const ended = await Promise.all([ends(here, 'unreachable'), ends(here, null)]);
    expect(ended[1]).to.equal('unreachable');
  });

  it('does not wait for ever for one that was closed', async () => {
    await pauses(2);
    void tab().attempt(() => deferred<Answer>().promise);
    expect(tab().open).to.equal('unreachable');
    travel(16);
    expect(tab().open).to.equal(null);
  });

  it('takes no notice of a request that the page could not make', async () => {
    const breaker = tab();
    for (let time = 0; time < 3; time++) expect(await breaker.attempt(() => null)).to.equal('rate-limited');
    expect(breaker.open).to.equal(null);
  });

  for (const failure of ['timeout', 'offline'] as const) {
    it(`learns nothing from ${failure}`, async () => {
      await pauses(2);
      await ends(tab(), failure);
      travel(16);
      expect(tab().open).to.equal(null);
      expect(tens(await pauses(1))).to.deep.equal([60]);
    });
  }

  for (const failure of ['server-error', 'malformed', null] as const) {
    it(`sees from ${failure ?? 'an answer'} that the network is there`, async () => {
      await pauses(3);
      await ends(tab(), failure);
      expect(await pauses(1)).to.deep.equal([0]);
    });
  }

  it('closes when a visitor wishes so', async () => {
    for (let time = 0; time < 2; time++) await ends(tab(), 'unreachable');
    tab().close();
    expect(tab().open).to.equal(null);
    await ends(tab(), 'unreachable');
    expect(tab().open).to.equal('unreachable');
  });

  it('believes no storage that tells of a longer pause, or of one without sense', async () => {
    for (let time = 0; time < 2; time++) await ends(tab(), 'unreachable');
    const [key] = Object.keys(storage);
    const setback = JSON.parse(storage.getItem(key!)!) as object;
    for (const junk of [
      { pause: 1e12 },
      { pause: 1e12, failures: 1e300 },
      { pause: 'x', failures: {} },
      { pause: null, failures: null },
      { pause: 1e12, checkedAt: '9999-01-01T00:00:00.000Z' },
      { checkedAt: 7 },
    ]) {
      storage.setItem(key!, JSON.stringify({ ...setback, ...junk }));
      const breaker = tab();
      await ends(breaker, 'unreachable');
      travel(271);
      expect(breaker.open, JSON.stringify(junk)).to.equal(null);
    }
  });
});

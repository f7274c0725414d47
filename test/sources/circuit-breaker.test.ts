import { expect } from '@open-wc/testing';
import { CircuitBreaker } from '../../src/sources/circuit-breaker.js';
import { comeHome, travel } from '../support/clock.js';
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

/** Loses requests one after the other. @returns the seconds of the pause after each of them */
function pauses(times: number): number[] {
  const lengths = [];
  for (let time = 0; time < times; time++) {
    const breaker = tab();
    breaker.attempt()('unreachable');
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
  it('takes one lost request for an accident', () => {
    const breaker = tab();
    expect(breaker.open).to.equal(null);
    breaker.attempt()('unreachable');
    expect(breaker.open).to.equal(null);
  });

  it('pauses ever longer after the second, from half a minute to less than five', () => {
    const lengths = pauses(8);
    expect(tens(lengths)).to.deep.equal([0, 30, 60, 120, 240, 250, 250, 250]);
  });

  it('scatters the pauses upwards only', () => {
    chance = 0.999;
    const lengths = pauses(7);
    expect(lengths.at(-1)).to.be.within(265, 275);
    expect(lengths[1]).to.be.within(32, 34);
  });

  it('counts requests that were lost together as one setback', () => {
    const ended = [tab().attempt(), tab().attempt(), tab().attempt()];
    for (const end of ended) end('unreachable');
    expect(tab().open).to.equal(null);
  });

  it('is shared by the tabs of an origin', () => {
    tab().attempt()('unreachable');
    tab().attempt()('rate-limited');
    expect(tab().open).to.equal('rate-limited');
    expect(new CircuitBreaker('https://other.example', 'storage').open).to.equal(null);
  });

  it('stores nothing where nothing may be stored', () => {
    for (const cache of ['memory', 'none'] as const) {
      const breaker = new CircuitBreaker(API, cache);
      breaker.attempt()('unreachable');
      breaker.attempt()('unreachable');
      expect(breaker.open).to.equal('unreachable');
      expect(storage.length).to.equal(0);
    }
  });

  it('lets one try after a pause, and makes the others wait for what becomes of it', () => {
    pauses(2);
    const one = tab();
    const ended = one.attempt();
    expect(tab().open).to.equal('unreachable');
    ended(null);
    expect(tab().open).to.equal(null);
    expect(tens(pauses(2))).to.deep.equal([0, 30]);
  });

  it('does not wait for ever for one that was closed', () => {
    pauses(2);
    tab().attempt();
    travel(16);
    expect(tab().open).to.equal(null);
  });

  for (const failure of ['timeout', 'offline'] as const) {
    it(`learns nothing from ${failure}`, () => {
      pauses(2);
      tab().attempt()(failure);
      travel(16);
      expect(tab().open).to.equal(null);
      expect(tens(pauses(1))).to.deep.equal([60]);
    });
  }

  for (const failure of ['server-error', 'malformed', null] as const) {
    it(`sees from ${failure ?? 'an answer'} that the network is there`, () => {
      pauses(3);
      tab().attempt()(failure);
      expect(pauses(1)).to.deep.equal([0]);
    });
  }

  it('closes when a visitor wishes so', () => {
    for (let time = 0; time < 2; time++) tab().attempt()('unreachable');
    tab().close();
    expect(tab().open).to.equal(null);
    tab().attempt()('unreachable');
    expect(tab().open).to.equal('unreachable');
  });

  it('believes no storage that tells of a longer pause, or of one without sense', () => {
    for (let time = 0; time < 2; time++) tab().attempt()('unreachable');
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
      breaker.attempt()('unreachable');
      travel(271);
      expect(breaker.open, JSON.stringify(junk)).to.equal(null);
    }
  });
});

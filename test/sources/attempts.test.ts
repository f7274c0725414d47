import { expect } from '@open-wc/testing';
import type { Failure } from '../../src/datacite.js';
import { Attempts } from '../../src/sources/attempts.js';
import { spend } from '../../src/sources/request-budget.js';
import { comeHome, travel } from '../support/clock.js';

const { random } = Math;
afterEach(() => {
  comeHome();
  Math.random = random;
});

/** Seconds until another attempt is due. */
function rest(attempts: Attempts, failure: Failure | null): number {
  attempts.ended(failure);
  let seconds = 0;
  while (!attempts.due) {
    travel(1);
    seconds++;
  }
  return seconds;
}

describe('the next attempt', () => {
  it('is due at once where there was none', () => {
    expect(new Attempts().due).to.equal(true);
  });

  for (const failure of [null, 'malformed', 'invalid-id'] as const) {
    it(`comes after five minutes, when the latest brought ${failure ?? 'an answer'}`, () => {
      expect(rest(new Attempts(), failure)).to.equal(300);
    });
  }

  for (const failure of ['timeout', 'unreachable', 'rate-limited', 'server-error'] as const) {
    it(`comes ever later after ${failure}, at any time up to there`, () => {
      const attempts = new Attempts();
      Math.random = () => 1;
      const longest = Array.from({ length: 6 }, () => rest(attempts, failure));
      expect(longest).to.deep.equal([20, 40, 80, 160, 250, 250]);
      Math.random = () => 0;
      expect(rest(attempts, failure)).to.equal(0);
      Math.random = () => 1;
      rest(attempts, null);
      expect(rest(attempts, failure)).to.equal(20);
    });
  }

  it('is due as soon as the browser is back on the network', () => {
    expect(rest(new Attempts(), 'offline')).to.equal(0);
  });

  it('does not wait for a clock that was set back', () => {
    const attempts = new Attempts();
    attempts.ended(null);
    travel(-86_400);
    expect(attempts.due).to.equal(true);
  });
});

describe('the budget', () => {
  const requests = (api: string) => {
    let made = 0;
    while (made < 1000 && spend(api)) made++;
    return made;
  };

  it('gives a page 60 requests a minute to one API', () => {
    expect(requests('https://one.example')).to.equal(60);
    expect(requests('https://other.example')).to.equal(60);
    travel(59);
    expect(requests('https://one.example')).to.equal(0);
    travel(2);
    expect(requests('https://one.example')).to.equal(60);
  });

  it('is not used up for ever when the clock is set back', () => {
    expect(requests('https://third.example')).to.equal(60);
    travel(-3600);
    expect(requests('https://third.example')).to.equal(60);
  });
});

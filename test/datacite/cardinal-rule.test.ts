import { expect } from '@open-wc/testing';
import { register, type Evidence, type Failure, type Provider } from '../../src/datacite.js';
import { CLAIMS } from '../support/claims.js';
import { NOW, ago, evidence, provider } from '../support/records.js';

const FAILURES: Array<Failure | null> = [
  null,
  'invalid-id',
  'offline',
  'timeout',
  'unreachable',
  'rate-limited',
  'server-error',
  'malformed',
];
const MEMBER_TYPES = [...CLAIMS, 'developer', 'registration_agency', 'constructor', '__proto__', '', null];
const ACTIVITY = [true, false, null, 'true', 1, undefined] as Array<boolean | null>;
const AGES = [-1e9, -3600, 0, 60, 86_400, 86_401, 604_800, 604_801, 1e9, NaN];
const LIMITS = [0, 60, 86_400, 604_800];

const timeOf = (age: number) => (Number.isNaN(age) ? 'no time' : ago(age));

function* allEvidence(): Generator<{ evidence: Evidence; age: number }> {
  const single = MEMBER_TYPES.flatMap((memberType) =>
    ACTIVITY.map((isActive) => [provider({ memberType, isActive })] as readonly Provider[]),
  );
  for (const accounts of [null, [], ...single]) {
    for (const failure of FAILURES) {
      for (const age of AGES) yield { age, evidence: evidence({ accounts, failure, checkedAt: timeOf(age) }) };
    }
  }
}

/** The contract's sentence, written a second time. */
function mayBeRegistered({ accounts, failure }: Evidence, age: number, maxStale: number): boolean {
  const account = accounts?.[0];
  const young = age >= -60 && age <= maxStale;
  return young && failure !== 'invalid-id' && account?.isActive === true && CLAIMS.includes(account.memberType ?? '');
}

describe('the cardinal rule', () => {
  it('is kept by every combination of account, failure, age and limits', () => {
    let registered = 0;
    let refused = 0;
    for (const { evidence: known, age } of allEvidence()) {
      for (const maxAge of LIMITS) {
        for (const maxStale of LIMITS) {
          const { status, kind } = register(known, { now: NOW, maxAge, maxStale });
          const allowed = mayBeRegistered(known, age, maxStale);
          if ((status === 'registered') !== allowed)
            expect.fail(`${status}: ${JSON.stringify({ known, maxAge, maxStale })}`);
          if (status === 'unknown' && kind) expect.fail(`unknown, yet ${kind}: ${JSON.stringify(known)}`);
          if (allowed) registered++;
          else refused++;
        }
      }
    }
    expect(registered).to.be.greaterThan(500);
    expect(refused).to.be.greaterThan(50_000);
  });

  it('holds where the limits or the clock are no numbers', () => {
    for (const broken of [{ maxStale: NaN }, { now: NaN }, { maxStale: -1, maxAge: Infinity }]) {
      const judgement = { now: NOW, maxAge: 60, maxStale: 60, ...broken };
      expect(register(evidence(), judgement).status).to.equal('unknown');
    }
  });
});

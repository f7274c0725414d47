import { expect } from '@open-wc/testing';
import { otherAccounts, register, renewed, type Evidence, type Judgement, type Provider } from '../../src/datacite.js';
import { NOW, ago, evidence, provider } from '../support/records.js';

const DAY = 86_400;
const JUDGEMENT: Judgement = { now: NOW, maxAge: DAY, maxStale: 7 * DAY };
const judge = (parts: Partial<Evidence> = {}, judgement: Partial<Judgement> = {}) =>
  register(evidence(parts), { ...JUDGEMENT, ...judgement });
const judgeAccount = (account: Partial<Provider>) => judge({ accounts: [provider(account)] });

describe('claims', () => {
  for (const [memberType, kind] of [
    ['direct_member', 'member'],
    ['member_only', 'member'],
    ['contractual_member', 'member'],
    ['for-profit_provider', 'member'],
    ['consortium', 'consortium'],
    ['consortium_organization', 'consortium-organization'],
  ] as const) {
    it(`calls an active ${memberType} a registered ${kind}`, () => {
      expect(judgeAccount({ memberType })).to.include({ status: 'registered', kind, reason: null, stale: false });
    });

    it(`calls a ${memberType} that is not active an inactive ${kind}`, () => {
      expect(judgeAccount({ memberType, isActive: false })).to.include({
        status: 'inactive',
        kind,
        reason: 'inactive',
      });
    });
  }

  it('never calls a developer account a member', () => {
    expect(judgeAccount({ memberType: 'developer' })).to.include({ status: 'not-registered', kind: 'developer' });
  });

  for (const memberType of [
    null,
    'registration_agency',
    'member',
    'Direct_Member',
    'direct_member ',
    'constructor',
    '__proto__',
    'toString',
  ]) {
    it(`guesses nothing from the member type ${String(memberType)}`, () => {
      expect(judgeAccount({ memberType })).to.include({ status: 'unknown', kind: null, reason: 'malformed' });
    });
  }

  it('makes no claim of what an account says about itself', () => {
    expect(judgeAccount({ organizationType: 'serviceProvider' })).to.include({ status: 'registered', kind: 'member' });
    expect(judgeAccount({ organizationType: 'serviceProvider', memberType: null })).to.include({ kind: null });
  });

  it('concludes nothing where DataCite does not say whether the account is active', () => {
    expect(judgeAccount({ isActive: null })).to.include({ status: 'unknown', reason: 'malformed' });
  });
});

describe('status', () => {
  it('carries its evidence', () => {
    const account = provider();
    expect(judge({ accounts: [account] })).to.deep.equal({
      status: 'registered',
      kind: 'member',
      provider: account,
      serviceProvider: null,
      since: '2015-01-31',
      source: 'api',
      sourceUrl: 'https://api.datacite.org/providers?ids=cern',
      checkedAt: ago(60),
      stale: false,
      reason: null,
    });
  });

  it('is not-registered where DataCite has no such account', () => {
    const registration = judge({ accounts: [] });
    expect(registration).to.include({ status: 'not-registered', kind: null, provider: null, reason: 'not-found' });
  });

  it('is not-registered where the identifier cannot be one', () => {
    for (const accounts of [null, [], [provider()]]) {
      expect(judge({ accounts, failure: 'invalid-id' })).to.include({ status: 'not-registered', reason: 'invalid-id' });
    }
  });

  for (const failure of ['offline', 'timeout', 'unreachable', 'rate-limited', 'server-error', 'malformed'] as const) {
    it(`is unknown after ${failure}`, () => {
      const registration = judge({ accounts: null, failure });
      expect(registration).to.include({ status: 'unknown', kind: null, provider: null, reason: failure, since: null });
    });

    it(`keeps a younger answer beside ${failure}, and says why it was not renewed`, () => {
      const former = evidence({ checkedAt: ago(2 * DAY) });
      const latest = evidence({ accounts: null, failure, checkedAt: ago(0) });
      const registration = register(renewed(former, latest), JUDGEMENT);
      expect(registration).to.include({ status: 'registered', stale: true, reason: failure });
      expect(registration.checkedAt).to.equal(former.checkedAt);
    });
  }

  it('is never without a reason where there is neither an answer nor a failure', () => {
    expect(judge({ accounts: null })).to.include({ status: 'unknown', reason: 'malformed' });
  });
});

describe('several accounts with one ROR id', () => {
  const member = provider({ id: 'member' });
  const consortium = provider({ id: 'lead', memberType: 'consortium' });
  const organization = provider({ id: 'org', memberType: 'consortium_organization' });
  const developer = provider({ id: 'devel', memberType: 'developer' });
  const strange = provider({ id: 'strange', memberType: 'registration_agency' });
  const asleep = (account: Provider): Provider => ({ ...account, isActive: false });

  for (const [what, accounts, expected] of [
    ['the active one', [asleep(member), organization], 'org'],
    ['the active one, whatever the inactive is', [asleep(consortium), developer], 'devel'],
    ['a member before a consortium', [consortium, member], 'member'],
    ['a consortium before an organization', [organization, consortium], 'lead'],
    ['a member before all', [strange, developer, organization, consortium, member], 'member'],
    ['a known kind before one nobody knows', [strange, organization], 'org'],
    ['the first of equals', [{ ...member, id: 'first' }, member], 'first'],
    ['a member among the inactive', [asleep(organization), asleep(member)], 'member'],
    ['no account without a clear activity', [{ ...member, isActive: null }, organization], 'org'],
  ] as const) {
    it(`counts ${what}`, () => {
      for (const order of [accounts, [...accounts].reverse()]) {
        if (what.includes('first') && order !== accounts) continue;
        expect(judge({ accounts: order }).provider?.id).to.equal(expected);
      }
    });
  }

  it('names the others', () => {
    const all = evidence({ accounts: [asleep(organization), member, consortium] });
    const ids = otherAccounts(all, register(all, JUDGEMENT)).map(({ id }) => id);
    expect(ids).to.deep.equal(['org', 'lead']);
  });
});

describe('age', () => {
  const at = (checkedAt: string, judgement: Partial<Judgement> = {}, parts: Partial<Evidence> = {}) =>
    judge({ checkedAt, ...parts }, judgement);

  it('is fresh up to max-age', () => expect(at(ago(DAY))).to.include({ status: 'registered', stale: false }));

  it('is stale beyond max-age', () => expect(at(ago(DAY + 1))).to.include({ status: 'registered', stale: true }));

  it('still counts at max-stale', () => expect(at(ago(7 * DAY))).to.include({ status: 'registered', stale: true }));

  it('counts for nothing beyond max-stale', () => {
    const registration = at(ago(7 * DAY + 1));
    expect(registration).to.include({ status: 'unknown', reason: 'too-old', kind: null, provider: null, stale: false });
  });

  it('makes an old "no such account" count for nothing too', () => {
    expect(at(ago(7 * DAY + 1), {}, { accounts: [] })).to.include({ status: 'unknown', reason: 'too-old' });
  });

  it('is not called stale as soon as a small max-age has passed, unless it could not be renewed', () => {
    expect(at(ago(60), { maxAge: 0 })).to.include({ status: 'registered', stale: false });
    expect(at(ago(60), { maxAge: 0 }, { failure: 'timeout' })).to.include({ status: 'registered', stale: true });
  });

  it('lets max-stale win over a larger max-age', () => {
    expect(at(ago(61), { maxAge: DAY, maxStale: 60 })).to.include({ status: 'unknown', reason: 'too-old' });
  });

  it('forgives clocks that differ by seconds', () =>
    expect(at(ago(-30))).to.include({ status: 'registered', stale: false }));

  for (const [what, time] of [
    ['an hour ahead', ago(-3600)],
    ['of the year 9999', '9999-12-31T23:59:59.999Z'],
    ['that cannot be read', 'yesterday'],
    ['that is empty', ''],
  ] as const) {
    it(`believes no evidence with a time ${what}`, () => expect(at(time).status).to.equal('unknown'));
  }
});

import { expect } from '@open-wc/testing';
import { CASE_NAMES, mountAnswered, mountCase, partOf, textOf } from '../support/badge.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/by-role.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;

/** The drawings a visitor sees; a check mark among them is the badge's word. */
const signOf = (badge: Awaited<ReturnType<typeof mountCase>>) =>
  partOf(badge, 'status')!.querySelector('path')!.getAttribute('d')!;

for (const variant of VARIANTS) {
  describe(`a ${variant}`, () => {
    it('of a member is a link that says so', async () => {
      const badge = await mountCase(api, 'registered', { variant });
      const link = getByRole(badge, 'link', {
        name: 'DataCite Member: Sample University of Aldermere. Registered',
      });
      expect(link).to.have.attribute('href', 'https://metadata.datacite.org/sample');
    });

    it('of a real member is a link that says so', async () => {
      const badge = await mountAnswered({ provider: 'cern', variant, 'api-base': api.base });
      const name = 'DataCite Member: CERN - European Organization for Nuclear Research. Registered';
      expect(getByRole(badge, 'link', { name })).to.exist;
    });

    it('of an inactive provider says so', async () => {
      const badge = await mountCase(api, 'inactive', { variant });
      expect(getByRole(badge, 'link', { name: 'DataCite Member: Dormant Institute of Fennowick. Inactive' })).to.exist;
    });

    it('of nobody says so, and leads nowhere', async () => {
      const badge = await mountCase(api, 'not-registered', { variant });
      expect(textOf(badge, 'label')).to.equal('DataCite');
      expect(textOf(badge, 'name')).to.equal('NOSUCHID');
      expect(textOf(badge, 'status')).to.equal('Not registered');
      expect(queryByRole(badge, 'link')).to.equal(null);
    });

    it('says when nobody could be asked, claims nothing and can try again', async () => {
      const badge = await mountCase(api, 'unknown', { variant });
      expect(textOf(badge, 'label')).to.equal('DataCite');
      expect(textOf(badge, 'status')).to.equal('Cannot be verified right now');
      expect(getByRole(badge, 'button', { name: 'Try again' })).to.exist;
    });

    it('claims nothing while there is no answer', async () => {
      const badge = await mountCase(api, 'loading', { variant });
      expect(badge.shadowRoot!.textContent.trim()).to.equal('');
      expect(queryAllByRole(badge, 'link').length).to.equal(0);
    });

    it('of a developer account is nobody’s membership', async () => {
      const badge = await mountCase(api, 'developer', { variant });
      expect(textOf(badge, 'label')).to.equal('DataCite Developer Account');
      expect(textOf(badge, 'status')).to.equal('Not a member');
      expect(badge).to.include({ status: 'not-registered', kind: 'developer' });
    });

    it('has a check mark only where somebody is registered', async () => {
      const check = signOf(await mountCase(api, 'registered', { variant }));
      for (const name of CASE_NAMES.filter((name) => name !== 'registered')) {
        const badge = await mountCase(api, name, { variant });
        const drawn = [...badge.shadowRoot!.querySelectorAll('path')].map((path) => path.getAttribute('d'));
        expect(drawn, name).not.to.include(check);
        expect(badge.shadowRoot!.textContent, name).not.to.match(/[✓✔☑✅]/u);
      }
    });

    it('tells every answer by a sign of its own, and not by colour alone', async () => {
      const names = ['registered', 'inactive', 'not-registered', 'unknown'] as const;
      const signs = [];
      for (const name of names) signs.push(signOf(await mountCase(api, name, { variant })));
      expect(new Set(signs).size).to.equal(names.length);
    });
  });
}

describe('kinds', () => {
  for (const [provider, kind, label] of [
    [FIXTURES.member, 'member', 'DataCite Member'],
    [FIXTURES.memberOnly, 'member', 'DataCite Member'],
    [FIXTURES.contractual, 'member', 'DataCite Member'],
    [FIXTURES.forProfit, 'member', 'DataCite Member'],
    [FIXTURES.serviceProviderType, 'member', 'DataCite Member'],
    [FIXTURES.consortium, 'consortium', 'DataCite Consortium Lead'],
    [FIXTURES.organization, 'consortium-organization', 'DataCite Consortium Organization'],
  ] as const) {
    it(`${provider}: ${label}`, async () => {
      const badge = await mountAnswered({ provider, 'api-base': api.base });
      expect(badge).to.include({ status: 'registered', kind });
      expect(badge).to.have.attribute('kind', kind);
      expect(textOf(badge, 'label')).to.equal(label);
    });
  }

  it('of the inactive are named too', async () => {
    for (const [provider, label] of [
      [FIXTURES.inactiveConsortium, 'DataCite Consortium Lead'],
      [FIXTURES.inactiveOrganization, 'DataCite Consortium Organization'],
    ] as const) {
      const badge = await mountAnswered({ provider, 'api-base': api.base });
      expect(badge.status).to.equal('inactive');
      expect(textOf(badge, 'label')).to.equal(label);
    }
  });

  it('have shapes of their own', async () => {
    const shapes = new Set();
    for (const provider of [FIXTURES.member, FIXTURES.organization]) {
      const mark = partOf(await mountAnswered({ provider, 'api-base': api.base }), 'mark')!;
      const drawn = [...mark.querySelectorAll('*')].map((element) => {
        const { borderRadius, clipPath, maskImage } = getComputedStyle(element);
        return [borderRadius, clipPath, maskImage, element.getAttribute('d')];
      });
      shapes.add(JSON.stringify(drawn));
    }
    expect(shapes.size).to.equal(2);
  });

  it('are not guessed from a member type nobody knows', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.unknownMemberType, 'api-base': api.base });
    expect(badge).to.include({ status: 'unknown', kind: null });
    expect(textOf(badge, 'label')).to.equal('DataCite');
  });

  it('are not found for the staff account', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.staff, 'api-base': api.base });
    expect(badge.status).not.to.equal('registered');
  });
});

describe('a ROR id', () => {
  it('counts for the active account that has it', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.sharedRor, 'api-base': api.base });
    expect(badge.registration?.provider?.id).to.equal(FIXTURES.sharedRorActive);
    expect(getByRole(badge, 'link')).to.have.attribute(
      'href',
      `https://metadata.datacite.org/${FIXTURES.sharedRorActive}`,
    );
  });

  it('counts for the member before the consortium organization', async () => {
    const badge = await mountAnswered({
      provider: FIXTURES.sharedRorPair.slice(-9).toUpperCase(),
      'api-base': api.base,
    });
    expect(badge.registration?.provider?.id).to.equal(FIXTURES.sharedRorMember);
  });

  it('that nobody has is not registered, and leads nowhere', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.unknownRor, 'api-base': api.base });
    expect(badge.registration).to.include({ status: 'not-registered', reason: 'not-found' });
    expect(queryByRole(badge, 'link')).to.equal(null);
  });
});

describe('the status', () => {
  for (const name of CASE_NAMES) {
    it(`is an attribute and a state: ${name}`, async () => {
      const badge = await mountCase(api, name);
      const expected = name === 'developer' ? 'not-registered' : name;
      expect(badge).to.have.attribute('status', expected);
      const states = ['loading', 'registered', 'inactive', 'not-registered', 'unknown'];
      expect(states.filter((state) => badge.matches(`:state(${state})`))).to.deep.equal([expected]);
      expect(badge.hasAttribute('stale')).to.equal(false);
      expect(badge.hasAttribute('kind')).to.equal(!['loading', 'not-registered', 'unknown'].includes(name));
    });
  }
});

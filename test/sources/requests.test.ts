import { expect } from '@open-wc/testing';
import { ApiSource, accountIdentifierOf, type AccountIdentifier } from '../../src/datacite.js';
import { FIXTURES, SampleApiFixture, realApi } from '../support/sample-api.js';

const api = new SampleApiFixture();
const MEMBER: AccountIdentifier = { type: 'id', value: FIXTURES.member };

/** The one request there was. */
function onlyRequest(): URL {
  expect(api.requests).to.have.length(1);
  return api.requests[0]!;
}

describe('a request for accounts', () => {
  it('is simple: GET, nothing but Accept, no credentials', async () => {
    const seen: Request[] = [];
    api.intercept = (request) => {
      seen.push(request);
      return null;
    };
    await new ApiSource({ apiBase: api.base }).ask(MEMBER);
    expect(seen).to.have.length(1);
    expect(seen[0]).to.include({ method: 'GET', credentials: 'omit', mode: 'cors', referrerPolicy: 'strict-origin' });
    expect([...seen[0]!.headers.keys()]).to.deep.equal(['accept']);
    expect(seen[0]!.headers.get('accept')).to.match(/json/);
  });

  it('is not preceded by another over a real network', async () => {
    // A preflight would be the one request that this firewall lets through.
    const source = new ApiSource({ apiBase: realApi('firewall=1/600') });
    expect((await source.ask(MEMBER)).accounts).to.have.length(1);
    expect((await source.ask(MEMBER)).failure).to.equal('unreachable');
  });

  it('asks only for what is shown', async () => {
    await new ApiSource({ apiBase: api.base }).ask(MEMBER);
    const fields = onlyRequest().searchParams.get('fields[providers]')?.split(',');
    expect(fields).to.include.members(['displayName', 'isActive', 'memberType', 'consortium']);
    expect(fields).not.to.include.members(['clients']);
    expect(fields).not.to.include.members(['description']);
    expect(fields).not.to.include.members(['prefixes']);
  });

  it('asks for as many rows as ids', async () => {
    await new ApiSource({ apiBase: api.base }).ask(MEMBER);
    expect(onlyRequest().searchParams.get('ids')).to.equal(FIXTURES.member);
    expect(onlyRequest().searchParams.get('page[size]')).to.equal('1');
  });

  it('asks for a ROR id in the query', async () => {
    const { accounts } = await new ApiSource({ apiBase: api.base }).ask(accountIdentifierOf(FIXTURES.sharedRor)!);
    expect(accounts?.map(({ id }) => id)).to.have.members([FIXTURES.sharedRorActive, FIXTURES.sharedRorInactive]);
    expect(onlyRequest().searchParams.get('query')).to.contain(FIXTURES.sharedRor);
  });

  it('says where a mail reaches us, if the page author wants it', async () => {
    await new ApiSource({ apiBase: api.base, mailto: 'a+b@library.example' }).ask(MEMBER);
    expect(onlyRequest().searchParams.get('mailto')).to.equal('a+b@library.example');
  });

  it('has no mailto otherwise', async () => {
    await new ApiSource({ apiBase: api.base }).ask(MEMBER);
    expect(onlyRequest().searchParams.has('mailto')).to.equal(false);
  });

  it('goes below the base, with and without a slash at its end', async () => {
    for (const slashes of ['', '/', '//'])
      await new ApiSource({ apiBase: api.base + slashes, cache: 'none' }).ask(MEMBER);
    const paths = new Set(api.requests.map(({ pathname }) => pathname));
    expect(paths).to.deep.equal(new Set([`${new URL(api.base).pathname}/providers`]));
  });

  it('says what was asked and when', async () => {
    const before = Date.now();
    const { source, sourceUrl, checkedAt } = await new ApiSource({ apiBase: api.base }).ask(MEMBER);
    expect(source).to.equal('api');
    expect(new URL(sourceUrl).href).to.equal(onlyRequest().href);
    expect(Date.parse(checkedAt)).to.be.within(before, Date.now());
  });
});

describe('an answer', () => {
  it('says that nobody has the id only where it would hold it', async () => {
    const source = new ApiSource({ apiBase: api.base });
    expect(await source.ask({ type: 'id', value: FIXTURES.unknown })).to.deep.include({ accounts: [], failure: null });
    expect(await source.ask(accountIdentifierOf(FIXTURES.unknownRor)!)).to.deep.include({
      accounts: [],
      failure: null,
    });
  });

  it('belongs to the one who asked', async () => {
    const source = new ApiSource({ apiBase: api.base });
    const ids = [FIXTURES.member, FIXTURES.inactive, FIXTURES.unknown, FIXTURES.developer, FIXTURES.deleted];
    const all = await Promise.all(ids.map((value) => source.ask({ type: 'id', value })));
    const found = all.map(({ accounts }) => accounts?.map(({ id, isActive }) => `${id} ${String(isActive)}`).join());
    expect(found).to.deep.equal(['sample true', 'inactive false', '', 'devtest true', 'deleted false']);
  });
});

describe('a request for a page', () => {
  it('is at most 12 kB for 25 rows', async () => {
    api.intercept = async (_, answer) => {
      const response = await answer();
      const size = (await response.clone().arrayBuffer()).byteLength;
      expect(size).to.be.within(1000, 12_000);
      return response;
    };
    const { page } = await new ApiSource({ apiBase: api.base }).askPage({});
    expect(page?.providers).to.have.length(25);
    expect(onlyRequest().searchParams.get('page[size]')).to.equal('25');
  });

  it('asks only for what a row shows', async () => {
    await new ApiSource({ apiBase: api.base }).askPage({});
    const fields = onlyRequest().searchParams.get('fields[providers]')?.split(',') ?? [];
    expect(fields).to.include.members(['displayName', 'isActive', 'logoUrl', 'website']);
    for (const unread of ['clients', 'prefixes', 'description', 'consortiumOrganizations'])
      expect(fields).not.to.include(unread);
  });
});

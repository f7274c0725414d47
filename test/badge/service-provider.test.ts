import { expect } from '@open-wc/testing';
import type { Registration } from '../../src/datacite.js';
import { FALLBACK, answered, heardFrom, mountAnswered, mountBadge, partOf, place, textOf } from '../support/badge.js';
import { getByRole, queryByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import { ENTRY, FORMER_ENTRY, ListingFixture, entry, listingOf } from '../support/listing.js';
import { FIXTURES } from '../support/sample-api.js';
import { collectWarnings } from '../support/warnings.js';

const api = new ListingFixture();
const warnings = collectWarnings();

const attributes = (parts: Readonly<Record<string, string>> = {}) => ({
  'service-provider': ENTRY.id,
  listing: api.listing(),
  ...parts,
});
const said = ({ registration }: { registration: Registration | null }) =>
  `${registration?.status} ${registration?.kind} ${registration?.reason}`;
const REGISTERED = 'registered service-provider null';

async function openDetails(badge: Element): Promise<HTMLElement> {
  const button = badge.shadowRoot!.querySelector<HTMLElement>('.details-button')!;
  button.click();
  return eventually(() => badge.shadowRoot!.querySelector<HTMLElement>('#details:has(dl)'), 'the details');
}

describe("a badge of a listing's entry", () => {
  it('is registered as what it is', async () => {
    const badge = await mountAnswered(attributes());
    expect(said(badge)).to.equal(REGISTERED);
    expect(badge).to.include({ status: 'registered', kind: 'service-provider', stale: false });
    expect(badge.getAttribute('kind')).to.equal('service-provider');
    expect(badge.registration).to.include({
      source: 'listing',
      sourceUrl: api.listing(),
      since: '2022-03-01',
      provider: null,
    });
    expect(badge.registration?.serviceProvider?.id).to.equal(ENTRY.id);
    expect(textOf(badge, 'label')).to.equal('DataCite Registered Service Provider');
    expect(api.requests.map(({ href }) => href)).to.deep.equal([api.listing()]);
    expect(api.headers[0]).not.to.have.any.keys('authorization', 'content-type', 'if-none-match');
  });

  it("leads to the programme's page and says all in one sentence", async () => {
    const badge = await mountAnswered(attributes());
    const sentence = 'DataCite Registered Service Provider: Quillstone Repositories (sample). Registered';
    const link = getByRole(badge, 'link', { name: sentence }) as HTMLAnchorElement;
    expect(link.href).to.equal('https://datacite.org/service-providers/');
  });

  it('leads where its author wants', async () => {
    const badge = await mountAnswered(attributes({ href: 'https://www.quillstone.example/about' }));
    expect((getByRole(badge, 'link') as HTMLAnchorElement).href).to.equal('https://www.quillstone.example/about');
  });

  for (const variant of ['seal', 'chip'] as const) {
    it(`is drawn as a ${variant}`, async () => {
      const badge = await mountAnswered(attributes({ variant }));
      await eventually(() => partOf(badge, 'mark'), 'the mark');
      const outline = badge.shadowRoot!.querySelector('.shape path')!.getAttribute('d')!;
      expect(outline, 'a slanted side of a hexagon').to.include('l46 27');
    });
  }

  it('is drawn as a card with the facts of its entry', async () => {
    const badge = await mountAnswered(attributes({ variant: 'card' }));
    const facts = textOf(badge, 'facts');
    for (const fact of ['Registered since March 1, 2022', 'Valid until December 31, 2999', 'Country Netherlands']) {
      expect(facts.replaceAll('\n', ' ')).to.include(fact.replace(/^(Registered since|Valid until|Country) /, '$1'));
    }
    expect(textOf(badge, 'name')).to.equal('Quillstone Repositories (sample)');
  });

  it('tells its evidence in the details, and names the listing', async () => {
    api.document = listingOf([entry({ providerId: FIXTURES.member })]);
    const details = await openDetails(await mountAnswered(attributes()));
    const text = details.textContent.replace(/\s+/g, ' ');
    for (const fact of [
      'Repository Platform',
      'Academic Institutions, Research Institutions',
      'General',
      'ORCID, ROR, Crossref',
      'www.quillstone.example',
      FIXTURES.member.toUpperCase(),
    ]) {
      expect(text).to.include(fact);
    }
    expect(text).to.include('service-providers.json');
    expect((getByRole(details, 'link', { name: 'See the listing' }) as HTMLAnchorElement).href).to.equal(api.listing());
    expect(text).not.to.match(/null|undefined|DataCite's own answer/);
  });
});

describe('an entry that is', () => {
  for (const [what, parts, expected, status] of [
    ['undated', { registeredOn: null, validUntil: null }, REGISTERED, ''],
    ['expired', { validUntil: '2023-12-31' }, 'inactive service-provider expired', 'Inactive'],
    ['from the future', { registeredOn: '2990-01-01' }, 'unknown null malformed', 'Cannot be verified right now'],
    ['nameless', { name: null }, 'unknown null malformed', 'Cannot be verified right now'],
    ['of another id', { id: 'other' }, 'not-registered null not-found', 'Not registered'],
  ] as const) {
    it(`${what} is ${expected}`, async () => {
      api.document = listingOf([entry(parts)]);
      const badge = await mountAnswered(attributes(), FALLBACK);
      expect(said(badge)).to.equal(expected);
      if (status) await eventually(() => textOf(badge, 'status') === status, status);
      // The page author's own claim stays where nothing could be verified, and nowhere else.
      expect(Boolean(queryByRole(badge, 'link', { name: 'My own claim' }))).to.equal(expected.startsWith('unknown'));
    });
  }

  it('in the former shape is registered', async () => {
    api.document = [FORMER_ENTRY];
    expect(said(await mountAnswered(attributes({ 'service-provider': '17' })))).to.equal(REGISTERED);
  });

  it('expired says why, and leads to the programme', async () => {
    api.document = listingOf([entry({ validUntil: '2023-12-31' })]);
    const badge = await mountAnswered(attributes());
    const details = await openDetails(badge);
    expect(details.textContent).to.include('The registration was not renewed.');
    expect(details.textContent).to.include('December 31, 2023');
    expect(badge.shadowRoot!.querySelectorAll('.registered').length).to.equal(0);
  });

  it('absent keeps its id in the sentence', async () => {
    const badge = await mountAnswered(attributes({ 'service-provider': 'nobody' }));
    const sentence = () => partOf(badge, 'badge')!.textContent.replace(/\s+/g, ' ');
    await eventually(() => sentence().includes('DataCite: nobody. Not registered'), 'the id');
  });

  it('hostile stays text', async () => {
    api.document = listingOf([entry({ name: '<img src=x onerror=alert(1)>', website: 'javascript:alert(1)' })]);
    const badge = await mountAnswered(attributes({ variant: 'card' }));
    const details = await openDetails(badge);
    expect(textOf(badge, 'name')).to.equal('<img src=x onerror=alert(1)>');
    expect(badge.shadowRoot!.querySelectorAll('img').length).to.equal(0);
    expect(details.innerHTML).not.to.include('javascript:');
  });
});

describe('a listing that', () => {
  for (const [fault, expected] of [
    ['drop', 'unknown null unreachable'],
    ['status=503', 'unknown null server-error'],
    ['status=404', 'unknown null server-error'],
    ['status=429', 'unknown null rate-limited'],
    ['html', 'unknown null malformed'],
    ['empty', 'unknown null malformed'],
    ['json=null', 'unknown null malformed'],
    ['json=array', 'unknown null malformed'],
    ['not-json', 'unknown null malformed'],
  ] as const) {
    it(`fails by ${fault} leaves it ${expected}`, async () => {
      const badge = await mountAnswered(attributes({ listing: api.listing(fault) }));
      expect(said(badge)).to.equal(expected);
      expect(badge.registration?.source).to.equal('listing');
    });
  }

  it('cannot be reached is asked again by the visitor', async () => {
    api.document = Response.json({}, { status: 500 });
    const badge = await mountAnswered(attributes());
    expect(said(badge)).to.equal('unknown null server-error');
    api.document = listingOf([ENTRY]);
    (await eventually(() => queryByRole(badge, 'button', { name: 'Try again' }), 'the button')).click();
    await eventually(() => badge.status === 'registered', 'the registration');
  });

  it('is cut in the middle leaves it unknown', async () => {
    const text = JSON.stringify(listingOf([ENTRY]));
    api.document = new Response(text.slice(0, -3));
    expect(said(await mountAnswered(attributes()))).to.equal('unknown null malformed');
  });

  it('takes the entry away after it was registered is believed', async () => {
    const badge = await mountAnswered(attributes());
    api.document = listingOf([entry({ id: 'other' })]);
    expect(said({ registration: await badge.refresh() })).to.equal('not-registered null not-found');
  });

  it('fails after that leaves the older answer, with its reason', async () => {
    const badge = await mountAnswered(attributes());
    api.document = new Response('<!doctype html>');
    expect(said({ registration: await badge.refresh() })).to.equal('registered service-provider malformed');
  });
});

describe('what is written', () => {
  it('cannot be an id is not registered and asked of nobody', async () => {
    for (const id of ['no id', '', '<b>']) {
      const badge = await mountAnswered(attributes({ 'service-provider': id }));
      expect(said(badge)).to.equal('not-registered null invalid-id');
    }
    await quiet();
    expect(api.requests.length).to.equal(0);
  });

  it('without a listing, or without an entry, is unknown and asked of nobody', async () => {
    const base = { 'api-base': api.base };
    for (const only of [
      { 'service-provider': ENTRY.id },
      { 'service-provider': ENTRY.id, listing: 'javascript:alert(1)' },
      { 'service-provider': ENTRY.id, provider: FIXTURES.member },
      { listing: api.listing() },
      { listing: api.listing(), provider: FIXTURES.member },
    ]) {
      expect(said(await mountAnswered({ ...base, ...only }))).to.equal('unknown null unreachable');
    }
    await quiet();
    expect(api.requests.length).to.equal(0);
    expect(warnings.filter((warning) => warning.includes('need each other')).length).to.equal(1);
  });

  it('beside a provider wins, and the console says so', async () => {
    const badge = await mountAnswered(attributes({ provider: FIXTURES.member, 'api-base': api.base }));
    expect(said(badge)).to.equal(REGISTERED);
    expect(api.requests.length).to.equal(1);
    expect(warnings.some((warning) => warning.includes('service-provider wins'))).to.equal(true);
  });

  it('may be any value as a property', async () => {
    const badge = await mountAnswered(attributes());
    for (const odd of [Symbol('x'), {}, Object.create(null), 7n]) {
      Reflect.set(badge, 'listing', odd);
      Reflect.set(badge, 'serviceProvider', odd);
      await badge.updateComplete;
      expect(badge.status).not.to.equal('registered');
    }
    Object.assign(badge, { listing: api.listing(), serviceProvider: ENTRY.id });
    await answered(badge);
    await eventually(() => badge.status === 'registered', 'the registration');
  });

  it('is relative to the page', async () => {
    const badge = await mountBadge({ 'service-provider': 'x', listing: './service-providers.json' });
    expect(badge.listing).to.equal(new URL('./service-providers.json', document.baseURI).href);
  });

  it('may change: from an account to an entry and back, and nothing is registered by the answer to another question', async () => {
    const where = place();
    const heard = heardFrom(where);
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base }, '', where);
    badge.setAttribute('service-provider', ENTRY.id);
    badge.setAttribute('listing', api.listing());
    expect(badge.registration).to.equal(null);
    await answered(badge);
    expect(said(badge)).to.equal(REGISTERED);
    badge.removeAttribute('service-provider');
    badge.removeAttribute('listing');
    expect(badge.registration).to.equal(null);
    await answered(badge);
    expect(said(badge)).to.equal('registered member null');
    await quiet();
    expect(heard.map(({ detail }) => detail?.kind)).to.deep.equal(['member', 'service-provider', 'member']);
  });
});

describe('many badges of one listing', () => {
  it('ask once', async () => {
    api.document = listingOf([ENTRY, entry({ id: 'b' }), entry({ id: 'c', validUntil: '2020-01-01' })]);
    const ids = [ENTRY.id, 'b', 'c', 'nobody', 'b', ENTRY.id];
    const badges = await Promise.all(ids.map((id) => mountAnswered(attributes({ 'service-provider': id }))));
    expect(badges.map(({ status }) => status)).to.deep.equal([
      'registered',
      'registered',
      'inactive',
      'not-registered',
      'registered',
      'registered',
    ]);
    expect(api.listingRequests.length).to.equal(1);
    // Nor for one that comes later.
    expect((await mountAnswered(attributes({ 'service-provider': 'b' }))).status).to.equal('registered');
    expect(api.listingRequests.length).to.equal(1);
  });
});

describe('with require-host', () => {
  it("the entry's website counts", async () => {
    api.document = listingOf([entry({ website: 'http://localhost/' })]);
    expect(said(await mountAnswered(attributes({ 'require-host': '' })))).to.equal(REGISTERED);
    api.document = listingOf([ENTRY]);
    const elsewhere = await mountAnswered(attributes({ 'require-host': '', listing: `${api.listing()}?2` }));
    expect(said(elsewhere)).to.equal('unknown null host-mismatch');
  });
});

describe('what a browser keeps of a listing', () => {
  it('serves the next page', async () => {
    await mountAnswered(attributes({ cache: 'storage' }));
    const keys = Object.keys(localStorage).filter((key) => key.includes(api.listing()));
    expect(keys.length).to.equal(1);
    localStorage.removeItem(keys[0]!);
  });

  it('proves nothing that is not in it', async () => {
    const lie = {
      checkedAt: new Date().toISOString(),
      status: 'registered',
      body: listingOf([entry({ validUntil: 'x' })]),
    };
    const key = `datacite-provider-elements/2:listing ${api.listing()}`;
    localStorage.setItem(key, JSON.stringify({ ...lie, sourceUrl: 'https://evil.example/', failure: null }));
    api.document = new Response('');
    const badge = await mountAnswered(attributes({ cache: 'storage' }));
    expect(said(badge)).to.equal('unknown null malformed');
    expect(badge.registration?.sourceUrl).to.equal(api.listing());
    localStorage.removeItem(key);
  });
});

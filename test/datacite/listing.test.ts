import { expect } from '@open-wc/testing';
import {
  entryIdOf,
  listingEvidence,
  parseListing,
  register,
  renewed,
  termLabel,
  type Evidence,
  type Judgement,
  type Provenance,
  type Registration,
} from '../../src/datacite.js';
import { ENTRY, FORMER_ENTRY, entry, listingOf } from '../support/listing.js';
import { NOW, ago, provider } from '../support/records.js';

const URL_ = 'https://programme.example/files/service-providers.json';
const DAY = 86_400;
const JUDGEMENT: Judgement = { now: NOW, maxAge: DAY, maxStale: 7 * DAY };
const PROVENANCE: Provenance = { source: 'listing', sourceUrl: URL_, checkedAt: ago(60), failure: null };

function evidenceOf(document: unknown, id = ENTRY.id, provenance: Partial<Provenance> = {}): Evidence {
  return listingEvidence(parseListing(document, URL_), id, { ...PROVENANCE, ...provenance });
}

function judge(document: unknown, id = ENTRY.id, judgement: Partial<Judgement> = {}): Registration {
  return register(evidenceOf(document, id), { ...JUDGEMENT, ...judgement });
}

const said = ({ status, kind, reason }: Registration) => `${status} ${kind} ${reason}`;
const judgeEntry = (parts: Record<string, unknown>, judgement: Partial<Judgement> = {}) =>
  said(judge(listingOf([entry(parts)]), ENTRY.id, judgement));

const REGISTERED = 'registered service-provider null';
const EXPIRED = 'inactive service-provider expired';
const MALFORMED = 'unknown null malformed';
const ABSENT = 'not-registered null not-found';

describe("a listing's entry", () => {
  it('is evidence of a Registered Service Provider', () => {
    const registration = judge(listingOf([entry({ id: 'other' }), ENTRY]));
    expect(registration).to.deep.equal({
      status: 'registered',
      kind: 'service-provider',
      provider: null,
      serviceProvider: {
        id: 'quillstone',
        name: 'Quillstone Repositories (sample)',
        website: 'https://www.quillstone.example/',
        country: 'NL',
        serviceType: ['repositoryPlatform'],
        serviceAudience: ['academicInstitutions', 'researchInstitutions'],
        focusArea: ['general'],
        supportedIntegrations: ['ORCID', 'ROR', 'Crossref'],
        logoUrl: 'https://programme.example/files/logos/quillstone.svg',
        software: ['Quillstone'],
        providerId: null,
        registeredOn: '2022-03-01',
        validUntil: '2999-12-31',
      },
      since: '2022-03-01',
      source: 'listing',
      sourceUrl: URL_,
      checkedAt: ago(60),
      stale: false,
      reason: null,
    });
  });

  // NOW is noon of 2026-09-01, UTC.
  for (const [what, parts, expected] of [
    ['without dates', { registeredOn: null, validUntil: null }, REGISTERED],
    ['whose dates are absent', { registeredOn: undefined, validUntil: undefined }, REGISTERED],
    [
      'of which everything else is null',
      { website: null, country: null, serviceType: null, logoUrl: null },
      REGISTERED,
    ],
    ['on its last day', { validUntil: '2026-09-01' }, REGISTERED],
    ['on its first day', { registeredOn: '2026-09-01' }, REGISTERED],
    ['of one day', { registeredOn: '2026-09-01', validUntil: '2026-09-01' }, REGISTERED],
    ['after its last day', { validUntil: '2026-08-31' }, EXPIRED],
    ['that expired without a beginning', { registeredOn: null, validUntil: '2024-12-31' }, EXPIRED],
    ['from tomorrow on', { registeredOn: '2026-09-02' }, MALFORMED],
    ['that ended before it began', { registeredOn: '2026-03-01', validUntil: '2026-02-28' }, EXPIRED],
    ['that ends before it begins', { registeredOn: '2026-12-01', validUntil: '2026-11-30' }, MALFORMED],
    ['that ended and has not begun', { registeredOn: '2026-12-01', validUntil: '2026-08-31' }, EXPIRED],
    ['without a name', { name: null }, MALFORMED],
    ['with an empty name', { name: ' \u200B' }, MALFORMED],
    ['whose name is a number', { name: 7 }, MALFORMED],
    ['valid until a day there is not', { validUntil: '2999-02-30' }, MALFORMED],
    ['valid until a time', { validUntil: '2999-12-31T00:00:00Z' }, MALFORMED],
    ['valid until a number', { validUntil: 32_503_680_000_000 }, MALFORMED],
    ['valid until true', { validUntil: true }, MALFORMED],
    ['valid until an empty text', { validUntil: '' }, MALFORMED],
    ['valid for ever', { validUntil: 'for ever' }, MALFORMED],
    ['registered some time', { registeredOn: '2022' }, MALFORMED],
    ['registered in an array', { registeredOn: ['2022-03-01'] }, MALFORMED],
  ] as const) {
    it(`${what} is ${expected}`, () => expect(judgeEntry(parts)).to.equal(expected));
  }

  it('expires with the end of its last day in UTC', () => {
    const at = (now: string) => judgeEntry({ validUntil: '2026-09-01' }, { now: Date.parse(now), maxStale: Infinity });
    expect(at('2026-09-01T23:59:59.999Z')).to.equal(REGISTERED);
    expect(at('2026-09-02T00:00:00.000Z')).to.equal(EXPIRED);
  });

  it('expires while evidence is kept that was right when it came', () => {
    const evidence = evidenceOf(listingOf([entry({ validUntil: '2026-09-03' })]));
    const after = (days: number) => said(register(evidence, { ...JUDGEMENT, now: NOW + days * DAY * 1000 }));
    expect([after(2), after(3)]).to.deep.equal([REGISTERED, EXPIRED]);
  });

  it('needs the website where the host is required', () => {
    const here = (website: string | null) => website === ENTRY.website;
    expect(judgeEntry({}, { requireHost: true, isOnWebsite: here })).to.equal(REGISTERED);
    expect(judgeEntry({ website: null }, { requireHost: true, isOnWebsite: here })).to.equal(
      'unknown null host-mismatch',
    );
    expect(judgeEntry({}, { requireHost: true })).to.equal('unknown null host-mismatch');
  });

  it('is no evidence in anything but a listing', () => {
    const evidence = evidenceOf(listingOf([ENTRY]));
    for (const source of ['api', 'snapshot'] as const) {
      expect(register({ ...evidence, source }, JUDGEMENT).status).to.equal('not-registered');
    }
  });

  it('says nothing of an account, nor an account of the programme', () => {
    const account = {
      ...PROVENANCE,
      source: 'api',
      accounts: [provider({ organizationType: 'serviceProvider' })],
    } as const;
    expect(register(account, JUDGEMENT)).to.include({ kind: 'member', serviceProvider: null });
    expect(judge(listingOf([entry({ providerId: 'cern' })]))).to.include({ kind: 'service-provider', provider: null });
  });
});

describe('an id', () => {
  it('that is absent is not registered', () => {
    expect(said(judge(listingOf([ENTRY]), 'nobody'))).to.equal(ABSENT);
    expect(said(judge(listingOf([]), 'nobody'))).to.equal(ABSENT);
  });

  it('is compared with its letter case', () => expect(said(judge(listingOf([ENTRY]), 'Quillstone'))).to.equal(ABSENT));

  it('that stands twice proves nothing, whatever the entries say', () => {
    expect(said(judge(listingOf([ENTRY, ENTRY])))).to.equal(MALFORMED);
    expect(said(judge(listingOf([ENTRY, entry({ validUntil: '2020-01-01' })])))).to.equal(MALFORMED);
    expect(said(judge(listingOf([entry({ id: 5 }), entry({ id: '5' })]), '5'))).to.equal(MALFORMED);
    expect(said(judge(listingOf([ENTRY, entry({ id: 'a' }), entry({ id: 'a' })])))).to.equal(REGISTERED);
  });

  it('is not absent while an entry has none that can be read', () => {
    for (const odd of [null, 7, 'x', [], {}, entry({ id: null }), entry({ id: 'no id' }), entry({ id: '' })]) {
      const document = listingOf([ENTRY, odd]);
      expect(said(judge(document, 'nobody'))).to.equal(MALFORMED);
      expect(said(judge(document))).to.equal(REGISTERED);
    }
  });

  it('has letters, digits, and little else', () => {
    for (const id of ['a', 'A-b_c.d', '17', 'x'.repeat(64), '__proto__', 'constructor'])
      expect(entryIdOf(id)).to.equal(id);
    expect(entryIdOf(' acme ')).to.equal('acme');
    expect(entryIdOf(17)).to.equal('17');
    for (const odd of [
      '',
      ' ',
      'a b',
      'a/b',
      '<b>',
      'x'.repeat(65),
      'ä',
      -1,
      1.5,
      NaN,
      2 ** 60,
      null,
      undefined,
      {},
      ['a'],
      true,
    ]) {
      expect(entryIdOf(odd), typeof odd).to.equal(null);
    }
  });

  it('may be the name of something every object has', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      expect(said(judge(listingOf([ENTRY]), id))).to.equal(ABSENT);
      expect(said(judge(listingOf([entry({ id })]), id))).to.equal(REGISTERED);
    }
  });
});

describe("DataCite's former listing", () => {
  it('is read as it was', () => {
    const registration = judge([FORMER_ENTRY], '17');
    expect(said(registration)).to.equal(REGISTERED);
    expect(registration.since).to.equal(null);
    expect(registration.serviceProvider).to.deep.equal({
      id: '17',
      name: 'Quillstone Repositories (sample)',
      website: 'https://www.quillstone.example/',
      country: 'NL',
      serviceType: ['repositoryPlatform'],
      serviceAudience: ['academicInstitutions'],
      focusArea: ['naturalSciences'],
      supportedIntegrations: ['ORCID', 'ROR'],
      logoUrl: 'https://programme.example/uploads/quillstone_0a1b.png',
      software: [],
      providerId: null,
      registeredOn: null,
      validUntil: null,
    });
  });

  it('may have null anywhere but in id and name', () => {
    const bare = {
      id: 17,
      Name: 'X',
      Website: null,
      Country: null,
      ServiceType: null,
      SupportedIntegrations: null,
      Logo: null,
    };
    expect(said(judge([bare], '17'))).to.equal(REGISTERED);
    expect(said(judge([{ ...bare, Name: null }], '17'))).to.equal(MALFORMED);
  });

  it('is held to dates, where somebody has added them', () => {
    expect(said(judge([{ ...FORMER_ENTRY, validUntil: '2020-01-01' }], '17'))).to.equal(EXPIRED);
    expect(said(judge([{ ...FORMER_ENTRY, validUntil: 'soon' }], '17'))).to.equal(MALFORMED);
  });

  it('does not mix with the names of today', () => {
    expect(said(judge([ENTRY]))).to.equal(MALFORMED);
    expect(said(judge(listingOf([FORMER_ENTRY]), '17'))).to.equal(MALFORMED);
  });
});

describe('what is no listing', () => {
  const many = Array.from({ length: 10_001 }, (_, id) => entry({ id }));
  for (const [what, document] of [
    ['null', null],
    ['a text', '{}'],
    ['a number', 1],
    ['an object', {}],
    ['a bare array without an entry', []],
    ['an array of something else', [1, 'x', null]],
    ["the API's answer", { data: [], meta: { total: 0 } }],
    ['another format', listingOf([ENTRY], { format: 'registered-service-providers/2' })],
    ['another case', listingOf([ENTRY], { format: 'Registered-Service-Providers/1' })],
    ['a format in an array', listingOf([ENTRY], { format: ['registered-service-providers/1'] })],
    ['no entries', listingOf([], { serviceProviders: null })],
    ['entries in an object', listingOf([], { serviceProviders: { 0: ENTRY, length: 1 } })],
    ['entries that are none', listingOf([null, 1])],
    ['more entries than can be', listingOf(many)],
    ['more former entries than can be', many],
  ] as const) {
    it(`${what} proves nothing`, () => {
      expect(parseListing(document, URL_)).to.equal(null);
      expect(said(judge(document))).to.equal(MALFORMED);
    });
  }

  it('may be as long as 10,000 entries', () => {
    expect(parseListing(listingOf(many.slice(1)), URL_)?.entries.length).to.equal(10_000);
  });
});

describe('hostile entries', () => {
  const read = (parts: Record<string, unknown>) => judge(listingOf([entry(parts)])).serviceProvider!;

  it('lead nowhere but to the web', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://a@b.example/',
      'quillstone.example',
      7,
      {},
    ]) {
      expect(read({ website: url }).website).to.equal(null);
    }
    for (const url of ['javascript:alert(1)', 'data:image/svg+xml,x', 'https://a:b@c.example/x.png', 7, null]) {
      expect(read({ logoUrl: url }).logoUrl).to.equal(null);
    }
    expect(read({ logoUrl: '//cdn.example/x.png' }).logoUrl).to.equal('https://cdn.example/x.png');
  });

  it('have clean and bounded texts', () => {
    expect(read({ name: '\u202EQuill\u0007stone ✔' }).name).to.equal('Quill stone');
    expect(read({ name: 'x'.repeat(1e6) }).name!.length).to.equal(301);
    expect(read({ serviceType: Array.from({ length: 1e5 }, (_, index) => `t${index}`) }).serviceType.length).to.equal(
      100,
    );
    expect(read({ serviceType: 'a,'.repeat(1e6) }).serviceType).to.deep.equal(['a']);
    expect(read({ serviceType: [null, 1, {}, ['a'], 'b', 'b', ''] }).serviceType).to.deep.equal(['b']);
    expect(read({ serviceType: { length: 2 } }).serviceType).to.deep.equal([]);
    for (const country of ['nl', 'NLD', 1, {}]) expect(read({ country }).country).to.equal(null);
    expect(read({ providerId: 'CERN' }).providerId).to.equal('cern');
    expect(read({ providerId: '../x' }).providerId).to.equal(null);
  });

  it('borrow nothing from a prototype', () => {
    const document: unknown = JSON.parse(
      JSON.stringify(listingOf([])).replace('[]', '[{"id":"x","__proto__":{"name":"Lent","validUntil":"2999-01-01"}}]'),
    );
    expect(said(judge(document, 'x'))).to.equal(MALFORMED);
    Object.assign(Object.prototype, { name: 'Lent' });
    try {
      expect(said(judge(listingOf([{ id: 'x' }]), 'x'))).to.equal(MALFORMED);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'name');
    }
  });
});

describe('the age of a listing', () => {
  const at = (seconds: number, id = ENTRY.id) =>
    register(evidenceOf(listingOf([ENTRY]), id, { checkedAt: ago(seconds) }), JUDGEMENT);

  it('counts as for accounts', () => {
    expect(at(DAY)).to.include({ status: 'registered', stale: false });
    expect(at(DAY + 1)).to.include({ status: 'registered', stale: true });
    expect(at(7 * DAY + 1)).to.include({ status: 'unknown', kind: null, reason: 'too-old', serviceProvider: null });
    expect(at(-3600)).to.include({ status: 'unknown', reason: 'too-old' });
  });

  it('is shorter for what is absent', () => {
    expect(at(DAY / 48, 'nobody')).to.include({ status: 'not-registered', stale: false });
    expect(at((7 * DAY) / 48 + 1, 'nobody')).to.include({ status: 'unknown', reason: 'too-old' });
  });

  it('shows beside a failure to renew it', () => {
    const former = evidenceOf(listingOf([ENTRY]), ENTRY.id, { checkedAt: ago(2 * DAY) });
    const latest = listingEvidence(null, ENTRY.id, { ...PROVENANCE, failure: 'timeout' });
    expect(register(renewed(former, latest), JUDGEMENT)).to.include({
      status: 'registered',
      stale: true,
      reason: 'timeout',
    });
    expect(register(latest, JUDGEMENT)).to.include({ status: 'unknown', reason: 'timeout' });
  });
});

describe("a listing's words", () => {
  for (const [term, label] of [
    ['repositoryPlatform', 'Repository Platform'],
    ['crisSystemVendor', 'Cris System Vendor'],
    ['other', 'Other'],
    ['engineeringAndTechnology', 'Engineering and Technology'],
    ['REST API', 'REST API'],
    ['ORCID', 'ORCID'],
    ['DSpace', 'DSpace'],
    ['Repository platform', 'Repository platform'],
    ['', ''],
  ] as const) {
    it(`${term || 'nothing'} is shown as ${label || 'nothing'}`, () => expect(termLabel(term)).to.equal(label));
  }
});

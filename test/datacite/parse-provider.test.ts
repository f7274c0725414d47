import { expect } from '@open-wc/testing';
import { parseProvider } from '../../src/datacite.js';
import { ATTRIBUTES, record } from '../support/records.js';

/** The record with one attribute of this value, read. */
function withAttribute(name: string, value: unknown) {
  return parseProvider(record({ [name]: value })) as unknown as Record<string, unknown>;
}

const NO_TEXT: readonly unknown[] = [null, undefined, 7, true, {}, ['text'], '', ' \t\n '];

describe('reading a record', () => {
  it('keeps every sound value', () => {
    expect(parseProvider(record({}, { consortium: 'dc' }))).to.deep.equal({
      id: 'cern',
      ...ATTRIBUTES,
      consortiumId: 'dc',
    });
  });

  it('has null for whatever is missing', () => {
    const read = parseProvider({ id: 'cern', type: 'providers', attributes: {} });
    const { id, ...rest } = read!;
    expect(id).to.equal('cern');
    expect(new Set(Object.values(rest))).to.deep.equal(new Set([null]));
  });

  for (const name of Object.keys(ATTRIBUTES).filter((name) => !['isActive', 'displayName'].includes(name))) {
    it(`has no ${name} where it is no text`, () => {
      for (const value of NO_TEXT) expect(withAttribute(name, value)[name]).to.equal(null);
    });
  }

  it('falls back from displayName to name', () => {
    for (const value of NO_TEXT) expect(withAttribute('displayName', value).displayName).to.equal(ATTRIBUTES.name);
  });

  it('believes isActive only as a boolean', () => {
    expect(withAttribute('isActive', true).isActive).to.equal(true);
    expect(withAttribute('isActive', false).isActive).to.equal(false);
    for (const value of ['true', 1, 0, null, undefined, {}, [true]]) {
      expect(withAttribute('isActive', value).isActive).to.equal(null);
    }
  });

  it('keeps values of the open vocabularies it does not know', () => {
    const read = parseProvider(
      record({
        memberType: 'constructor',
        organizationType: 'somethingNew',
        focusArea: 'dreamStudies',
        region: 'MOON',
      }),
    );
    expect(read).to.include({ memberType: 'constructor', organizationType: 'somethingNew', focusArea: 'dreamStudies' });
    expect(read).to.include({ region: 'MOON' });
  });

  it('reads only its own members of a hostile object', () => {
    const hostile = JSON.parse(`{
      "id": "cern", "type": "providers", "__proto__": { "attributes": { "isActive": true } },
      "attributes": { "__proto__": { "isActive": true, "memberType": "direct_member" }, "constructor": "x" }
    }`) as unknown;
    const read = parseProvider(hostile);
    expect(read).to.include({ id: 'cern', isActive: null, memberType: null });
    expect(({} as Record<string, unknown>).isActive).to.equal(undefined);
  });

  it('does not throw where relationships are not what they should be', () => {
    for (const relationships of [null, [], 'x', { consortium: null }, { consortium: { data: [] } }]) {
      expect(parseProvider({ ...record(), relationships })?.consortiumId).to.equal(null);
    }
    expect(parseProvider(record({}, { consortium: '../x' }))?.consortiumId).to.equal(null);
  });

  for (const [what, value] of [
    ['null', null],
    ['a text', 'cern'],
    ['an array', [record()]],
    ['without attributes', { id: 'cern', type: 'providers' }],
    ['with attributes that are an array', { ...record(), attributes: [] }],
    ['of another type', { ...record(), type: 'clients' }],
    ['without a type', { ...record(), type: undefined }],
    ['with a number as id', { ...record(), id: 7 }],
    ['with an id of one letter', { ...record(), id: 'a' }],
    ['with an id of nine letters', { ...record(), id: 'abcdefghi' }],
    ['with a path as id', { ...record(), id: '../cern' }],
    ['with an id that has digits', { ...record(), id: 'cern1' }],
    ['with an id in another script', { ...record(), id: 'сеrn' }],
  ] as const) {
    it(`reads nothing from an object ${what}`, () => expect(parseProvider(value)).to.equal(null));
  }
});

describe('URLs of a record', () => {
  for (const url of [
    'javascript:alert(1)//https://x',
    'JaVaScRiPt:alert(1)',
    ' \tjavascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>//https://x',
    'vbscript:x',
    'blob:https://www.cern.ch/1',
    'ftp://ftp.cern.ch/',
    'file:///etc/passwd',
    '//www.cern.ch/',
    '/relative',
    'www.cern.ch',
    'https://',
    'https://datacite.org@elsewhere.example/',
    'https://user:secret@www.cern.ch/',
    `https://www.cern.ch/${'x'.repeat(3000)}`,
  ]) {
    it(`refuses ${JSON.stringify(url.slice(0, 45))}`, () => {
      expect(withAttribute('website', url).website).to.equal(null);
      expect(withAttribute('logoUrl', url).logoUrl).to.equal(null);
    });
  }

  it('allows http and https', () => {
    expect(withAttribute('website', 'http://www.cern.ch').website).to.equal('http://www.cern.ch/');
    expect(withAttribute('website', 'HTTPS://WWW.CERN.CH/a?b#c').website).to.equal('https://www.cern.ch/a?b#c');
  });
});

describe('names of a record', () => {
  const nameOf = (displayName: string) => String(withAttribute('displayName', displayName).displayName);

  it('loses bidirectional controls', () => {
    for (const control of '\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069') {
      expect(nameOf(`University of ${control}gnissim`)).to.equal('University of gnissim');
    }
  });

  it('loses zero-width and control characters', () => {
    for (const character of '\u0000\u0007\u001B\u0085\u200B\u2060\uFEFF') {
      expect(nameOf(`A${character} university`)).to.equal('A university');
    }
  });

  it('keeps the joiners that Persian and Indic scripts need', () => {
    expect(nameOf('دانشگاه می\u200Cخواهم')).to.equal('دانشگاه می\u200Cخواهم');
    expect(nameOf('क्\u200Dष')).to.equal('क्\u200Dष');
  });

  it('is one line', () =>
    expect(nameOf('  A\r\nuniversity\t of\u2028many   lines ')).to.equal('A university of many lines'));

  it('is cut where nothing honest is so long, and never within a character', () => {
    expect(nameOf('x'.repeat(255))).to.have.length(255);
    const long = nameOf('𝔘'.repeat(100_000));
    expect(Array.from(long).length).to.be.at.most(301);
    expect(() => encodeURIComponent(long)).not.to.throw();
  });
});

describe('codes and dates of a record', () => {
  it('has only member types that came as they are: nothing is cleaned until it is a claim', () => {
    for (const memberType of ['direct_member\u200B', ' direct_member', 'direct_member ✓', '\u0301direct_member']) {
      expect(withAttribute('memberType', memberType).memberType).to.equal(null);
    }
    expect(withAttribute('memberType', 'registration_agency').memberType).to.equal('registration_agency');
  });

  it('has only countries that could be one', () => {
    for (const code of ['ch', 'CHE', 'C', 'C1', 'ÇH', '<b>'])
      expect(withAttribute('country', code).country).to.equal(null);
  });

  it('has only dates of the calendar', () => {
    for (const date of [
      '2015',
      '2015-1-31',
      '31.01.2015',
      '2015-13-01',
      '2015-02-31',
      '2015-01-31T00:00:00Z',
      'soon',
    ]) {
      expect(withAttribute('joined', date).joined, date).to.equal(null);
    }
  });

  it('has only ROR ids that could be one, as URLs', () => {
    expect(withAttribute('rorId', '01ggx4157').rorId).to.equal('https://ror.org/01ggx4157');
    expect(withAttribute('rorId', 'https://evil.example/01ggx4157').rorId).to.equal(null);
  });
});

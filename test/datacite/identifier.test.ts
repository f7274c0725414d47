import { expect } from '@open-wc/testing';
import { accountIdentifierOf, providerIdOf, rorIdOf } from '../../src/datacite.js';

const ROR = 'https://ror.org/04wxnsj81';

describe('what a page author writes as provider', () => {
  for (const id of ['cern', 'CERN', 'CeRn', ' cern ', 'zq', 'zylongid']) {
    it(`takes "${id}" for an account id`, () => {
      expect(accountIdentifierOf(id)).to.deep.equal({ type: 'id', value: id.trim().toLowerCase() });
      expect(providerIdOf(id)).to.equal(id.trim().toLowerCase());
    });
  }

  for (const spelling of [
    '04wxnsj81',
    '04WXNSJ81',
    'ror.org/04wxnsj81',
    'https://ror.org/04wxnsj81',
    'http://ror.org/04wxnsj81',
    'HTTPS://ROR.ORG/04WXNSJ81',
    'https://ror.org/04wxnsj81/',
    ' https://ror.org/04wxnsj81\n',
  ]) {
    it(`takes ${JSON.stringify(spelling)} for a ROR id`, () => {
      expect(accountIdentifierOf(spelling)).to.deep.equal({ type: 'ror', value: ROR });
      expect(rorIdOf(spelling)).to.equal(ROR);
    });
  }

  for (const junk of [
    '',
    ' ',
    'a',
    'abcdefghi',
    'a'.repeat(300),
    '../x',
    'cern/../tib',
    'cern,tib',
    'cern tib',
    'cern\ntib',
    'cern?x=1',
    'cern&ids=tib',
    'cern#',
    'cern%00',
    'cern.repo',
    'c3rn',
    'ｃｅｒｎ',
    'сеrn',
    'çern',
    'ſtib',
    '🦊',
    '04wxnsj8',
    '04wxnsj811',
    '14wxnsj81',
    '04wxnsjxx',
    'https://ror.org/',
    'https://ror.org.evil.example/04wxnsj81',
    'https://evil.example/ror.org/04wxnsj81',
    'https://ror.org/04wxnsj81?x',
    'javascript:cern',
    '__proto__',
  ]) {
    it(`takes ${JSON.stringify(junk.slice(0, 40))} for nothing`, () => {
      expect(accountIdentifierOf(junk)).to.equal(null);
      expect(providerIdOf(junk)).to.equal(null);
      expect(rorIdOf(junk)).to.equal(null);
    });
  }

  it('takes what is no text for nothing', () => {
    for (const value of [null, undefined, 7, {}, ['cern'], true]) expect(accountIdentifierOf(value)).to.equal(null);
  });
});

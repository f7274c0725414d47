import { expect } from '@open-wc/testing';
import { FOCUS_AREAS, MEMBER_TYPES, ORGANIZATION_TYPES, REGIONS, labelOf } from '../../src/datacite.js';

describe("DataCite's words", () => {
  it('label member types', () => {
    expect([...MEMBER_TYPES]).to.deep.equal([
      ['direct_member', 'Direct Member'],
      ['consortium', 'Consortium Lead'],
      ['consortium_organization', 'Consortium Organization'],
      ['member_only', 'Member Only'],
      ['contractual_member', 'Contractual Member'],
      ['for-profit_provider', 'For Profit Provider'],
      ['developer', 'Developer'],
    ]);
  });

  it('label organization types', () => {
    expect([...ORGANIZATION_TYPES.keys()]).to.deep.equal([
      'researchInstitution',
      'academicInstitution',
      'governmentAgency',
      'nationalInstitution',
      'professionalSociety',
      'publisher',
      'serviceProvider',
      'internationalOrganization',
      'other',
    ]);
    expect(labelOf(ORGANIZATION_TYPES, 'academicInstitution')).to.equal('Academic Institution');
  });

  it('label focus areas', () => {
    expect([...FOCUS_AREAS.keys()]).to.deep.equal([
      'naturalSciences',
      'engineeringAndTechnology',
      'medicalAndHealthSciences',
      'agriculturalSciences',
      'socialSciences',
      'humanities',
      'general',
    ]);
    expect(labelOf(FOCUS_AREAS, 'medicalAndHealthSciences')).to.equal('Medical and Health Sciences');
  });

  it('label regions', () => {
    expect([...REGIONS]).to.deep.equal([
      ['AMER', 'Americas'],
      ['APAC', 'Asia and Pacific'],
      ['EMEA', 'Europe, Middle East and Africa'],
    ]);
  });

  it('show a value nobody knows as it came', () => {
    for (const value of ['somethingNew', 'constructor', '__proto__'])
      expect(labelOf(MEMBER_TYPES, value)).to.equal(value);
  });
});

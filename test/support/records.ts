import type { Evidence, Provider } from '../../src/datacite.js';

/** Attributes of a sound record, as the API gives them. */
export const ATTRIBUTES = {
  displayName: 'CERN - European Organization for Nuclear Research',
  name: 'CERN',
  isActive: true,
  memberType: 'direct_member',
  organizationType: 'researchInstitution',
  focusArea: 'naturalSciences',
  region: 'EMEA',
  country: 'CH',
  website: 'https://www.cern.ch/',
  logoUrl: 'https://assets.datacite.org/images/members/cern.png?1500000000',
  rorId: 'https://ror.org/01ggx4157',
  joined: '2015-01-31',
  created: '2015-01-31T09:30:00.000Z',
};

/** A JSON:API object of the API. */
export function record(attributes: Record<string, unknown> = {}, { id = 'cern', consortium = '' } = {}) {
  return {
    id,
    type: 'providers',
    attributes: { ...ATTRIBUTES, ...attributes },
    relationships: consortium ? { consortium: { data: { id: consortium, type: 'providers' } } } : {},
  };
}

/** A list's answer. */
export function listOf(data: unknown[], meta: Record<string, unknown> = {}) {
  return { data, meta: { total: data.length, totalPages: 1, page: 1, ...meta } };
}

/** A record that has been read. */
export function provider(attributes: Partial<Provider> = {}): Provider {
  return { id: 'cern', ...ATTRIBUTES, consortiumId: null, ...attributes };
}

/** Noon of an ordinary day; evidence is judged at this time. */
export const NOW = Date.UTC(2026, 8, 1, 12);

/** An ISO time so many seconds before {@link NOW}. */
export const ago = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString();

/** Evidence of one active member that DataCite gave a minute ago. */
export function evidence(parts: Partial<Evidence> = {}): Evidence {
  return {
    source: 'api',
    sourceUrl: 'https://api.datacite.org/providers?ids=cern',
    checkedAt: ago(60),
    failure: null,
    accounts: [provider()],
    ...parts,
  };
}

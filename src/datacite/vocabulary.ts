/**
 * DataCite's controlled vocabularies with the labels DataCite itself uses. All of them are open: DataCite has added values
 * before (`internationalOrganization` in 2022), so a value that is not listed here is shown as it came.
 *
 * @module
 */

/** `memberType` → label, as on DataCite's members page and support site. */
export const MEMBER_TYPES: ReadonlyMap<string, string> = new Map([
  ['direct_member', 'Direct Member'],
  ['consortium', 'Consortium Lead'],
  ['consortium_organization', 'Consortium Organization'],
  ['member_only', 'Member Only'],
  ['contractual_member', 'Contractual Member'],
  ['for-profit_provider', 'For Profit Provider'],
  ['developer', 'Developer'],
]);

/** `organizationType` → label: what an account holder says about its organization. */
export const ORGANIZATION_TYPES: ReadonlyMap<string, string> = new Map([
  ['researchInstitution', 'Research Institution'],
  ['academicInstitution', 'Academic Institution'],
  ['governmentAgency', 'Government Agency'],
  ['nationalInstitution', 'National Institution'],
  ['professionalSociety', 'Professional Society'],
  ['publisher', 'Publisher'],
  ['serviceProvider', 'Service Provider'],
  ['internationalOrganization', 'International Organization'],
  ['other', 'Other'],
]);

/** `focusArea` → label. */
export const FOCUS_AREAS: ReadonlyMap<string, string> = new Map([
  ['naturalSciences', 'Natural Sciences'],
  ['engineeringAndTechnology', 'Engineering and Technology'],
  ['medicalAndHealthSciences', 'Medical and Health Sciences'],
  ['agriculturalSciences', 'Agricultural Sciences'],
  ['socialSciences', 'Social Sciences'],
  ['humanities', 'Humanities'],
  ['general', 'General'],
]);

/** `region` → label. Records carry the upper-case form, facets and the `region` parameter the lower-case one. */
export const REGIONS: ReadonlyMap<string, string> = new Map([
  ['AMER', 'Americas'],
  ['APAC', 'Asia and Pacific'],
  ['EMEA', 'Europe, Middle East and Africa'],
]);

/**
 * The label of a vocabulary's value, or the value itself where the vocabulary does not know it.
 *
 * @param vocabulary one of this module's maps
 * @param value the value as DataCite gave it
 */
export function labelOf(vocabulary: ReadonlyMap<string, string>, value: string): string {
  return vocabulary.get(value) ?? value;
}

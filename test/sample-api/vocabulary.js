export const ORGANIZATION_TYPES = /** @type {const} */ ([
  ['academicInstitution', 50],
  ['researchInstitution', 22],
  ['governmentAgency', 9],
  ['nationalInstitution', 6],
  ['professionalSociety', 4],
  ['publisher', 4],
  ['serviceProvider', 2],
  ['internationalOrganization', 2],
  ['other', 3],
]);

export const FOCUS_AREAS = /** @type {const} */ ([
  ['general', 48],
  ['naturalSciences', 18],
  ['medicalAndHealthSciences', 10],
  ['socialSciences', 9],
  ['engineeringAndTechnology', 7],
  ['humanities', 5],
  ['agriculturalSciences', 3],
]);

/** The API derives the region from the country; all of Africa, Russia, Central Asia and Turkey are EMEA. */
const REGIONS = /** @type {Record<string, string>} */ ({
  AMER: 'AR BO BR CA CL CO CR CU DO EC GT MX PA PE PY US UY VE',
  APAC: 'AU BD CN FJ HK ID IN JP KH KR LK MM MN MY NP NZ PH PK SG TH TW VN',
  EMEA: 'AE AT BE BG BY CH CY CZ DE DK DZ EE EG ES ET FI FR GB GE GH GR HR HU IE IL IQ IS IT JO KE KZ LB LT LU LV MA NG NL NO PL PT QA RO RS RU SA SE SI SK SN TN TR TZ UA UG UZ ZA',
});

const REGION_OF = new Map(
  Object.entries(REGIONS).flatMap(([region, countries]) => countries.split(' ').map((country) => [country, region])),
);

/** @param {string | null} country */
export const regionOf = (country) => (country === null ? null : (REGION_OF.get(country) ?? null));

// prettier-ignore
export const SOFTWARE = [
  'Archipelago', 'Cayuse', 'CKAN', 'Dataverse', 'dLibra', 'DSpace', 'EPrints', 'Ex Libris Esploro', 'Fedora', 'Figshare',
  'Invenio', 'Islandora', 'MyCoRe', 'Nesstar', 'Omega-PSIR', 'Omeka S', 'Open Journal Systems (OJS)', 'OPUS', 'Pubman',
  'Pure', 'Redivis', 'RSpace', 'Samvera', 'SESAR', 'Ubiquity', 'Other',
];

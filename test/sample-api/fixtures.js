import { createRandom, seedOf } from './prng.js';
import { regionOf } from './vocabulary.js';

/** The moment the sample data was "taken". Nothing in the data depends on the clock. */
export const SAMPLE_NOW = Date.UTC(2026, 8, 1);

/** Ids (or ROR ids) that stay the same whatever the size and the seed. README.md has the table. */
export const FIXTURES = /** @type {const} */ ({
  /** An active direct member with every attribute filled in. */
  member: 'sample',
  inactive: 'inactive',
  /** 404 by id, absent from lists, yet answered by `ids=`. */
  deleted: 'deleted',
  developer: 'devtest',
  /** A consortium with 12 organizations and one deleted organization. */
  consortium: 'lumco',
  /** The first organization of `consortium`. */
  organization: 'lumorg',
  inactiveOrganization: 'lumold',
  /** A consortium with 450 organizations (at the default size). */
  bigConsortium: 'grandco',
  inactiveConsortium: 'quietco',
  memberOnly: 'memonly',
  contractual: 'contract',
  forProfit: 'forprof',
  serviceProviderType: 'servprov',
  unknownMemberType: 'regagncy',
  unknownOrganizationType: 'newtype',
  /** Markup as a name, `javascript:` as website. */
  hostile: 'hostile',
  /** `data:` as website. */
  hostileData: 'dataurl',
  /** U+202E in the name. */
  bidi: 'bidi',
  zeroWidth: 'zerowid',
  /** A name of 255 characters. */
  longName: 'longname',
  /** A name that is one word of 120 letters. */
  longWord: 'longword',
  rtlName: 'rtlname',
  hebrewName: 'hebrew',
  cjkName: 'cjkname',
  cyrillicName: 'cyrillic',
  greekName: 'greek',
  devanagariName: 'devanag',
  thaiName: 'thai',
  /** Latin with diacritics: sorts with O, is not found without its dots. */
  accentedName: 'accents',
  /** `<`, `>` and `&` in the name, harmlessly. */
  ampersand: 'ampers',
  /** `name` and `displayName` have no word in common. */
  otherName: 'twonames',
  /** A description with Markdown and HTML. */
  markdown: 'markdown',
  brokenLogo: 'brklogo',
  noLogo: 'nologo',
  noWebsite: 'nowebsit',
  /** Every nullable attribute is null. */
  minimal: 'minimal',
  /** 180 repositories. */
  manyRepositories: 'manyrepo',
  httpWebsite: 'httpsite',
  /** Its website is `http://localhost/`. */
  localhost: 'lochost',
  shortId: 'zq',
  longId: 'zylongid',
  /** One active member and one inactive organization. */
  sharedRor: 'https://ror.org/0shared01',
  sharedRorActive: 'roractiv',
  sharedRorInactive: 'rorold',
  /** One active member and one active organization. */
  sharedRorPair: 'https://ror.org/0shared02',
  sharedRorMember: 'rormemb',
  sharedRorOrganization: 'rororg',
  /** `memberType` null; found by id only. */
  staff: 'admin',
  /** An id nobody has. */
  unknown: 'nosuchid',
  /** A ROR id nobody has. */
  unknownRor: 'https://ror.org/0absent99',
});

/**
 * @typedef {Partial<import('./types.js').Account> & { id: string, displayName: string }} Sketch
 */

/**
 * @param {Sketch} sketch
 * @returns {import('./types.js').Account}
 */
function complete(sketch) {
  const random = createRandom(seedOf('fixture', sketch.id));
  const { id } = sketch;
  const created = sketch.created ?? Date.UTC(2012 + random.int(12), random.int(12), 1 + random.int(28), random.int(24));
  const country = sketch.country === undefined ? 'DE' : sketch.country;
  const clients = sketch.clients ?? [`${id}.repo`];
  return {
    name: sketch.displayName,
    website: `https://www.${id}.example/`,
    description: null,
    logo: { file: LOGO_FILES[random.int(LOGO_FILES.length)] ?? '', at: Math.floor(created / 1000) + 86400 },
    memberType: 'direct_member',
    organizationType: 'academicInstitution',
    focusArea: 'general',
    nonProfitStatus: 'non-profit',
    isActive: true,
    joined: new Date(created).toISOString().slice(0, 10),
    rorId: `https://ror.org/0${String(seedOf(id) % 99999).padStart(5, '0')}l${10 + random.int(90)}`,
    created,
    updated: created + 40 * 86400000,
    deleted: null,
    doiEstimate: 0,
    consortium: null,
    prefixes: clients.map((_, index) => `10.${80000 + (seedOf(id) % 9000) + index}`),
    requiredContacts: true,
    ...sketch,
    country,
    region: regionOf(country),
    clients,
  };
}

/** Files of `logos/`, shared by all generated accounts where an `assetsBase` is given. */
export const LOGO_FILES = [
  'arch.svg',
  'bars.svg',
  'circle.svg',
  'column.svg',
  'dots.svg',
  'hills.svg',
  'knot.svg',
  'leaf.svg',
  'sail.svg',
  'tiles.svg',
];

const LONG_NAME =
  'The Joint Institute for the Preservation, Description, Long-Term Archiving and Worldwide Distribution of Observational Data from the Lakes, Fjords, Marshes, Moors and Highlands of Greater Quenermoor and the Adjoining Islands, including Sorrenwick and Thalerfell '
    .padEnd(255, '(formerly two institutes)')
    .slice(0, 255);

// prettier-ignore
/** @type {Sketch[]} */
const SKETCHES = [
  {
    id: FIXTURES.member,
    displayName: 'Sample University of Aldermere',
    description: 'An *invented* university. See [its library](https://library.sample.example/).',
    country: 'GB',
    doiEstimate: 1200,
    clients: ['sample.theses', 'sample.data', 'sample.maps'],
    created: Date.UTC(2014, 4, 6, 9, 30),
  },
  { id: FIXTURES.inactive, displayName: 'Dormant Institute of Fennowick', isActive: false, country: 'NZ' },
  { id: FIXTURES.deleted, displayName: 'Dissolved Academy of Pelvahaven', isActive: false, deleted: Date.UTC(2025, 2, 1), country: 'CA' },
  { id: FIXTURES.developer, displayName: 'Sample Developer Account', memberType: 'developer', organizationType: null, focusArea: null, country: 'US', rorId: null },
  { id: FIXTURES.consortium, displayName: 'Lumen Libraries Consortium', memberType: 'consortium', clients: [], country: 'FR' },
  { id: FIXTURES.organization, displayName: 'Lumen University of Orlerdale', memberType: 'consortium_organization', consortium: FIXTURES.consortium, country: 'FR' },
  { id: FIXTURES.inactiveOrganization, displayName: 'Lumen Observatory (closed)', memberType: 'consortium_organization', consortium: FIXTURES.consortium, isActive: false, country: 'FR' },
  ...['Astronomy', 'Botany', 'Cartography', 'Demography', 'Economics', 'Folklore', 'Geology', 'History', 'Informatics', 'Jurisprudence'].map(
    (field, index) => ({
      id: `lum${field.toLowerCase().slice(0, 5)}`,
      displayName: `Lumen Institute of ${field}`,
      memberType: 'consortium_organization',
      consortium: FIXTURES.consortium,
      country: index % 3 === 0 ? 'BE' : 'FR',
      organizationType: 'researchInstitution',
    }),
  ),
  { id: 'lumgone', displayName: 'Lumen Institute of Alchemy', memberType: 'consortium_organization', consortium: FIXTURES.consortium, isActive: false, deleted: Date.UTC(2024, 10, 5), country: 'FR' },
  { id: FIXTURES.bigConsortium, displayName: 'Grand Consortium of Quenmoor', memberType: 'consortium', clients: [], country: 'US' },
  { id: FIXTURES.inactiveConsortium, displayName: 'Quiet Consortium of Ildstead', memberType: 'consortium', clients: [], isActive: false, country: 'AU' },
  { id: FIXTURES.memberOnly, displayName: 'Supporting Foundation of Vey', memberType: 'member_only', clients: [], prefixes: [], country: 'CH' },
  { id: FIXTURES.contractual, displayName: 'Contractual Archive of Hask', memberType: 'contractual_member', country: 'SE' },
  { id: FIXTURES.forProfit, displayName: 'Brimwick Publishing Ltd', memberType: 'for-profit_provider', nonProfitStatus: 'for-profit', organizationType: 'publisher', country: 'GB' },
  { id: FIXTURES.serviceProviderType, displayName: 'Zelmarch Repository Services', organizationType: 'serviceProvider', nonProfitStatus: 'for-profit', country: 'IE' },
  { id: FIXTURES.unknownMemberType, displayName: 'Registration Agency of Gald', memberType: 'registration_agency', country: 'IT' },
  { id: FIXTURES.unknownOrganizationType, displayName: 'Institute of a New Kind', organizationType: 'somethingNew', focusArea: 'dreamStudies', country: 'NL' },
  {
    id: FIXTURES.hostile,
    displayName: 'Hostile University <img src=x onerror="alert(1)"> & <script>alert(2)</script>',
    website: 'javascript:alert(1)//https://x',
    description: '<iframe src="javascript:alert(3)"></iframe> [click](javascript:alert(4))',
  },
  { id: FIXTURES.hostileData, displayName: 'Hostile Academy "><svg onload=alert(1)>', website: 'data:text/html,<script>alert(1)</script>//https://x' },
  { id: FIXTURES.bidi, displayName: 'University of \u202Egnissim\u202C Mirrors' },
  { id: FIXTURES.zeroWidth, displayName: 'Zero\u200BWidth\u200D Uni\u2060versity\uFEFF of Nothing' },
  { id: FIXTURES.longName, displayName: LONG_NAME, country: 'GB' },
  { id: FIXTURES.longWord, displayName: 'Sternenstaubforschungs'.repeat(6).slice(0, 120) },
  { id: FIXTURES.rtlName, displayName: 'جامعة وادي الضباب', country: 'JO' },
  { id: FIXTURES.hebrewName, displayName: 'אוניברסיטת ערפל־הים', country: 'IL' },
  { id: FIXTURES.cjkName, displayName: '霧霜谷大学附属図書館', country: 'JP' },
  { id: FIXTURES.cyrillicName, displayName: 'Туманоградский государственный университет', country: 'KZ' },
  { id: FIXTURES.greekName, displayName: 'Πανεπιστήμιο Ομιχλολίμνης', country: 'GR' },
  { id: FIXTURES.devanagariName, displayName: 'नीलसरोवर विश्वविद्यालय', country: 'IN' },
  { id: FIXTURES.thaiName, displayName: 'มหาวิทยาลัยเมฆคราม', country: 'TH' },
  { id: FIXTURES.accentedName, displayName: 'Ößlinghafen Universität' },
  { id: FIXTURES.ampersand, displayName: 'Rock & Stone <Archive>', country: 'US' },
  { id: FIXTURES.otherName, displayName: 'Ostermark Institute of Fog Studies', name: 'Landesanstalt für Nebelkunde', country: 'AT' },
  { id: FIXTURES.markdown, displayName: 'Markdown Museum of Marvohaven', description: '# Heading\n\n**Bold**, [a link](https://markdown.example), <b onclick="alert(1)">HTML</b> and\n\n1. one\n2. two' },
  { id: FIXTURES.brokenLogo, displayName: 'Institute of the Broken Picture', logo: { file: 'broken.png', at: 1500000000 } },
  { id: FIXTURES.noLogo, displayName: 'Institute without a Picture', logo: null },
  { id: FIXTURES.noWebsite, displayName: 'Institute without a Website', website: null },
  {
    id: FIXTURES.minimal,
    displayName: 'Minimal Institute',
    website: null,
    country: null,
    logo: null,
    organizationType: null,
    focusArea: null,
    joined: null,
    rorId: null,
    clients: [],
    prefixes: [],
    requiredContacts: false,
  },
  { id: FIXTURES.manyRepositories, displayName: 'Library of Many Repositories', clients: Array.from({ length: 180 }, (_, index) => `manyrepo.r${String(index).padStart(3, '0')}`) },
  { id: FIXTURES.httpWebsite, displayName: 'Institute with an Old Website', website: 'http://www.httpsite.example/index.html' },
  { id: FIXTURES.localhost, displayName: 'Institute at Localhost', website: 'http://localhost/' },
  { id: FIXTURES.shortId, displayName: 'Institute with the Shortest Id' },
  { id: FIXTURES.longId, displayName: 'Institute with the Longest Id' },
  { id: FIXTURES.sharedRorActive, displayName: 'Shared University of Ulvomere', rorId: FIXTURES.sharedRor },
  { id: FIXTURES.sharedRorInactive, displayName: 'Shared University of Ulvomere (former account)', rorId: FIXTURES.sharedRor, memberType: 'consortium_organization', consortium: FIXTURES.inactiveConsortium, isActive: false },
  { id: FIXTURES.sharedRorMember, displayName: 'Twofold University of Thalermarch', rorId: FIXTURES.sharedRorPair },
  { id: FIXTURES.sharedRorOrganization, displayName: 'Twofold University of Thalermarch, Department of Physics', rorId: FIXTURES.sharedRorPair, memberType: 'consortium_organization', consortium: FIXTURES.bigConsortium },
  { id: FIXTURES.staff, displayName: 'Sample Staff', memberType: null, organizationType: null, focusArea: null, country: null, website: null, logo: null, rorId: null, joined: null, clients: [], prefixes: [] },
];

/** @returns {import('./types.js').Account[]} */
export const fixtureAccounts = () => SKETCHES.map(complete);

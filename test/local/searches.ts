import { FIXTURES } from '../sample-api/fixtures.js';

/** What somebody types, and which accounts of the sample API answer it. */
export interface Search {
  readonly words: string;
  /** Ids that must be found. */
  readonly finds?: readonly string[];
  /** The id that must come first. */
  readonly first?: string;
  /** Ids that must not be found. */
  readonly not?: readonly string[];
  /** Nothing at all is found. */
  readonly none?: boolean;
  /** Everything is found: there is no word in it. */
  readonly all?: boolean;
  /**
   * What DataCite's own search makes of it. `same`: it finds all of them, too. Otherwise why it does not: the reason is the API's, of which
   * nobody types around. Default: `same`.
   */
  readonly remote?: 'same' | 'accents' | 'typo' | 'host' | 'country' | 'spelling' | 'fields' | 'letters' | 'rest';
}

const {
  accentedName,
  ampersand,
  bidi,
  cjkName,
  consortium,
  cyrillicName,
  devanagariName,
  forProfit,
  greekName,
  hebrewName,
  httpWebsite,
  longId,
  manyRepositories,
  member,
  organization,
  otherName,
  rtlName,
  sharedRorActive,
  sharedRorInactive,
  shortId,
  thaiName,
} = FIXTURES;

export const SEARCHES: readonly Search[] = [
  // Names: whole, in part, in any order and letter case
  { words: 'DataCite', first: 'datacite', finds: ['dc'] },
  { words: 'Sample University of Aldermere', first: member },
  { words: 'aldermere', first: member },
  { words: 'ALDERMERE SAMPLE', first: member },
  { words: 'sam univ alder', first: member },
  { words: 'lumen libraries', first: consortium, not: [organization] },
  { words: '  lumen   libraries  ', first: consortium },
  { words: 'university of bern', first: 'unibe' },
  { words: 'ohio', first: 'gvuz' },
  { words: 'brimwick publishing', first: forProfit },
  { words: 'zzzz', none: true },
  { words: 'aldermere zzzz', none: true },
  // The official name, which need not be the one that is shown
  { words: 'Landesanstalt', first: otherName },
  { words: 'ostermark nebelkunde', first: otherName, remote: 'fields' },
  // Accents, with and without, composed and decomposed
  { words: 'Ößlinghafen', first: accentedName },
  { words: 'Osslinghafen', first: accentedName, remote: 'accents' },
  { words: 'Oesslinghafen', first: accentedName, remote: 'spelling' },
  { words: 'O\u0308ßlinghafen Universita\u0308t', first: accentedName },
  { words: 'ÖSSLINGHAFEN', first: accentedName, remote: 'spelling' },
  { words: 'universitat berlin', first: 'vlef', remote: 'accents' },
  { words: 'Humboldt Universität', first: 'vlef' },
  { words: 'tecnologico', finds: ['itesm'], remote: 'accents' },
  { words: 'Tecnológico de Monterrey', first: 'itesm' },
  { words: 'morkodam', finds: ['qbrs'], remote: 'accents' },
  { words: 'yesilhhisar', finds: ['thnq'], remote: 'accents' },
  { words: 'cinarlidere', finds: ['kgvn'], remote: 'accents' },
  // Chinese and Japanese, which have no spaces; Thai and Korean
  { words: '霧霜谷大学', first: cjkName },
  { words: '大学', finds: [cjkName, 'gvjq'] },
  { words: '図書館', finds: [cjkName], not: ['drjr'] },
  { words: '图书馆', finds: ['drjr'], not: [cjkName] },
  { words: '附属 霧', finds: [cjkName] },
  { words: 'データ', finds: ['vzsv'] },
  { words: 'センター', finds: ['vzsv'], remote: 'letters' },
  { words: 'ﾃﾞｰﾀｾﾝﾀｰ', finds: ['vzsv'], remote: 'letters' },
  { words: 'มหาวิทยาลัย', finds: [thaiName] },
  { words: 'เมฆคราม', first: thaiName, remote: 'letters' },
  { words: '푸른마루', finds: ['ddtp', 'bcnq'] },
  // Other scripts
  { words: 'جامعة', finds: [rtlName, 'nbzn'] },
  { words: 'جامعه وادى', finds: [rtlName], remote: 'letters' },
  { words: 'جَامِعَة', finds: [rtlName], remote: 'letters' },
  { words: 'جـــامعة', finds: [rtlName], remote: 'letters' },
  { words: 'אוניברסיטת ערפל', finds: [hebrewName, 'jsrq'] },
  { words: 'Туманоградский', first: cyrillicName },
  { words: 'ТУМАНОГРАДСКИИ', first: cyrillicName, remote: 'letters' },
  { words: 'Ομιχλολίμνης', first: greekName },
  { words: 'ομιχλολιμνης', first: greekName, remote: 'accents' },
  { words: 'विश्वविद्यालय नीलसरोवर', first: devanagariName },
  { words: 'ＤａｔａＣｉｔｅ', first: 'datacite', remote: 'letters' },
  // One letter amiss
  { words: 'aldermeer', first: member, remote: 'typo' },
  { words: 'aldrmere', finds: [member], remote: 'typo' },
  { words: 'alddermere', first: member, remote: 'typo' },
  { words: 'aldirmere', finds: [member], remote: 'typo' },
  { words: 'karlsrhue', first: 'kit', remote: 'typo' },
  { words: 'karlsrhu', first: 'kit', remote: 'typo' },
  { words: 'Keoi', none: true },
  // Ids, ROR ids, addresses, countries
  { words: 'cern', first: 'cern' },
  { words: 'CERN', first: 'cern' },
  { words: 'tib', first: 'tib' },
  { words: shortId, first: shortId },
  { words: longId, first: longId },
  { words: '04wxnsj81', finds: ['dc', 'datacite'], not: ['tib'] },
  { words: 'https://ror.org/04wxnsj81', finds: ['dc', 'datacite'], not: ['tib'] },
  { words: 'ror.org/04WXNSJ81/', finds: ['dc', 'datacite'], not: ['tib'] },
  { words: 'http://ror.org/0shared01', finds: [sharedRorActive, sharedRorInactive] },
  { words: 'https://www.tib.eu/en/research', first: 'tib', remote: 'host' },
  { words: 'dans.knaw.nl', first: 'dans', remote: 'host' },
  { words: 'knaw', finds: ['dans'], remote: 'host' },
  { words: 'httpsite.example', first: httpWebsite, remote: 'host' },
  { words: 'switzerland', finds: ['cern'], remote: 'country' },
  { words: 'Schweiz', finds: ['cern'], remote: 'country' },
  // Signs, which are no syntax here
  { words: 'a/b', remote: 'rest' },
  { words: 'Yahoo!', none: true },
  { words: 'DataCite!', first: 'datacite' },
  { words: '"sample university', finds: [member] },
  { words: 'sample ) university (', finds: [member] },
  { words: 'Rock & Stone', first: ampersand },
  { words: 'rock AND stone', none: true },
  { words: 'name:sample', none: true, remote: 'rest' },
  { words: '-sample', finds: [member] },
  { words: 'library of many repositories*', first: manyRepositories },
  { words: 'mirrors', finds: [bidi] },
  { words: '', all: true },
  { words: ' / " ( [ ! ^ ~ * ? : \\ && || - + ', all: true },
];

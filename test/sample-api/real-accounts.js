import { regionOf } from './vocabulary.js';

// Facts read from DataCite's public records (staging 2020-2021 and published quotations), and no more than was read:
// what is not known is null. A country known only from elsewhere counts as not known. `isActive`, `created` and
// `updated` are always present in an answer; here they are placeholders.

// prettier-ignore
/** @type {[id: string, displayName: string, country: string | null, memberType: string, consortium: string | null, website: string | null, ror: string | null][]} */
const TABLE = [
  ['tib', 'German National Library of Science and Technology', 'DE', 'direct_member', null, 'https://www.tib.eu', '04aj4c181'],
  ['cern', 'CERN - European Organization for Nuclear Research', 'CH', 'direct_member', null, 'https://www.cern.ch', null],
  ['dc', 'DataCite Consortium', 'DE', 'consortium', null, 'https://datacite.org', '04wxnsj81'],
  ['datacite', 'DataCite', 'DE', 'consortium_organization', 'dc', 'https://datacite.org', '04wxnsj81'],
  ['dryad', 'Dryad', null, 'direct_member', null, 'https://datadryad.org', null],
  ['delft', 'TU Delft Library', 'NL', 'direct_member', null, 'https://www.tudelft.nl', null],
  ['dans', 'Data Archiving and Networked Services', 'NL', 'direct_member', null, 'https://dans.knaw.nl/en', '008pnp284'],
  ['clarin', 'CLARIN ERIC', null, 'direct_member', null, 'https://www.clarin.eu/', null],
  ['inist', 'INIST', 'FR', 'direct_member', null, 'https://www.inist.fr/', null],
  ['zbmed', 'German National Library of Medicine', 'DE', 'direct_member', null, null, null],
  ['bl', 'The British Library', 'GB', 'direct_member', null, null, '05dhe8b71'],
  ['brown', 'Brown University Library', null, 'direct_member', null, 'https://library.brown.edu/', '05gq02987'],
  ['carnegie', 'Carnegie Mellon University Libraries', 'US', 'direct_member', null, 'https://www.library.cmu.edu/', '05x2bcf33'],
  ['ocean', 'Code Ocean', 'US', 'direct_member', null, 'https://codeocean.com/', null],
  ['aridhia', 'Aridhia', 'GB', 'direct_member', null, 'https://www.aridhia.com/', '037mxx572'],
  ['ardc', 'ARDC', null, 'consortium', null, null, null],
  ['ardcx', 'Australian Research Data Commons', null, 'consortium_organization', 'ardc', null, '038sjwq14'],
  ['anu', 'Australian National University', null, 'consortium_organization', 'ardc', null, '019wvm592'],
  ['nuig', 'National University of Ireland Galway', 'IE', 'consortium_organization', 'irlco', 'https://library.nuigalway.ie', '03bea9k73'],
  ['mines', 'Colorado School of Mines', 'US', 'consortium_organization', 'msco', 'http://inside.mines.edu/LIB-Institutional-Repository', '04raf6v53'],
  ['gt', 'Georgia Institute of Technology', null, 'direct_member', null, null, '01zkghx44'],
  ['kit', 'Karlsruhe Institute of Technology (KIT)', null, 'direct_member', null, null, '04t3en479'],
  ['unibe', 'University of Bern', null, 'direct_member', null, null, '02k7v4d05'],
  ['wustl', 'Washington University in St. Louis Libraries', null, 'direct_member', null, null, '01yc7t268'],
  ['rice', 'Fondren Library, Rice University', null, 'direct_member', null, null, '008zs3103'],
  ['gvuz', 'The Ohio State University', null, 'direct_member', null, null, '00rs6vg23'],
  ['tsinghua', 'Tsinghua University', null, 'direct_member', null, null, null],
  ['uchile', 'Universidad de Chile', null, 'consortium', null, null, '047gc3g35'],
  ['keio', 'Keio University', null, 'consortium_organization', 'fsco', null, '02kn6nx58'],
  ['kyushuu', 'Kyushu University', 'JP', 'consortium_organization', 'jalcco', null, null],
  ['nahy', 'University of St Andrews', 'GB', 'consortium_organization', null, null, '02wn5qz54'],
  ['iuar', 'Queen Mary University of London', null, 'consortium_organization', null, null, '026zzn846'],
  ['vuex', 'University of Exeter', null, 'consortium_organization', null, null, '03yghzc09'],
  ['cuni', 'Charles University', 'CZ', 'consortium_organization', null, null, '024d6js02'],
  ['vlef', 'Humboldt-Universität zu Berlin', 'DE', 'consortium_organization', null, null, '01hcx6992'],
  ['vioj', 'Leiden University', 'NL', 'consortium_organization', null, null, '027bh9e22'],
  ['tcd', 'Trinity College Dublin', 'IE', 'consortium_organization', null, null, '02tyrky19'],
  ['itesm', 'Tecnológico de Monterrey', 'MX', 'consortium_organization', null, null, '03ayjn504'],
];

const PLACEHOLDER = Date.UTC(2020, 0, 1);
const SERVICE_PROVIDERS = new Set(['ocean', 'aridhia']);

/** @returns {import('./types.js').Account[]} */
export function realAccounts() {
  return TABLE.map(([id, displayName, country, memberType, consortium, website, ror], index) => ({
    id,
    name: displayName,
    displayName,
    website,
    description: null,
    country,
    region: regionOf(country),
    logo: null,
    memberType,
    organizationType: SERVICE_PROVIDERS.has(id) ? 'serviceProvider' : null,
    focusArea: null,
    nonProfitStatus: 'non-profit',
    isActive: true,
    joined: id === 'tsinghua' ? '2016-09-05' : null,
    rorId: ror === null ? null : `https://ror.org/${ror}`,
    created: PLACEHOLDER + index * 1000,
    updated: PLACEHOLDER + index * 1000,
    deleted: null,
    doiEstimate: 0,
    consortium,
    clients: [],
    prefixes: [],
    requiredContacts: true,
  }));
}

// Invented names. No place here is meant to exist; should one, it is chance.

/**
 * @typedef {object} Tongue
 * @property {number} weight
 * @property {string} countries
 * @property {string} starts
 * @property {string} [middles]
 * @property {string} ends
 * @property {string[]} names `{p}` is a place, `{f}` a field
 * @property {string} [fields]
 */

/** @type {Tongue[]} */
const TONGUES = [
  {
    weight: 45,
    countries: 'US US US US US US GB GB GB AU AU CA CA IE NZ ZA NG KE GH SG',
    starts:
      'Ald Brim Corv Dunn Eld Fenn Gald Hask Ild Jorr Kess Lorn Marv Nev Orl Pelv Quen Rav Sorr Thal Ulv Vey Wyn Yarr Zel',
    middles: 'a e i o en er in or am',
    ends: 'wick mere dale fell quay holt stead moor haven march',
    names: [
      'University of {p}',
      'University of {p}',
      '{p} University',
      '{p} University',
      '{p} University',
      '{p} Library',
      '{p} Museum',
      '{p} State University',
      '{p} Institute of Technology',
      '{p} College',
      'University of {p} Libraries',
      '{p} Research Centre for {f}',
      '{p} Institute of {f}',
      '{p} Museum of Natural History',
      "St. Orlan's College, {p}",
      '{p} Data Archive',
      'National Laboratory for {f}, {p}',
      'The {p} Society for {f}',
      '{p} University of Applied Sciences',
      '{p} Agency for {f}',
      '{p} University Press',
    ],
    fields:
      'Ocean Studies|Plant Genetics|Social Statistics|Digital Humanities|Cryospheric Research|Public Health|Geodesy|Materials Science',
  },
  {
    weight: 11,
    countries: 'DE DE DE DE AT CH',
    starts: 'Nebelgar Quarzen Mondel Krähenz Flüster Zwiel Obrun Tölken Wispel Üxen Ößling Schwalm',
    ends: 'hafen stieg brück markt moor zipfel warte münde',
    names: [
      'Universität {p}',
      'Universität {p}',
      'Hochschule {p}',
      'Technische Hochschule {p}',
      'Institut für {f} {p}',
      'Universitäts- und Landesbibliothek {p}',
      'Forschungsverbund {f} {p}',
      'Pädagogische Hochschule {p}',
      'Museum für {f} {p}',
    ],
    fields: 'Meereskunde|Wirtschaftsforschung|Zeitgeschichte|Werkstofftechnik|Bevölkerungsmedizin',
  },
  {
    weight: 8,
    countries: 'FR FR FR BE CA CH SN TN MA',
    starts: 'Valmér Brissé Courtevél Sérign Orvelêt Montcrêv Lançoi Évrand Plouzê Tréguil',
    ends: 'ac ol anne y oux eil ange',
    names: [
      'Université de {p}',
      'Université {p}-Sud',
      'École supérieure de {f} de {p}',
      'Institut national de {f}, {p}',
      'Bibliothèque universitaire de {p}',
      'Observatoire de {p}',
    ],
    fields: 'géophysique|santé publique|démographie|génétique végétale|sciences politiques',
  },
  {
    weight: 9,
    countries: 'ES ES ES MX MX CO AR PE EC UY CR',
    starts: 'Valderr Peñal Orihuén Cazorl Montañ Quintér Sanabr Alcorí Güemez Tordel',
    ends: 'ada ejo illas ón uela anza',
    names: [
      'Universidad de {p}',
      'Universidad Autónoma de {p}',
      'Universidad Politécnica de {p}',
      'Instituto de {f} de {p}',
      'Biblioteca Regional de {p}',
      'Centro de Investigación en {f} de {p}',
    ],
    fields: 'Biología Marina|Ciencias Sociales|Salud Pública|Astrofísica|Ingeniería',
  },
  {
    weight: 5,
    countries: 'BR BR BR PT',
    starts: 'Itaquer Caraúb Serrão Lagoã Ventosí Paranag Mirassó',
    ends: 'uba ópolis inha ém ara',
    names: [
      'Universidade Federal de {p}',
      'Universidade de {p}',
      'Instituto de {f} de {p}',
      'Fundação {p} de Apoio à Pesquisa',
    ],
    fields: 'Pesquisas Espaciais|Saúde Coletiva|Botânica|Ciências Exatas',
  },
  {
    weight: 7,
    countries: 'PL CZ SK HU RO SI HR RS LT LV EE',
    starts: 'Żeleń Břez Krásno Szörény Łąk Čern Şoimăr Ždár Gyöngyv Šilut',
    ends: 'owice ov ice hely eni ava iai',
    names: [
      'Uniwersytet w {p}',
      'Univerzita {p}',
      '{p} Egyetem',
      'Universitatea din {p}',
      'Univerza v {p}',
      'Instytut {f} w {p}',
      '{p} Academy of Sciences',
    ],
    fields: 'Fizyki|Historii|Oceanologii|Biologii Doświadczalnej',
  },
  {
    weight: 6,
    countries: 'SE NO DK FI IS NL NL',
    starts: 'Ängsö Björnå Skärå Hølle Mørkø Väinöl Þingey Ijsseld Zuiderw',
    ends: 'vik by fors sund lund veen dam nes',
    names: [
      '{p} universitet',
      'Universitetet i {p}',
      '{p} yliopisto',
      'Hogeschool {p}',
      'Universiteit {p}',
      '{p} Universitetsbibliotek',
      'Høgskolen i {p}',
    ],
  },
  {
    weight: 3,
    countries: 'TR TR TR',
    starts: 'Gümüşd Çınarlı Yeşilh Işıkt Şahinb Öğüt',
    ends: 'ova köy hisar dere pınar',
    names: ['{p} Üniversitesi', '{p} Teknik Üniversitesi', '{p} Araştırma Enstitüsü'],
  },
  {
    weight: 4,
    countries: 'JP JP JP',
    starts: '霧 銀 碧 翠 蒼 暁 朧 瑠',
    ends: '霜谷 雲崎 渓原 雪浜 嶺戸 璃島',
    names: ['{p}大学', '{p}工業大学', '国立{p}研究所', '{p}大学附属図書館', '{p}データセンター'],
  },
  {
    weight: 4,
    countries: 'CN CN TW HK SG',
    starts: '云 霁 澜 璟 岚 钰 曦',
    ends: '溟 霄州 澈城 岫山 汐江 珩',
    names: ['{p}大学', '{p}理工大学', '{p}科学数据中心', '{p}图书馆', '{p}农业科学研究院'],
  },
  {
    weight: 2,
    countries: 'KR KR',
    starts: '새벽 은별 푸른 달빛 구름',
    ends: '누리 마루 가람 나루',
    names: ['{p}대학교', '{p} 과학기술원', '{p} 연구원'],
  },
  {
    weight: 4,
    countries: 'RU UA BY KZ BG RS',
    starts: 'Туман Серебр Лазор Звезд Вьюж Журавл',
    ends: 'оград инск овец ополье еево',
    names: ['{p} государственный университет', 'Институт {f}, {p}', 'Научная библиотека {p}', 'Університет {p}'],
    fields: 'океанологии|истории|прикладной физики|демографии',
  },
  {
    weight: 2,
    countries: 'GR GR CY',
    starts: 'Αργυρο Ομιχλο Κυανο Αστρο',
    ends: 'λίμνη πόταμος χώρι νήσι',
    names: ['Πανεπιστήμιο {p}', 'Ινστιτούτο Ερευνών {p}', 'Βιβλιοθήκη {p}'],
  },
  {
    weight: 3,
    countries: 'EG SA AE QA JO MA DZ IQ',
    starts: 'وادي نجم ضباب قمر سحاب',
    ends: ' الفضة الأزرق الندى الفجر',
    names: ['جامعة {p}', 'معهد {p} للبحوث', 'مكتبة جامعة {p}', 'مركز {p} للبيانات'],
  },
  {
    weight: 1.5,
    countries: 'IL IL',
    starts: 'ערפל כסף כוכב תכלת',
    ends: '־הים ־הגיא ־השחר ־הנחל',
    names: ['אוניברסיטת {p}', 'מכון המחקר {p}', 'ספריית {p}'],
  },
  {
    weight: 2,
    countries: 'IN IN NP',
    starts: 'नील चंद्र मेघ रजत',
    ends: 'पुरम गिरि वनम सरोवर',
    names: ['{p} विश्वविद्यालय', '{p} अनुसंधान संस्थान', '{p} पुस्तकालय'],
  },
  {
    weight: 1.5,
    countries: 'TH TH',
    starts: 'เมฆ ดาว หมอก เงิน',
    ends: 'ครามบุรี สีครามธานี รุ่งนคร',
    names: ['มหาวิทยาลัย{p}', 'สถาบันวิจัย{p}', 'หอสมุด{p}'],
  },
];

const SPLIT = TONGUES.map((tongue) => ({
  weight: tongue.weight,
  countries: tongue.countries.split(' '),
  starts: tongue.starts.split(' '),
  middles: (tongue.middles ?? '').split(' '),
  ends: tongue.ends.startsWith(' ')
    ? tongue.ends
        .trim()
        .split(' ')
        .map((end) => ` ${end}`)
    : tongue.ends.split(' '),
  names: tongue.names,
  fields: (tongue.fields ?? '').split('|'),
}));

const WEIGHTS = SPLIT.map((tongue) => /** @type {const} */ ([tongue, tongue.weight]));

/**
 * @param {import('./prng.js').Random} random
 * @returns {{ name: string, place: string, country: string }}
 */
export function inventName(random) {
  const tongue = random.weighted(WEIGHTS);
  const place = random.pick(tongue.starts) + random.pick(tongue.middles) + random.pick(tongue.ends);
  const name = random.pick(tongue.names).replace('{p}', place).replace('{f}', random.pick(tongue.fields));
  return { name, place, country: random.pick(tongue.countries) };
}

const TOPICS = [
  'Northern',
  'Coastal',
  'Alpine',
  'Island',
  'Southern',
  'Open',
  'National',
  'Joint',
  'Inland',
  'Lakeland',
];

/** @param {import('./prng.js').Random} random */
export function inventConsortiumName(random) {
  const { place, country } = inventName(random);
  const pattern = random.pick([
    '{t} {p} Consortium',
    '{p} DOI Consortium',
    '{t} Research Data Consortium {p}',
    'Consortium of {p} Libraries',
  ]);
  return { name: pattern.replace('{p}', place).replace('{t}', random.pick(TOPICS)), place, country };
}

const SENTENCES = [
  'We look after research data, theses and samples.',
  'See our [data policy](https://policy.example/data) for what we accept.',
  'The **library** runs the repository together with the computing centre.',
  'Founded by seven faculties; open to everybody since 2012.',
  'Our collections:\n\n- field notes\n- recordings\n- maps',
  'Preserves observational data from land, sea and air.',
];

/** @param {import('./prng.js').Random} random */
export function inventDescription(random) {
  return Array.from({ length: 1 + random.int(4) }, () => random.pick(SENTENCES)).join(' ');
}

import { expect } from '@open-wc/testing';
import { FOCUS_AREAS, MEMBER_TYPES, ORGANIZATION_TYPES, REGIONS } from '../../src/datacite/vocabulary.js';
import { english } from '../support/english.js';
import { LOCALES } from '../../src/locales/index.js';

type Texts = Readonly<Record<string, string>>;

/** All texts of a language by their place, for instance `badge.claims.member`. */
function textsOf(words: unknown, path = ''): Texts {
  if (typeof words === 'string') return { [path]: words };
  const below = Object.entries(words as object).map(([key, value]) => textsOf(value, path ? `${path}.${key}` : key));
  return Object.assign({}, ...below) as Texts;
}

/** Plural forms are a place of their own: languages have different ones. */
const FORM = /(?<!organizationTypes)\.(zero|one|two|few|many|other)$/;
const placesOf = (texts: Texts) => [...new Set(Object.keys(texts).map((place) => place.replace(FORM, '.')))].sort();
const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

/** What is the same in English, and why; in all languages. */
const NAMES = /^(details|list)\.ror$|service-provider$/;

/** What happens to be the same in single languages: words they have taken from each other. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  cs: ['list.facets.region'],
  de: ['badge.detailsOf', 'details.website', 'list.facets.region', 'list.sorts.-name', 'list.sorts.name', 'views.name'],
  es: ['vocabularies.focusAreas.general'],
  fr: ['details.consortium', 'list.page', 'list.pagesOf'],
  it: ['details.account'],
  nl: [
    'badge.detailsOf',
    'details.account',
    'details.consortium',
    'details.website',
    'filters.filterValues',
    'list.filters',
  ],
  pl: ['list.facets.region'],
};

/** Sentences that only put values together. */
const PATTERNS = /^(badge\.(named|nameless)|details\.headline|list\.(counted|term))$/;

const ENGLISH = textsOf(english);

describe('the languages', () => {
  it('are those that were promised, in as many files', () => {
    expect(Object.keys(LOCALES).sort()).to.deep.equal([
      'ar',
      'cs',
      'de',
      'es',
      'fr',
      'he',
      'it',
      'ja',
      'ko',
      'nl',
      'pl',
      'pt',
      'ru',
      'tr',
      'uk',
      'zh-Hans',
      'zh-Hant',
    ]);
  });

  it('have the English vocabularies that DataCite has', () => {
    const { vocabularies } = english;
    for (const [labels, vocabulary] of [
      [vocabularies.memberTypes, MEMBER_TYPES],
      [vocabularies.organizationTypes, ORGANIZATION_TYPES],
      [vocabularies.focusAreas, FOCUS_AREAS],
      [vocabularies.regions, REGIONS],
    ] as const) {
      expect(labels).to.deep.equal(Object.fromEntries(vocabulary));
    }
  });
});

for (const [language, load] of Object.entries(LOCALES)) {
  describe(`the words of ${language}`, () => {
    let texts: Texts;
    before(async () => {
      texts = textsOf((await load!()).default);
    });

    it('are complete, and no more', () => {
      expect(placesOf(texts)).to.deep.equal(placesOf(ENGLISH));
    });

    it('are texts, and none is empty but where English has nothing either', () => {
      for (const [place, text] of Object.entries(texts)) {
        expect(text.trim() === '', place).to.equal(ENGLISH[place]?.trim() === '');
        expect(text.includes('  '), place).to.equal(false);
      }
    });

    it('name the same values', () => {
      for (const [place, text] of Object.entries(texts)) {
        const form = FORM.exec(place);
        const original = ENGLISH[place] ?? ENGLISH[place.replace(FORM, '.other')]!;
        // "One provider" may go without its number.
        const values = form ? [...new Set([...valuesIn(text), 'count'])].sort() : valuesIn(text);
        expect(values, `${place}: ${text}`).to.deep.equal(valuesIn(original));
        expect(text.replace(/\{\w+\}/g, ''), place).not.to.match(/[{}]/);
      }
    });

    it('are translated', () => {
      const same = Object.keys(texts).filter((place) => texts[place] === ENGLISH[place]);
      const expected = same.filter((place) => NAMES.test(place) || PATTERNS.test(place));
      expect(same.filter((place) => !expected.includes(place)).sort()).to.deep.equal(SAME[language] ?? []);
    });

    it('have a form for every number', () => {
      const rules = new Intl.PluralRules(language);
      const categories = [...new Set(Array.from({ length: 10_001 }, (_, count) => rules.select(count)))];
      const plurals = [
        ...new Set(
          Object.keys(texts)
            .filter((place) => FORM.test(place))
            .map((place) => place.replace(FORM, '')),
        ),
      ];
      for (const plural of plurals) {
        const forms = Object.keys(texts)
          .filter((place) => place.replace(FORM, '') === plural)
          .map((place) => place.split('.').at(-1)!);
        expect(forms, plural).to.include.members([...categories, 'other']);
      }
    });

    it('keep the names that are the same everywhere', () => {
      for (const [place, text] of Object.entries(ENGLISH)) {
        for (const name of ['DataCite', 'ROR', 'CSV', 'JSON']) {
          const translated = texts[place] ?? texts[place.replace(FORM, '.other')]!;
          if (text.includes(name)) expect(translated.includes(name), `${place}: ${translated}`).to.equal(true);
        }
      }
      const claim = texts['badge.claims.service-provider']!;
      expect(claim.includes('Registered Service Provider')).to.equal(true);
    });

    it('have every claim with the name DataCite once, as the face is drawn around it', () => {
      for (const [place, text] of Object.entries(texts).filter(([place]) => place.startsWith('badge.claims'))) {
        expect(text.split('DataCite'), place).to.have.length(2);
      }
    });
  });
}

import { expect } from '@open-wc/testing';
import { LOCALES } from '../../src/locales/index.js';
import { pluralText, repositoriesOf } from '../support/plurals.js';
import { deferred } from '../support/deferred.js';
import { english } from '../support/english.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  RTL,
  countText,
  createList,
  has,
  inLanguage,
  place,
  root,
  rows,
  settled,
  words,
  type DataciteProviderList,
} from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

/** A directory with all that it can show at once. */
const EVERYTHING = {
  controls: 'search filters sort count export layout overview',
  facets: 'member-type organization-type region focus-area country year',
  'group-by': 'region',
  'page-size': '5',
};

async function mountIn(language: string, attributes = {}): Promise<DataciteProviderList> {
  const list = createList({ 'api-base': api.base, cache: 'memory', 'page-size': '5', ...attributes });
  inLanguage(language).append(list);
  await settled(list);
  await eventually(() => !root(list).querySelector('.wordless'), 'words');
  await list.updateComplete;
  return list;
}

/** All that is read or said of a directory, each text for itself. */
function* textsOf(list: DataciteProviderList): Generator<string> {
  for (const element of root(list).querySelectorAll('*')) {
    if (element.closest('[part~=name]')) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) yield element.getAttribute(name) ?? '';
    for (const node of element.childNodes) if (node instanceof Text) yield node.data.trim();
  }
}

/** English texts of the directory that are no single word of another language, too. */
const ENGLISH = [english.list, english.filters, english.views, english.overview, english.exports, english.vocabularies]
  .flatMap((section) => JSON.stringify(section).match(/"[^"]+"(?=[,}])/g)!)
  .map((text) => text.slice(1, -1))
  .filter((text) => /^(?!Name )[A-Z]\w+ /.test(text) && !text.includes('{'));

for (const language of ['en', ...Object.keys(LOCALES)]) {
  describe(`a directory in ${language}`, () => {
    it(language === 'en' ? 'is in English' : 'has no English left', async () => {
      for (const layout of ['list', 'table']) {
        const list = await mountIn(language, { ...EVERYTHING, layout });
        await eventually(() => root(list).querySelector('.chart') && root(list).querySelector('.exports'), 'all of it');
        for (const details of root(list).querySelectorAll('details')) details.open = true;
        await eventually(() => root(list).querySelector('fieldset input[type=checkbox]'), 'the values of the filters');
        const texts = new Set(textsOf(list));
        const found = ENGLISH.filter((text) => texts.has(text));
        if (language === 'en') expect(found.length).to.be.greaterThan(20);
        else expect(found).to.deep.equal([]);
        expect(root(list).querySelector('.directory')).to.have.attribute('lang', language);
      }
    });

    it('has the numbers of its pages on one line where it is narrow, and the ways to the pages beside on another', async () => {
      const list = await mountIn(language, { page: '5' });
      const lines = (selector: string) =>
        new Set([...root(list).querySelectorAll(selector)].map((button) => button.getBoundingClientRect().top)).size;
      for (const width of [280, 320, 360]) {
        list.style.inlineSize = `${width}px`;
        await quiet();
        expect(lines('nav li button'), `numbers, ${width}`).to.equal(1);
        expect(lines('nav > button'), `others, ${width}`).to.equal(1);
        expect(lines('nav button'), `all, ${width}`).to.equal(2);
      }
    });
  });
}

describe('numbers of providers', () => {
  for (const [language, count, text] of [
    ['en', 1, '1 provider'],
    ['en', 3380, '3,380 providers'],
    ['de', 1, '1 Anbieter'],
    ['de', 3380, '3.380 Anbieter'],
    ['fr', 0, '0 fournisseur'],
    ['pl', 1, '1 dostawca'],
    ['pl', 3, '3 dostawcy'],
    ['pl', 12, '12 dostawców'],
    ['pl', 22, '22 dostawcy'],
    ['cs', 4, '4 poskytovatelé'],
    ['cs', 5, '5 poskytovatelů'],
    ['ru', 21, '21 поставщик'],
    ['ru', 24, '24 поставщика'],
    ['ru', 11, '11 поставщиков'],
    ['uk', 2, '2 постачальники'],
    ['ar', 2, 'مزوّدان'],
    ['he', 2, 'שני ספקים'],
    ['ja', 5, '5 件のプロバイダー'],
    ['ko', 5, '제공자 5개'],
  ] as const) {
    it(`have the form of the language: ${text}`, async () => {
      expect(await pluralText(language, count)).to.equal(text);
    });
  }

  it('are put together with other values', async () => {
    expect(await repositoriesOf('pl', 22, 'DSpace')).to.equal('22 repozytoria DataCite używają DSpace.');
    expect(await repositoriesOf('en', 0, 'DSpace')).to.equal('No DataCite repository says that it runs DSpace.');
    expect(await repositoriesOf('ja', 1, '{count}')).to.equal(
      '1 件の DataCite リポジトリが {count} を使用しています。',
    );
  });
});

describe('the language of a directory', () => {
  it('changes with the page, what is shown and what is said', async () => {
    const list = await mountIn('de');
    expect(countText(list)).to.match(/Anbieter, Seite 1 von/);
    expect(has(list, 'searchbox', { name: 'Nach Name oder ROR-ID suchen' })).to.equal(true);
    list.parentElement!.lang = 'es';
    await eventually(() => /proveedores, página 1 de/.test(countText(list)), 'Spanish');
    expect(has(list, 'combobox', { name: 'Ordenar por' })).to.equal(true);
    list.parentElement!.lang = 'tlh';
    await eventually(() => /providers, page 1 of/.test(countText(list)), 'English');
  });

  it('is waited for: until then nothing of ours is shown, the rows and the page keep their place', async () => {
    const locales = LOCALES as Record<string, (typeof LOCALES)[string]>;
    const coming = deferred<Awaited<ReturnType<NonNullable<(typeof LOCALES)[string]>>>>();
    locales.eo = () => coming.promise;
    try {
      const list = createList(
        { 'api-base': api.base, cache: 'memory', 'page-size': '5' },
        '<h2 slot="header">Nia</h2>',
      );
      place('<div lang="eo"></div>').append(list);
      await settled(list);
      await quiet();
      const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      expect(isVisible(rows(list)[0]!)).to.equal(false);
      expect(isVisible(root(list).querySelector('.toolbar')!)).to.equal(false);
      expect(isVisible(list.querySelector('h2')!)).to.equal(true);
      const { height } = list.getBoundingClientRect();
      coming.resolve(await LOCALES.it!());
      await eventually(() => isVisible(rows(list)[0]!), 'words');
      expect(words(root(list).querySelector('.toolbar'))).to.contain('Ordina per');
      expect(Math.abs(list.getBoundingClientRect().height - height)).to.be.below(40);
    } finally {
      delete locales.eo;
    }
  });

  for (const language of RTL) {
    it(`mirrors it: ${language}`, async () => {
      const list = await mountIn(language);
      const x = (element: Element) => element.getBoundingClientRect().left;
      const [row] = rows(list);
      expect(x(row!.querySelector('.logo')!)).to.be.greaterThan(x(row!.querySelector('[part=name]')!));
      const joined = [...root(list).querySelectorAll('[part=facts] dt')].find(
        (term) => !term.classList.contains('visually-hidden'),
      )!;
      expect(x(joined)).to.be.greaterThan(x(joined.parentElement!.querySelector('dd')!));
      const pager = [...root(list).querySelectorAll('[part=pager] button')];
      expect(x(pager[0]!)).to.be.greaterThan(x(pager.at(-1)!));
      expect(x(root(list).querySelector('[part=search]')!)).to.be.greaterThan(x(root(list).querySelector('select')!));
    });
  }
});

import { expect } from '@open-wc/testing';
import { ApiSource, type Provider, type Sort } from '../../src/datacite.js';
import { nameKeys } from '../../src/local/collation.js';
import type { LocalAnswers } from '../../src/local/local.js';
import { compareCodePoints, sortKeys } from '../sample-api/collation.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';
import { answerLocally } from '../support/whole.js';

const api = new SampleApiFixture({ size: 3400, whole: true });

let local: LocalAnswers;
let known = false;

async function remote(sort: Sort): Promise<Provider[]> {
  const source = new ApiSource({ apiBase: api.base, cache: 'none' });
  const answers = await Promise.all([1, 2, 3, 4].map((page) => source.askPage({ sort, page, pageSize: 1000 })));
  return answers.flatMap(({ page }) => page!.providers);
}

describe('local order', () => {
  beforeEach(async () => {
    if (!known) local = await answerLocally(api.base);
    known = true;
  });

  for (const sort of ['name', '-name'] as const) {
    it(`by ${sort} is the API's`, async () => {
      // The API also orders by characters that nobody can see, and which are not shown.
      const names = (providers: readonly Provider[]) =>
        providers
          .filter(({ id }) => id !== FIXTURES.bidi && id !== FIXTURES.zeroWidth)
          .map(({ displayName }) => displayName);
      expect(names(local.all({ sort }))).to.deep.equal(names(await remote(sort)));
    });
  }

  for (const sort of ['created', '-created'] as const) {
    it(`by ${sort} is the API's`, async () => {
      const created = new Map(local.all({}).map(({ id, created }) => [id, created]));
      const times = (await remote(sort)).map(({ id }) => created.get(id));
      expect(local.all({ sort }).map((provider) => provider.created)).to.deep.equal(times);
    });
  }

  it('without words is by name where the best match is wanted', () => {
    const ids = (sort: Sort) => local.all({ sort }).map(({ id }) => id);
    expect(ids('relevance')).to.deep.equal(ids('name'));
  });

  it('goes by code point, also beyond the first 65,536', () => {
    const names = [
      '\u{20000}',
      '\uFF21',
      'z',
      'Ä',
      'a',
      'ø',
      'ö',
      'й',
      'и',
      '한',
      'a\u{1D400}',
      'a\uFF21',
      '“a”',
      'ß',
      'ss',
    ];
    for (const one of names) {
      for (const other of names) {
        for (const direction of ['ascending', 'descending'] as const) {
          const expected = Math.sign(compareCodePoints(sortKeys(one)[direction], sortKeys(other)[direction]));
          const [a, b] = [nameKeys(one)[direction], nameKeys(other)[direction]];
          expect(a < b ? -1 : Number(a > b), `${one} and ${other}, ${direction}`).to.equal(expected);
        }
      }
    }
  });
});

describe('local pages', () => {
  beforeEach(async () => {
    if (!known) local = await answerLocally(api.base);
    known = true;
  });

  it('are cut as the API cuts them', () => {
    const all = local.all({}).map(({ id }) => id);
    const page = (number: number) => local.page({ page: number, pageSize: 10 }).page!.providers.map(({ id }) => id);
    expect(page(1)).to.deep.equal(all.slice(0, 10));
    expect(page(3)).to.deep.equal(all.slice(20, 30));
    expect(page(9999)).to.deep.equal([]);
  });
});

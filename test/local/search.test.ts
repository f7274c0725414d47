import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ApiSource, type ProviderQuery } from '../../src/datacite.js';
import type { LocalAnswers } from '../../src/local/local.js';
import { SampleApiFixture } from '../support/sample-api.js';
import { answerLocally } from '../support/whole.js';
import { SEARCHES, type Search } from './searches.js';

const api = new SampleApiFixture({ size: 3400, exactKeywords: true, whole: true });
let local: LocalAnswers;
let known = false;

const localIds = (words: string, query: ProviderQuery = {}) =>
  local.all({ words, sort: 'relevance', ...query }).map(({ id }) => id);

async function remoteIds(words: string): Promise<string[]> {
  const source = new ApiSource({ apiBase: api.base, cache: 'none' });
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const { page: answered, failure } = await source.askPage({ words, sort: 'relevance', pageSize: 1000, page });
    if (!answered) throw new Error(`${words}: ${failure}`);
    ids.push(...answered.providers.map(({ id }) => id));
    if (ids.length >= answered.total) return ids;
  }
}

const wantedBy = ({ first, finds = [] }: Search) => [...(first ? [first] : []), ...finds];
const title = (words: string) => JSON.stringify(words);

describe('search', () => {
  it('has sixty searches and more', () => {
    expect(SEARCHES.length).to.be.at.least(60);
  });

  describe('locally', () => {
    beforeEach(async () => {
      if (!known) local = await answerLocally(api.base, {}, 'de');
      known = true;
    });

    for (const search of SEARCHES) {
      const { words, first, not = [], none, all } = search;
      it(`${title(words)} finds what is meant`, () => {
        const ids = localIds(words);
        if (none) expect(ids).to.deep.equal([]);
        if (all) expect(ids.length).to.equal(local.page({}).page!.total);
        if (first) expect(ids[0]).to.equal(first);
        expect(ids).to.include.members(wantedBy(search));
        for (const id of not) expect(ids.includes(id), id).to.equal(false);
      });
    }

    it('puts the exact name before its beginnings, those before words in it, and all before what stands elsewhere', () => {
      const place = (ids: string[], id: string) => ids.indexOf(id);
      const ids = localIds('datacite');
      expect(place(ids, 'datacite')).to.equal(0);
      expect(place(ids, 'dc')).to.equal(1);
      const british = localIds('british');
      expect(british[0]).to.equal('bl');
    });

    it('answers whatever is typed', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
          const ids = localIds(words);
          return new Set(ids).size === ids.length;
        }),
        { numRuns: 300, seed: 4 },
      );
    });

    it('finds every account by its own name, whatever signs it has, also without its accents', () => {
      const strip = (name: string) => name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
      for (const { id, displayName } of local.all({}).filter((_, index) => index % 40 === 0)) {
        expect(localIds(displayName!).includes(id), displayName!).to.equal(true);
        if (/^\p{Script=Latin}/u.test(displayName!)) {
          expect(localIds(strip(displayName!)).includes(id), strip(displayName!)).to.equal(true);
        }
      }
    });

    it('reads no more of a long text than anybody types', () => {
      expect(localIds('datacite '.repeat(100_000)).slice(0, 1)).to.deep.equal(['datacite']);
    });
  });

  describe("by DataCite's query", () => {
    for (const search of SEARCHES) {
      const { words, remote = 'same' } = search;
      it(`${title(words)} is no error, and finds ${remote === 'same' ? 'the same' : `less (${remote})`}`, async () => {
        const ids = await remoteIds(words);
        const missing = wantedBy(search).filter((id) => !ids.includes(id));
        if (remote === 'same') expect(missing).to.deep.equal([]);
        else if (remote !== 'rest') expect(missing.length).to.be.above(0);
        if (search.none && remote === 'same') expect(ids).to.deep.equal([]);
      });
    }

    it('nothing that is typed is an error', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (words) => {
          const source = new ApiSource({ apiBase: api.base, cache: 'none' });
          const { failure } = await source.askPage({ words, pageSize: 1 });
          return failure === null;
        }),
        { numRuns: 60, seed: 4 },
      );
    });
  });
});

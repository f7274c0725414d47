import { expect } from '@open-wc/testing';
import type { ApiFacetName, Provider, ProviderQuery } from '../../src/datacite.js';
import { FACET_NAMES } from '../../src/local/local-answers.js';
import { letterOf } from '../../src/local/letter.js';
import { LocalIndex } from '../../src/local/local-index.js';
import type { LocalAnswers } from '../../src/local/local.js';
import { createRandom } from '../sample-api/prng.js';
import { SampleApiFixture } from '../support/sample-api.js';
import { answerLocally } from '../support/whole.js';

const api = new SampleApiFixture({ size: 1500, whole: true });

const SEED = 2026;
const COMBINATIONS = 500;

/** What an account has of a facet: written anew, from the records alone. */
const VALUE: Readonly<Record<ApiFacetName, (provider: Provider) => string | null>> = {
  'member-type': ({ memberType }) => memberType,
  'organization-type': ({ organizationType }) => organizationType,
  'focus-area': ({ focusArea }) => focusArea,
  region: ({ region }) => region && region.toLowerCase(),
  country: ({ country }) => country,
  year: ({ created }) => created && created.slice(0, 4),
};
const PARAMETER: Readonly<Record<ApiFacetName, keyof ProviderQuery>> = {
  'member-type': 'memberType',
  'organization-type': 'organizationType',
  'focus-area': 'focusArea',
  region: 'region',
  country: 'country',
  year: 'years',
};

type Picks = ReadonlyMap<ApiFacetName, readonly string[]>;

const hasOneOf = (provider: Provider, facet: ApiFacetName, values: readonly string[]) =>
  values.length === 0 || values.some((value) => value === VALUE[facet](provider));

function bruteForce(all: readonly Provider[], picks: Picks) {
  const counted = FACET_NAMES.map((facet) => {
    const others = all.filter((provider) =>
      [...picks].every(([name, values]) => name === facet || hasOneOf(provider, name, values)),
    );
    const counts: Record<string, number> = {};
    for (const provider of others) {
      const value = VALUE[facet](provider);
      if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
    }
    return [facet, counts] as const;
  });
  const found = all.filter((provider) => [...picks].every(([name, values]) => hasOneOf(provider, name, values)));
  return { total: found.length, counts: Object.fromEntries(counted) };
}

function counted(local: LocalAnswers, query: ProviderQuery) {
  const { total, facets } = local.page({ ...query, pageSize: 1 }).page!;
  const counts = [...facets].map(
    ([facet, values]) => [facet, Object.fromEntries(values.map(({ id, count }) => [id, count]))] as const,
  );
  return { total, counts: Object.fromEntries(counts) };
}

let local: LocalAnswers;
let known = false;

describe('local counts', () => {
  beforeEach(async () => {
    if (!known) local = await answerLocally(api.base);
    known = true;
  });

  it(`are those of a brute-force count, for ${COMBINATIONS} combinations of filters (seed ${SEED})`, () => {
    const random = createRandom(SEED);
    const all = local.all({});
    const values = new Map(
      FACET_NAMES.map((facet) => [facet, [...new Set(all.flatMap((provider) => VALUE[facet](provider) ?? []))]]),
    );
    const words = ['', '', '', 'university', 'lumen', 'biblio', 'de', 'museum of'];
    let narrowed = 0;
    for (let round = 0; round < COMBINATIONS; round++) {
      const picks = new Map(
        FACET_NAMES.filter(() => random.int(2) === 0).map((facet) => [
          facet,
          [...new Set(Array.from({ length: 1 + random.int(3) }, () => random.pick(values.get(facet)!)))],
        ]),
      );
      const searched = random.pick(words);
      const query = {
        words: searched,
        ...Object.fromEntries([...picks].map(([facet, picked]) => [PARAMETER[facet], picked])),
      };
      const expected = bruteForce(searched ? local.all({ words: searched }) : all, picks);
      expect(counted(local, query), JSON.stringify(query)).to.deep.equal(expected);
      if (expected.total > 0 && expected.total < all.length) narrowed++;
    }
    expect(narrowed).to.be.above(COMBINATIONS / 10);
  });

  it('name all values, the largest first, not only the first ten', () => {
    const countries = local.page({}).page!.facets.get('country')!;
    expect(countries.length).to.be.above(10);
    expect(countries.map(({ count }) => count)).to.deep.equal(
      countries.map(({ count }) => count).sort((a, b) => b - a),
    );
    expect(countries.find(({ id }) => id === 'DE')?.title).to.equal('Germany');
  });

  it('take regions and countries in any letter case', () => {
    const total = (query: ProviderQuery) => local.page(query).page!.total;
    expect(total({ region: ['EMEA'] })).to.equal(total({ region: ['emea'] }));
    expect(total({ country: ['de'] })).to.equal(total({ country: ['DE'] }));
    expect(total({ country: ['de'] })).to.be.above(0);
  });
});

describe('local groups', () => {
  beforeEach(async () => {
    if (!known) local = await answerLocally(api.base);
    known = true;
  });

  for (const groupBy of ['region', 'country', 'member-type', 'organization-type', 'focus-area', 'letter']) {
    it(`by ${groupBy} hold every account once, in the order of the rows`, () => {
      const rows = local.all({}, groupBy);
      const groups = local.groups({}, groupBy);
      const groupOf = (provider: Provider) =>
        groupBy === 'letter' ? letterOf(provider.displayName!) : (VALUE[groupBy as ApiFacetName](provider) ?? '');
      let at = 0;
      for (const { id, count } of groups) {
        expect(count).to.be.above(0);
        expect(new Set(rows.slice(at, at + count).map(groupOf))).to.deep.equal(new Set([id]));
        at += count;
      }
      expect(at).to.equal(rows.length);
      expect(new Set(rows).size).to.equal(rows.length);
    });
  }

  it('of letters are without accents, and end with what has no letter', () => {
    const letters = local.groups({}, 'letter').map(({ id }) => id);
    expect(letters.slice(0, 3)).to.deep.equal(['A', 'B', 'C']);
    expect(letters.at(-1)).to.equal('#');
    expect(letterOf('Ößlinghafen')).to.equal('O');
    expect(letterOf('霧霜谷大学')).to.equal('#');
    expect(letterOf('3D Lab')).to.equal('#');
    expect(letterOf('Ωμέγα')).to.equal('Ω');
  });

  it('keep the order within', () => {
    const rows = local.all({ sort: '-created' }, 'region');
    const [first] = local.groups({}, 'region');
    const times = rows.slice(0, first!.count).map(({ created }) => created!);
    expect(times).to.deep.equal([...times].sort().reverse());
  });
});

describe('a local index', () => {
  it('counts several values of one document', async () => {
    const of = (id: string, values: readonly string[]) => ({
      id,
      name: id,
      texts: [],
      values: new Map([['audience', values]]),
      created: '',
    });
    const index = await LocalIndex.build([of('a', ['x', 'y']), of('b', ['y']), of('c', [])]);
    const { countsOf, positions, groups } = index.search({
      words: '',
      filters: new Map([['audience', ['x']]]),
      sort: 'name',
      groupBy: 'audience',
    });
    expect(positions).to.deep.equal([0]);
    expect(countsOf('audience').map(({ id, count }) => [id, count])).to.deep.equal([
      ['y', 2],
      ['x', 1],
    ]);
    expect(groups.map(({ id }) => id)).to.deep.equal(['x']);
  });

  it('is given up when nobody waits any more', async () => {
    const controller = new AbortController();
    const documents = Array.from({ length: 5000 }, (_, index) => ({
      id: `${index}`,
      name: `Name ${index}`,
      texts: [],
      values: new Map(),
      created: '',
    }));
    const building = LocalIndex.build(documents, { signal: controller.signal });
    controller.abort();
    const outcome = await building.then(
      () => 'built',
      (error: unknown) => (error as Error).name,
    );
    expect(outcome).to.equal('AbortError');
  });
});

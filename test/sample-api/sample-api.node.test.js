import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { installSampleApi } from './browser.js';
import { generateAccounts } from './generate.js';
import { ConnectionDropped, createSampleApi, FAULTS, FIXTURES } from './sample-api.js';
import { analyze } from './search/analyze.js';
import { sampleApiMiddleware, startSampleApi } from './server.js';

const BASE = 'https://api.datacite.org';
const api = createSampleApi();

/**
 * @param {string} path
 * @param {{ headers?: Record<string, string>, method?: string, api?: import('./sample-api.js').SampleApi }} [options]
 */
async function get(path, { headers = {}, method = 'GET', api: asked = api } = {}) {
  const response = await asked.handle(new Request(BASE + path, { method }), { headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    get json() {
      return JSON.parse(text);
    },
  };
}
/** @param {string} query */
const search = (query) => get(`/providers?page[size]=1000&query=${encodeURIComponent(query)}`);
/** @param {string} query */
const idsFor = async (query) => (await search(query)).json.data.map((/** @type {{ id: string }} */ { id }) => id);
/** @param {string} query */
const totalFor = async (query) => (await search(query)).json.meta.total;
/** @param {string} path */
const total = async (path) => (await get(path)).json.meta.total;
/** @param {string} path */
const names = async (path) =>
  (await get(path)).json.data.map((/** @type {any} */ record) => record.attributes.displayName);

describe('the data', () => {
  const accounts = api.providers;
  it('is 3,400 accounts with unique, well-formed ids', () => {
    assert.equal(accounts.length, 3400);
    assert.equal(new Set(accounts.map(({ id }) => id)).size, 3400);
    assert.ok(accounts.every(({ id }) => /^[a-z]{2,8}$/u.test(id)));
    assert.ok(accounts.some(({ id }) => id.length === 2) && accounts.some(({ id }) => id.length === 8));
  });
  it('is the same every time, and other with another seed', () => {
    assert.deepEqual(generateAccounts(), accounts);
    assert.notDeepEqual(generateAccounts({ seed: 2 }).at(-1), accounts.at(-1));
  });
  it('keeps fixtures and real accounts at any size and seed', () => {
    const few = generateAccounts({ size: 200, seed: 7 });
    assert.equal(few.length, 200);
    for (const id of ['tib', 'cern', FIXTURES.inactive, FIXTURES.bidi])
      assert.deepEqual(
        few.find((account) => account.id === id),
        api.find(id),
      );
  });
  it('has every fixture that is an id, and nobody behind the unknown ones', () => {
    for (const [name, value] of Object.entries(FIXTURES)) {
      if (value.startsWith('https:') || name === 'unknown') continue;
      assert.ok(api.find(value), name);
    }
    assert.equal(api.find(FIXTURES.unknown), undefined);
    assert.ok(!accounts.some(({ rorId }) => rorId === FIXTURES.unknownRor));
  });
  it('has the fixtures that are hard to show', () => {
    assert.match(api.find(FIXTURES.hostile)?.displayName ?? '', /<img src=x onerror=/u);
    assert.match(api.find(FIXTURES.hostile)?.website ?? '', /^javascript:.*https:\/\//u);
    assert.match(api.find(FIXTURES.hostileData)?.website ?? '', /^data:/u);
    assert.ok(api.find(FIXTURES.bidi)?.displayName.includes('\u202E'));
    assert.equal(api.find(FIXTURES.longName)?.displayName.length, 255);
    const minimal = api.find(FIXTURES.minimal);
    assert.deepEqual(
      [
        minimal?.website,
        minimal?.country,
        minimal?.region,
        minimal?.logo,
        minimal?.organizationType,
        minimal?.focusArea,
        minimal?.joined,
        minimal?.rorId,
      ],
      Array(8).fill(null),
    );
  });
  it('has the ROR ids that two accounts share', () => {
    const of = (/** @type {string} */ ror) =>
      accounts.filter(({ rorId }) => rorId === ror).map(({ id, isActive }) => [id, isActive]);
    assert.deepEqual(of(FIXTURES.sharedRor), [
      [FIXTURES.sharedRorActive, true],
      [FIXTURES.sharedRorInactive, false],
    ]);
    assert.deepEqual(of(FIXTURES.sharedRorPair), [
      [FIXTURES.sharedRorMember, true],
      [FIXTURES.sharedRorOrganization, true],
    ]);
    assert.deepEqual(of('https://ror.org/04wxnsj81'), [
      ['dc', true],
      ['datacite', true],
    ]);
  });
  it('knows no more of real accounts than was seen', () => {
    const dryad = api.find('dryad');
    assert.deepEqual(
      [dryad?.country, dryad?.region, dryad?.rorId, dryad?.logo, dryad?.organizationType],
      [null, null, null, null, null],
    );
    assert.equal(api.find('ocean')?.organizationType, 'serviceProvider');
    assert.equal(api.find('keio')?.country, null);
    assert.equal(api.find('tsinghua')?.joined, '2016-09-05');
  });
  it('has ROR ids of the right form, and country and region together', () => {
    assert.ok(
      accounts.every(({ rorId }) => rorId === null || /^https:\/\/ror\.org\/0[a-z0-9]{6}[0-9]{2}$/u.test(rorId)),
    );
    assert.ok(accounts.every(({ country, region }) => (country === null) === (region === null)));
  });
  it('has about the mixture of the real register', () => {
    const share = (/** @type {(account: import('./types.js').Account) => boolean} */ test) =>
      accounts.filter(test).length / accounts.length;
    const near = (/** @type {number} */ value, /** @type {number} */ wanted) =>
      assert.ok(Math.abs(value - wanted) < 0.03, `${value} is not about ${wanted}`);
    near(
      share(({ organizationType }) => organizationType === null),
      0.5,
    );
    near(
      share(({ focusArea }) => focusArea === null),
      0.6,
    );
    near(
      share(({ rorId }) => rorId === null),
      0.45,
    );
    near(
      share(({ logo }) => logo === null),
      0.58,
    );
    near(
      share(({ isActive, deleted }) => !isActive && deleted === null),
      0.03,
    );
    near(
      share(({ deleted }) => deleted !== null),
      0.01,
    );
    near(
      share(({ memberType }) => memberType === 'direct_member'),
      300 / 3400,
    );
  });
  it('has consortia with organizations, one of them big', async () => {
    assert.equal(await total('/providers?member-type=consortium&page[size]=0'), 45);
    assert.equal(await total(`/providers?consortium-id=${FIXTURES.consortium}&page[size]=0`), 12);
    assert.equal(await total(`/providers?consortium-id=${FIXTURES.bigConsortium}&page[size]=0`), 450);
  });
  it('is quick enough', () => {
    const start = performance.now();
    generateAccounts({ seed: 3 });
    assert.ok(performance.now() - start < 1000);
  });
  it('makes 50,000', () => assert.equal(generateAccounts({ size: 50000 }).length, 50000));
});

describe('section 2: parameters', () => {
  it('pages by 25, at most 1000, silently', async () => {
    assert.equal((await get('/providers')).json.data.length, 25);
    assert.equal((await get('/providers?page[size]=5000')).json.data.length, 1000);
    assert.equal((await get('/providers?page[size]=abc')).json.data.length, 0);
    assert.equal((await get('/providers?page[size]=')).json.data.length, 25);
  });
  it('lowers the page number to the 10,000 window', async () => {
    assert.equal((await get('/providers?page[size]=1000&page[number]=99')).json.meta.page, 10);
    assert.equal((await get('/providers?page[number]=999')).json.meta.page, 400);
    assert.equal((await get('/providers?page[number]=-3')).json.meta.page, 1);
  });
  it('answers past the last page with 200 and no data', async () => {
    const { status, json } = await get('/providers?page[number]=300');
    assert.deepEqual([status, json.data, json.links.next], [200, [], undefined]);
  });
  it('gives facets only for page[size]=0, and refuses less', async () => {
    const { json } = await get('/providers?page[size]=0');
    assert.deepEqual([json.data, json.meta.totalPages, json.links.next], [[], 0, undefined]);
    assert.equal((await get('/providers?page[size]=-1')).status, 400);
  });
  it('takes parameters with hyphen or underscore', async () => {
    assert.equal(await total('/providers?member_type=member_only'), await total('/providers?member-type=member_only'));
  });
  it('takes comma lists, exactly and case-sensitively', async () => {
    assert.equal(
      await total('/providers?member-type=developer,member_only'),
      (await total('/providers?member-type=developer')) + (await total('/providers?member-type=member_only')),
    );
    assert.equal(await total('/providers?member-type=Developer'), 0);
    assert.equal(await total('/providers?focus-area=nothing'), 0);
  });
  it('takes one region in any case, no list', async () => {
    assert.ok((await total('/providers?region=emea')) > 1000);
    assert.equal(await total('/providers?region=EMEA'), await total('/providers?region=emea'));
    assert.equal(await total('/providers?region=emea,apac'), 0);
  });
  it('takes a consortium in any case', async () => assert.equal(await total('/providers?consortium-id=LumCo'), 12));
  it('takes years as from and to', async () => {
    const [a, b, both] = await Promise.all(
      ['2019', '2020', '2020,2019'].map((year) => total(`/providers?year=${year}`)),
    );
    assert.equal(a + b, both);
    assert.equal((await get('/providers?year=20')).status, 400);
  });
  it('takes from-date and until-date on updated', async () => {
    const all = await total('/providers');
    assert.equal(
      (await total('/providers?from-date=2024-01-01')) + (await total('/providers?until-date=2023-12-31')),
      all,
    );
    assert.equal((await get('/providers?from-date=yesterday')).status, 400);
  });
  it('is broken for non-profit-status, and strict about has-required-contacts', async () => {
    assert.equal(await total('/providers?non-profit-status=non-profit'), 0);
    assert.equal(
      (await total('/providers?has-required-contacts=true')) + (await total('/providers?has-required-contacts=false')),
      await total('/providers'),
    );
    assert.equal((await get('/providers?has-required-contacts=yes')).status, 400);
  });
  it('adds deleted accounts for any non-blank include-deleted', async () => {
    const all = await total('/providers');
    assert.ok((await total('/providers?include-deleted=false')) > all);
    assert.equal(await total('/providers?include-deleted='), all);
  });
  it('takes ids alone, any case, deleted ones too, in sort order', async () => {
    const { json } = await get(
      `/providers?ids=TIB,cern,${FIXTURES.deleted},${FIXTURES.unknown}&query=foo/&member-type=developer`,
    );
    assert.deepEqual(
      json.data.map((/** @type {{ id: string }} */ { id }) => id),
      ['cern', FIXTURES.deleted, 'tib'],
    );
    assert.equal(json.meta.total, 3);
    assert.equal(json.data[1].attributes.isActive, false);
  });
  it('finds nothing behind a space in ids, and pages them by 25', async () => {
    assert.equal(await total('/providers?ids=tib,%20cern'), 1);
    const ids = api.providers
      .slice(0, 40)
      .map(({ id }) => id)
      .join();
    const { json } = await get(`/providers?ids=${ids}`);
    assert.deepEqual([json.data.length, json.meta.total], [25, 40]);
  });
  it('takes id without paging, oldest first', async () => {
    const ids = api.providers
      .slice(-40)
      .map(({ id }) => id)
      .join();
    const { json } = await get(`/providers?id=${ids}`);
    const created = json.data.map((/** @type {any} */ record) => record.attributes.created);
    assert.deepEqual([created.length, created], [40, [...created].sort()]);
  });
  it('walks by cursor', async () => {
    const first = (await get('/providers?page[size]=100&page[cursor]=')).json;
    const last = first.data.at(-1);
    const cursor = Buffer.from(`${Date.parse(last.attributes.created)},${last.id}`).toString('base64url');
    const second = (await get(`/providers?page[size]=100&page[cursor]=${cursor}`)).json;
    assert.equal(new Set([...first.data, ...second.data].map(({ id }) => id)).size, 200);
    assert.ok(second.data[0].attributes.created >= last.attributes.created);
  });
  it('answers contacts with an empty included', async () =>
    assert.deepEqual((await get('/providers?include=contacts&page[size]=1')).json.included, []));
  it('speaks JSONP, but not for raised errors', async () => {
    const { text, headers } = await get('/providers?page[size]=1&callback=f');
    assert.match(text, /^f\(\{"data"/u);
    assert.equal(headers.get('content-type'), 'application/javascript');
    assert.match((await get('/providers/nosuchid?callback=f')).text, /^\{"errors"/u);
  });
  it('ignores what it does not know', async () =>
    assert.equal(await total('/providers?country=DE&foo=bar'), await total('/providers')));
  it('answers 414 without CORS beyond 8 kB', async () => {
    const { status, headers } = await get(`/providers?ids=${'abcdefgh,'.repeat(950)}`, {
      headers: { origin: 'https://a.example' },
    });
    assert.deepEqual(
      [status, headers.get('content-type'), headers.get('access-control-allow-origin')],
      [414, 'text/html', null],
    );
    assert.equal((await get(`/providers?ids=${'abcdefgh,'.repeat(900)}`)).status, 200);
  });
});

describe('section 2: order', () => {
  it('folds Latin accents by name, other scripts last', async () => {
    const all = await names(
      '/providers?page[size]=1000&query=_exists_:name&member-type=direct_member,contractual_member',
    );
    assert.ok(
      all.indexOf('Ößlinghafen Universität') < all.findIndex((/** @type {string} */ name) => /^q/iu.test(name)),
    );
    assert.match(all.at(-1), /^\P{Script=Latin}/u);
  });
  it('does not fold by -name: accented names come before plain ones', async () => {
    const [a, b] = await names(`/providers?ids=${FIXTURES.accentedName},zq,${FIXTURES.sharedRorMember}&sort=-name`);
    assert.deepEqual([a, b], ['Ößlinghafen Universität', 'Twofold University of Thalermarch']);
    assert.equal(
      (await names(`/providers?ids=${FIXTURES.accentedName},${FIXTURES.sharedRorMember}`))[0],
      'Ößlinghafen Universität',
    );
  });
  it('orders by created and back, and takes anything else for name', async () => {
    const created = (await get('/providers?sort=-created')).json.data.map(
      (/** @type {any} */ record) => record.attributes.created,
    );
    assert.deepEqual(created, [...created].sort().reverse());
    assert.deepEqual(await names('/providers?sort=nonsense'), await names('/providers'));
  });
  it('puts an id before a name by relevance', async () => {
    const { json } = await get('/providers?sort=relevance&query=sample');
    assert.equal(json.data[0].id, FIXTURES.member);
  });
});

describe('section 3: query', () => {
  it('wants all words in one field', async () => {
    assert.deepEqual(await idsFor('Lumen Geology'), ['lumgeolo']);
    assert.equal(await totalFor('tib German'), 0);
    assert.equal(await totalFor('tib AND German'), 1);
  });
  it('searches id, symbol and name, but not displayName', async () => {
    assert.deepEqual(await idsFor('Nebelkunde'), [FIXTURES.otherName]);
    assert.ok(!(await idsFor('fog')).includes(FIXTURES.otherName));
    assert.deepEqual(await idsFor('display_name:fog'), [FIXTURES.otherName]);
    assert.deepEqual(await idsFor('TIB'), ['tib']);
  });
  it('ignores case, folds no accents, stems nothing', async () => {
    assert.equal(await totalFor('UNIVERSITÄT'), await totalFor('universität'));
    assert.equal(await totalFor('universitat'), 0);
    assert.ok((await totalFor('universit')) === 0 && (await totalFor('universit*')) > 500);
  });
  it('knows prefix, wildcard, phrase, fuzzy and regular expression', async () => {
    assert.deepEqual(await idsFor('nebelk*'), [FIXTURES.otherName]);
    assert.deepEqual(await idsFor('n?belkunde'), [FIXTURES.otherName]);
    assert.equal(await totalFor('"lumen institute"'), 10);
    assert.equal(await totalFor('"institute lumen"'), 0);
    assert.deepEqual(await idsFor('nebelkunda~1'), [FIXTURES.otherName]);
    assert.equal(await totalFor('name:/lum.n/'), 13);
  });
  it('knows fields', async () => {
    assert.ok((await totalFor('country_code:DE')) > 100);
    assert.equal(await totalFor('member_type:consortium'), 45);
    assert.equal(await totalFor('consortium_id:lumco'), 12);
    assert.deepEqual(await idsFor('ror_id:"https://ror.org/04wxnsj81"'), ['datacite', 'dc']);
    assert.equal(await totalFor('region:EMEA'), await total('/providers?region=emea'));
    assert.equal(await totalFor('symbol:TIB'), 1);
    assert.equal(await totalFor('organization_type:somethingNew'), 1);
    assert.equal(await totalFor('display_name:(lumen* AND geo*)'), 1);
  });
  it('knows ranges of dates', async () => {
    assert.equal(await totalFor('created:[2024-01-01 TO 2024-12-31]'), await total('/providers?year=2024'));
    assert.equal(await totalFor('created:2024'), await total('/providers?year=2024'));
    assert.equal(
      (await totalFor('created:{* TO 2024-01-01}')) + (await totalFor('created:>=2024')),
      await total('/providers'),
    );
    assert.equal((await search('created:[yesterday TO *]')).status, 400);
  });
  it('knows _exists_ and negation in three spellings', async () => {
    const all = await total('/providers');
    assert.equal((await totalFor('_exists_:website')) + (await totalFor('-_exists_:website')), all);
    for (const query of ['-id:tib', '!id:tib', 'NOT id:tib']) assert.equal(await totalFor(query), all - 1);
  });
  it('combines with AND, OR, &&, || and parentheses', async () => {
    assert.equal(await totalFor('tib OR cern'), 2);
    assert.equal(await totalFor('tib || cern'), 2);
    assert.equal(await totalFor('tib && cern'), 0);
    assert.deepEqual(await idsFor('(tib OR cern) -cern'), ['tib']);
    assert.equal(await totalFor('(id:tib OR id:cern) AND country_code:CH'), 1);
  });
  it('takes word: for a field, and an unknown field for nothing', async () => {
    assert.equal(await totalFor('library:tib'), 0);
    assert.equal(await totalFor('__proto__:x'), 0);
    assert.equal(await totalFor('CERN - European'), 0);
    assert.equal(await totalFor('CERN European'), 1);
  });
  it('answers 400 with an OBJECT to what it cannot parse', async () => {
    for (const query of [
      'a/b',
      'hello!',
      '"open',
      '(open',
      'shut)',
      '[open',
      'a^',
      'a^b',
      'AND',
      'OR',
      'NOT',
      'a AND',
      'a OR OR b',
      'a:',
      '\\',
      '{',
    ]) {
      const { status, json } = await search(query);
      assert.equal(status, 400, query);
      assert.match(json.errors.title, /^parse_exception: /u, query);
    }
  });
  it('is calmed by backslashes', async () => {
    for (const character of [
      '+',
      '-',
      '!',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      '^',
      '"',
      '~',
      '*',
      '?',
      ':',
      '\\',
      '/',
      '&&',
      '||',
    ]) {
      assert.equal((await search(`Rock \\${character} Stone`)).status, 200, character);
    }
    assert.deepEqual(await idsFor('Rock \\- Stone'), [FIXTURES.ampersand]);
  });
  it('has no use for is_active', async () => assert.equal(await totalFor('is_active:true'), 0));
  it('keeps the case of keywords where it is told to', async () => {
    const exact = createSampleApi({ exactKeywords: true, size: 200 });
    assert.equal((await get('/providers?query=country_code:de', { api: exact })).json.meta.total, 0);
    assert.ok((await get('/providers?query=country_code:DE', { api: exact })).json.meta.total > 0);
  });
  it('splits words as the standard tokenizer does', () => {
    assert.deepEqual(analyze("St. Orlan's R&D, 3.14"), ['st', "orlan's", 'r', 'd', '3.14']);
    assert.deepEqual(analyze('霧霜大学ひら カタカナ'), ['霧', '霜', '大', '学', 'ひ', 'ら', 'カタカナ']);
    assert.deepEqual(analyze('جامعة الفجر विश्वविद्यालय 대학교'), ['جامعة', 'الفجر', 'विश्वविद्यालय', '대학교']);
  });
});

describe('section 4: answers', () => {
  it('have data, meta and links, and say they are JSON', async () => {
    const { json, headers } = await get('/providers', { headers: { accept: 'application/vnd.api+json' } });
    assert.deepEqual(Object.keys(json), ['data', 'meta', 'links']);
    assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(headers.get('cache-control'), 'no-cache');
  });
  it('have all attributes in each record', async () => {
    const { data } = (await get(`/providers/${FIXTURES.minimal}`)).json;
    assert.deepEqual(
      Object.keys(data.attributes).join(),
      'name,displayName,symbol,website,description,region,country,logoUrl,memberType,organizationType,focusArea,nonProfitStatus,isActive,joined,rorId,created,updated,doiEstimate',
    );
    assert.match(data.attributes.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/u);
    assert.deepEqual(data.relationships, { clients: { data: [] }, prefixes: { data: [] } });
  });
  it('escape <, > and & inside the JSON text', async () => {
    const { text, json } = await get(`/providers/${FIXTURES.hostile}`);
    assert.ok(!/[<>&]/u.test(text) && text.includes('\\u003cimg'));
    assert.match(json.data.attributes.displayName, /<img src=x/u);
  });
  it('have relationships by member type', async () => {
    const organization = (await get(`/providers/${FIXTURES.organization}`)).json;
    assert.deepEqual(organization.data.relationships.consortium, { data: { id: 'lumco', type: 'providers' } });
    assert.deepEqual(organization.meta, { repositoryCount: 1 });
    const consortium = (await get('/providers/LUMCO')).json;
    assert.equal(consortium.data.relationships.consortiumOrganizations.data.length, 13);
    assert.deepEqual(consortium.meta, { consortiumOrganizationCount: 13 });
    assert.equal('meta' in (await get(`/providers/${FIXTURES.developer}`)).json, false);
  });
  it('have facets over the whole result, at most ten, largest first, years newest first', async () => {
    const { meta } = (await get('/providers?page[size]=1')).json;
    assert.deepEqual(Object.keys(meta), [
      'total',
      'totalPages',
      'page',
      'years',
      'regions',
      'memberTypes',
      'organizationTypes',
      'focusAreas',
      'nonProfitStatuses',
      'hasRequiredContacts',
    ]);
    assert.deepEqual(
      meta.years.map((/** @type {{ id: string }} */ { id }) => id),
      ['2026', '2025', '2024', '2023', '2022', '2021', '2020', '2019', '2018', '2017'],
    );
    const counts = meta.organizationTypes.map((/** @type {{ count: number }} */ { count }) => count);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    const titles = Object.fromEntries(
      [
        ...meta.regions,
        ...meta.memberTypes,
        ...meta.focusAreas,
        ...meta.organizationTypes,
        ...meta.nonProfitStatuses,
        ...meta.hasRequiredContacts,
      ].map(({ id, title }) => [id, title]),
    );
    assert.equal(titles.emea, 'Europe, Middle East and Africa');
    assert.equal(titles.apac, 'Asia and Pacific');
    assert.equal(titles['for-profit_provider'], 'For Profit Provider');
    assert.equal(titles.consortium_organization, 'Consortium Organization');
    assert.equal(titles.medicalAndHealthSciences, 'Medical And Health Sciences');
    assert.equal(titles.somethingNew, 'Something New');
    assert.deepEqual([titles['non-profit'], titles.true], ['Non Profit', 'True']);
  });
  it('have nothing but counts where nothing is found', async () => {
    const { json } = await get('/providers?query=qqqqqq');
    assert.deepEqual(json, {
      data: [],
      meta: { total: 0, totalPages: 0, page: 1 },
      links: { self: `${BASE}/providers?query=qqqqqq` },
    });
  });
  it('have a next link that forgets and misspells', async () => {
    const { links } = (
      await get(
        '/providers?query=univ*&member-type=direct_member&include-deleted=1&mailto=a%40b.example&sort=-created&page[size]=2&fields[providers]=name',
      )
    ).json;
    assert.equal(
      links.next,
      `${BASE}/providers?fields%5Bproviders%5D=name&member_type=direct_member&page%5Bnumber%5D=2&page%5Bsize%5D=2&query=univ%2A&sort%5Bcreated%5D%5Border%5D=desc`,
    );
    assert.equal((await get(links.next.slice(BASE.length))).status, 200);
  });
  it('have no next link on the last page, but for ever beyond 10,000', async () => {
    assert.equal((await get('/providers?member-type=member_only')).json.links.next, undefined);
    const big = createSampleApi({ size: 12000 });
    const { json } = await get('/providers?page[size]=1000&page[number]=10', { api: big });
    assert.match(json.links.next, /page%5Bnumber%5D=11/u);
    assert.deepEqual((await get('/providers?page[size]=1000&page[number]=11', { api: big })).json.data, json.data);
  });
  it('keep the staff account out of lists', async () => {
    assert.equal((await get('/providers/admin')).json.data.attributes.memberType, null);
    assert.equal(await totalFor('id:admin'), 0);
  });
  it('put logos at DataCite, or at files of ours', async () => {
    const { attributes } = (await get(`/providers/${FIXTURES.brokenLogo}`)).json.data;
    assert.equal(attributes.logoUrl, 'https://assets.datacite.org/images/members/brklogo.png?1500000000');
    const local = createSampleApi({ assetsBase: '/images/', size: 200 });
    assert.equal(
      (await get(`/providers/${FIXTURES.brokenLogo}`, { api: local })).json.data.attributes.logoUrl,
      '/images/broken.png?1500000000',
    );
    assert.equal((await get(`/providers/${FIXTURES.noLogo}`)).json.data.attributes.logoUrl, null);
  });
});

describe('section 6: sparse fieldsets', () => {
  it('keep the named attributes in the asked order', async () => {
    const [record] = (
      await get('/providers?page[size]=1&fields[providers]=website,displayName,foo,system_email,isActive')
    ).json.data;
    assert.deepEqual(Object.keys(record.attributes), ['website', 'displayName', 'isActive']);
    assert.deepEqual(record.relationships, {});
  });
  it('keep named relationships', async () => {
    const [record] = (await get(`/providers?ids=${FIXTURES.organization}&fields[providers]=consortium`)).json.data;
    assert.deepEqual(record, {
      id: 'lumorg',
      type: 'providers',
      attributes: {},
      relationships: { consortium: { data: { id: 'lumco', type: 'providers' } } },
    });
  });
  it('want the type and camelCase, and are ignored for one record', async () => {
    const size = (await get('/providers?page[size]=2')).json.data;
    assert.deepEqual((await get('/providers?page[size]=2&fields=name')).json.data, size);
    assert.deepEqual((await get('/providers?page[size]=2&fields[clients]=name')).json.data, size);
    assert.deepEqual((await get('/providers?page[size]=1&fields[providers]=display_name')).json.data[0].attributes, {});
    assert.equal(Object.keys((await get('/providers/tib?fields[providers]=name')).json.data.attributes).length, 18);
  });
  it('make sizes like those of the specification', async () => {
    const kilobytes = async (/** @type {string} */ path) => (await get(path)).text.length / 1000;
    const six = '&fields[providers]=displayName,website,country,logoUrl,memberType,isActive';
    for (const [path, wanted] of /** @type {[string, number][]} */ ([
      ['/providers?page[size]=1000', 896],
      [`/providers?page[size]=1000${six}`, 265],
      ['/providers?page[size]=1000&fields[providers]=displayName', 120],
      ['/providers', 23],
      ['/providers?page[size]=0', 2.4],
    ])) {
      const found = await kilobytes(path);
      assert.ok(Math.abs(found / wanted - 1) < 0.15, `${path}: ${found} kB, not ${wanted}`);
    }
  });
});

describe('section 7: errors', () => {
  it('404 for unknown and deleted ids and paths', async () => {
    const body = { errors: [{ status: '404', title: "The resource you are looking for doesn't exist." }] };
    for (const path of ['/providers/nosuchid', `/providers/${FIXTURES.deleted}`, '/nothing', '/providers/tib/x', '/']) {
      const { status, json } = await get(path);
      assert.deepEqual([status, json], [404, body], path);
    }
  });
  it('200 for a deleted id where include-deleted is named', async () => {
    for (const value of ['=true', '=false', '=', ''])
      assert.equal((await get(`/providers/${FIXTURES.deleted}?include-deleted${value}`)).status, 200, value);
  });
  it('400 with an ARRAY for malformed parameters', async () => {
    for (const path of ['/providers?page=1&page[size]=2', '/providers?query=%zz', '/providers?member-type[]=a']) {
      const { status, json } = await get(path);
      assert.equal(status, 400);
      assert.equal(json.errors[0].status, '400', path);
    }
  });
  it('406 for an unfit Accept, on lists only', async () => {
    const status = async (/** @type {string} */ accept, path = '/providers') =>
      (await get(path, { headers: { accept } })).status;
    assert.equal(await status('image/png'), 406);
    assert.equal(await status('text/plain'), 406);
    for (const accept of [
      '*/*',
      'text/html',
      'application/json',
      'application/vnd.api+json',
      'text/html,application/xml;q=0.9,*/*;q=0.8',
    ])
      assert.equal(await status(accept), 200, accept);
    assert.equal(await status('image/png', '/providers/tib'), 200);
  });
  it('401 for an Authorization header', async () => {
    const { status, json } = await get('/providers', { headers: { authorization: 'Basic eDp5' } });
    assert.deepEqual([status, json.errors[0].title], [401, 'Bad credentials.']);
  });
  it('OK for the heartbeat', async () => {
    const { text, headers } = await get('/heartbeat');
    assert.deepEqual([text, headers.get('content-type')], ['OK', 'text/plain; charset=utf-8']);
  });
});

describe('section 8: CORS', () => {
  const origin = 'https://page.example';
  it('echoes the origin, null too, on errors too', async () => {
    for (const path of ['/providers?page[size]=1', '/providers/nosuchid', '/providers?query=/', '/heartbeat']) {
      const { headers } = await get(path, { headers: { origin } });
      assert.equal(headers.get('access-control-allow-origin'), origin, path);
      assert.equal(headers.get('access-control-allow-credentials'), 'true');
      assert.equal(headers.get('access-control-expose-headers'), 'Authorization');
      assert.equal(headers.get('vary'), null);
    }
    assert.equal(
      (await get('/providers/tib', { headers: { origin: 'null' } })).headers.get('access-control-allow-origin'),
      'null',
    );
    assert.equal((await get('/providers/tib')).headers.get('access-control-allow-origin'), null);
  });
  it('allows few headers', async () => {
    const ask = async (/** @type {string} */ names) =>
      (
        await get('/providers', {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': names },
        })
      ).headers;
    const allowed = await ask('authorization,cache-control,x-requested-with');
    assert.equal(allowed.get('access-control-allow-origin'), origin);
    assert.equal(allowed.get('access-control-max-age'), '1728000');
    for (const name of ['if-none-match', 'x-custom'])
      assert.equal((await ask(name)).get('access-control-allow-origin'), null, name);
  });
});

describe('section 9: repositories', () => {
  it('are counted', async () => {
    assert.ok((await total('/repositories?page[size]=0')) > 4000);
    assert.equal(await total(`/repositories?page[size]=0&provider-id=${FIXTURES.manyRepositories.toUpperCase()}`), 180);
    assert.equal(await total('/repositories?provider-id=sample,manyrepo'), 183);
  });
  it('compare software without lowering the parameter', async () => {
    assert.ok((await total('/repositories?software=dspace')) > 100);
    assert.equal(await total('/repositories?software=DSpace'), 0);
    assert.ok((await total('/repositories?software=open%20journal%20systems%20(ojs)')) > 50);
    assert.equal(await total('/repositories?software=open_journal_systems_ojs'), 0);
    const { software } = (await get('/repositories?page[size]=0')).json.meta;
    assert.ok(software.some((/** @type {{ id: string }} */ { id }) => id === 'open_journal_systems_ojs'));
  });
  it('have ids of the right form and a provider', async () => {
    const { data } = (await get('/repositories?page[size]=1000')).json;
    for (const { id, relationships } of data) {
      assert.match(id, /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)?$/u);
      assert.ok(api.find(relationships.provider.data.id));
    }
    assert.ok(
      data.some((/** @type {any} */ { id, relationships }) => !id.startsWith(`${relationships.provider.data.id}.`)),
    );
    assert.equal((await get(`/repositories/${data[0].id.toUpperCase()}`)).status, 200);
  });
});

describe('faults', () => {
  const origin = 'https://page.example';
  /** @type {(fault: string, path?: string) => ReturnType<typeof get>} */
  const faulty = (fault, path = '/providers?page[size]=3') => get(`/~${fault}${path}`, { headers: { origin } });
  const cors = (/** @type {{ headers: Headers }} */ { headers }) => headers.get('access-control-allow-origin');

  it('status: an error of the application', async () => {
    const answer = await faulty('status=404');
    assert.deepEqual([answer.status, answer.json.errors[0].status, cors(answer)], [404, '404', origin]);
    const down = await faulty('latency=1,status=500');
    assert.deepEqual([down.status, down.json.errors[0].status], [500, '400']);
  });
  it('gateway and rate-limit: no CORS', async () => {
    const gateway = await faulty('gateway=502');
    assert.deepEqual([gateway.status, gateway.headers.get('content-type'), cors(gateway)], [502, 'text/html', null]);
    const limited = await faulty('rate-limit');
    assert.deepEqual(
      [limited.status, limited.json.errors[0].status, limited.headers.get('retry-after'), cors(limited)],
      [429, '429', null, null],
    );
  });
  it('drop throws, hang and latency obey the signal', async () => {
    await assert.rejects(faulty('drop'), ConnectionDropped);
    for (const fault of ['hang', 'latency=60000']) {
      const request = new Request(`${BASE}/~${fault}/providers`, { signal: AbortSignal.timeout(20) });
      await assert.rejects(api.handle(request), { name: 'TimeoutError' });
    }
  });
  it('html, empty, not-json, cut, json: bodies that are no answer', async () => {
    assert.match((await faulty('html')).headers.get('content-type') ?? '', /^text\/html/u);
    assert.equal((await faulty('empty')).text, '');
    for (const fault of ['not-json', 'cut', 'html', 'empty']) {
      const { text, status } = await faulty(fault);
      assert.equal(status, 200, fault);
      assert.throws(() => JSON.parse(text), SyntaxError, fault);
    }
    for (const [kind, value] of Object.entries({ null: null, number: 42, array: [], string: 'providers' }))
      assert.deepEqual((await faulty(`json=${kind}`)).json, value);
  });
  it('truncated: the body breaks off', async () => {
    const response = await api.handle(new Request(`${BASE}/~truncated/providers`));
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), TypeError);
  });
  it('no-data, data-object, no-attributes, hidden, total', async () => {
    assert.equal('data' in (await faulty('no-data')).json, false);
    assert.equal(Array.isArray((await faulty('data-object')).json.data), false);
    assert.equal(Array.isArray((await faulty('data-object', '/providers/tib')).json.data), true);
    assert.deepEqual((await faulty('no-attributes', '/providers/tib')).json.data, { id: 'tib', type: 'providers' });
    const hidden = (await faulty('hidden', `/providers?ids=${FIXTURES.unknown}`)).json;
    assert.deepEqual([hidden.data, hidden.meta.total], [[], 1]);
    assert.equal((await faulty('total=7')).json.meta.total, 7);
  });
  it('wrong-record: somebody else, active', async () => {
    const one = (await faulty('wrong-record', `/providers/${FIXTURES.unknown}`)).json.data;
    assert.ok(one.id !== FIXTURES.unknown && one.attributes.isActive);
    const list = (await faulty('wrong-record', '/providers?ids=tib,cern')).json.data;
    assert.equal(list.length, 2);
    assert.ok(list.every((/** @type {{ id: string }} */ { id }) => !['tib', 'cern'].includes(id)));
  });
  it('duplicate and untyped', async () => {
    const { data } = (await faulty('duplicate', '/providers?ids=tib')).json;
    assert.deepEqual(
      data.map((/** @type {any} */ { id, attributes }) => [id, attributes.isActive]),
      [
        ['tib', true],
        ['tib', false],
      ],
    );
    const { attributes } = (await faulty('untyped', '/providers/tib')).json.data;
    assert.deepEqual(
      [attributes.isActive, attributes.memberType, typeof attributes.displayName],
      ['true', 7, 'object'],
    );
  });
  it('too-large: valid, and 8 MB', async () => {
    const { text, json } = await faulty('too-large', '/providers/tib');
    assert.ok(text.length > 8e6 && json.data.id === 'tib');
  });
  it('firewall: a window that slides, wider with mailto', async () => {
    let time = 0;
    const guarded = createSampleApi({ size: 200, now: () => time });
    const ask = async (more = '') => (await get(`/~firewall=3/10/providers/tib${more}`, { api: guarded })).status;
    assert.deepEqual([await ask(), await ask(), await ask(), await ask()], [200, 200, 200, 429]);
    assert.equal(await ask('?mailto=a@b.example'), 200);
    time = 10_001;
    assert.equal(await ask(), 200);
    assert.equal((await get('/~firewall=0%2F10,tag=x/providers/tib', { api: guarded })).status, 429);
  });
  it('flaky: fails so often, each URL by itself', async () => {
    const fresh = createSampleApi({ size: 200 });
    const ask = async (/** @type {string} */ id) => (await get(`/~flaky=2/providers/${id}`, { api: fresh })).status;
    assert.deepEqual([await ask('tib'), await ask('tib'), await ask('tib'), await ask('cern')], [503, 503, 200, 503]);
    fresh.reset();
    assert.equal(await ask('tib'), 503);
  });
  it('redirect: to the same without the fault', async () => {
    const { status, headers } = await faulty('redirect', '/providers?page[size]=1');
    assert.deepEqual([status, headers.get('location')], [302, `${BASE}/providers?page[size]=1`]);
  });
  it('says which there are', async () => {
    const { status, text } = await faulty('fire');
    assert.equal(status, 400);
    for (const name of Object.keys(FAULTS)) assert.ok(text.includes(name), name);
    assert.equal((await faulty('json=yes')).status, 400);
    assert.equal((await faulty('constructor')).status, 400);
  });
  it('stay in the links of a page', async () => {
    assert.ok((await faulty('latency=1')).json.links.next.startsWith(`${BASE}/~latency=1/providers?`));
  });
});

describe('the sample API as an object', () => {
  it('logs requests', async () => {
    const fresh = createSampleApi({ size: 200, now: () => 5 });
    await get('/providers/tib', { api: fresh, headers: { origin: 'https://a.example' } });
    assert.deepEqual(fresh.requests, [
      { url: `${BASE}/providers/tib`, method: 'GET', headers: { origin: 'https://a.example' }, at: 5 },
    ]);
  });
  it('lets a test answer by hand', async () => {
    const byHand = createSampleApi({
      size: 200,
      intercept(request, answer) {
        if (request.url.endsWith('/tib')) return Response.json({ by: 'hand' });
        return request.url.endsWith('/~rate-limit/providers') ? answer() : null;
      },
    });
    const headers = { origin: 'https://a.example' };
    const hand = await get('/providers/tib', { api: byHand, headers });
    assert.deepEqual(
      [hand.json, hand.headers.get('access-control-allow-origin')],
      [{ by: 'hand' }, 'https://a.example'],
    );
    assert.equal((await get('/providers/cern', { api: byHand })).json.data.id, 'cern');
    assert.equal(
      (await get('/~rate-limit/providers', { api: byHand, headers })).headers.get('access-control-allow-origin'),
      null,
    );
  });
  it('lives under a path', async () => {
    const mounted = createSampleApi({ size: 200, basePath: '/sample-api/' });
    assert.equal((await get('/sample-api/providers/tib', { api: mounted })).status, 200);
    assert.equal((await get('/sample-api/~status=503/providers/tib', { api: mounted })).status, 503);
    assert.equal((await get('/providers/tib', { api: mounted })).status, 404);
    assert.ok(
      (await get('/sample-api/providers', { api: mounted })).json.links.next.startsWith(
        `${BASE}/sample-api/providers?`,
      ),
    );
  });
});

describe('in a browser', () => {
  /** @type {ReturnType<typeof installSampleApi>} */
  let installed;
  const realFetch = globalThis.fetch;
  before(() => (installed = installSampleApi({ size: 200, base: 'https://sample-api.invalid/v' })));
  after(() => installed.uninstall());
  const url = (/** @type {string} */ path) => `https://sample-api.invalid/v${path}`;

  it('answers under its base', async () => {
    const response = await fetch(url('/providers/tib'));
    assert.deepEqual([(await response.json()).data.id, response.url], ['tib', url('/providers/tib')]);
    assert.equal((await fetch(new Request(url('/providers/nosuchid')))).status, 404);
  });
  it('leaves other URLs to the real fetch', async () => {
    assert.equal(await (await fetch('data:text/plain,hello')).text(), 'hello');
    await assert.rejects(fetch('https://sample-api.invalid/version'));
  });
  it('rejects as a browser does', async () => {
    for (const fault of ['drop', 'rate-limit', 'gateway=503', 'flaky=1'])
      await assert.rejects(
        fetch(url(`/~${fault}/providers`)),
        { name: 'TypeError', message: 'Failed to fetch' },
        fault,
      );
    await assert.rejects(fetch(url('/providers'), { headers: { 'X-Custom': '1' } }), { message: 'Failed to fetch' });
    assert.equal((await fetch(url('/providers'), { headers: { 'Cache-Control': 'no-cache' } })).status, 200);
  });
  it('obeys signals', async () => {
    const controller = new AbortController();
    const asked = fetch(url('/~hang/providers'), { signal: controller.signal });
    controller.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    await assert.rejects(fetch(url('/providers'), { signal: AbortSignal.abort(new Error('mine')) }), {
      message: 'mine',
    });
    await assert.rejects(fetch(url('/~latency=5000/providers'), { signal: AbortSignal.timeout(10) }), {
      name: 'TimeoutError',
    });
  });
  it('follows redirects', async () => {
    const response = await fetch(url('/~redirect/providers/tib'));
    assert.deepEqual([response.status, response.redirected, response.url], [200, true, url('/providers/tib')]);
  });
  it('breaks off in the middle', async () =>
    assert.rejects((await fetch(url('/~truncated/providers'))).text(), TypeError));
  it('gives fetch back', () => {
    installed.uninstall();
    assert.equal(globalThis.fetch, realFetch);
  });
});

describe('as a server', () => {
  /** @type {Awaited<ReturnType<typeof startSampleApi>>} */
  let server;
  before(async () => (server = await startSampleApi({ size: 300 })));
  after(() => server.close());
  /** @type {(path: string, headers?: Record<string, string>) => Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>} */
  const raw = (path, headers = {}) =>
    new Promise((resolve, reject) => {
      const request = httpRequest(server.address + path, { headers }, (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      request.on('error', reject);
      request.end();
    });

  it('compresses, chunked, with nothing to revalidate', async () => {
    const { headers, body } = await raw('/providers', { 'accept-encoding': 'gzip, br', origin: 'https://a.example' });
    assert.deepEqual(
      [
        headers['content-encoding'],
        headers['transfer-encoding'],
        headers['content-length'],
        headers.etag,
        headers.vary,
        headers['cache-control'],
      ],
      ['gzip', 'chunked', undefined, undefined, 'Accept-Encoding', 'no-cache'],
    );
    assert.equal(headers['access-control-allow-origin'], 'https://a.example');
    assert.equal(JSON.parse(gunzipSync(body).toString()).data.length, 25);
  });
  it('has an ETag where it does not compress', async () => {
    const { headers } = await raw('/providers/tib');
    assert.match(headers.etag ?? '', /^W\//u);
    assert.equal((await raw('/providers/tib', { 'if-none-match': headers.etag ?? '' })).status, 304);
  });
  it('serves the logos it names', async () => {
    const { logoUrl } = JSON.parse((await raw(`/providers/${FIXTURES.member}`)).body.toString()).data.attributes;
    assert.ok(logoUrl.startsWith(`${server.address}/images/`));
    const { status, headers } = await raw(logoUrl.slice(server.address.length), { origin: 'https://a.example' });
    assert.deepEqual(
      [status, headers['content-type'], headers['access-control-allow-origin']],
      [200, 'image/svg+xml', '*'],
    );
    assert.equal((await raw('/images/broken.png')).status, 200);
    assert.equal((await raw('/images/..%2fserver.js')).status, 404);
  });
  it('drops connections and breaks off bodies', async () => {
    await assert.rejects(raw('/~drop/providers'), { code: 'ECONNRESET' });
    await assert.rejects(raw('/~truncated/providers'));
    await assert.rejects(raw('/~truncated/providers', { 'accept-encoding': 'gzip' }));
    const response = await fetch(`${server.address}/~truncated/providers`);
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
  });
  it('forgets a hanging client that has left', async () => {
    await assert.rejects(fetch(`${server.address}/~hang/providers`, { signal: AbortSignal.timeout(30) }), {
      name: 'TimeoutError',
    });
    assert.equal(server.api.requests.at(-1)?.url, `${server.address}/~hang/providers`);
  });
  it('is a middleware, under the path where connect mounts it', async () => {
    const middleware = sampleApiMiddleware({ size: 200 });
    const host = createServer((request, response) => {
      Object.assign(request, { originalUrl: request.url, url: (request.url ?? '').slice('/sample-api'.length) || '/' });
      middleware(request, response, () => response.writeHead(418).end());
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    const address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (host.address()).port}`;
    const { data, links } = /** @type {any} */ (await (await fetch(`${address}/sample-api/providers`)).json());
    assert.equal(data.length, 25);
    assert.ok(links.next.startsWith(`${address}/sample-api/providers?`));
    assert.equal((await fetch(`${address}/sample-api/~status=404/providers`)).status, 404);
    assert.equal((await fetch(`${address}/sample-api/images/arch.svg`)).status, 200);
    host.close();
    host.closeAllConnections();
  });
  it('is a middleware that lets others pass', async () => {
    const middleware = sampleApiMiddleware({ size: 200, basePath: '/api' });
    const host = createServer((request, response) =>
      middleware(request, response, () => response.writeHead(418).end()),
    ).listen(0, '127.0.0.1');
    await once(host, 'listening');
    const address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (host.address()).port}`;
    assert.equal((await fetch(`${address}/api/providers/tib`)).status, 200);
    assert.equal((await fetch(`${address}/apis`)).status, 418);
    host.close();
    host.closeAllConnections();
  });
});

import { expect } from '@open-wc/testing';
import { parse } from 'csv-parse/browser/esm/sync';
import { getByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import {
  after,
  countText,
  has,
  mountList,
  mountSettled,
  names,
  openFacet,
  pick,
  press,
  root,
  searchFor,
  type DataciteProviderList,
} from '../support/list.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

interface ExportedJson {
  readonly exportedAt: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly checkedAt: string;
  readonly query: Readonly<Record<string, string>>;
  readonly total: number;
  readonly complete: boolean;
  readonly providers: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

const jsonOf = async (list: DataciteProviderList) =>
  JSON.parse(await (await list.exportAs('json')).text()) as ExportedJson;
const linesOf = async (file: Blob) =>
  parse<Record<string, string>>(await file.text(), { bom: true, columns: true, record_delimiter: '\r\n' });

/** Why it rejects, as a name and its words. */
async function rejection(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
  );
}

/** The files a page would download, from now on. */
function downloads(): Array<{ readonly name: string; readonly file: Promise<string> }> {
  const found: Array<{ readonly name: string; readonly file: Promise<string> }> = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    found.push({ name: this.download, file: fetch(this.href).then((response) => response.text()) });
  };
  restore = () => (HTMLAnchorElement.prototype.click = click);
  return found;
}
let restore = () => {};
afterEach(() => restore());

const progressOf = (list: DataciteProviderList) => root(list).querySelector('.exports span')?.textContent ?? '';

describe('exportAs', () => {
  it('brings the whole result in its order, not the page alone', async () => {
    const list = await mountSettled(api, { sort: '-name' });
    const { total, complete, providers } = await jsonOf(list);
    expect(providers).to.have.length(total);
    expect(complete).to.equal(true);
    expect(countText(list)).to.match(new RegExp(`^${total} providers`));
    expect(providers.slice(0, 5).map(({ displayName }) => displayName)).to.deep.equal(names(list));
    expect(names(list)).to.have.length(5);
  });

  it('brings what a visitor has narrowed it to', async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Region');
    await after(list, () => pick(facet, 'Americas'));
    await after(list, () => searchFor(list, 'university'));
    const { total, providers, query } = await jsonOf(list);
    expect(total).to.be.greaterThan(0);
    expect(providers.every(({ region }) => region === 'AMER')).to.equal(true);
    expect(query).to.have.property('region', 'amer');
    expect(query.query).to.contain('university');
    expect(query).not.to.have.property('page[size]');
  });

  it('says of JSON what was asked, of whom and when', async () => {
    const list = await mountSettled(api);
    const before = Date.now();
    const { exportedAt, checkedAt, source, sourceUrl } = await jsonOf(list);
    expect(Date.parse(exportedAt)).to.be.within(before, Date.now());
    expect(Date.parse(checkedAt)).to.be.at.most(Date.now());
    expect(source).to.equal('api');
    expect(sourceUrl.startsWith(api.base)).to.equal(true);
  });

  it('has the right types', async () => {
    const list = await mountSettled(api);
    expect((await list.exportAs('csv')).type).to.equal('text/csv;charset=utf-8');
    expect((await list.exportAs('json')).type).to.equal('application/json');
  });

  it('writes a column for each attribute by the name the API gives it, and what may be claimed', async () => {
    const list = await mountSettled(api, {
      query: `uid:(${FIXTURES.member} OR ${FIXTURES.inactive} OR ${FIXTURES.developer} OR ${FIXTURES.unknownMemberType})`,
    });
    const lines = await linesOf(await list.exportAs('csv'));
    expect(Object.keys(lines[0]!)).to.deep.equal(
      'id displayName memberType organizationType focusArea region country website rorId logoUrl joined isActive status kind reason stale checkedAt'.split(
        ' ',
      ),
    );
    const byId = new Map(lines.map((line) => [line.id, line]));
    const member = byId.get(FIXTURES.member)!;
    expect([member.memberType, member.isActive, member.status, member.kind]).to.deep.equal([
      'direct_member',
      'true',
      'registered',
      'member',
    ]);
    expect(member.joined).to.match(/^\d{4}-\d\d-\d\d$/);
    expect(Date.parse(member.checkedAt!)).to.be.at.most(Date.now());
    expect(byId.get(FIXTURES.inactive)!.status).to.equal('inactive');
    expect(byId.get(FIXTURES.developer)!.status).to.equal('not-registered');
    expect(byId.get(FIXTURES.unknownMemberType)!.status).to.equal('unknown');
    // The same fields in both formats.
    const { providers } = await jsonOf(list);
    expect(Object.keys(providers[0]!)).to.deep.equal(Object.keys(lines[0]!));
  });

  it('claims nothing of records that contradict each other', async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('duplicate') });
    const { providers } = await jsonOf(list);
    expect(providers.length).to.be.greaterThan(0);
    expect(providers.map(({ status }) => status)).not.to.include('registered');
  });

  it('asks in pages of 1,000, and not at all where everything is shown', async () => {
    const list = await mountSettled(api);
    await list.exportAs('csv');
    expect(api.requests.map(({ searchParams }) => searchParams.get('page[size]'))).to.deep.equal(['5', '1000']);
    const small = await mountSettled(api, { query: `uid:${FIXTURES.member}` });
    const { length } = api.requests;
    expect((await jsonOf(small)).providers).to.have.length(1);
    expect(api.requests).to.have.length(length);
  });

  it('asks once for two files', async () => {
    const list = await mountSettled(api);
    await list.exportAs('csv');
    const { length } = api.requests;
    await list.exportAs('json');
    expect(api.requests).to.have.length(length);
  });

  it('says where not all can be had: ten requests at most', async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('total=12345') });
    const { total, complete, providers } = await jsonOf(list);
    expect([total, complete]).to.deep.equal([12_345, false]);
    expect(providers.length).to.be.within(1, 10_000);
    expect(api.requests.filter(({ searchParams }) => searchParams.get('page[size]') === '1000').length).to.be.at.most(
      10,
    );
  });

  it('brings an empty file where there is nothing', async () => {
    const list = await mountSettled(api, { query: 'zzzz' });
    expect(await (await list.exportAs('csv')).text()).to.match(/^\uFEFF?id,displayName,[\w,]+\r\n$/);
    const { total, complete, providers } = await jsonOf(list);
    expect([total, complete, providers.length]).to.deep.equal([0, true, 0]);
  });

  it('rejects where DataCite does not answer, and says why', async () => {
    const list = await mountList(api, { 'api-base': api.withFaults('status=503') });
    expect(await rejection(list.exportAs('csv'))).to.equal('NetworkError: DataCite answered with an error.');
  });

  it('rejects when it is aborted', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    const controller = new AbortController();
    const exported = rejection(list.exportAs('csv', controller.signal));
    await held.next();
    controller.abort();
    expect(await exported).to.match(/^AbortError/);
  });

  it('rejects for other formats', async () => {
    const list = await mountSettled(api);
    expect(await rejection(list.exportAs('xml' as 'csv'))).to.match(/^TypeError.*xml/);
  });

  it('is not led astray by a toJSON that the page has left behind', async () => {
    const list = await mountSettled(api, { query: `uid:${FIXTURES.member}` });
    const poisoned = Object.prototype as { toJSON?: unknown };
    try {
      poisoned.toJSON = () => ({ status: 'registered' });
      const text = await (await list.exportAs('json')).text();
      expect(text).to.contain('"displayName":').and.contain('"query": {');
    } finally {
      delete poisoned.toJSON;
    }
  });
});

describe('the control export', () => {
  const mountWithControl = async (attributes: Record<string, string> = {}) => {
    const list = await mountSettled(api, { controls: 'search count export', ...attributes });
    await eventually(() => has(list, 'button', { name: 'Download CSV' }), 'the buttons');
    return list;
  };

  it('is there where the page wants it', async () => {
    const list = await mountWithControl();
    expect(has(list, 'button', { name: 'Download JSON' })).to.equal(true);
    list.controls = 'search count';
    await list.updateComplete;
    expect(has(list, 'button', { name: 'Download JSON' })).to.equal(false);
  });

  it('downloads the file and says so', async () => {
    const list = await mountWithControl();
    const files = downloads();
    const count = countText(list);
    press(list, 'Download CSV');
    await eventually(() => countText(list).includes('Downloaded'), 'the end');
    expect(files.map(({ name }) => name)).to.deep.equal(['datacite-providers.csv']);
    expect(await files[0]!.file).to.match(/^id,displayName|^\uFEFFid,displayName/);
    expect(countText(list)).to.equal(`${count} – Downloaded ${/^\d+/.exec(count)![0]} providers.`);
    await after(list, () => searchFor(list, 'library'));
    expect(countText(list)).not.to.contain('Downloaded');
  });

  it('is busy meanwhile: a second press changes nothing, the focus stays', async () => {
    const list = await mountWithControl();
    const files = downloads();
    const held = api.hold();
    const button = getByRole(list, 'button', { name: 'Download JSON' });
    button.focus();
    button.click();
    const request = await held.next();
    await list.updateComplete;
    expect(button.ariaDisabled).to.equal('true');
    expect(progressOf(list)).to.equal('Loading…');
    button.click();
    press(list, 'Download CSV');
    request.answer();
    await eventually(() => button.ariaDisabled === 'false', 'the end');
    expect(held.all).to.have.length(1);
    expect(files.map(({ name }) => name)).to.deep.equal(['datacite-providers.json']);
    expect(root(list).activeElement?.textContent.trim()).to.equal('Download JSON');
    expect(progressOf(list)).to.equal('');
  });

  it('says why there is no file, and tries again', async () => {
    const list = await mountWithControl();
    const files = downloads();
    api.intercept = () => new Response('', { status: 500 });
    press(list, 'Download CSV');
    await eventually(() => countText(list).includes('could not be made'), 'the reason');
    expect(countText(list)).to.contain('The file could not be made. DataCite answered with an error.');
    expect(list.state).to.equal('ready');
    api.intercept = null;
    press(list, 'Download CSV');
    await eventually(() => files.length > 0, 'the file');
  });

  it('says how many are missing', async () => {
    const list = await mountWithControl({ 'api-base': api.withFaults('total=12345') });
    downloads();
    press(list, 'Download CSV');
    await eventually(() => countText(list).includes('Downloaded'), 'the end');
    expect(countText(list)).to.match(/Downloaded only [\d,]+ of 12,345 providers: no more can be had\.$/);
  });
});

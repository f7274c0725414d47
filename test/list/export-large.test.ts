import { expect } from '@open-wc/testing';
import { after, mountSettled, searchFor, type DataciteProviderList } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 2300 });

const exported = async (list: DataciteProviderList) =>
  JSON.parse(await (await list.exportAs('json')).text()) as {
    readonly total: number;
    readonly complete: boolean;
    readonly providers: ReadonlyArray<{ readonly id: string }>;
  };
const largePages = () =>
  api.requests
    .map(({ searchParams }) => searchParams)
    .filter((query) => query.get('page[size]') === '1000')
    .map((query) => query.get('page[number]') ?? '1');

describe('exportAs, of more than a page of the API', () => {
  it('brings every page once, one after the other', async () => {
    const list = await mountSettled(api);
    const { total, complete, providers } = await exported(list);
    expect(total).to.be.greaterThan(2000);
    expect(complete).to.equal(true);
    expect(new Set(providers.map(({ id }) => id)).size).to.equal(total);
    expect(largePages()).to.deep.equal(['1', '2', '3']);
  });

  it('asks for no more than what it is narrowed to', async () => {
    const list = await mountSettled(api);
    await after(list, () => searchFor(list, 'library'));
    const { length } = largePages();
    const { total, providers } = await exported(list);
    expect(providers).to.have.length(total);
    expect(largePages().length - length).to.be.at.most(1);
  });

  it('brings no half of a result: a page that does not come is a fault', async () => {
    const list = await mountSettled(api);
    api.intercept = (request) =>
      new URL(request.url).searchParams.get('page[number]') === '3' ? new Response('', { status: 500 }) : null;
    const name = await list.exportAs('csv').then(
      () => 'resolved',
      (error: unknown) => (error as Error).name,
    );
    expect(name).to.equal('NetworkError');
  });
});

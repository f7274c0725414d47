import { expect } from '@open-wc/testing';
import { quiet } from '../support/eventually.js';
import { createList, mountList, mountSettled, place, settled } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 3400 });

describe('requests', () => {
  it('are one for the first page, with its counts', async () => {
    const list = createList({ 'api-base': api.base });
    place().append(list);
    await settled(list);
    await quiet();
    expect(api.requests).to.have.length(1);
    expect(api.requests[0]!.searchParams.get('page[size]')).to.equal('25');
  });

  it('bring the first 25 rows in at most 12 kB', async () => {
    const list = await mountSettled(api, { 'page-size': '25' });
    expect(list.state).to.equal('ready');
    const body = await (await fetch(api.requests[0]!)).text();
    // The answer repeats the address it was asked at.
    const atHome = body.replaceAll(api.base, 'https://api.datacite.org');
    expect(new TextEncoder().encode(atHome).length).to.be.at.most(12_288);
  });

  it('are simple, so that no preflight doubles them', async () => {
    await mountSettled(api);
    expect(api.headers[0]).to.have.property('accept', 'application/vnd.api+json');
    const others = Object.keys(api.headers[0]!).filter((name) => !['accept', 'origin'].includes(name));
    expect(others).to.deep.equal([]);
  });

  it('are one for two lists that ask the same', async () => {
    const where = place();
    const lists = [1, 2].map(() => createList({ 'api-base': api.base, cache: 'memory' }));
    where.append(...lists);
    await Promise.all(lists.map(settled));
    expect(api.requests).to.have.length(1);
  });

  it('are none for a change of looks', async () => {
    const list = await mountSettled(api);
    Object.assign(list, { layout: 'grid', headingLevel: 2, controls: '', facets: 'year', renderItem: () => 'x' });
    await list.updateComplete;
    list.lang = 'de';
    list.requestUpdate();
    await quiet();
    expect(api.requests).to.have.length(1);
  });

  it('carry the mail address that lifts the limit, where there is one', async () => {
    await mountSettled(api, { mailto: 'library@example.org' });
    expect(api.requests[0]!.searchParams.get('mailto')).to.equal('library@example.org');
  });

  it('are never repeated by themselves after a fault', async () => {
    const list = await mountList(api, { 'api-base': api.withFaults('status=503') });
    await settled(list);
    await quiet();
    expect(api.requests).to.have.length(1);
  });
});

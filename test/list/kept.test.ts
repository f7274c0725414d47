import { expect } from '@open-wc/testing';
import { ApiSource } from '../../src/datacite.js';
import { comeHome, holdIntervals, lookAgain, travel } from '../support/clock.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  after,
  createList,
  mountList,
  mountSettled,
  names,
  place,
  press,
  resultsHeard,
  root,
  rows,
  settled,
  words,
} from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

holdIntervals();
afterEach(comeHome);

describe('what is kept', () => {
  it('is shown at once and asked for by nobody while it is young', async () => {
    const first = await mountSettled(api);
    const second = await mountList(api);
    expect(second.state).to.equal('ready');
    expect(names(second)).to.deep.equal(names(first));
    await quiet();
    expect(api.requests).to.have.length(1);
  });

  it('is shown at once when it is older, with its age, and renewed', async () => {
    await mountSettled(api);
    travel(100_000);
    const held = api.hold();
    const list = await mountList(api);
    expect(list.state).to.equal('ready');
    expect(words(root(list).querySelector('.counts'))).to.contain('As of yesterday.');
    (await held.next()).answer();
    await settled(list);
    expect(words(root(list).querySelector('.counts'))).not.to.contain('As of');
  });

  it('stays, with the reason, when it cannot be renewed', async () => {
    await mountSettled(api);
    travel(200_000);
    api.intercept = () => Response.error();
    const list = await mountSettled(api);
    expect(list.state).to.equal('ready');
    const note = words(root(list).querySelector('.counts'));
    expect(note).to.contain('As of 2 days ago. DataCite could not be reached.');
    api.intercept = null;
    await after(list, () => press(list, 'Try again'));
    expect(words(root(list).querySelector('.counts'))).not.to.contain('As of');
  });

  it('counts for nothing when it is too old', async () => {
    await mountSettled(api);
    travel(700_000);
    const list = await mountList(api, {});
    expect(list.state).to.equal('loading');
    expect(rows(list)).to.have.length(0);
  });

  it('disappears from an open page when it gets too old', async () => {
    const list = await mountSettled(api);
    api.intercept = () => Response.error();
    travel(700_000);
    lookAgain();
    await settled(list);
    expect(list.state).to.equal('error');
    expect(rows(list)).to.have.length(0);
  });

  it('is renewed on an open page when somebody looks again', async () => {
    const list = await mountSettled(api);
    lookAgain();
    await quiet();
    expect(api.requests).to.have.length(1);
    travel(100_000);
    lookAgain();
    await settled(list);
    expect(api.requests).to.have.length(2);
    expect(words(root(list).querySelector('.counts'))).not.to.contain('As of');
  });

  it('is not asked for by a page that stays open when another tab has renewed it', async () => {
    const list = await mountSettled(api, { cache: 'storage' });
    travel(100_000);
    await new ApiSource({ apiBase: api.base, cache: 'storage' }).askPage({ page: 1, pageSize: 5, sort: 'name' });
    expect(api.requests).to.have.length(2);
    travel(10);
    lookAgain();
    await settled(list);
    await eventually(() => !words(root(list).querySelector('.counts')).includes('As of'), 'the renewed page');
    expect(api.requests).to.have.length(2);
  });

  it('is not believed when it comes from the future', async () => {
    travel(100_000);
    await mountSettled(api);
    comeHome();
    const list = await mountList(api);
    expect(list.state).to.equal('loading');
  });

  it('is nothing with cache="none"', async () => {
    await mountSettled(api, { cache: 'none' });
    await mountSettled(api, { cache: 'none' });
    expect(api.requests).to.have.length(2);
  });
});

describe('datacite-results', () => {
  it('tells what was answered', async () => {
    const list = createList({ 'api-base': api.base, cache: 'memory', 'page-size': '5', page: '2' });
    const where = place();
    const heard = resultsHeard(where);
    where.append(list);
    await settled(list);
    expect(heard).to.have.length(1);
    const { total, page, providers, source, checkedAt, stale } = heard[0]!;
    expect({ total, page, source, stale }).to.deep.equal({ total: 144, page: 2, source: 'api', stale: false });
    expect(providers.map(({ displayName }) => displayName)).to.deep.equal(names(list));
    expect(Date.now() - Date.parse(checkedAt)).to.be.within(0, 60_000);
  });

  it('crosses shadow boundaries', async () => {
    const outer = place();
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const list = createList({ 'api-base': api.base, cache: 'memory' });
    const heard = resultsHeard(document);
    inner.append(list);
    await settled(list);
    expect(heard).to.have.length(1);
  });

  it('tells that nobody was found, and nothing of a failure', async () => {
    const where = place();
    const heard = resultsHeard(where);
    const list = createList({ 'api-base': api.base, cache: 'memory', query: 'zzzz' });
    where.append(list);
    await settled(list);
    expect(heard.map(({ total, providers }) => [total, providers.length])).to.deep.equal([[0, 0]]);
    api.intercept = () => Response.error();
    list.query = 'lumen';
    await settled(list);
    expect(heard).to.have.length(1);
  });

  it('tells of what is kept and stale, and of its renewal', async () => {
    await mountSettled(api);
    travel(100_000);
    const list = createList({ 'api-base': api.base, cache: 'memory', 'page-size': '5' });
    const where = place();
    const heard = resultsHeard(where);
    where.append(list);
    await settled(list);
    expect(heard.map(({ stale }) => stale)).to.deep.equal([true, false]);
  });

  it('tells nothing of a renewal that failed', async () => {
    await mountSettled(api);
    travel(100_000);
    const held = api.hold();
    const list = await mountList(api);
    const heard = resultsHeard(list);
    (await held.next()).drop();
    await settled(list);
    expect(list.state).to.equal('ready');
    expect(heard).to.have.length(0);
  });
});

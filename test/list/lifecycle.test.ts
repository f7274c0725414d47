import { expect } from '@open-wc/testing';
import { DataciteProviderList as DataciteProviderListClass } from '../../src/list.js';
import { eventually, quiet } from '../support/eventually.js';
import {
  after,
  createList,
  mountList,
  mountAppending,
  mountSettled,
  names,
  openFacet,
  pick,
  place,
  press,
  resultsHeard,
  rows,
  searchFor,
  settled,
} from '../support/list.js';
import { listOf, record } from '../support/records.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const answerNaming = (displayName: string) => listOf([record({ displayName })]);

describe('races', () => {
  it('are won by the latest question, whatever is answered last', async () => {
    const held = api.hold();
    const list = await mountList(api);
    const first = await held.next();
    list.query = 'second';
    const second = await held.next();
    second.answerWith(answerNaming('Second'));
    await settled(list);
    first.answerWith(answerNaming('First'));
    await quiet();
    expect(names(list)).to.deep.equal(['Second']);
    expect(first.request.signal.aborted).to.equal(true);
  });

  it('are won by the latest question when the answers come in one tick', async () => {
    const held = api.hold();
    const list = await mountList(api);
    const first = await held.next();
    first.answerWith(answerNaming('First'));
    list.query = 'second';
    (await held.next()).answerWith(answerNaming('Second'));
    const heard = resultsHeard(list);
    await settled(list);
    await quiet();
    expect(names(list)).to.deep.equal(['Second']);
    expect(heard.map(({ providers }) => providers[0]!.displayName)).to.deep.equal(['Second']);
  });

  it('between searches abort what nobody waits for', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    for (const text of ['a', 'ab', 'abc']) {
      searchFor(list, text);
      await held.next();
    }
    expect(held.all.map(({ request }) => request.signal.aborted)).to.deep.equal([true, true, false]);
  });

  it('do not let the counts of an earlier filter in', async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Region');
    const held = api.hold();
    pick(facet, 'Americas');
    await eventually(() => held.all.length === 2, 'both questions');
    press(list, 'Clear all filters');
    await list.updateComplete;
    for (const { answer } of held.all) answer();
    await quiet();
    expect(facet.querySelectorAll('input:checked').length).to.equal(0);
    expect(held.all.every(({ request }) => request.signal.aborted)).to.equal(true);
  });

  it('do not mix up two APIs', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    list.apiBase = api.withFaults('latency=0');
    await held.next();
    await list.updateComplete;
    expect(rows(list)).to.have.length(0);
    expect(list.state).to.equal('loading');
  });

  it('do not ask twice for several changes at once', async () => {
    const list = await mountSettled(api);
    list.query = 'lumen';
    list.setAttribute('member-type', 'consortium_organization');
    list.pageSize = 3;
    await settled(list);
    expect(api.requests).to.have.length(2);
  });
});

describe('coming and going', () => {
  it('asks only once it is in a page', async () => {
    const list = createList({ 'api-base': api.base, cache: 'memory' });
    await quiet();
    expect(api.requests).to.have.length(0);
    place().append(list);
    await settled(list);
    expect(api.requests).to.have.length(1);
  });

  it('aborts when it leaves the page, and asks again when it comes back', async () => {
    const held = api.hold();
    const list = await mountList(api);
    const first = await held.next();
    list.remove();
    await eventually(() => first.request.signal.aborted, 'the abort');
    place().append(list);
    (await held.next()).answer();
    await settled(list);
    expect(rows(list)).to.have.length(5);
  });

  it('does not show an error for its own abort', async () => {
    const held = api.hold();
    const list = await mountList(api);
    await held.next();
    list.remove();
    await quiet();
    expect(list.state).to.equal('loading');
  });

  it('may be moved: nothing is aborted, nothing asked again', async () => {
    const held = api.hold();
    const list = await mountList(api);
    const first = await held.next();
    place().append(list);
    await quiet();
    expect(first.request.signal.aborted).to.equal(false);
    first.answer();
    await settled(list);
    expect(held.all).to.have.length(1);
  });

  it('may be moved with its rows', async () => {
    const list = await mountSettled(api, { cache: 'none' });
    const before = rows(list)[0];
    place().append(list);
    await quiet();
    expect(api.requests).to.have.length(1);
    expect(rows(list)[0] === before).to.equal(true);
  });

  it('does not ask while it is away', async () => {
    const list = await mountSettled(api);
    list.remove();
    list.query = 'lumen';
    await quiet();
    expect(api.requests).to.have.length(1);
    place().append(list);
    await settled(list);
    expect(names(list)[0]).to.equal('Lumen Institute of Astronomy');
  });

  it("keeps the visitor's choices when it comes back", async () => {
    const list = await mountSettled(api);
    await after(list, () => searchFor(list, 'lumen'));
    await after(list, () => press(list, 'Next'));
    const shown = names(list);
    list.remove();
    await quiet();
    place().append(list);
    await settled(list);
    expect(names(list)).to.deep.equal(shown);
  });
});

describe('upgrade', () => {
  it('takes over what was set before there was a class, but for what it alone may say', async () => {
    const name = 'late-provider-list';
    const early = { apiBase: api.base, cache: 'memory', query: 'lumen', pageSize: 2, state: 'ready' };
    const list: unknown = Object.assign(document.createElement(name), early);
    place().append(list as Element);
    customElements.define(name, class extends DataciteProviderListClass {});
    if (!(list instanceof DataciteProviderListClass)) throw new Error('It was not upgraded.');
    expect(list.state).to.equal('loading');
    await settled(list);
    expect(names(list)).to.deep.equal(['Lumen Institute of Astronomy', 'Lumen Institute of Botany']);
  });
});

describe('refresh', () => {
  it('asks anew, however young the answer is, and resolves when it is shown', async () => {
    api.intercept = () => Response.json(answerNaming('Before'));
    const list = await mountSettled(api);
    api.intercept = () => Response.json(answerNaming('After'));
    await list.refresh();
    expect(names(list)).to.deep.equal(['After']);
  });

  it('does not reject for a fault, and keeps what is there', async () => {
    const list = await mountSettled(api);
    api.intercept = () => Response.error();
    await list.refresh();
    expect(list.state).to.equal('ready');
    expect(rows(list)).to.have.length(5);
    const note = () => list.shadowRoot!.querySelector('.counts')!.textContent;
    expect(note()).to.contain('DataCite could not be reached.');
    api.intercept = null;
    await after(list, () => press(list, 'Try again'));
    expect(note()).not.to.contain('DataCite could not be reached.');
    expect(api.requests).to.have.length(3);
  });

  it('renews all pages that are shown', async () => {
    const list = await mountAppending(api);
    await after(list, () => press(list, /^Show more/));
    await list.refresh();
    const pages = api.requests.map(({ searchParams }) => searchParams.get('page[number]'));
    expect(pages).to.deep.equal([null, '2', null, '2']);
    expect(rows(list)).to.have.length(10);
  });

  it('resolves where there is no source', async () => {
    const list = await mountList(api, { snapshot: 'https://example.org/list.json' });
    await list.refresh();
    expect(list.state).to.equal('error');
  });
});

describe('the page around', () => {
  it('may change what the list shows while it loads', async () => {
    const list = await mountList(api, { 'api-base': api.withFaults('hang') });
    const visibility = () => getComputedStyle(list.shadowRoot!.querySelector('.skeleton')!).visibility;
    expect(visibility()).to.equal('visible');
    list.append('Our members are listed elsewhere, too.');
    await eventually(() => visibility() === 'hidden', "the page's own content");
  });
});

import { expect } from '@open-wc/testing';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import { mountSettled, names, place, press, root, row, searchFor, settled, words } from '../support/list.js';
import type { DataciteProviderList } from '../support/list.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 3400 });

const NAME = 'Lumen Libraries Consortium';
const SHOW = `Show organizations of ${NAME}`;

const mountConsortium = (id: string = FIXTURES.consortium) =>
  mountSettled(api, { query: `symbol:(${id.toUpperCase()} OR SAMPLE)` });

const button = (list: Element) => getByRole(list, 'button', { name: SHOW });
const inside = (list: DataciteProviderList, name = NAME) =>
  row(list, name).querySelector<HTMLElement>('.organizations')!;
const organizations = (list: DataciteProviderList, name = NAME) =>
  [...inside(list, name).querySelectorAll('li')].map((item) => words(item.querySelector('[part="name"]')));
const asked = () => api.requests.map(({ searchParams }) => searchParams).filter((query) => query.has('consortium-id'));

async function open(list: DataciteProviderList, name = NAME) {
  press(list, `Show organizations of ${name}`);
  await eventually(() => inside(list, name).querySelector('li'), 'the organizations');
  await list.updateComplete;
}

describe('consortia', () => {
  it('can be opened, other accounts cannot', async () => {
    const list = await mountConsortium();
    expect(queryAllByRole(list, 'button', { name: /^Show organizations/ })).to.have.length(1);
    expect(button(list)).to.have.attribute('aria-expanded', 'false');
    expect(asked()).to.have.length(0);
  });

  it('show their organizations, fetched when opened', async () => {
    const list = await mountConsortium();
    await open(list);
    expect(button(list)).to.have.attribute('aria-expanded', 'true');
    expect(root(list).getElementById(button(list).getAttribute('aria-controls')!)).to.equal(inside(list));
    expect(organizations(list)).to.have.length(12).and.include('Lumen Institute of Botany');
    expect(asked()).to.have.length(1);
    expect(asked()[0]!.get('consortium-id')).to.equal('lumco');
    expect(asked()[0]!.get('page[size]')).to.equal('100');
  });

  it('say which of their organizations are inactive', async () => {
    const list = await mountConsortium();
    await open(list);
    const closed = [...inside(list).querySelectorAll('li')].find((item) => words(item).includes('Lumen Observatory'))!;
    expect(words(closed)).to.contain('Inactive');
  });

  it('put the names of their organizations one heading level deeper', async () => {
    const list = await mountConsortium();
    await open(list);
    expect(getByRole(list, 'heading', { name: 'Lumen Institute of Botany' }).localName).to.equal('h4');
  });

  it('keep them when closed', async () => {
    const list = await mountConsortium();
    await open(list);
    press(list, SHOW);
    await eventually(() => inside(list).hidden, 'the organizations gone');
    await open(list);
    expect(asked()).to.have.length(1);
  });

  it('have their organizations renewed by nobody who only searches', async () => {
    const list = await mountConsortium();
    await open(list);
    searchFor(list, 'lumen');
    await settled(list);
    expect(organizations(list)).to.have.length(12);
    expect(asked()).to.have.length(1);
  });

  it('say that they are loading, and why they could not, and try again', async () => {
    const list = await mountConsortium();
    const held = api.hold();
    press(list, SHOW);
    const first = await held.next();
    await list.updateComplete;
    expect(words(inside(list))).to.contain('Loading organizations');
    first.drop();
    await eventually(() => words(inside(list)).includes('DataCite could not be reached.'), 'the reason');
    press(list, `Try again to show more organizations of ${NAME}`);
    (await held.next()).answer();
    await eventually(() => organizations(list).length === 12, 'the organizations');
    expect(words(inside(list))).not.to.contain('could not be reached');
    expect(list.state).to.equal('ready');
  });

  it('append further pages', async () => {
    const name = 'Grand Consortium of Quenmoor';
    const list = await mountConsortium(FIXTURES.bigConsortium);
    await open(list, name);
    expect(organizations(list, name)).to.have.length(100);
    press(list, `Show more organizations of ${name}`);
    await eventually(() => organizations(list, name).length === 200, 'the second page');
    expect(asked().map((query) => query.get('page[number]'))).to.deep.equal([null, '2']);
  });

  it('say that they have none', async () => {
    const list = await mountConsortium();
    api.intercept = () => Response.json({ data: [], meta: { total: 0, totalPages: 0, page: 1 } });
    press(list, SHOW);
    await eventually(() => words(inside(list)).includes('No organizations.'), 'the answer');
  });

  it('do not open inside of others: one that claims to be its own would never end', async () => {
    const list = await mountConsortium();
    api.intercept = async (_, answer) => {
      const own = (await (await answer()).json()) as { data: object[]; meta: object };
      const self = {
        ...own.data[0],
        id: 'lumco',
        attributes: { displayName: NAME, isActive: true, memberType: 'consortium' },
      };
      return Response.json({ data: [self], meta: { ...own.meta, total: 1 } });
    };
    await open(list);
    expect(organizations(list)).to.deep.equal([NAME]);
    expect(queryAllByRole(list, 'button', { name: /^Show organizations/ })).to.have.length(1);
  });

  it('are asked for again after they left the page half-way', async () => {
    const list = await mountConsortium();
    const held = api.hold();
    press(list, SHOW);
    const first = await held.next();
    list.remove();
    await eventually(() => first.request.signal.aborted, 'the abort');
    place().append(list);
    (await held.next()).answer();
    await eventually(() => organizations(list).length === 12, 'the organizations');
  });

  it('are forgotten with the API they came from', async () => {
    const list = await mountConsortium();
    await open(list);
    list.apiBase = api.withFaults('latency=0');
    await settled(list);
    expect(names(list)).to.include(NAME);
    expect(button(list)).to.have.attribute('aria-expanded', 'false');
  });

  it('are left alone by an answer that comes after they were closed', async () => {
    const list = await mountConsortium();
    const held = api.hold();
    press(list, SHOW);
    const first = await held.next();
    press(list, SHOW);
    first.answer();
    await quiet();
    expect(button(list)).to.have.attribute('aria-expanded', 'false');
    expect(inside(list).hidden).to.equal(true);
  });
});

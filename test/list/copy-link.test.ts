import { expect } from '@open-wc/testing';
import { getByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import {
  countText,
  has,
  mountSettled,
  names,
  openFacet,
  press,
  results,
  root,
  rows,
  type DataciteProviderList,
} from '../support/list.js';
import { linkTo } from '../../src/list/item-link.js';
import type { Row } from '../../src/list/answers.js';
import type { Directory } from '../../src/list/directory.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const ONE = { query: `uid:${FIXTURES.member}` };

/** A list whose items a visitor has turned to. */
async function mountTurnedTo(attributes: Record<string, string> = ONE): Promise<DataciteProviderList> {
  const list = await mountSettled(api, attributes);
  results(list).dispatchEvent(new PointerEvent('pointerenter'));
  await eventually(() => has(list, 'button', { name: /^Copy link to/ }), 'the buttons');
  return list;
}

/** A clipboard of the test's own; what was written, in order. `null`: none, as in insecure contexts. */
function clipboard(write: ((text: string) => Promise<void>) | null = () => Promise.resolve()): string[] {
  const written: string[] = [];
  const writeText = async (text: string) => {
    await write!(text);
    written.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { value: write && { writeText }, configurable: true });
  return written;
}
afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
});

const field = (list: DataciteProviderList) => root(list).querySelector('input[readonly]') as HTMLInputElement;

describe('links to items', () => {
  it('can be copied, once a visitor turns to the items', async () => {
    const list = await mountSettled(api);
    expect(has(list, 'button', { name: /^Copy link/ })).to.equal(false);
    results(list).dispatchEvent(new FocusEvent('focusin'));
    await eventually(() => has(list, 'button', { name: `Copy link to ${names(list)[0]!}` }), 'the buttons');
    expect(rows(list)).to.have.length(5);
  });

  it('are not offered where a visitor can operate nothing', async () => {
    const list = await mountSettled(api, { controls: '', paging: 'more' });
    await eventually(() => has(list, 'button', { name: 'Show more providers' }), 'what is fetched on demand');
    results(list).dispatchEvent(new PointerEvent('pointerenter'));
    await list.updateComplete;
    expect(has(list, 'button', { name: /^Copy link/ })).to.equal(false);
  });

  it("lead to the account's page at DataCite; the status line says so", async () => {
    const written = clipboard();
    const list = await mountTurnedTo();
    const count = countText(list);
    press(list, /^Copy link to/);
    await eventually(() => countText(list) !== count, 'the message');
    expect(written).to.deep.equal([`https://metadata.datacite.org/${FIXTURES.member}`]);
    expect(countText(list)).to.equal(`${count} – Link copied.`);
    expect(root(list).querySelector('[role="status"]')!.ariaLive).to.equal('polite');
    expect(has(list, 'textbox')).to.equal(false);
  });

  it('are at the organizations of a consortium, too', async () => {
    const list = await mountTurnedTo({ query: `uid:${FIXTURES.consortium}` });
    press(list, /^Show organizations/);
    await eventually(() => results(list).querySelector('.organizations li'), 'the organizations');
    expect(results(list).querySelectorAll('.organizations .copy button').length).to.equal(12);
  });

  for (const [why, write] of [
    ['there is no clipboard', null],
    ['the clipboard is closed', () => Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'))],
  ] as const)
    it(`stand selected in a field where ${why}`, async () => {
      clipboard(write);
      const list = await mountTurnedTo();
      const button = getByRole(list, 'button', { name: /^Copy link to/ });
      button.focus();
      button.click();
      await eventually(() => root(list).activeElement?.localName === 'input', 'the field');
      const link = `https://metadata.datacite.org/${FIXTURES.member}`;
      expect(field(list).value).to.equal(link);
      expect([field(list).selectionStart, field(list).selectionEnd]).to.deep.equal([0, link.length]);
      expect(countText(list)).to.contain('Copy the selected link.');
      // Escape leads back to the button.
      field(list).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await list.updateComplete;
      expect(has(list, 'textbox')).to.equal(false);
      expect(root(list).activeElement?.ariaLabel).to.match(/^Copy link to/);
    });

  it('cannot be pressed without being 24 pixels wide and high', async () => {
    const list = await mountTurnedTo();
    const { width, height } = getByRole(list, 'button', { name: /^Copy link to/ }).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('cover no name', async () => {
    const list = await mountTurnedTo({ query: `uid:${FIXTURES.longName}` });
    const name = root(list).querySelector('[part="name"]')!.getBoundingClientRect();
    const button = getByRole(list, 'button', { name: /^Copy link to/ }).getBoundingClientRect();
    expect(name.right).to.be.at.most(button.left);
  });

  it('the message goes when a visitor goes on', async () => {
    clipboard();
    const list = await mountTurnedTo({});
    press(list, `Copy link to ${names(list)[0]!}`);
    await eventually(() => countText(list).includes('Link copied.'), 'the message');
    await openFacet(list, 'Region');
    press(list, 'Next');
    await list.updateComplete;
    expect(countText(list)).not.to.contain('Link copied.');
  });
});

describe('the link to an item', () => {
  const row = (change: object = {}) =>
    ({ id: 'cern', name: 'CERN & friends', provider: { rorId: 'https://ror.org/01ggx4157' }, ...change }) as Row;
  const directory = (syncUrl: string, search = true, opened: string[] = []) =>
    ({
      host: { syncUrl, sort: 'name', page: 1, paging: 'pages', layout: 'list', selection: 'none' },
      choices: { opened },
      pickable: ['region', 'service-type'],
      defaultSelection: [],
      offers: (control: string) => control === 'search' && search,
    }) as unknown as Directory;
  const page = 'https://library.example/members?lang=en&dc-query=x&dc-page=3&dc-region=emea&dc-2-query=y#list';

  it("is the account's page where the directory leaves the page's URL alone", () => {
    expect(linkTo(row(), directory(''), page)).to.equal('https://metadata.datacite.org/cern');
  });

  it("searches for it in the page's URL, and leaves what belongs to others", () => {
    expect(linkTo(row(), directory('dc'), page)).to.equal(
      'https://library.example/members?lang=en&dc-2-query=y&dc-query=https%3A%2F%2Fror.org%2F01ggx4157#list',
    );
  });

  it('keeps what belongs to others as it is written', () => {
    const url = linkTo(row(), directory('dc'), 'https://library.example/?q=a%20b+c&x&dc-service-type=cris&=1#');
    expect(url).to.equal('https://library.example/?q=a%20b+c&x&=1&dc-query=https%3A%2F%2Fror.org%2F01ggx4157#');
  });

  it('opens what is opened, and nothing else', () => {
    const url = linkTo(row(), directory('dc', true, ['ethz', 'cern']), page);
    expect(new URL(url).searchParams.get('dc-open')).to.equal('cern');
  });

  it('searches for the name of an entry, also where its account is known', () => {
    const url = linkTo(row({ serviceProvider: {} }), directory('dc'), page);
    expect(new URL(url).searchParams.get('dc-query')).to.equal('CERN & friends');
  });

  it('searches by name where there is no ROR id', () => {
    const url = linkTo(row({ provider: null }), directory('dc'), page);
    expect(new URL(url).searchParams.get('dc-query')).to.equal('CERN & friends');
  });

  it("is the account's page where nobody can search, and in a document without an address", () => {
    expect(linkTo(row(), directory('dc', false), page)).to.equal('https://metadata.datacite.org/cern');
    expect(linkTo(row(), directory('dc'), 'about:srcdoc')).to.equal('https://metadata.datacite.org/cern');
  });
});

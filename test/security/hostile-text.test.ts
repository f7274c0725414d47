import { expect } from '@open-wc/testing';
import type { DataciteProviderBadge } from '../../src/badge.js';
import { computeAccessibleName } from 'dom-accessibility-api';
import { answered, createBadge, mountBadge, partOf, place, textOf } from '../support/badge.js';
import { eventually } from '../support/eventually.js';
import { answerWith, restoreFetch } from '../support/instead-of-fetch.js';
import { createList, rows, settled, words } from '../support/list.js';
import { listOf, record } from '../support/records.js';

/** Names that claim, cover, reorder or vanish. */
const NAMES: Readonly<Record<string, string>> = {
  'a check mark': '✓ ✔ ✅ ☑ 🗸 √ Alpha',
  'an override': '\u202EahplA\u202C \u202DAlpha',
  'isolates that are not closed': '\u2066\u2067\u2068Alpha',
  'isolates closed too often': 'Alpha\u2069\u2069\u2069\u202C',
  'Arabic and other marks': '\u061CAlpha\u200E\u200F',
  'invisible characters': '\u200B\u2060\uFEFFAl\u00ADpha\u3164\u2800',
  tags: `Alpha${'Registered'.replace(/./g, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)))}`,
  'line and paragraph separators': 'Alpha\u2028\u2029\n\r',
  'a tower of marks': `Alpha${'\u0336\u0489\u20DD'.repeat(60)}`,
  'marks to begin with': '\u0338\u20E0\u0336Alpha',
  'private use and half characters': '\uE000\uF8FF\uD800Alpha\uDFFF',
  'interlinear annotation': '\uFFF9Alpha\uFFFARegistered\uFFFB',
};

/** The same, as a visitor may see it: nothing invisible, no sign, no more than four marks in a row. */
const SEEN = /^[\p{L}\p{N} ]+(?:[\p{Mn}\p{Me}]{1,4})?…?$/u;

const api = (name: string) => `https://hostile-text-${name.replace(/\W/g, '-')}.invalid`;
let bases = 0;

async function badgeNamed(
  displayName: unknown,
  attributes: Record<string, unknown> = {},
  variant = 'card',
): Promise<DataciteProviderBadge> {
  answerWith(JSON.stringify(listOf([record({ displayName, ...attributes })])));
  return answered(await mountBadge({ provider: 'cern', variant, cache: 'none', 'api-base': api(`badge-${++bases}`) }));
}

/** The letters of a text in the order in which they are drawn, from left to right. */
function drawnOrder(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const letters: Array<readonly [left: number, letter: string]> = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let index = 0; index < node.length; index++) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const { left, width } = range.getBoundingClientRect();
      if (width > 0) letters.push([left, node.data[index]!]);
    }
  }
  return letters
    .sort(([a], [b]) => a - b)
    .map(([, letter]) => letter)
    .join('')
    .trim();
}

afterEach(restoreFetch);

describe('a name in a badge', () => {
  for (const [what, name] of Object.entries(NAMES)) {
    it(`is but a name: ${what}`, async () => {
      const badge = await badgeNamed(name);
      expect(textOf(badge, 'name')).to.match(SEEN).and.to.include('Alpha');
      const link = computeAccessibleName(partOf(badge, 'link')!).replace(/\s+/g, ' ');
      expect(link).to.match(/^DataCite Member ?: [\p{L}\p{M}\p{N} ]+ ?\. Registered$/u);
    });

    it(`is no badge: ${what}, inactive`, async () => {
      const badge = await badgeNamed(name, { isActive: false });
      expect(badge.shadowRoot!.textContent).not.to.match(/[✓✔✅☑🗸√]/u);
      expect(textOf(badge, 'status')).to.equal('Inactive');
    });

    it(`leaves the claim in its order: ${what}`, async () => {
      const badge = await badgeNamed(name);
      expect(drawnOrder(partOf(badge, 'label')!)).to.equal('DataCite Member');
      expect(drawnOrder(partOf(badge, 'status')!)).to.equal('Registered');
    });
  }

  it('that is read from right to left leaves the claim in its order', async () => {
    for (const variant of ['card', 'chip', 'seal']) {
      const label = partOf(await badgeNamed('האוניברסיטה العربية 123 (', {}, variant), 'label')!;
      const lines = [...label.querySelectorAll('span:not(:empty)')].map(drawnOrder).filter(Boolean);
      expect(lines, variant).to.deep.equal(['DataCite', 'Member']);
    }
  });

  it('is isolated from its surroundings wherever it stands', async () => {
    const badge = await badgeNamed('האוניברסיטה 123 (');
    partOf(badge, 'details')!.dispatchEvent(new Event('focus'));
    await eventually(() => badge.shadowRoot!.querySelector('[popover] dl'), 'the details');
    const drawn = [partOf(badge, 'name')!, badge.shadowRoot!.querySelector('.headline bdi')!];
    for (const element of drawn) {
      expect(words(element)).to.equal('האוניברסיטה 123 (');
      expect(getComputedStyle(element).unicodeBidi).to.equal('isolate');
    }
  });

  it('covers nothing around it, however many marks it has', async () => {
    const plain = await badgeNamed('Alpha');
    const tower = await badgeNamed(NAMES['a tower of marks']);
    const height = (badge: DataciteProviderBadge) => badge.getBoundingClientRect().height;
    expect(height(tower)).to.be.closeTo(height(plain), 1);
    expect(partOf(tower, 'name')!.scrollHeight).to.be.at.most(partOf(tower, 'name')!.clientHeight + 12);
  });

  it('of nothing that can be seen is no name: the account is named by its id', async () => {
    for (const name of ['\u200B\u2060', '✓', '\u3164', '\u2800', '\u0301\u20E0', '\uE000']) {
      const badge = await badgeNamed(name, { name });
      expect(textOf(badge, 'name')).to.equal('CERN');
    }
  });

  it('of megabytes is cut', async () => {
    const badge = await badgeNamed('Alpha '.repeat(400_000));
    expect(textOf(badge, 'name').length).to.be.at.most(301);
  });
});

describe('other text in the details of a badge', () => {
  it('is text without signs: unknown vocabulary, country, website', async () => {
    const badge = await badgeNamed('Alpha', {
      isActive: false,
      memberType: 'direct_member',
      organizationType: '✓ \u202Ederetsiger <b>x</b>',
      country: '✓✓',
      website: 'https://✓.example/✓?\u202E',
    });
    partOf(badge, 'details')!.dispatchEvent(new Event('focus'));
    const facts = await eventually(() => badge.shadowRoot!.querySelector('[popover] dl'), 'the facts');
    const text = words(facts);
    expect(text).to.include('deretsiger <b>x</b>');
    expect(text).to.include('xn--');
    expect(text).not.to.match(/[✓\u202E]/u);
    expect(text).not.to.include('Country');
    expect(facts.querySelectorAll('b')).to.have.length(0);
  });

  it('is no claim where a member type only looks like one', async () => {
    for (const memberType of ['direct_member\u200B', '✓direct_member', 'direct_member ', 'Direct_Member']) {
      expect((await badgeNamed('Alpha', { memberType })).status).to.equal('unknown');
    }
  });
});

describe('text in a list', () => {
  it('is text without signs, also in filters', async () => {
    const value = { id: 'x✓', title: '✓ \u202ETitle', count: 1 };
    const data = Object.values(NAMES).map((displayName, index) =>
      record(
        { displayName, organizationType: '✓Odd\u202E', website: null },
        { id: `acc${String.fromCharCode(97 + index)}` },
      ),
    );
    answerWith(JSON.stringify(listOf(data, { memberTypes: [value], organizationTypes: [value] })));
    const list = createList({ cache: 'none', 'api-base': api('list') });
    place().append(list);
    await settled(list);
    for (const details of list.shadowRoot!.querySelectorAll('details')) details.open = true;
    await eventually(() => list.shadowRoot!.querySelector('fieldset'), 'a filter');
    expect(rows(list)).to.have.length(data.length);
    for (const row of rows(list)) expect(words(row.querySelector('[part="name"]'))).to.match(SEEN);
    expect(list.shadowRoot!.textContent).not.to.match(/[✓✔✅☑🗸√\p{Cs}\p{Co}\u200B\u202A-\u202E\u2066-\u2069]/u);
  });
});

describe('a badge beside hostile text', () => {
  it('has its check mark from its status alone', async () => {
    const where = place();
    const badge = createBadge({ provider: 'cern', cache: 'none', 'api-base': api('marks') });
    answerWith(JSON.stringify(listOf([record({ displayName: '✓ Alpha', isActive: false })])));
    where.append(badge);
    await answered(badge);
    const paths = [...badge.shadowRoot!.querySelectorAll('.status path')].map((path) => path.getAttribute('d'));
    expect(paths).to.deep.equal(['M5 8h6']);
  });
});

import { expect } from '@open-wc/testing';
import { LOCALES } from '../../src/locales/index.js';
import {
  CASE_NAMES,
  answered,
  inLanguage,
  mountBadge,
  mountCase,
  type Attributes,
  type Case,
  type DataciteProviderBadge,
} from '../support/badge.js';
import { comeHome, travel } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { glyphs, linesOf, overlap, space, within } from '../support/lines.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;
const LANGUAGES = ['en', ...Object.keys(LOCALES)];
const ANSWERED: readonly Case[] = CASE_NAMES.filter((name) => name !== 'loading');

function expectWhole(badge: DataciteProviderBadge): void {
  const { scrollWidth, clientWidth } = badge.parentElement!;
  expect(scrollWidth, 'is not wider than its column').to.be.at.most(clientWidth + 2);
  const lines = linesOf(badge.shadowRoot!);
  expect(lines.length).to.be.greaterThan(0);
  for (const line of lines) {
    for (let around: Element | null = line.holder; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow !== 'visible') {
        expect(within(glyphs(line), around.getBoundingClientRect()), `"${line.text}" is cut off`).to.equal(true);
      }
    }
    expect(within(glyphs(line), badge.getBoundingClientRect()), `"${line.text}" leaves the badge`).to.equal(true);
    for (const other of lines) {
      if (other === line) continue;
      expect(overlap(glyphs(line), glyphs(other)), `"${line.text}" lies on "${other.text}"`).to.equal(false);
    }
    for (const button of badge.shadowRoot!.querySelectorAll('button')) {
      if (button.contains(line.holder)) continue;
      expect(overlap(glyphs(line), button.getBoundingClientRect()), `"${line.text}" lies under a button`).to.equal(
        false,
      );
    }
  }
}

const PROVIDERS = [FIXTURES.consortium, FIXTURES.organization, FIXTURES.inactiveOrganization];

function column(width: number, language = 'en'): HTMLElement {
  const where = inLanguage(language);
  where.style.cssText = `inline-size: ${width}px; font: 16px/1.5 sans-serif`;
  return where;
}

/** Each badge that such a column can hold, one after the other. */
async function* badgesIn(width: number, attributes: Attributes, language?: string) {
  const cases: Array<[Case, Attributes]> = [
    ...ANSWERED.map((name): [Case, Attributes] => [name, attributes]),
    ...PROVIDERS.map((provider): [Case, Attributes] => ['registered', { ...attributes, provider }]),
  ];
  for (const [name, its] of cases) {
    const badge = await mountCase(api, name, its, '', column(width, language));
    await eventually(() => linesOf(badge.shadowRoot!).length, 'words');
    yield badge;
    // What is far below the window asks nothing.
    badge.parentElement!.remove();
  }
}

/** With evidence of three hours ago, since DataCite does not answer. */
async function mountStale(attributes: Attributes, where: HTMLElement): Promise<DataciteProviderBadge> {
  const its = { provider: FIXTURES.organization, 'api-base': api.base, 'max-age': '60', ...attributes };
  (await answered(await mountBadge(its))).remove();
  travel(3 * 3600);
  api.intercept = () => Promise.resolve(new Response('', { status: 503 }));
  const badge = await mountBadge(its, '', where);
  await eventually(() => badge.stale && badge.registration?.reason, 'stale evidence');
  await eventually(() => linesOf(badge.shadowRoot!).length, 'words');
  await badge.updateComplete;
  return badge;
}

/** As it is, and with the spacing a reader may ask for. */
function expectWholeTwice(badge: DataciteProviderBadge): void {
  expectWhole(badge);
  space(badge.shadowRoot!);
  expectWhole(badge);
}

for (const variant of VARIANTS) {
  describe(`a ${variant} loses no word`, () => {
    afterEach(comeHome);

    for (const width of [480, 340]) {
      it(`in a column of ${width} pixels`, async () => {
        for await (const badge of badgesIn(width, { variant })) expectWholeTwice(badge);
      });
    }

    for (const language of LANGUAGES) {
      it(`in a column of 288 pixels, ${language}`, async () => {
        for await (const badge of badgesIn(288, { variant }, language)) expectWholeTwice(badge);
      });

      it(`while it is stale, ${language}`, async () => {
        expectWholeTwice(await mountStale({ variant }, column(288, language)));
      });
    }
  });
}

describe("a stale card's reason", () => {
  afterEach(comeHome);

  for (const width of [240, 320, 400]) {
    it(`has room for the lines a reader may ask for: ${width} pixels`, async () => {
      const badge = await mountStale({ variant: 'card', provider: FIXTURES.member }, column(width, 'de'));
      const reason = badge.shadowRoot!.querySelector('.note')!;
      space(badge.shadowRoot!);
      const text = document.createRange();
      text.selectNodeContents(reason);
      expect(within(text.getBoundingClientRect(), reason.getBoundingClientRect())).to.equal(true);
    });
  }
});

import { expect } from '@open-wc/testing';
import { CASE_NAMES, mountCase, partOf, place } from '../support/badge.js';
import { eventually } from '../support/eventually.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;
const colour = (badge: Awaited<ReturnType<typeof mountCase>>, part = 'status') =>
  getComputedStyle(partOf(badge, part)!).color;
const inScheme = (scheme: string) => place(`<div style="color-scheme: ${scheme}; color: rgb(9, 8, 7)"></div>`);

describe('themes', () => {
  for (const variant of VARIANTS) {
    it(`light and dark differ, and auto follows the page: ${variant}`, async () => {
      const light = colour(await mountCase(api, 'registered', { variant, theme: 'light' }));
      const dark = colour(await mountCase(api, 'registered', { variant, theme: 'dark' }));
      expect(light).not.to.equal(dark);
      expect(colour(await mountCase(api, 'registered', { variant }, '', inScheme('light')))).to.equal(light);
      expect(colour(await mountCase(api, 'registered', { variant }, '', inScheme('dark')))).to.equal(dark);
    });

    it(`light and dark do not follow the page: ${variant}`, async () => {
      for (const theme of ['light', 'dark']) {
        const alone = colour(await mountCase(api, 'registered', { variant, theme }, '', inScheme('light')));
        expect(colour(await mountCase(api, 'registered', { variant, theme }, '', inScheme('dark')))).to.equal(alone);
      }
    });
  }

  it('mono takes the colour of the text', async () => {
    for (const name of CASE_NAMES.filter((name) => name !== 'loading')) {
      const badge = await mountCase(api, name, { theme: 'mono', variant: 'chip' }, '', inScheme('light'));
      expect(colour(badge, 'label'), name).to.equal('rgb(9, 8, 7)');
    }
  });

  it('can be painted by custom properties', async () => {
    const where = place('<div style="--datacite-color-text: rgb(1, 2, 3); --datacite-badge-size: 200px"></div>');
    const badge = await mountCase(api, 'registered', {}, '', where);
    expect(colour(badge)).to.equal('rgb(1, 2, 3)');
    expect(badge.getBoundingClientRect()).to.include({ width: 200, height: 200 });
  });
});

describe('variants', () => {
  it('a seal is a square of 120 pixels', async () => {
    for (const name of CASE_NAMES) {
      expect((await mountCase(api, name)).getBoundingClientRect(), name).to.include({ width: 120, height: 120 });
    }
  });

  it('a chip keeps within a line of text', async () => {
    const where = place('<p style="font-size: 16px; line-height: 2">Text </p>');
    await mountCase(api, 'registered', { variant: 'chip' }, '', where);
    expect(where.getBoundingClientRect().height).to.be.within(20, 40);
  });

  it('a card shows name, status and facts', async () => {
    const badge = await mountCase(api, 'registered', { variant: 'card' });
    const name = await eventually(() => partOf(badge, 'name'), 'the name');
    expect(name.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(partOf(badge, 'facts')!.textContent).to.contain('United Kingdom');
  });

  it('a long name stays within its card', async () => {
    for (const provider of ['longname', 'longword']) {
      const where = place('<div style="inline-size: 300px"></div>');
      const badge = await mountCase(api, 'registered', { variant: 'card', provider }, '', where);
      expect(where.scrollWidth).to.be.at.most(300);
      expect(badge.getBoundingClientRect().width).to.be.at.most(300);
    }
  });

  it('can be changed', async () => {
    const badge = await mountCase(api, 'registered');
    badge.variant = 'card';
    await eventually(() => partOf(badge, 'facts'), 'the facts of a card');
    badge.variant = 'chip';
    await badge.updateComplete;
    expect(badge.getBoundingClientRect().height).to.be.lessThan(60);
  });
});

describe('in text from right to left', () => {
  it('a badge mirrors and keeps its words', async () => {
    const where = place('<div dir="rtl" style="inline-size: 400px"></div>');
    const badge = await mountCase(api, 'registered', { variant: 'card' }, '', where);
    const [mark, name] = [partOf(badge, 'mark')!, partOf(badge, 'name')!];
    expect(mark.getBoundingClientRect().left).to.be.greaterThan(name.getBoundingClientRect().left);
    expect(name.closest('bdi')).to.exist;
  });

  it("a name begins where the card's lines begin, whatever its own direction", async () => {
    for (const [dir, edge] of [
      ['rtl', 'right'],
      ['ltr', 'left'],
    ] as const) {
      for (const provider of ['sample', 'rtlname', 'cjkname']) {
        const where = place(`<div dir="${dir}" style="inline-size: 400px"></div>`);
        const badge = await mountCase(api, 'registered', { variant: 'card', provider }, '', where);
        const range = document.createRange();
        range.selectNodeContents(partOf(badge, 'name')!);
        const label = partOf(badge, 'label')!.getBoundingClientRect();
        expect(range.getBoundingClientRect()[edge], `${provider}, ${dir}`).to.be.closeTo(label[edge], 2);
      }
    }
  });
});

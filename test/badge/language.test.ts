import { expect } from '@open-wc/testing';
import { mountCase, partOf, place } from '../support/badge.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const factsIn = async (where: Element) => {
  const badge = await mountCase(api, 'registered', { variant: 'card' }, '', where as HTMLElement);
  return partOf(badge, 'facts')!.textContent.replace(/\s+/g, ' ');
};

describe('countries and dates', () => {
  it('are English where the page says nothing', async () => {
    expect(await factsIn(place()))
      .to.contain('United Kingdom')
      .and.contain('May 6, 2014');
  });

  for (const [lang, country, date] of [
    ['de', 'Vereinigtes Königreich', '6. Mai 2014'],
    ['de-CH', 'Vereinigtes Königreich', '6. Mai 2014'],
    ['fr', 'Royaume-Uni', '6 mai 2014'],
    ['ja', 'イギリス', '2014年5月6日'],
  ] as const) {
    it(`follow the nearest lang: ${lang}`, async () => {
      const where = place(`<div lang="it"><div lang="${lang}"></div></div>`);
      expect(await factsIn(where.firstElementChild!))
        .to.contain(country)
        .and.contain(date);
    });
  }

  it("follow the element's own lang", async () => {
    const badge = await mountCase(api, 'registered', { variant: 'card', lang: 'fr' });
    expect(partOf(badge, 'facts')!.textContent).to.contain('Royaume-Uni');
  });

  it('follow a lang around the shadow tree', async () => {
    const host = place('<div lang="de"><div></div></div>').firstElementChild!;
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    expect(await factsIn(inner)).to.contain('Vereinigtes Königreich');
  });

  for (const lang of ['', 'not a language!', '-', 'x'.repeat(300), 'de_DE', 'klingon-speaking']) {
    it(`are English in a language nobody knows: "${lang.slice(0, 20)}"`, async () => {
      expect(await factsIn(place(`<div lang="${lang}"></div>`))).to.contain('United Kingdom');
    });
  }
});

import { expect } from '@open-wc/testing';
import { CASE_NAMES, mountCase, partOf, place } from '../support/badge.js';
import { queryAllByRole } from '../support/by-role.js';
import { asPrinted, contentAfter } from '../support/printed.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const ANSWERED = CASE_NAMES.filter((name) => name !== 'loading');

describe('on paper', () => {
  for (const variant of ['seal', 'chip', 'card']) {
    for (const name of ANSWERED) {
      it(`a ${variant} says when it was true, and offers nothing to press: ${name}`, async () => {
        const badge = await mountCase(api, name, { variant });
        const face = partOf(badge, 'badge')!;
        const said = partOf(badge, 'status')!.textContent;
        expect(contentAfter(face)).to.equal('none');
        asPrinted(badge);
        expect(face.dataset.checked).to.equal(`As of ${badge.registration!.checkedAt.slice(0, 16)}Z`);
        expect(contentAfter(face)).to.match(/attr\(data-checked\)|As of/);
        expect(queryAllByRole(badge, 'button')).to.have.length(0);
        expect(partOf(badge, 'status')!.textContent).to.equal(said);
        expect(partOf(badge, 'status')!.checkVisibility()).to.equal(true);
      });
    }
  }

  it('a placeholder says no time', async () => {
    const badge = await mountCase(api, 'loading');
    asPrinted(badge);
    expect(contentAfter(partOf(badge, 'badge')!)).to.equal('none');
  });

  it('a mark keeps its ground, without which a white check mark would be lost', async () => {
    const badge = await mountCase(api, 'registered', { variant: 'card' });
    expect(
      getComputedStyle(partOf(badge, 'mark')!.querySelector('.shape')!).getPropertyValue('print-color-adjust'),
    ).to.equal('exact');
  });

  it('dark pages and dark badges are printed in the colours for paper', async () => {
    const light = await mountCase(api, 'registered', { theme: 'light', variant: 'card' });
    const expected = getComputedStyle(partOf(light, 'name')!).color;
    for (const [theme, scheme] of [
      ['dark', 'light'],
      ['auto', 'dark'],
    ] as const) {
      const badge = await mountCase(
        api,
        'registered',
        { theme, variant: 'card' },
        '',
        place(`<div style="color-scheme: ${scheme}"></div>`),
      );
      expect(getComputedStyle(partOf(badge, 'name')!).color).not.to.equal(expected);
      asPrinted(badge);
      expect(getComputedStyle(partOf(badge, 'name')!).color).to.equal(expected);
    }
  });
});

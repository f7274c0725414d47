import { expect } from '@open-wc/testing';
import { answered, createBadge, mountBadge, place } from '../support/badge.js';
import { eventually, quiet } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;
const WIDE = ['a consortium organization', 'unknown'];

const boxOf = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};

/** Text before and after, so that a line that grows is seen. */
const inText = () =>
  place('<div style="inline-size: 520px; font: 16px/1.5 sans-serif">Text before <span></span> and after.<hr></div>');

for (const variant of VARIANTS) {
  describe(`the size of a ${variant}`, () => {
    for (const [what, provider] of [
      ['registered', FIXTURES.member],
      ['with a real name', 'cern'],
      ['with a long name', FIXTURES.longName],
      ['with few facts', FIXTURES.minimal],
      ['inactive', FIXTURES.inactive],
      ['a consortium organization', FIXTURES.organization],
      ['not registered', FIXTURES.unknown],
      ['unknown', ''],
    ] as const) {
      it(`is the same before and after the answer: ${what}`, async () => {
        const held = api.hold();
        const where = inText();
        const badge = createBadge({
          provider: provider || FIXTURES.member,
          variant,
          'api-base': api.base,
          cache: 'memory',
        });
        // What is wider than the usual wording needs the space its author keeps for it.
        if (WIDE.includes(what)) badge.style.setProperty('--datacite-chip-inline-size', '30em');
        where.querySelector('span')!.replaceWith(badge);
        await badge.updateComplete;
        const { answer, drop } = await held.next();
        if (variant === 'card') await eventually(() => badge.shadowRoot!.querySelector('.card'), "the card's own code");
        const before = [boxOf(badge), boxOf(where.querySelector('hr')!)];
        if (provider) answer();
        else drop();
        await answered(badge);
        await quiet();
        expect([boxOf(badge), boxOf(where.querySelector('hr')!)]).to.deep.equal(before);
      });
    }

    it('is reserved with the first drawing, before any further code has come', async () => {
      const held = api.hold();
      const where = inText();
      const badge = createBadge({ provider: FIXTURES.member, variant, 'api-base': api.base, cache: 'memory' });
      where.querySelector('span')!.replaceWith(badge);
      await badge.updateComplete;
      const before = [boxOf(badge), boxOf(where.querySelector('hr')!)];
      (await held.next()).answer();
      await answered(badge);
      await quiet();
      expect([boxOf(badge), boxOf(where.querySelector('hr')!)]).to.deep.equal(before);
    });
  });
}

describe('the size of a card in a narrow column', () => {
  for (const width of [240, 288, 340]) {
    for (const provider of [
      FIXTURES.member,
      FIXTURES.organization,
      FIXTURES.longName,
      FIXTURES.minimal,
      FIXTURES.unknown,
    ]) {
      it(`is the same before and after the answer: ${provider}, ${width} pixels`, async () => {
        const held = api.hold();
        const where = place(`<div style="inline-size: ${width}px; font: 16px/1.5 sans-serif"></div>`);
        const badge = createBadge({ provider, variant: 'card', 'api-base': api.base, cache: 'memory' });
        where.append(badge);
        await badge.updateComplete;
        const { answer } = await held.next();
        const before = boxOf(badge);
        answer();
        await answered(badge);
        await quiet();
        expect(boxOf(badge)).to.deep.equal(before);
      });
    }
  }
});

describe('the size', () => {
  it('does not change while evidence is asked for again', async () => {
    const badge = await answered(await mountBadge({ provider: FIXTURES.member, 'api-base': api.base }));
    const before = boxOf(badge);
    const held = api.hold();
    const refreshed = badge.refresh();
    const { answer } = await held.next();
    await quiet();
    expect(boxOf(badge)).to.deep.equal(before);
    answer();
    await refreshed;
    expect(boxOf(badge)).to.deep.equal(before);
  });

  it('does not change when the details open', async () => {
    const where = inText();
    const badge = await answered(await mountBadge({ provider: FIXTURES.member, 'api-base': api.base }, '', where));
    const before = [boxOf(badge), boxOf(where)];
    badge.shadowRoot!.querySelector<HTMLElement>('[popover]')!.showPopover();
    await quiet();
    expect([boxOf(badge), boxOf(where)]).to.deep.equal(before);
  });
});

describe('a picture as fallback content', () => {
  it('takes the space of the seal that follows it', async () => {
    const held = api.hold();
    const where = inText();
    const badge = createBadge(
      { provider: FIXTURES.member, 'api-base': api.base, cache: 'memory' },
      `<a href="/"><img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" alt="My own claim" width="120" height="120"></a>`,
    );
    where.querySelector('span')!.replaceWith(badge);
    await badge.updateComplete;
    const before = [boxOf(badge), boxOf(where)];
    (await held.next()).answer();
    await answered(badge);
    expect([boxOf(badge), boxOf(where)]).to.deep.equal(before);
  });
});

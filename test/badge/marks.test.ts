import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { RegistrationKind } from '../../src/datacite/registration.js';
import { shape } from '../../src/badge/shape.js';
import { CASE_NAMES, mountCase, partOf, place, textOf } from '../support/badge.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const VARIANTS = ['seal', 'chip', 'card'] as const;

/** Bytes a drawn mark may have. */
const MARK_BYTES = 1200;

const KINDS: readonly RegistrationKind[] = ['member', 'consortium', 'consortium-organization', 'service-provider'];

function drawingOf(kind: RegistrationKind | null): SVGElement {
  const where = place();
  render(shape(kind), where);
  return where.querySelector('svg')!;
}

const outlineOf = (kind: RegistrationKind) => drawingOf(kind).querySelector('path')!.getAttribute('d');

describe('the mark of a kind', () => {
  for (const kind of KINDS) {
    it(`is one small picture: ${kind}`, () => {
      const markup = new XMLSerializer().serializeToString(drawingOf(kind));
      expect(new Blob([markup.replace(/<!--.*?-->/g, '')]).size).to.be.within(100, MARK_BYTES);
    });

    it(`fills its square and keeps within it: ${kind}`, () => {
      const svg = drawingOf(kind);
      const { x, y, width, height } = svg.querySelector('path')!.getBBox();
      expect(Math.min(x, y)).to.be.at.least(1);
      expect(Math.max(x + width, y + height)).to.be.at.most(119);
      expect(height).to.be.at.least(114);
      expect(Math.abs(60 - (x + width / 2)), 'in the middle').to.be.lessThan(0.5);
    });
  }

  it('is a circle for members and consortia, an arch for their organizations, a hexagon for service providers', () => {
    expect(outlineOf('consortium')).to.equal(outlineOf('member'));
    expect(new Set(KINDS.map(outlineOf)).size).to.equal(3);
  });
});

/** What is left of a badge for who sees no colours: the line of its mark, its sign, its words, and whether its field is filled. */
function uncoloured(badge: Awaited<ReturnType<typeof mountCase>>): string {
  const [field, line] = badge.shadowRoot!.querySelectorAll('.shape path');
  const { strokeDasharray } = getComputedStyle(line!);
  const filled = getComputedStyle(field!).fill === getComputedStyle(partOf(badge, 'badge')!).backgroundColor;
  const signs = [...badge.shadowRoot!.querySelectorAll('.mark .sign path')].map((path) => path.getAttribute('d'));
  return [strokeDasharray, signs, filled, getComputedStyle(field!).stroke !== 'none'].join(' | ');
}

for (const variant of VARIANTS) {
  for (const theme of ['light', 'dark', 'mono']) {
    it(`a ${variant} in ${theme} tells each status by shape and by word`, async () => {
      const shapes = new Map<string, string>();
      const words = new Set<string>();
      for (const name of CASE_NAMES.filter(
        (name) => name !== 'developer' && (name !== 'loading' || variant === 'seal'),
      )) {
        const badge = await mountCase(api, name, { variant, theme });
        const drawn = uncoloured(badge);
        expect(shapes.get(drawn), `${name} looks like another`).to.equal(undefined);
        shapes.set(drawn, name);
        words.add(textOf(badge, 'status') || badge.shadowRoot!.querySelector<HTMLElement>('.late')!.dataset['words']!);
      }
      expect(words.size).to.equal(shapes.size);
      expect([...words].every(Boolean)).to.equal(true);
    });
  }
}

describe('a seal at every size', () => {
  const WORDS = ['.brand', '.claim', '.status .words'];

  for (const size of [88, 104, 120, 136, 152, 200]) {
    it(`has its words in the middle of their band: ${size} pixels`, async () => {
      const middleOf = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
      for (const [name, band, words] of [
        ['registered', '.status', '.status .words'],
        ['inactive', '.status', '.status .words'],
        ['unknown', '.retry', '.retry'],
      ] as const) {
        const where = place(`<div style="--datacite-badge-size: ${size}px; font-family: sans-serif"></div>`);
        const { shadowRoot } = await mountCase(api, name, {}, '', where);
        const range = document.createRange();
        range.selectNodeContents(shadowRoot!.querySelector(words)!);
        const distance =
          middleOf(range.getBoundingClientRect()) - middleOf(shadowRoot!.querySelector(band)!.getBoundingClientRect());
        expect(Math.abs(distance), name).to.be.at.most(0.6);
      }
    });
  }

  for (const size of [88, 96, 120, 512]) {
    it(`has room for the whole claim: ${size} pixels`, async () => {
      for (const provider of ['lumorg', 'lumco', 'sample', 'inactive', 'nosuchid', 'devtest']) {
        const where = place(`<div style="--datacite-badge-size: ${size}px"></div>`);
        const badge = await mountCase(api, 'registered', { provider }, '', where);
        const [, line] = badge.shadowRoot!.querySelectorAll('.shape path');
        const { left, right } = line!.getBoundingClientRect();
        const host = badge.getBoundingClientRect();
        for (const words of WORDS.filter((words) => badge.shadowRoot!.querySelector(words)!.textContent)) {
          const range = document.createRange();
          range.selectNodeContents(badge.shadowRoot!.querySelector(words)!);
          const box = range.getBoundingClientRect();
          const [start, end] = words.includes('words') ? [host.left, host.right] : [left, right];
          expect(box.left, `${provider} ${words}`).to.be.at.least(start);
          expect(box.right, `${provider} ${words}`).to.be.at.most(end);
          expect(box.bottom, `${provider} ${words}`).to.be.at.most(host.bottom);
        }
        const { fontSize } = getComputedStyle(badge.shadowRoot!.querySelector('.claim')!);
        expect(parseFloat(fontSize)).to.be.at.least(8);
      }
    });
  }

  for (const size of [16, 32, 64]) {
    it(`is the mark with its sign where there is no room for words: ${size} pixels`, async () => {
      for (const name of ['registered', 'inactive', 'not-registered', 'unknown'] as const) {
        const where = place(`<div style="--datacite-badge-size: ${size}px"></div>`);
        const badge = await mountCase(api, name, {}, '', where);
        expect(badge.getBoundingClientRect()).to.include({ width: size, height: size });
        const sign = badge.shadowRoot!.querySelector('.mark .sign')!;
        expect(sign.getBoundingClientRect().width).to.be.at.least(size);
        for (const words of WORDS)
          expect(badge.shadowRoot!.querySelector(words)!.checkVisibility(), words).to.equal(false);
        expect(badge.shadowRoot!.querySelector('.visually-hidden')!.textContent).to.contain(textOf(badge, 'status'));
      }
    });
  }
});

import { expect } from '@open-wc/testing';
import { mountCase, place, type DataciteProviderBadge } from '../support/badge.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const HOSTILE = `
  .hostile * {
    color: red; background: yellow; font-size: 40px; letter-spacing: 9px; text-transform: uppercase;
    text-indent: 3em; line-height: 5; font-weight: 900; font-style: italic; white-space: pre; word-spacing: 2em;
    text-align: right; text-shadow: 0 0 9px red; list-style: square; cursor: crosshair; border-spacing: 9px;
    text-decoration: line-through; font-variant: small-caps; hyphens: auto; user-select: none;
  }
  .hostile span, .hostile a, .hostile button, .hostile svg, .hostile bdi, .hostile dl { display: none !important; opacity: 0 !important; }
  .hostile [part] { visibility: hidden !important; }
`;

/** What an element looks like, in words that can be compared. */
const PROPERTIES = [
  'display',
  'opacity',
  'visibility',
  'fontWeight',
  'fontStyle',
  'fontVariant',
  'letterSpacing',
  'wordSpacing',
  'textTransform',
  'textIndent',
  'textAlign',
  'textShadow',
  'textDecorationLine',
  'whiteSpace',
  'listStyleType',
  'cursor',
  'backgroundColor',
  'borderSpacing',
  'hyphens',
  'userSelect',
  'color',
  'fontSize',
  'lineHeight',
] as const;

const looks = (badge: DataciteProviderBadge) =>
  [...badge.shadowRoot!.querySelectorAll('.badge, .badge *')].map((element) => {
    const style = getComputedStyle(element);
    return [
      element.localName,
      element.className,
      ...PROPERTIES.map((property) => `${property}: ${style[property]}`),
    ].join('; ');
  });

/** A font size that the page may well give: it is inherited on purpose. */
const SAME_TEXT = 'datacite-provider-badge { font-size: 16px !important; }';

for (const variant of ['seal', 'chip', 'card']) {
  describe(`the page's styles and a ${variant}`, () => {
    for (const name of ['registered', 'not-registered', 'unknown'] as const) {
      it(`do not meet: ${name}`, async () => {
        const calm = place(`<div><style>${SAME_TEXT}</style></div>`);
        const hostile = place(`<div class="hostile"><style>${HOSTILE}${SAME_TEXT}</style></div>`);
        const [expected, badge] = [
          await mountCase(api, name, { variant }, '', calm),
          await mountCase(api, name, { variant }, '', hostile),
        ];
        expect(looks(badge).length).to.be.greaterThan(5);
        expect(looks(badge)).to.deep.equal(looks(expected));
      });
    }
  });
}

describe('what a badge takes on from the page', () => {
  it('is the font', async () => {
    const where = place('<div style="font-family: Georgia, serif"></div>');
    const badge = await mountCase(api, 'registered', { variant: 'chip' }, '', where);
    for (const element of badge.shadowRoot!.querySelectorAll('.badge, [part], button')) {
      expect(getComputedStyle(element).fontFamily).to.equal('Georgia, serif');
    }
  });

  it('is the size of the text around a chip', async () => {
    const size = async (fontSize: string) => {
      const where = place(`<div style="font-size: ${fontSize}"></div>`);
      const badge = await mountCase(api, 'registered', { variant: 'chip' }, '', where);
      return parseFloat(getComputedStyle(badge.shadowRoot!.querySelector('[part~="label"]')!).fontSize);
    };
    expect(await size('32px')).to.be.closeTo(2 * (await size('16px')), 0.1);
  });

  it('is the attribute hidden', async () => {
    const badge = await mountCase(api, 'registered', { variant: 'card' });
    badge.hidden = true;
    expect(badge.getClientRects()).to.have.length(0);
  });

  it('is its visibility', async () => {
    const badge = await mountCase(api, 'registered', {}, '', place('<div style="visibility: hidden"></div>'));
    const shown = [...badge.shadowRoot!.querySelectorAll('*')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    expect(shown.map(({ localName }) => localName)).to.deep.equal([]);
  });
});

describe("a badge's styles", () => {
  it('leave the fallback content to the page', async () => {
    const where = place('<div><style>.own { color: rgb(1, 2, 3); text-transform: uppercase }</style></div>');
    const badge = await mountCase(api, 'unknown', {}, '<a class="own" href="/">Own</a>', where);
    const { color, textTransform } = getComputedStyle(badge.querySelector('a')!);
    expect({ color, textTransform }).to.deep.equal({ color: 'rgb(1, 2, 3)', textTransform: 'uppercase' });
  });

  it('leave the page alone', async () => {
    const before = document.adoptedStyleSheets.length + document.styleSheets.length;
    await mountCase(api, 'registered', { variant: 'card' });
    expect(document.adoptedStyleSheets.length + document.styleSheets.length).to.equal(before);
  });
});

import { expect } from '@open-wc/testing';
import {
  CASE_NAMES,
  mountAnswered,
  mountCase,
  partOf,
  place,
  textOf,
  type DataciteProviderBadge,
} from '../support/badge.js';
import { quiet } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

/** Every case in which a badge must not look registered. */
const UNREGISTERED = CASE_NAMES.filter((name) => name !== 'registered');

/** The path of the check mark. */
const CHECK_MARK = 'M5 8l2 2l4-4';

const paths = (badge: DataciteProviderBadge) =>
  [...badge.shadowRoot!.querySelectorAll('path')].map((path) => path.getAttribute('d'));

/** What a badge says, all of it that the page's author can see or select by. */
function claimsOf(badge: DataciteProviderBadge): string {
  const { status, kind } = badge;
  const states = badge.matches(':state(registered)') ? 'state' : '';
  const face = badge.shadowRoot!.querySelector('.badge')!.classList.contains('registered') ? 'face' : '';
  const mark = paths(badge).includes(CHECK_MARK) ? 'mark' : '';
  return [status, badge.getAttribute('status'), badge.getAttribute('kind') === kind, states, face, mark].join(' ');
}

describe('a page that says itself what a badge says', () => {
  for (const name of UNREGISTERED) {
    it(`by its attributes: ${name}`, async () => {
      const badge = await mountCase(api, name);
      const before = claimsOf(badge);
      badge.setAttribute('status', 'registered');
      badge.setAttribute('kind', 'consortium');
      badge.toggleAttribute('stale', true);
      expect(claimsOf(badge)).to.equal(before);
      badge.requestUpdate();
      await badge.updateComplete;
      expect(claimsOf(badge)).to.equal(before);
      expect(badge.hasAttribute('stale')).to.equal(false);
      expect(before)
        .not.to.include('registered registered')
        .and.not.to.match(/state|face|mark/);
    });

    it(`by its properties: ${name}`, async () => {
      const badge = await mountCase(api, name);
      const before = claimsOf(badge);
      Object.assign(badge, {
        status: 'registered',
        kind: 'member',
        stale: false,
        registration: { status: 'registered', kind: 'member' },
      });
      await badge.updateComplete;
      expect(claimsOf(badge)).to.equal(before);
    });

    it(`by artwork of its own in the slot of the mark: ${name}`, async () => {
      const badge = await mountCase(
        api,
        name,
        {},
        '<img slot="mark" alt="✓ DataCite Member" width="120" height="120">',
      );
      const artwork = badge.querySelector('img')!;
      expect(artwork.getClientRects()).to.have.length(0);
      expect(artwork.checkVisibility()).to.equal(false);
      expect(claimsOf(badge)).not.to.match(/state|face|mark/);
    });
  }

  it('by attributes in its markup', async () => {
    const badge = await mountCase(api, 'loading', { status: 'registered', kind: 'member' });
    expect(badge.getAttribute('status')).to.equal('loading');
    expect(badge.hasAttribute('kind')).to.equal(false);
  });

  it('by a second attachInternals(): custom states are the element’s alone', async () => {
    const badge = await mountCase(api, 'unknown');
    expect(() => badge.attachInternals()).to.throw();
  });

  it('by the event: nobody but listeners believes it', async () => {
    const badge = await mountCase(api, 'inactive');
    const before = claimsOf(badge);
    badge.dispatchEvent(
      new CustomEvent('datacite-registration', { detail: { status: 'registered', kind: 'member' }, bubbles: true }),
    );
    await badge.updateComplete;
    expect(claimsOf(badge)).to.equal(before);
  });
});

/** All that a page's style sheets can reach: the element, its documented parts and custom properties. */
const HOSTILE_STYLES = `
  .hostile datacite-provider-badge {
    all: unset !important; display: block !important; color: #fff !important; background: #243b53 !important; content: '✓' !important;
    --datacite-color-brand: #243b53 !important; --datacite-color-on-brand: #fff !important; --datacite-color-accent: #00b1e2 !important;
    --datacite-color-surface: #243b53 !important; --datacite-color-text: #fff !important; --datacite-color-muted: #fff !important;
    --datacite-color-border: #00b1e2 !important; --datacite-radius: 99px !important; --datacite-badge-size: 200px !important;
    --_accent: #00b1e2 !important; --_muted: #fff !important; --_surface: #243b53 !important; --_text: #fff !important; --_border: #00b1e2 !important;
  }
  .hostile ::part(badge), .hostile ::part(mark), .hostile ::part(label), .hostile ::part(name), .hostile ::part(status), .hostile ::part(link) {
    content: '✓ Registered' !important; border-style: solid !important; background: #243b53 !important; color: #fff !important;
  }
`;

for (const variant of ['seal', 'chip', 'card']) {
  describe(`style sheets of a page and a ${variant}`, () => {
    for (const name of ['inactive', 'not-registered', 'unknown', 'developer'] as const) {
      it(`leave its words and its sign: ${name}`, async () => {
        const calm = await mountCase(api, name, { variant });
        const where = place(`<div class="hostile"><style>${HOSTILE_STYLES}</style></div>`);
        const badge = await mountCase(api, name, { variant }, '', where);
        expect(textOf(badge, 'status')).to.equal(textOf(calm, 'status'));
        expect(textOf(badge, 'status').length).to.be.greaterThan(5);
        expect(paths(badge)).to.deep.equal(paths(calm));
        expect(paths(badge)).not.to.include(CHECK_MARK);
        const words = badge.shadowRoot!.querySelector('.words')!;
        expect(words.checkVisibility({ visibilityProperty: true, opacityProperty: true })).to.equal(true);
        expect(words.getBoundingClientRect().width).to.be.greaterThan(20);
      });
    }
  });
}

describe('the direction and language of the page', () => {
  const SURROUNDINGS = [
    '<div dir="rtl"></div>',
    '<div style="direction: rtl; unicode-bidi: bidi-override"></div>',
    '<div style="writing-mode: vertical-rl"></div>',
    '<div style="writing-mode: vertical-rl; text-orientation: upright; direction: rtl"></div>',
    '<div lang="no language at all, \u202E"></div>',
    '<div style="transform: scaleX(-1)"></div>',
    '<div style="font-size: 0; letter-spacing: -1em; text-indent: -999px; line-height: 0"></div>',
  ];
  for (const markup of SURROUNDINGS) {
    it(`change no word and no status: ${markup}`, async () => {
      const expected = { label: 'DataCite Member', name: 'Sample University of Aldermere', status: 'Registered' };
      const badge = await mountCase(api, 'registered', { variant: 'card' }, '', place(markup));
      expect(badge.status).to.equal('registered');
      for (const [part, text] of Object.entries(expected)) expect(textOf(badge, part)).to.equal(text);
      const inactive = await mountCase(api, 'inactive', { variant: 'card' }, '', place(markup));
      expect(claimsOf(inactive)).to.equal('inactive inactive true   ');
    });
  }

  it('change nothing but the words: <div lang="ar-EG-u-nu-arab"></div>', async () => {
    const badge = await mountCase(
      api,
      'registered',
      { variant: 'card' },
      '',
      place('<div lang="ar-EG-u-nu-arab"></div>'),
    );
    expect(badge.status).to.equal('registered');
    expect(textOf(badge, 'label')).to.equal('عضو في DataCite');
    const inactive = await mountCase(
      api,
      'inactive',
      { variant: 'card' },
      '',
      place('<div lang="ar-EG-u-nu-arab"></div>'),
    );
    expect(claimsOf(inactive)).to.equal('inactive inactive true   ');
    expect(textOf(inactive, 'status')).to.equal('غير نشط');
  });

  it('turned around by CSS leaves each word of a badge readable from its first letter', async () => {
    const where = place('<div style="direction: rtl; unicode-bidi: bidi-override"></div>');
    const badge = await mountCase(api, 'registered', { variant: 'card' }, '', where);
    expect(getComputedStyle(badge.shadowRoot!.querySelector('.badge')!).unicodeBidi).not.to.include('override');
  });
});

describe('a page that replaces fetch', () => {
  const LIES: Readonly<Record<string, () => unknown>> = {
    'with one that throws': () => {
      throw new Error('of the page');
    },
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a page may reject with anything
    'with one that rejects with anything': () => Promise.reject('no error'),
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- or with nothing
    'with one that rejects with nothing': () => Promise.reject(undefined),
    'with one that answers nothing': () => undefined,
    'with one that answers null': () => Promise.resolve(null),
    'with one that answers an object': () =>
      Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve({ isActive: true }) }),
    'with one whose body throws': () =>
      Promise.resolve({
        ok: true,
        status: 200,
        json: () => {
          throw new RangeError();
        },
      }),
    'with one whose body is a function': () => Promise.resolve({ status: 200, json: () => () => 1 }),
    'with one that claims success for an error': () => Promise.resolve(new Response('{"errors":[]}', { status: 200 })),
  };
  for (const [what, lie] of Object.entries(LIES)) {
    it(`${what}, gets no claim and no error`, async () => {
      const errors: unknown[] = [];
      const note = (event: ErrorEvent | PromiseRejectionEvent) => void errors.push(event);
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
      const real = globalThis.fetch;
      globalThis.fetch = lie as typeof fetch;
      const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.base, cache: 'none' });
      globalThis.fetch = real;
      await quiet();
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      expect(badge.status).to.equal('unknown');
      expect(errors).to.have.length(0);
    });
  }

  it('and answers as DataCite would is believed, as SECURITY.md says: the link still leads to DataCite', async () => {
    const real = globalThis.fetch;
    const lie = {
      id: FIXTURES.unknown,
      type: 'providers',
      attributes: { isActive: true, memberType: 'direct_member', displayName: 'Nobody' },
    };
    globalThis.fetch = () => Promise.resolve(Response.json({ data: [lie], meta: { total: 1 } }));
    const badge = await mountAnswered({ provider: FIXTURES.unknown, 'api-base': api.base, cache: 'none' });
    globalThis.fetch = real;
    expect(badge.status).to.equal('registered');
    expect(partOf(badge, 'link')!.getAttribute('href')).to.equal(`https://metadata.datacite.org/${FIXTURES.unknown}`);
    await badge.refresh();
    expect(badge.status).to.equal('not-registered');
  });
});

describe('a page that replaces what JavaScript is made of', () => {
  type Method = (...parts: never[]) => unknown;
  const TARGETS: ReadonlyArray<
    readonly [what: string, object: object, name: string, replacement: (former: Method) => Method]
  > = [
    ['Array.prototype.map that loses everything', Array.prototype, 'map', () => () => []],
    ['Array.prototype.filter that loses everything', Array.prototype, 'filter', () => () => []],
    ['Array.prototype.every that says no', Array.prototype, 'every', () => () => false],
    ['String.prototype.replace that returns nothing', String.prototype, 'replace', () => () => ''],
    [
      'String.prototype.trim that throws',
      String.prototype,
      'trim',
      () => () => {
        throw new Error('of the page');
      },
    ],
    [
      'JSON.parse that throws',
      JSON,
      'parse',
      () => () => {
        throw new Error('of the page');
      },
    ],
    ['Date.parse that knows no time', Date, 'parse', () => () => NaN],
    ['Response.prototype.json that gives null', Response.prototype, 'json', () => () => Promise.resolve(null)],
    ['Map.prototype.get that finds nothing', Map.prototype, 'get', () => () => undefined],
  ];
  for (const [what, object, name, replacement] of TARGETS) {
    it(`does not make an account registered that is not: ${what}`, async () => {
      const badge = await mountCase(api, 'inactive', { cache: 'none' });
      const former = Object.getOwnPropertyDescriptor(object, name)!;
      const swallow = (event: Event) => event.preventDefault();
      addEventListener('unhandledrejection', swallow);
      try {
        Object.defineProperty(object, name, { ...former, value: replacement(former.value as Method) });
        await badge.refresh().catch(() => {});
        Object.defineProperty(object, name, former);
        expect(badge.status).not.to.equal('registered');
        expect(claimsOf(badge)).not.to.match(/state|face|mark/);
      } finally {
        Object.defineProperty(object, name, former);
        removeEventListener('unhandledrejection', swallow);
      }
    });
  }

  it('recovers when the page takes it back', async () => {
    const badge = await mountCase(api, 'registered', { cache: 'none' });
    const { trim } = String.prototype;
    String.prototype.trim = () => '';
    await badge.refresh();
    const meanwhile = badge.status;
    String.prototype.trim = trim;
    await badge.refresh();
    expect(meanwhile).to.be.oneOf(['unknown', 'not-registered', 'registered']);
    expect(badge.status).to.equal('registered');
  });
});

describe('setters on Object.prototype', () => {
  it('hear and change nothing of what a badge decides', async () => {
    const heard: string[] = [];
    const names = ['status', 'isActive', 'memberType', 'accounts', 'failure', 'kind', 'reason', 'provider'];
    for (const name of names) {
      Object.defineProperty(Object.prototype, name, {
        configurable: true,
        get: () => undefined,
        set: () => heard.push(name),
      });
    }
    try {
      const badge = await mountAnswered({ provider: FIXTURES.inactive, 'api-base': api.base, cache: 'none' });
      expect(badge.status).to.equal('inactive');
    } finally {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(heard).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { LOCALES } from '../../src/locales/index.js';
import {
  CASES,
  CASE_NAMES,
  RTL,
  answered,
  inLanguage,
  mountBadge,
  mountCase,
  partOf,
  place,
  textOf,
  type Case,
  type DataciteProviderBadge,
} from '../support/badge.js';
import { getByRole } from '../support/by-role.js';
import { comeHome, holdIntervals, travel } from '../support/clock.js';
import { deferred } from '../support/deferred.js';
import { eventually, quiet } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';
import { SENTENCES } from '../support/sentences.js';

const api = new SampleApiFixture();
const LANGUAGES = Object.keys(SENTENCES);

/** Arabic's own digits: engines disagree about who wants them. */
const digits = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** The one sentence a screen reader says; as it is spoken, white space of any kind is the same. */
const said = (badge: DataciteProviderBadge) =>
  badge.shadowRoot!.querySelector('.face .visually-hidden')?.textContent.replace(/\s+/g, ' ').replace(/.+/, digits);
const says = (badge: DataciteProviderBadge, sentence: string) =>
  eventually(() => said(badge) === sentence, `"${sentence}"; last said: "${said(badge)}"`);

const mount = (provider: string, where = place()) => mountBadge({ provider, 'api-base': api.base }, '', where);

before(holdIntervals);
afterEach(comeHome);

for (const language of LANGUAGES) {
  describe(`a badge in ${language}`, () => {
    const sentences = SENTENCES[language]!;

    for (const name of CASE_NAMES.filter((name): name is Exclude<Case, 'loading'> => name !== 'loading')) {
      it(`says what it is: ${name}`, async () => {
        const badge = await mountCase(api, name, {}, '', inLanguage(language));
        await says(badge, sentences[name]);
        // Nothing is linked to where there is nobody.
        if (name === 'registered') expect(Boolean(getByRole(badge, 'link', { name: sentences[name] }))).to.equal(true);
      });
    }

    it('says what a consortium and its organization are', async () => {
      await says(await mount(FIXTURES.consortium, inLanguage(language)), sentences.consortium);
      await says(await mount(FIXTURES.organization, inLanguage(language)), sentences.organization);
    });

    it('says how old an answer is', async () => {
      (await answered(await mount(FIXTURES.member))).remove();
      travel(3 * 86_400 + 60);
      api.hold();
      await says(await mount(FIXTURES.member, inLanguage(language)), sentences.stale);
    });

    it('keeps its words within a seal', async () => {
      for (const { provider, faults } of [
        ...Object.values(CASES),
        { provider: FIXTURES.consortium, faults: [] },
        { provider: FIXTURES.organization, faults: [] },
      ]) {
        for (const size of [120, 96]) {
          const where = inLanguage(language);
          where.style.setProperty('--datacite-badge-size', `${size}px`);
          const badge = await mountBadge({ provider, 'api-base': api.withFaults(...faults) }, '', where);
          if (provider === CASES.loading.provider && faults[0] === 'hang') continue;
          await eventually(() => said(badge), 'a badge');
          const { left, right, bottom } = badge.getBoundingClientRect();
          for (const part of ['label', 'status']) {
            const range = document.createRange();
            range.selectNodeContents(partOf(badge, part)!);
            const box = range.getBoundingClientRect();
            const where = `${part} "${textOf(badge, part)}" at ${size}px`;
            expect(Math.max(0, left - box.left, box.right - right, box.bottom - bottom), where).to.be.below(1);
          }
        }
      }
    });

    it('has words of its own in card and details', async () => {
      const badge = await mountCase(api, 'registered', { variant: 'card' }, '', inLanguage(language));
      await eventually(() => partOf(badge, 'facts'), 'the facts');
      partOf(badge, 'details')!.previousElementSibling!.dispatchEvent(new Event('focus'));
      await eventually(() => partOf(badge, 'details')!.querySelector('dl'), 'the details');
      const text = badge.shadowRoot!.textContent;
      for (const english of ['Joined', 'Country', 'Academic', 'Checked', 'Member type', 'Check again', 'answer']) {
        expect(text.includes(english), english).to.equal(language === 'en');
      }
      expect(badge.shadowRoot!.querySelector('.badge')).to.have.attribute('lang', language);
    });
  });
}

describe('the language of a badge', () => {
  for (const [tag, language] of [
    ['de-AT', 'de'],
    ['zh', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['iw', 'he'],
    ['pt-PT', 'pt'],
    ['en-GB', 'en'],
    ['ja-JP-u-ca-japanese', 'ja'],
  ] as const) {
    it(`is understood: ${tag}`, async () => {
      await says(await mount(FIXTURES.member, inLanguage(tag)), SENTENCES[language]!.registered);
    });
  }

  for (const tag of ['', 'tlh', 'sr-Cyrl', 'not a language!', '__proto__', 'constructor', 'x-private']) {
    it(`is English where nobody knows the page's: "${tag}"`, async () => {
      const badge = await mount(FIXTURES.member, inLanguage(tag));
      await says(badge, SENTENCES.en!.registered);
      expect(badge.shadowRoot!.querySelector('.badge')).to.have.attribute('lang', 'en');
    });
  }

  it('changes with the page, with the nearest lang alone, and back', async () => {
    const where = place('<div lang="de"><div></div></div>');
    const badge = await mount(FIXTURES.member, where.firstElementChild as HTMLElement);
    await says(badge, SENTENCES.de!.registered);
    where.lang = 'fr';
    await says(badge, SENTENCES.fr!.registered);
    where.firstElementChild!.setAttribute('lang', 'ja');
    await says(badge, SENTENCES.ja!.registered);
    where.lang = 'es';
    await quiet();
    expect(said(badge)).to.equal(SENTENCES.ja!.registered);
    where.firstElementChild!.removeAttribute('lang');
    await says(badge, SENTENCES.es!.registered);
    badge.lang = 'pl';
    await says(badge, SENTENCES.pl!.registered);
  });

  it('changes with the document', async () => {
    const { documentElement } = document;
    const { lang } = documentElement;
    try {
      const badge = await mount(FIXTURES.member);
      documentElement.lang = 'tr';
      await says(badge, SENTENCES.tr!.registered);
    } finally {
      documentElement.lang = lang;
    }
  });

  it('changes around the shadow trees it is in', async () => {
    const host = place('<div lang="de"><div></div></div>').firstElementChild!;
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const badge = await mount(FIXTURES.member, inner);
    await says(badge, SENTENCES.de!.registered);
    host.parentElement!.lang = 'it';
    await says(badge, SENTENCES.it!.registered);
    inner.lang = 'cs';
    await says(badge, SENTENCES.cs!.registered);
  });

  it('changes with its place', async () => {
    const badge = await mount(FIXTURES.member, inLanguage('de'));
    await says(badge, SENTENCES.de!.registered);
    inLanguage('nl').append(badge);
    await says(badge, SENTENCES.nl!.registered);
  });

  it('is followed still after all badges were gone', async () => {
    const where = inLanguage('de');
    const badge = await mount(FIXTURES.member, where);
    await says(badge, SENTENCES.de!.registered);
    badge.remove();
    where.lang = 'fr';
    await quiet();
    where.append(badge);
    await says(badge, SENTENCES.fr!.registered);
    where.lang = 'uk';
    await says(badge, SENTENCES.uk!.registered);
  });
});

describe('words that are still to come', () => {
  const locales = LOCALES as Record<string, (typeof LOCALES)[string]>;
  afterEach(() => {
    delete locales.eo;
    delete locales.ia;
  });

  it('are waited for: nothing is said in another language first, nor asked later', async () => {
    const words = deferred<Awaited<ReturnType<NonNullable<(typeof LOCALES)[string]>>>>();
    locales.eo = () => words.promise;
    const badge = await answered(await mount(FIXTURES.member, inLanguage('eo')));
    expect(badge.status).to.equal('registered');
    await quiet();
    expect(badge.shadowRoot!.textContent.trim()).to.equal('');
    expect(partOf(badge, 'badge')!.classList.contains('registered')).to.equal(false);
    words.resolve(await LOCALES.de!());
    await says(badge, SENTENCES.de!.registered);
  });

  it('leave the former ones in their place', async () => {
    const where = inLanguage('de');
    const badge = await mount(FIXTURES.member, where);
    await says(badge, SENTENCES.de!.registered);
    const words = deferred<Awaited<ReturnType<NonNullable<(typeof LOCALES)[string]>>>>();
    locales.ia = () => words.promise;
    where.lang = 'ia';
    await quiet();
    expect(said(badge)).to.equal(SENTENCES.de!.registered);
    // Whoever turns back meanwhile stays.
    where.lang = 'de-CH';
    words.resolve(await LOCALES.it!());
    await quiet();
    expect(said(badge)).to.equal(SENTENCES.de!.registered);
  });

  it('are English where they cannot be had, dates among them; they are asked for once', async () => {
    let asked = 0;
    locales.eo = () => Promise.reject(new TypeError(`Failed to fetch ${++asked}`));
    const where = inLanguage('eo-001');
    const badge = await mountBadge({ provider: FIXTURES.member, 'api-base': api.base, variant: 'card' }, '', where);
    await says(badge, SENTENCES.en!.registered);
    expect(textOf(badge, 'facts')).to.contain('May 6, 2014').and.contain('United Kingdom');
    await says(await mount(FIXTURES.inactive, where), SENTENCES.en!.inactive);
    where.lang = 'de';
    await says(badge, SENTENCES.de!.registered);
    where.lang = 'eo-001';
    await says(badge, SENTENCES.en!.registered);
    expect(asked).to.equal(1);
  });
});

describe('a page from right to left', () => {
  for (const language of RTL) {
    it(`has mirrored badges: ${language}`, async () => {
      const where = inLanguage(language);
      where.style.inlineSize = '400px';
      const card = await mountBadge({ provider: FIXTURES.member, 'api-base': api.base, variant: 'card' }, '', where);
      await says(card, SENTENCES[language]!.registered);
      await eventually(() => partOf(card, 'facts'), 'the facts');
      const chip = await mountBadge({ provider: FIXTURES.member, 'api-base': api.base, variant: 'chip' }, '', where);
      await says(chip, SENTENCES[language]!.registered);
      const x = (badge: DataciteProviderBadge, selector: string) => {
        const { left, right } = badge.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
        return (left + right) / 2;
      };
      for (const badge of [card, chip]) {
        expect(x(badge, '.mark')).to.be.greaterThan(x(badge, '.label'));
        expect(x(badge, '.label')).to.be.greaterThan(x(badge, '.details-button'));
      }
      expect(x(card, 'dt')).to.be.greaterThan(x(card, 'dd'));
    });
  }
});

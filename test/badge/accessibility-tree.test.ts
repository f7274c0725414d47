import { expect } from '@open-wc/testing';
import { HERE, describeInChromium, heardHere } from '../support/access.js';
import {
  CASE_NAMES,
  FALLBACK,
  answered,
  mountAnswered,
  mountBadge,
  mountCase,
  partOf,
  place,
  type Attributes,
  type Case,
} from '../support/badge.js';
import { comeHome, holdIntervals, travel } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { ENTRY, ListingFixture, entry, listingOf } from '../support/listing.js';
import { goOffline, goOnline } from '../support/page-state.js';
import { FIXTURES } from '../support/sample-api.js';
import { SENTENCES } from '../support/sentences.js';

const VARIANTS = ['seal', 'chip', 'card'] as const;
const ANSWERED = CASE_NAMES.filter((name): name is Exclude<Case, 'loading'> => name !== 'loading');
const SENTENCE = SENTENCES.en!;

/** Name of the provider in a sentence. */
const named = (sentence: string) => /: (.+)\. /.exec(sentence)![1]!;

const here = (markup = '') => place(`<section aria-label="${HERE}" ${markup}></section>`);

/** What is heard, without the facts of a card that stand between its sentence and its buttons. */
async function heardOf(variant: string): Promise<string[]> {
  const heard = await heardHere();
  if (!heard) throw new Error('Nothing can be heard here.');
  return variant === 'card' ? heard.filter((line, index) => index === 0 || line.startsWith('button')) : heard;
}

/** What a whole badge sounds like. */
function sound(sentence: string, { linked = true, retry = false, details = true } = {}): string[] {
  return [
    `${linked ? 'link' : 'StaticText'} "${sentence}"`,
    ...(retry ? ['button "Try again"'] : []),
    ...(details ? [`button "Details: ${named(sentence)}"`] : []),
  ];
}

/** Nobody is linked to where there is nobody. */
const traits = (name: Case) => ({ linked: !['not-registered', 'developer'].includes(name), retry: name === 'unknown' });

describeInChromium("Chromium's accessibility tree", () => {
  const api = new ListingFixture();
  before(holdIntervals);
  afterEach(comeHome);

  for (const variant of VARIANTS) {
    describe(`of a ${variant}`, () => {
      for (const name of ANSWERED) {
        it(`has one sentence and its buttons: ${name}`, async () => {
          await mountCase(api, name, { variant }, '', here());
          expect(await heardOf(variant)).to.deep.equal(sound(SENTENCE[name], traits(name)));
        });

        it(`has no details where none are wanted: ${name}`, async () => {
          await mountCase(api, name, { variant, details: 'none' }, '', here());
          expect(await heardOf(variant)).to.deep.equal(sound(SENTENCE[name], { ...traits(name), details: false }));
        });
      }

      for (const [kind, provider] of [
        ['consortium', FIXTURES.consortium],
        ['organization', FIXTURES.organization],
      ] as const) {
        it(`names the kind: ${kind}`, async () => {
          await mountAnswered({ provider, 'api-base': api.base, variant }, '', here());
          expect(await heardOf(variant)).to.deep.equal(sound(SENTENCE[kind]));
        });
      }

      it('is a link wherever its author wants it to lead', async () => {
        await mountCase(api, 'not-registered', { variant, href: 'https://example.org/' }, '', here());
        expect(await heardOf(variant)).to.deep.equal(sound(SENTENCE['not-registered']));
      });

      it('says how old an answer is', async () => {
        const attributes = { provider: FIXTURES.member, 'api-base': api.base, variant };
        (await mountAnswered(attributes)).remove();
        travel(3 * 86_400 + 60);
        api.hold();
        const badge = await mountBadge(attributes, '', here());
        await eventually(() => partOf(badge, 'status')?.textContent.includes('days'), 'its age');
        expect(await heardOf(variant)).to.deep.equal(sound(SENTENCE.stale));
      });

      it('says that it is checking, to who has to wait', async () => {
        const badge = await mountCase(api, 'loading', { variant }, '', here());
        expect(await heardHere()).to.deep.equal([]);
        badge.shadowRoot!.getAnimations().forEach((animation) => animation.finish());
        expect(await heardHere()).to.deep.equal(['StaticText "Checking…"']);
      });

      it('has artwork of the page’s own in the place of the drawn mark, not of the sentence', async () => {
        await mountCase(api, 'registered', { variant }, '<img slot="mark" alt="Own">', here());
        expect(await heardOf(variant)).to.deep.equal(sound(SENTENCE.registered));
      });

      it("has the author's content beside what cannot be verified", async () => {
        await mountCase(api, 'unknown', { variant }, FALLBACK, here());
        expect(await heardHere()).to.deep.equal([...sound(SENTENCE.unknown, traits('unknown')), 'link "My own claim"']);
      });
    });

    describe(`of a service provider's ${variant}`, () => {
      const claim = `DataCite Registered Service Provider: ${ENTRY.name}`;
      for (const [status, parts, sentence, more] of [
        ['registered', {}, `${claim}. Registered`, {}],
        ['expired', { validUntil: '2020-01-01' }, `${claim}. Inactive`, {}],
        ['absent', { id: 'other' }, `DataCite: ${ENTRY.id}. Not registered`, { linked: false }],
        ['unreadable', { validUntil: 'soon' }, `DataCite: ${ENTRY.id}. Cannot be verified right now`, { retry: true }],
      ] as const) {
        it(`names the programme and the status: ${status}`, async () => {
          api.document = listingOf([entry(parts)]);
          const attributes = { 'service-provider': ENTRY.id, listing: api.listing(), variant };
          await mountAnswered(attributes, '', here());
          expect(await heardOf(variant)).to.deep.equal(sound(sentence, more));
        });
      }
    });
  }

  describe('of a card that is not confirmed', () => {
    const { timeout } = AbortSignal;
    afterEach(() => {
      AbortSignal.timeout = timeout;
      goOnline();
    });

    const hears = async (sentence: string, reason: string) => {
      expect((await heardHere())!.slice(0, 2)).to.deep.equal([`link "${sentence}"`, `StaticText "${reason}"`]);
    };

    for (const [fault, reason] of [
      ['status=503', 'DataCite answered with an error.'],
      ['status=429', 'DataCite is getting too many requests from this network.'],
      ['not-json', "DataCite's answer could not be understood."],
      ['drop', 'DataCite could not be reached.'],
    ] as const) {
      it(`says why: ${fault}`, async () => {
        const attributes = { provider: FIXTURES.member, 'api-base': api.withFaults(fault), variant: 'card' };
        await mountAnswered(attributes, '', here());
        await hears(SENTENCE.unknown, reason);
      });
    }

    const member = (more: Attributes = {}) => ({
      provider: FIXTURES.member,
      'api-base': api.base,
      variant: 'card',
      ...more,
    });

    it('says why: offline', async () => {
      goOffline();
      await mountAnswered(member(), '', here());
      await hears(SENTENCE.unknown, 'This device is offline.');
    });

    it('says why: a timeout', async () => {
      AbortSignal.timeout = () => AbortSignal.abort(new DOMException('', 'TimeoutError'));
      await mountAnswered(member(), '', here());
      await hears(SENTENCE.unknown, 'DataCite did not answer in time.');
    });

    it('says why: another website', async () => {
      await answered(await mountBadge(member({ 'require-host': '' }), '', here()));
      expect(await heardHere()).to.include.members([
        'link "DataCite: Sample University of Aldermere. Cannot be verified right now"',
        'StaticText "It cannot be confirmed that this page is on the provider\'s own website."',
      ]);
    });

    it('says why: an identifier that cannot be one', async () => {
      await mountAnswered(member({ provider: 'no such thing' }), '', here());
      expect(await heardHere()).to.deep.equal([
        'StaticText "DataCite. Not registered"',
        'StaticText "This cannot be the identifier of a DataCite account."',
        'button "Details: DataCite"',
      ]);
    });
  });
});

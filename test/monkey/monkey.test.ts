import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/index.js';
import type { DataciteProviderBadge, DataciteProviderList, Registration } from '../../src/index.js';
import { SEED } from '../fuzz/seed.js';
import { comeHome, travel } from '../support/clock.js';
import { collectComplaints } from '../support/complaints.js';
import { eventually, quiet } from '../support/eventually.js';
import { FakeStorage, replaceStorage, restoreStorage } from '../support/fake-storage.js';
import { Network, OUTCOMES, PROVIDERS } from './network.js';

type Subject = DataciteProviderBadge | DataciteProviderList;

/** Walks of the monkey, and the steps of the longest. */
const WALKS = 40;
const STEPS = 50;
/** Longer than anybody backs off, in seconds. */
const LATER = 3600;

const index = fc.nat(20);
const place = fc.constantFrom('page', 'shadow', 'nowhere');
const provider = fc.oneof(fc.constantFrom('cern', 'TIB'), fc.constantFrom(...PROVIDERS));
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('mount'),
      at: place,
      list: fc.nat(3).map((of) => of === 0),
      provider,
    }),
  },
  fc.record({ act: fc.constant('unmount'), which: index }),
  fc.record({ act: fc.constant('move'), which: index, at: place }),
  fc.record({ act: fc.constant('clone'), which: index, at: place }),
  fc.record({ act: fc.constant('adopt'), which: index }),
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('provider'), which: index, provider }),
  },
  fc.record({
    act: fc.constant('attribute'),
    which: index,
    name: fc.constantFrom(
      'variant',
      'theme',
      'details',
      'max-age',
      'status',
      'state',
      'kind',
      'stale',
      'hide-unless-registered',
      'page-size',
      'layout',
    ),
    value: fc.constantFrom('', 'card', 'chip', 'dark', 'none', '0', 'registered', 'ready', 'member', '-1', 'grid'),
  }),
  fc.record({ act: fc.constant('refresh'), which: index }),
  fc.record({ act: fc.constant('language'), lang: fc.constantFrom('de', 'ar', 'x', '') }),
  fc.record({ act: fc.constant('scheme'), scheme: fc.constantFrom('dark', 'light', 'normal') }),
  { weight: 6, arbitrary: fc.record({ act: fc.constant('answer'), which: index }) },
  fc.record({ act: fc.constant('fail'), which: index }),
  { weight: 8, arbitrary: fc.record({ act: fc.constant('turn') }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const isBadge = (subject: Subject): subject is DataciteProviderBadge => subject.localName === 'datacite-provider-badge';
const complaints = collectComplaints();

let walks = 0;

/** As long as an answer needs to be read and drawn where nothing else is to be done. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** One walk: the elements it has made, where they may be, and the network they ask. */
class Walk {
  /** What must never be, in the order it was seen. */
  readonly lies: string[] = [];
  /** How often somebody was seen to be registered. */
  registered = 0;
  readonly #network = new Network();
  readonly #subjects: Subject[] = [];
  readonly #base = `https://monkey-${++walks}.invalid`;
  readonly #page = document.createElement('div');
  readonly #shadow = document.createElement('div').attachShadow({ mode: 'open' });
  readonly #frame = document.createElement('iframe');

  constructor() {
    document.body.prepend(this.#page, this.#shadow.host, this.#frame);
    for (const root of [this.#page, this.#shadow]) {
      root.addEventListener('datacite-registration', (event) => {
        const { status, provider } = (event as CustomEvent<Registration>).detail;
        if (status === 'registered') this.#mustBeNamed(event.target as DataciteProviderBadge, provider?.id, 'an event');
      });
    }
  }

  async take(taken: Step): Promise<void> {
    const subject = this.#subjects[('which' in taken ? taken.which : 0) % this.#subjects.length];
    if (taken.act === 'mount') this.#mount(this.#made(taken.list, taken.provider), taken.at);
    else if (taken.act === 'language') document.documentElement.lang = taken.lang;
    else if (taken.act === 'scheme') document.documentElement.style.colorScheme = taken.scheme;
    else if (taken.act === 'answer') this.#network.answer(taken.which);
    else if (taken.act === 'fail') this.#network.fail(taken.which);
    else if (taken.act === 'turn') await turns();
    else if (subject) this.#change(subject, taken);
  }

  #change(subject: Subject, taken: Step): void {
    if (taken.act === 'unmount') subject.remove();
    else if (taken.act === 'move') this.#placeOf(taken.at)?.append(subject);
    else if (taken.act === 'clone') this.#mount(document.importNode(subject, true), taken.at);
    else if (taken.act === 'provider') subject.setAttribute('provider', taken.provider);
    else if (taken.act === 'attribute') subject.setAttribute(taken.name, taken.value);
    // Never rejects, however it ends; a rejection would be unhandled.
    else if (taken.act === 'refresh') void subject.refresh();
    // To another document and, with a later move, back. Not into its tree: a constructed style sheet belongs to one document.
    else if (taken.act === 'adopt') this.#frame.contentDocument!.adoptNode(subject);
  }

  /** Nobody says more than is known of the provider that its attribute names now. */
  look(): void {
    for (const subject of this.#subjects.filter(isBadge)) {
      const claims = [subject.status, subject.getAttribute('status'), subject.registration?.status];
      if (claims.includes('registered')) this.#mustBeNamed(subject, subject.registration?.provider?.id, 'a status');
    }
  }

  /** The end: everything is answered, and whoever is on a page comes to what DataCite says. */
  async end(): Promise<void> {
    this.#network.openAll();
    // What was asked before has its answer now: asking again would join it.
    await quiet();
    travel(LATER);
    const present = this.#subjects.filter(({ isConnected }) => isConnected);
    for (const subject of present) {
      subject.scrollIntoView();
      await subject.refresh();
    }
    const expected = present.map((subject) =>
      isBadge(subject) ? OUTCOMES[subject.getAttribute('provider')!]! : 'ready',
    );
    const found = () => present.map((subject) => (isBadge(subject) ? subject.status : subject.state));
    await eventually(() => !found().includes('loading'), 'everything settled');
    await quiet();
    this.look();
    expect(found()).to.deep.equal(expected);
  }

  close(): void {
    this.#network.restore();
    for (const node of [this.#page, this.#shadow.host, this.#frame]) node.remove();
    document.documentElement.removeAttribute('style');
    document.documentElement.lang = 'en';
    comeHome();
  }

  #made(list: boolean, provider: string): Subject {
    const subject = document.createElement(list ? 'datacite-provider-list' : 'datacite-provider-badge');
    subject.setAttribute('api-base', this.#base);
    subject.setAttribute('cache', 'memory');
    if (!list) subject.setAttribute('provider', provider);
    return subject;
  }

  #mount(subject: Subject, at: string): void {
    this.#subjects.push(subject);
    this.#placeOf(at)?.append(subject);
  }

  #placeOf(name: string): ParentNode | null {
    const places: Readonly<Record<string, ParentNode>> = {
      page: this.#page,
      shadow: this.#shadow,
    };
    return places[name] ?? null;
  }

  #mustBeNamed(subject: DataciteProviderBadge, id: string | undefined, where: string): void {
    const named = subject.getAttribute('provider')!;
    this.registered++;
    if (OUTCOMES[named] === 'registered' && id === named.toLowerCase()) return;
    this.lies.push(`${where} says that ${String(id)} is registered beside provider="${named}"`);
  }
}

beforeEach(() => replaceStorage(new FakeStorage()));
afterEach(() => restoreStorage());

describe('whatever is done to the elements', () => {
  it("nothing is thrown, nobody is registered by another one's answer, and all come to what is so", async () => {
    let registered = 0;
    const walk = async (steps: Step[]) => {
      const monkey = new Walk();
      try {
        for (const taken of steps) {
          await monkey.take(taken);
          monkey.look();
        }
        registered += monkey.registered;
        await monkey.end();
        expect(monkey.lies.join('; ')).to.equal('');
        expect(complaints.join('; ')).to.equal('');
      } finally {
        monkey.close();
        complaints.length = 0;
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: STEPS, size: 'max' }), walk), {
      seed: SEED,
      numRuns: WALKS,
      includeErrorInReport: true,
      // Milliseconds, so that the search for a shorter walk ends in time to be told.
      interruptAfterTimeLimit: 60_000,
    });
    // A monkey that never meets a registered badge would notice nothing.
    expect(registered).to.be.greaterThan(5 * WALKS);
  }).timeout(120_000);
});

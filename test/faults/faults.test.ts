import { expect } from '@open-wc/testing';
import { FAULTS } from '../sample-api/browser.js';
import { FakeStorage } from '../support/fake-storage.js';
import { FIXTURES } from '../support/sample-api.js';
import {
  ANSWERED,
  BASE,
  BODY,
  REGISTERED,
  allBut,
  copyOf,
  expectHonest,
  provenIn,
  rowsOf,
  statusesOf,
} from '../support/sample-page.js';
import { VisitedPage } from '../support/visited-page.js';

/** What a fault leaves of an answer to the page's questions. */
interface Outcome {
  /** What badges say where nothing else is known; default: all `unknown`. */
  readonly statuses?: Readonly<Record<string, string>>;
  /** The states a list may come to where nothing else is known; default: `error`. */
  readonly states?: readonly string[];
  /** The answer is as good as any other. */
  readonly harmless?: true;
  /** Asking again may help, so each badge may also have come to what DataCite answers. */
  readonly heals?: true;
}

const HARMLESS: Outcome = { statuses: ANSWERED, states: ['ready'], harmless: true };
const FAILURE: Outcome = {};
/** Rows that can be read are shown for what they are. */
const ROWS: Outcome = { states: ['ready', 'error'] };

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'latency=5': HARMLESS,
  redirect: HARMLESS,
  'tag=x': HARMLESS,
  'too-large': HARMLESS,
  hang: FAILURE,
  drop: FAILURE,
  'gateway=502': FAILURE,
  'gateway=503': FAILURE,
  'gateway=504': FAILURE,
  'rate-limit': FAILURE,
  'firewall=0/60': FAILURE,
  'flaky=1': { ...FAILURE, states: ['ready', 'error'], heals: true },
  truncated: FAILURE,
  'status=200': FAILURE,
  'status=204': FAILURE,
  'status=400': FAILURE,
  'status=401': FAILURE,
  'status=404': FAILURE,
  'status=406': FAILURE,
  'status=429': FAILURE,
  'status=500': FAILURE,
  'status=503': FAILURE,
  html: FAILURE,
  empty: FAILURE,
  'not-json': FAILURE,
  'json=null': FAILURE,
  'json=number': FAILURE,
  'json=array': FAILURE,
  'json=string': FAILURE,
  'json=boolean': FAILURE,
  'json=object': FAILURE,
  cut: FAILURE,
  'no-data': FAILURE,
  'data-object': FAILURE,
  'wrong-record': ROWS,
  duplicate: ROWS,
  'no-attributes': FAILURE,
  hidden: FAILURE,
  'total=0': ROWS,
  'total=7': ROWS,
  // What has no type proves nothing; who is absent from a complete answer is absent.
  untyped: { ...ROWS, statuses: { ...allBut('unknown'), [FIXTURES.unknown]: 'not-registered' } },
};

/** The page asks for ids, for ROR ids and for the list's rows. */
const QUESTIONS = 3;

/** Longer than anybody backs off, in seconds. */
const LATER = 600;
/** Defaults of `max-age` and `max-stale`, in seconds. */
const DAY = 86_400;
const WEEK = 7 * DAY;

let stored: FakeStorage;
let proven: readonly string[];
let page: VisitedPage | undefined;

/** Opens the page and waits for all that is awaited. */
async function visit(fault: string, storage: FakeStorage, ahead = 0): Promise<VisitedPage> {
  page?.close();
  page = new VisitedPage({ body: BODY, base: BASE, fault, storage, ahead });
  const fresh = storage.length > 0 && ahead < DAY;
  if (fault === 'hang' && !fresh) (await page.waits(QUESTIONS)).passDeadlines();
  return page.settled();
}

/** Nobody was called registered before an answer had come. */
function expectAnswersFirst({ sightings }: VisitedPage): void {
  const early = sightings.filter(({ status, answers }) => status === 'registered' && answers === 0);
  expect(early).to.deep.equal([]);
}

function expectStatuses(visited: VisitedPage, { statuses = allBut('unknown'), heals }: Outcome): void {
  const found = statusesOf(visited);
  const healed = Object.keys(found).filter((name) => heals && found[name] === ANSWERED[name]);
  expect(found).to.deep.equal({
    ...statuses,
    ...Object.fromEntries(healed.map((name) => [name, ANSWERED[name]!])),
  });
}

function expectStates({ lists }: VisitedPage, { states = ['error'] }: Outcome): void {
  for (const { state } of lists) expect(states).to.include(state);
}

before(async () => {
  stored = new FakeStorage();
  const first = await visit('tag=first', stored);
  expect(statusesOf(first)).to.deep.equal(ANSWERED);
  expect(rowsOf(first).registered).to.have.length(1);
  expect(rowsOf(first).others).to.have.length(2);
  await expectHonest(first, provenIn(first));
  expect(stored.length).to.be.greaterThan(0);
  proven = provenIn(first);
  first.close();
});
afterEach(() => page?.close());

it('every fault of the sample API is tried', () => {
  const tried = new Set(Object.keys(OUTCOMES).map((fault) => fault.split('=')[0]));
  expect(tried).to.deep.equal(new Set(Object.keys(FAULTS)));
});

for (const [fault, outcome] of Object.entries(OUTCOMES)) {
  describe(`both elements with ${fault}`, () => {
    it('on a first visit, but not on the next one without it', async () => {
      const storage = new FakeStorage();
      const visited = await visit(fault, storage);
      expectStatuses(visited, outcome);
      expectStates(visited, outcome);
      expectAnswersFirst(visited);
      await expectHonest(visited, provenIn(visited));

      const next = await visit('tag=next', storage, LATER);
      expectStatuses(next, HARMLESS);
      expectStates(next, HARMLESS);
      await expectHonest(next, [...provenIn(visited), ...provenIn(next)]);
    });

    it('with evidence that need not be renewed', async () => {
      const visited = await visit(fault, copyOf(stored));
      expect(statusesOf(visited)).to.deep.equal(ANSWERED);
      expect(visited.requests).to.equal(0);
      expect(visited.badges.filter(({ stale }) => stale)).to.have.length(0);
      expectStates(visited, HARMLESS);
      await expectHonest(visited, proven);
    });

    it('with evidence that is to be renewed', async () => {
      const visited = await visit(fault, copyOf(stored), DAY + 3600);
      const found = statusesOf(visited);
      // That there is no such account is not known for so long: it may count still, or not.
      const absent = found[FIXTURES.unknown]!;
      expect([outcome.statuses?.[FIXTURES.unknown] ?? 'unknown', 'not-registered']).to.include(absent);
      expect(found).to.deep.equal({ ...ANSWERED, [FIXTURES.unknown]: absent });
      if (!outcome.heals) {
        for (const provider of REGISTERED) expect(visited.badge(provider).stale).to.equal(!outcome.harmless);
      }
      expectStates(visited, HARMLESS);
      await expectHonest(visited, [...proven, ...provenIn(visited)]);
    });

    it('with evidence that is too old to count', async () => {
      const visited = await visit(fault, copyOf(stored), WEEK + 3600);
      expectStatuses(visited, outcome);
      expectStates(visited, outcome);
      expectAnswersFirst(visited);
      await expectHonest(visited, provenIn(visited));
    });
  });
}

/**
 * What must hold whatever happens: nobody is registered falsely, nothing is thrown, and honest answers are believed.
 *
 * @module
 */
import fc from 'fast-check';
import { ENTRY_IDS, anything, conversation, listing, revisit } from './arbitraries.js';
import { changeStorage, changedText, honestDocument, listingDocument, mutatedText } from './documents.js';
import { couldProve, couldProveEntry, proves, provesEntry } from './oracle.js';
import { PlainStorage, clock, enterWorld, happening, newPage, turn } from './world.js';

/** @typedef {typeof import('../../src/datacite.js')} Datacite */
/** @typedef {import('../../src/datacite.js').Evidence} Evidence */
/** @typedef {ReturnType<typeof conversation.generate>['value']} Conversation */
/** @typedef {ReturnType<typeof revisit.generate>['value']} Revisit */
/** @typedef {ReturnType<typeof listing.generate>['value']} Listing */
/** @typedef {Conversation['answers'][number]} Answer */
/** @typedef {{ url: string, asked: readonly string[], status: number, text: string | null }} Given */

const MAX_AGE = 86_400;
const MAX_STALE = 604_800;
/** Statuses that cannot have a body. */
const BODILESS = [204, 205, 304];

/** How often something was the case: a fuzzer whose answers are all refused would find nothing. */
export const counts = { questions: 0, registered: 0, honest: 0, recalled: 0, listed: 0 };

/** @type {(url: string) => string[]} */
function askedIn(url) {
  const { searchParams } = new URL(url);
  const ids = searchParams.get('ids');
  return ids === null
    ? [...(searchParams.get('query') ?? '').matchAll(/"([^"]+)"/g)].map(([, id]) => String(id))
    : ids.split(',');
}

/** Whether an answer is as an honest DataCite gives it. @param {Answer} answer */
const isHonest = ({ kind, status, mutations, textChange }) =>
  kind === 'body' && status === 200 && mutations.length === 0 && textChange.op === 'none';

/** @type {Array<Given & { honest: boolean }>} */
let given = [];
/** @type {readonly Answer[]} */
let answers = [];

/** What stands where a listing is asked for. */
let listingFile = { status: 404, text: '' };

/** The network: each request gets the next answer. @type {(url: string, signal: AbortSignal) => Promise<Response>} */
function network(url, signal) {
  if (url.endsWith('.json')) return Promise.resolve(new Response(listingFile.text, { status: listingFile.status }));
  const asked = askedIn(url);
  const answer = answers[given.length % answers.length];
  if (!answer) throw new Error('no answer');
  const { kind, status, headers, turns, holdings, mutations, textChange } = answer;
  const text = changedText(mutatedText(honestDocument(asked, holdings), mutations), textChange);
  const bytes = new TextEncoder().encode(text);
  // As a reader gets it: without a byte order mark, lone surrogates replaced.
  const read = kind === 'body' && !BODILESS.includes(status) ? new TextDecoder().decode(bytes) : null;
  given.push({ url, asked, status, text: read, honest: isHonest(answer) });
  const respond = async () => {
    for (let waited = 0; waited < turns; waited++) await turn();
    if (kind === 'reject') throw new TypeError('Failed to fetch');
    if (kind === 'never') await new Promise(() => {});
    const broken = new ReadableStream({
      start(stream) {
        stream.enqueue(bytes.slice(0, bytes.length >> 1));
        stream.error(new TypeError('network error'));
      },
    });
    return new Response(BODILESS.includes(status) ? null : kind === 'broken' ? broken : bytes, { status, headers });
  };
  return new Promise((resolve, reject) => {
    const stop = () => reject(/** @type {Error} */ (signal.reason));
    signal.addEventListener('abort', stop);
    // A signal that is listened to stays in memory until it is aborted.
    const done = () => signal.removeEventListener('abort', stop);
    respond().finally(done).then(resolve, reject);
  });
}

/** @type {(condition: boolean, what: string, ...facts: unknown[]) => void} */
function must(condition, what, ...facts) {
  if (!condition) throw new Error([what, ...facts.map((fact) => JSON.stringify(fact))].join('\n  '));
}

/** Everything a property asks must have an answer that registers nobody falsely. @type {(datacite: Datacite, identifier: string, evidence: Evidence) => void} */
function check({ register }, identifier, evidence) {
  const judgement = { now: clock.now, maxAge: MAX_AGE, maxStale: MAX_STALE };
  const { status } = register(evidence, judgement);
  const sources = given.filter(({ url }) => url === evidence.sourceUrl);
  const proven = sources.some((source) => proves(source, identifier));
  counts.questions++;
  if (status === 'registered') counts.registered++;
  must(status !== 'registered' || proven, 'A false registered:', identifier, evidence, sources);
  if (sources.length === 1 && sources[0]?.honest && proven) {
    counts.honest++;
    must(status === 'registered', 'An honest answer is not believed:', identifier, evidence, sources);
  }
  const later = { ...judgement, now: clock.now + (MAX_STALE + 1) * 1000 };
  must(register(evidence, later).status !== 'registered', 'Registered by what is too old:', evidence);
}

let bases = 0;
const newBase = () => `https://api${++bases}.invalid`;

/** @type {(datacite: Datacite) => (talk: Conversation) => Promise<void>} */
const answersProperty = (datacite) => async (talk) => {
  given = [];
  answers = talk.answers;
  newPage(new PlainStorage());
  const source = new datacite.ApiSource({ apiBase: newBase(), cache: /** @type {'storage'} */ (talk.cache) });
  const ask = (/** @type {string} */ value) =>
    source.ask(identify(datacite, value)).then((evidence) => ({ value, evidence }));
  const first = talk.first.map(ask);
  const asking = Promise.all([
    ...first,
    (async () => {
      for (let waited = 0; waited < talk.turns; waited++) await turn();
      return Promise.all(talk.second.map(ask));
    })(),
  ]);
  for (const { value, evidence } of (await happening(asking)).flat()) {
    check(datacite, value, evidence);
    const kept = source.recall(identify(datacite, value));
    if (kept) check(datacite, value, kept);
  }
};

/** @type {(datacite: Datacite, value: string) => import('../../src/datacite.js').AccountIdentifier} */
function identify({ accountIdentifierOf }, value) {
  const identifier = accountIdentifierOf(value);
  if (!identifier) throw new Error(`${value} is an identifier`);
  return identifier;
}

/** @type {(datacite: Datacite) => (visits: Revisit) => Promise<void>} */
const storageProperty =
  (datacite) =>
  async ({ asked, holdings, changes, later }) => {
    given = [];
    answers = [
      { holdings, mutations: [], textChange: { op: 'none' }, kind: 'body', status: 200, headers: {}, turns: 0 },
    ];
    const written = new PlainStorage();
    newPage(written);
    const base = newBase();
    const first = new datacite.ApiSource({ apiBase: base, cache: 'storage' });
    await happening(Promise.all(asked.map((value) => first.ask(identify(datacite, value)))));

    // The same entries of another base, which nothing in this page's memory knows of.
    const otherBase = newBase();
    const storage = new PlainStorage();
    for (const key of Object.keys(written)) {
      storage.setItem(key.replaceAll(base, otherBase), String(written.getItem(key)).replaceAll(base, otherBase));
    }
    const writtenAt = new Date(clock.now).toISOString();
    for (const change of changes) changeStorage(storage, change, writtenAt);
    newPage(storage);
    clock.advance(later * 1000 - 3_600_000);
    const entries = Object.keys(storage).map((key) => String(storage.getItem(key)));
    const second = new datacite.ApiSource({ apiBase: otherBase, cache: 'storage' });
    const judgement = { now: clock.now, maxAge: MAX_AGE, maxStale: MAX_STALE };
    for (const value of asked) {
      counts.questions++;
      const kept = second.recall(identify(datacite, value));
      const registered = kept !== null && datacite.register(kept, judgement).status === 'registered';
      const possible = couldProve(entries, value, judgement);
      if (registered) counts.recalled++;
      must(!registered || possible, 'Registered by what a storage has no proof of:', value, entries, kept);
      if (changes.length === 0 && later >= 0)
        must(registered === possible, 'What is stored is not believed:', value, entries, kept);
    }
    clock.advance(Math.max(0, -later) * 1000);
  };

/** @type {(datacite: Datacite) => (input: Listing) => Promise<void>} */
const listingProperty =
  (datacite) =>
  async ([{ entries, former, mutations, textChange, status, later }, changes]) => {
    const text = changedText(mutatedText(listingDocument(entries, former), mutations), textChange);
    // As a reader gets it: without a byte order mark, lone surrogates replaced.
    const received = new TextDecoder().decode(new TextEncoder().encode(text));
    listingFile = { status, text };
    const first = new PlainStorage();
    newPage(first);
    const judgement = () => ({ now: clock.now, maxAge: MAX_AGE, maxStale: MAX_STALE });
    const url = `${newBase()}/listing.json`;
    const source = new datacite.ListingSource({ listing: url, cache: 'storage' });
    for (const id of ENTRY_IDS) {
      counts.questions++;
      const identifier = source.identify(id);
      if (!identifier) throw new Error(`${id} is an identifier`);
      const evidence = await happening(source.ask(identifier));
      const registered = datacite.register(evidence, judgement()).status === 'registered';
      const proven = provesEntry({ status, text: received }, id, clock.now);
      if (registered) counts.listed++;
      must(!registered || proven, 'A false registered entry:', id, received, evidence);
    }
    // The same entries of another listing, which nothing in this page's memory knows of.
    const otherUrl = `${newBase()}/listing.json`;
    const storage = new PlainStorage();
    for (const key of Object.keys(first)) {
      storage.setItem(key.replaceAll(url, otherUrl), String(first.getItem(key)).replaceAll(url, otherUrl));
    }
    for (const change of changes) changeStorage(storage, change, new Date(clock.now).toISOString());
    newPage(storage);
    clock.advance(later * 1000);
    const stored = Object.keys(storage).map((key) => String(storage.getItem(key)));
    const again = new datacite.ListingSource({ listing: otherUrl, cache: 'storage' });
    for (const id of ENTRY_IDS) {
      counts.questions++;
      const kept = again.recall({ type: 'entry', value: id });
      const registered = kept !== null && datacite.register(kept, judgement()).status === 'registered';
      const possible = couldProveEntry(stored, id, judgement());
      must(!registered || possible, 'An entry registered by what a storage has no proof of:', id, stored, kept);
    }
  };

/** @type {(datacite: Datacite) => (input: [unknown, unknown]) => Promise<void>} */
const readingProperty =
  (datacite) =>
  async ([value, other]) => {
    counts.questions++;
    datacite.accountIdentifierOf(value);
    datacite.parseProvider(value);
    datacite.parseProviderPage(value);
    datacite.parseListing(value, 'https://x.invalid/');
    datacite.entryIdOf(value);
    const evidence = /** @type {Evidence} */ ({
      source: 'api',
      sourceUrl: value,
      checkedAt: value,
      failure: null,
      accounts: [datacite.parseProvider(other)].filter((account) => account !== null),
    });
    const { status } = datacite.register(evidence, { now: clock.now, maxAge: MAX_AGE, maxStale: MAX_STALE });
    must(status !== 'registered', 'Registered by anything at all:', value, other);
    await Promise.resolve();
  };

/**
 * The properties by name, each with the share of cases it gets.
 *
 * @param {Datacite} datacite what `npm run build` has written
 * @returns {Record<string, { share: number, property: fc.IAsyncProperty<[any]> }>}
 */
export function propertiesOf(datacite) {
  enterWorld(network);
  return {
    listings: { share: 0.2, property: fc.asyncProperty(listing, listingProperty(datacite)) },
    answers: { share: 0.4, property: fc.asyncProperty(conversation, answersProperty(datacite)) },
    storage: { share: 0.25, property: fc.asyncProperty(revisit, storageProperty(datacite)) },
    reading: { share: 0.15, property: fc.asyncProperty(fc.tuple(anything, anything), readingProperty(datacite)) },
  };
}

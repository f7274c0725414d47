import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { FIXTURES } from '../sample-api/fixtures.js';
import { startSampleApi } from '../sample-api/server.js';
import { moduleGraph } from './module-graph.js';

/** What `npm run build` has written. */
const ENTRY = new URL('../../dist/datacite.js', import.meta.url);

/** @type {typeof import('../../src/datacite.js')} */
let datacite;
/** @type {Awaited<ReturnType<typeof startSampleApi>>} */
let server;

before(async () => {
  datacite = await import(ENTRY.href);
  server = await startSampleApi({ size: 150 });
});
beforeEach(() => server.api.reset());
after(() => server.close());

/** @param {string} faults */
const sourceWith = (faults) => new datacite.ApiSource({ apiBase: `${server.address}/~${faults}` });
/** @param {string} value */
const identify = (value) => {
  const identifier = datacite.accountIdentifierOf(value);
  assert.ok(identifier);
  return identifier;
};

test('the data side brings nothing with it but itself', async () => {
  const { modules, packages } = await moduleGraph(ENTRY);
  assert.deepEqual([...packages], []);
  assert.ok(modules.size > 0);
  assert.deepEqual(
    [...modules.keys()].filter((module) => /\/(?:ui|badge|list)\//.test(module)),
    [],
  );
});

test('the data side knows no DOM', async () => {
  const { modules } = await moduleGraph(ENTRY);
  const names =
    /(?<![/.\w])(?:document|window|self|customElements|HTMLElement|Element|CustomEvent|DOMParser|location)\b(?=\s*[.[(])/;
  for (const [module, code] of modules) assert.doesNotMatch(code, names, module);
});

test('the entry of the badge does bring lit, so that the test above can see it', async () => {
  const { packages } = await moduleGraph(new URL('../../dist/badge.js', import.meta.url));
  assert.ok(packages.has('lit'));
});

test('an account is asked for and judged in Node', async () => {
  const evidence = await sourceWith('tag=a').ask(identify(FIXTURES.member.toUpperCase()));
  const registration = datacite.register(evidence, { now: Date.now(), maxAge: 60, maxStale: 60 });
  assert.equal(registration.status, 'registered');
  assert.equal(registration.kind, 'member');
  assert.equal(registration.provider?.displayName, 'Sample University of Aldermere');
});

test('a hundred accounts are one request in Node', async () => {
  const source = sourceWith('tag=b');
  const ids = server.api.providers.slice(0, 100).map(({ id }) => id);
  const answers = await Promise.all(ids.map((id) => source.ask(identify(id))));
  assert.ok(answers.every(({ failure }) => failure === null));
  assert.equal(server.api.requests.length, 1);
});

test('a page is asked for in Node', async () => {
  const { page, failure } = await sourceWith('tag=c').askPage({ words: 'aldermere' });
  assert.equal(failure, null);
  assert.ok(page?.providers.some(({ id }) => id === FIXTURES.member));
});

test('answers are kept for the process', async () => {
  const source = sourceWith('tag=d');
  await source.ask(identify(FIXTURES.member));
  assert.equal(source.recall(identify(FIXTURES.member))?.accounts?.length, 1);
});

for (const [fault, failure] of Object.entries({
  drop: 'unreachable',
  'status=503': 'server-error',
  'rate-limit': 'rate-limited',
  'gateway=502': 'server-error',
  html: 'malformed',
  cut: 'malformed',
  truncated: 'unreachable',
})) {
  test(`${fault} is ${failure} in Node, and nobody is registered`, async () => {
    const evidence = await sourceWith(fault).ask(identify(FIXTURES.member));
    assert.equal(evidence.failure, failure);
    assert.equal(datacite.register(evidence, { now: Date.now(), maxAge: 60, maxStale: 60 }).status, 'unknown');
  });
}

test('a question is given up in Node', async () => {
  const asked = sourceWith('hang').ask(identify(FIXTURES.member), AbortSignal.timeout(1));
  await assert.rejects(asked, { name: 'TimeoutError' });
});

test('equal options share one source', () => {
  const options = { apiBase: server.address, mailto: 'a@b.example' };
  assert.equal(datacite.sourceFor(options), datacite.sourceFor({ ...options }));
  assert.notEqual(datacite.sourceFor(options), datacite.sourceFor({ apiBase: server.address }));
});

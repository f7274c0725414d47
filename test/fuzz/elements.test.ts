import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';
import '../../src/index.js';
import type { DataciteProviderBadge, DataciteProviderList, Provider, Registration } from '../../src/index.js';
import { comeHome, travel } from '../support/clock.js';
import { collectComplaints } from '../support/complaints.js';
import { eventually } from '../support/eventually.js';
import { FakeStorage, replaceStorage, restoreStorage } from '../support/fake-storage.js';
import { listOf, record } from '../support/records.js';
import { IDS, answer, hostileText } from './arbitraries.js';
import { changedText, honestDocument, mutatedText } from './documents.js';
import { proves, provesRow } from './oracle.js';
import { SEED } from './seed.js';

/** Cases of each property. */
const CASES = 250;
/** Longer than any budget of requests counts, in seconds. */
const LATER = 3600;

const complaints = collectComplaints();
const realFetch = globalThis.fetch;
let bases = 0;
const newBase = () => `https://fuzz-${++bases}.invalid`;
let place: HTMLElement;

beforeEach(() => {
  replaceStorage(new FakeStorage());
  place = document.createElement('div');
  document.body.prepend(place);
});
afterEach(() => {
  globalThis.fetch = realFetch;
  restoreStorage();
  comeHome();
  place.remove();
});

/** Elements in the page for one case; an hour after the one before. */
function mount<Name extends 'datacite-provider-badge' | 'datacite-provider-list'>(
  name: Name,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  place.append(element);
  return element;
}

/** Nothing of the API's became anything but text, and none of it can disturb the text around it. */
function expectOnlyText(root: ShadowRoot): void {
  expect(
    root.querySelectorAll('script, x-injected, iframe, b, img:not([part="logo"] img):not([part="logo"])').length,
  ).to.equal(0);
  const attributes = [...root.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith('on')).map(({ name }) => name)).to.deep.equal([]);
  const links = attributes.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value);
  expect(links.filter((link) => !/^https?:/.test(link))).to.deep.equal([]);
  expect(root.textContent).not.to.match(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/);
}

const asked = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 });
const variant = fc.constantFrom('seal', 'chip', 'card');

type Answer = typeof answer extends fc.Arbitrary<infer Value> ? Value : never;

/** The answer's text to a request for these, as it will be read: without a byte order mark and lone surrogates. */
function textOf({ holdings, mutations, textChange }: Answer, ids: readonly string[]): string {
  const text = changedText(mutatedText(honestDocument(ids, holdings), mutations), textChange);
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** The end of a case: what it has left behind has its turn, and nobody has complained. */
async function expectPeace(): Promise<void> {
  place.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve));
  expect(complaints.splice(0).join('; ')).to.equal('');
}

describe('badges with hostile answers', () => {
  it('say registered where the answer proves it and nowhere else, and show nothing but text', async () => {
    let registered = 0;
    const property = fc.asyncProperty(asked, answer, variant, async (ids, given, drawn) => {
      travel(LATER);
      const answers: Array<{ status: number; text: string; asked: string[] }> = [];
      globalThis.fetch = (input) => {
        const question = new URL(input as string).searchParams.get('ids')!.split(',');
        const text = textOf(given, question);
        answers.push({ status: 200, text, asked: question });
        return Promise.resolve(new Response(text, { headers: given.headers }));
      };
      const base = newBase();
      const badges = ids.map((provider) =>
        mount('datacite-provider-badge', { provider, variant: drawn, 'api-base': base, cache: 'memory' }),
      );
      await eventually(() => badges.every(({ status }) => status !== 'loading'), 'an answer');
      for (const [index, badge] of badges.entries()) {
        await badge.updateComplete;
        const proven = answers.some((each) => proves(each, ids[index]!));
        if (proven) registered++;
        const claims = badge.status === 'registered';
        expect(badge.getAttribute('status')).to.equal(badge.status);
        const honest = given.mutations.length === 0 && given.textChange.op === 'none';
        const facts = `${ids[index]!} is ${badge.status} with ${JSON.stringify(answers)}`;
        expect(claims && !proven ? facts : '').to.equal('');
        expect(honest && proven && !claims ? facts : '').to.equal('');
        expectOnlyText(badge.shadowRoot!);
      }
      await expectPeace();
    });
    await fc.assert(property, { seed: SEED, numRuns: CASES, includeErrorInReport: true });
    expect(registered).to.be.greaterThan(CASES / 4);
  }).timeout(120_000);
});

describe('a list with hostile answers', () => {
  it('has rows of registered providers where the answer proves them, and shows nothing but text', async () => {
    let registered = 0;
    const property = fc.asyncProperty(answer, fc.boolean(), async (given, replaced) => {
      travel(LATER);
      let text = '';
      globalThis.fetch = () => Promise.resolve(new Response((text = textOf(given, IDS)), { headers: given.headers }));
      const rows: Array<readonly [Provider, Registration]> = [];
      const list = mount('datacite-provider-list', { 'api-base': newBase(), cache: 'memory' });
      list.renderItem = (provider, registration) => {
        rows.push([provider!, registration]);
        return replaced ? html`<i>${provider!.displayName}</i>` : null;
      };
      await eventually(() => list.state !== 'loading', 'an answer');
      await list.updateComplete;
      for (const [{ id }, { status }] of rows) {
        if (status === 'registered') registered++;
        expect(status !== 'registered' || provesRow(text, id)).to.equal(true);
      }
      expectOnlyText(list.shadowRoot!);
      await expectPeace();
    });
    await fc.assert(property, { seed: SEED, numRuns: CASES, includeErrorInReport: true });
    expect(registered).to.be.greaterThan(CASES / 4);
  }).timeout(120_000);
});

const ATTRIBUTES = [
  'provider',
  'variant',
  'theme',
  'details',
  'hide-unless-registered',
  'href',
  'api-base',
  'mailto',
  'max-age',
  'max-stale',
  'cache',
  'status',
  'kind',
  'stale',
  'service-provider',
  'listing',
  'snapshot',
  'require-host',
  'query',
  'member-type',
  'organization-type',
  'focus-area',
  'region',
  'country',
  'consortium-id',
  'year',
  'sort',
  'page',
  'page-size',
  'layout',
  'controls',
  'facets',
  'paging',
  'heading-level',
  'state',
  'lang',
  'dir',
  'part',
];
const PROPERTIES = [
  'provider',
  'variant',
  'theme',
  'details',
  'hideUnlessRegistered',
  'href',
  'apiBase',
  'mailto',
  'maxAge',
  'maxStale',
  'cache',
  'status',
  'kind',
  'stale',
  'registration',
  'query',
  'memberType',
  'organizationType',
  'focusArea',
  'region',
  'country',
  'consortiumId',
  'year',
  'sort',
  'page',
  'pageSize',
  'layout',
  'controls',
  'facets',
  'paging',
  'headingLevel',
  'state',
  'renderItem',
];
const text = fc.oneof(
  hostileText,
  fc.constantFrom(
    'cern',
    ' CERN',
    'zq',
    'card',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    'registered',
    'http://x',
    '//y',
    'a@b',
    'data:x',
    'none',
  ),
);
const anyValue = fc.oneof(
  text,
  fc.anything(),
  fc.constantFrom<unknown[]>(
    Symbol('cern'),
    null,
    undefined,
    NaN,
    Infinity,
    -0,
    10n,
    () => 'cern',
    new Proxy({}, {}),
    Object.create(null),
    ['cern'],
  ),
);
const change = fc.oneof(
  fc.record({ attribute: fc.constantFrom(...ATTRIBUTES), value: text }),
  fc.record({ property: fc.constantFrom(...PROPERTIES), value: anyValue }),
);

/** Whether a badge names the one active member there is. */
const namesMember = (badge: DataciteProviderBadge) =>
  typeof badge.provider === 'string' && badge.provider.trim().toLowerCase() === 'cern';

describe('elements with any attributes and properties', () => {
  it('throw nothing, and register nobody but whom they name', async () => {
    let registered = 0;
    const property = fc.asyncProperty(fc.boolean(), fc.array(change, { maxLength: 6 }), async (isList, changes) => {
      travel(LATER);
      globalThis.fetch = (input) => {
        const ids = new URL(input as string).searchParams.get('ids')?.split(',') ?? ['cern'];
        return Promise.resolve(Response.json(listOf(ids.includes('cern') ? [record()] : [])));
      };
      const name = isList ? 'datacite-provider-list' : 'datacite-provider-badge';
      const element: DataciteProviderBadge | DataciteProviderList = mount(name, {
        provider: 'cern',
        'api-base': newBase(),
        cache: 'memory',
      });
      for (const step of changes) {
        if ('attribute' in step) element.setAttribute(step.attribute, step.value);
        else Reflect.set(element, step.property, step.value);
        await Promise.resolve();
      }
      await element.updateComplete;
      await element.refresh();
      if ('registration' in element && element.status === 'registered') {
        registered++;
        expect(namesMember(element)).to.equal(true);
      }
      await expectPeace();
    });
    await fc.assert(property, { seed: SEED, numRuns: 2 * CASES, includeErrorInReport: true });
    expect(registered).to.be.greaterThan(CASES / 10);
  }).timeout(120_000);
});

import '../../src/list.js';
import type { DataciteProviderList, Results } from '../../src/list.js';
import { getByRole, queryAllByRole } from './by-role.js';
import { eventually } from './eventually.js';
import { place } from './place.js';
import type { SampleApiFixture } from './sample-api.js';

export { RTL, inLanguage, place } from './place.js';
export type { DataciteProviderList, Results };

/** Whether the browser says that its visitor wants to save data: then nothing is brought before somebody turns to it. */
let saveData = true;
Object.defineProperty(navigator, 'connection', { configurable: true, get: () => ({ saveData }) });

/** Lets directories bring small scopes by themselves, for the tests of a suite. */
export function withoutSaveData(): void {
  beforeEach(() => void (saveData = false));
  afterEach(() => void (saveData = true));
}

/** Attributes by name. */
export type Attributes = Readonly<Record<string, string>>;

export function createList(attributes: Attributes = {}, content = ''): DataciteProviderList {
  const list = document.createElement('datacite-provider-list');
  for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
  list.innerHTML = content;
  return list;
}

/** A list in the page, drawn for the first time. */
export async function mountList(
  api: SampleApiFixture,
  attributes: Attributes = {},
  content = '',
): Promise<DataciteProviderList> {
  const list = createList({ 'api-base': api.base, cache: 'memory', 'page-size': '5', ...attributes }, content);
  place().append(list);
  await list.updateComplete;
  return list;
}

/** Resolves when the current question is answered, well or ill, and that is drawn. */
export async function settled(list: DataciteProviderList): Promise<DataciteProviderList> {
  await list.updateComplete;
  const isSettled = () => list.state !== 'loading' && results(list).ariaBusy === 'false';
  await eventually(isSettled, 'an answer');
  await list.updateComplete;
  return list;
}

export async function mountSettled(
  api: SampleApiFixture,
  attributes: Attributes = {},
  content = '',
): Promise<DataciteProviderList> {
  return settled(await mountList(api, attributes, content));
}

/** A list that appends its pages, ready to append the next. */
export async function mountAppending(
  api: SampleApiFixture,
  attributes: Attributes = {},
): Promise<DataciteProviderList> {
  const list = await mountSettled(api, { paging: 'more', ...attributes });
  await eventually(() => has(list, 'button', { name: 'Show more providers' }), 'the button that appends');
  return list;
}

/** Does something and waits for what it brings. */
export async function after(list: DataciteProviderList, act: () => void): Promise<void> {
  act();
  await settled(list);
}

export const root = (list: DataciteProviderList): ShadowRoot => list.shadowRoot!;

/** The region that holds the items or what stands in their place. */
export function results(list: DataciteProviderList): HTMLElement {
  return root(list).querySelector<HTMLElement>('[role="group"].results')!;
}

/** The list's own items, without those inside of them. */
export function rows(list: DataciteProviderList): HTMLElement[] {
  return [...root(list).querySelectorAll<HTMLElement>('[part="list"] > li')];
}

export const words = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** The names of the items, in order. */
export function names(list: DataciteProviderList): string[] {
  return rows(list).map((row) => words(row.querySelector('[part="name"]')));
}

/** The one row with this name. */
export function row(list: DataciteProviderList, name: string): HTMLElement {
  const found = rows(list).filter((item) => words(item.querySelector('[part="name"]')) === name);
  if (found.length !== 1) throw new Error(`${found.length} rows named ${name}; there are: ${names(list).join(', ')}`);
  return found[0]!;
}

/** The facts of an item: term → value. */
export function factsOf(item: Element): Record<string, string> {
  const lines = [...item.querySelectorAll('[part="facts"] > div')];
  return Object.fromEntries(
    lines.map((line) => [words(line.querySelector('dt')).replace(':', ''), words(line.querySelector('dd'))]),
  );
}

/** What the live region says. */
export const countText = (list: DataciteProviderList): string => words(root(list).querySelector('[role="status"]'));

export function searchFor(list: DataciteProviderList, text: string): void {
  const field = getByRole(list, 'searchbox') as HTMLInputElement;
  field.value = text;
  // What the browser sends on Enter.
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export function press(list: Element, name: string | RegExp): void {
  getByRole(list, 'button', { name }).click();
}

/** Opens a filter; resolves with the names of its values and their counts. */
export async function openFacet(list: DataciteProviderList, label: string): Promise<HTMLDetailsElement> {
  const facets = () => [...root(list).querySelectorAll<HTMLDetailsElement>('[part="facet"]')];
  const facet = await eventually(
    () => facets().find((details) => words(details.querySelector('summary')).startsWith(label)),
    `the filter ${label}`,
  );
  facet.open = true;
  await eventually(() => facet.querySelector('fieldset'), `the values of ${label}`);
  await list.updateComplete;
  return facet;
}

/** The values of an open filter: name → count. */
export function valuesOf(facet: Element): Record<string, string> {
  const labels = [...facet.querySelectorAll('label')];
  return Object.fromEntries(
    labels.map((label) => [words(label.querySelector('bdi')), words(label.querySelector('.number'))]),
  );
}

export function pick(facet: Element, value: string): void {
  const label = [...facet.querySelectorAll('label')].find((each) => words(each.querySelector('bdi')) === value);
  if (!label) throw new Error(`There is no value ${value}.`);
  label.click();
}

/** All results a list tells about, from now on. */
export function resultsHeard(target: EventTarget): Results[] {
  const heard: Results[] = [];
  target.addEventListener('datacite-results', (event) => heard.push((event as CustomEvent<Results>).detail));
  return heard;
}

/** Whether there is such an element. An assertion about the element itself would print the whole page when it fails. */
export const has = (list: Element, role: string, options?: { name: string | RegExp }): boolean =>
  queryAllByRole(list, role, options).length > 0;

/** The names of all buttons that can be pressed now. */
export const buttonNames = (list: DataciteProviderList): string[] => queryAllByRole(list, 'button').map(words);

/** Lays out what is out of sight, too: else its size is an estimate, and its colours cannot be measured. */
export function layOutAll(list: DataciteProviderList): void {
  const laidOut = new CSSStyleSheet();
  laidOut.replaceSync('.block, .long tbody { content-visibility: visible }');
  root(list).adoptedStyleSheets.push(laidOut);
}

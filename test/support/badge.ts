import '../../src/badge.js';
import './readable-failures.js';
import type { DataciteProviderBadge } from '../../src/badge.js';
import { eventually } from './eventually.js';
import { place } from './place.js';
import { FIXTURES, type SampleApiFixture } from './sample-api.js';

export { RTL, inLanguage, place } from './place.js';
export type { DataciteProviderBadge };

/** What a page author writes where scripts are off. */
export const FALLBACK =
  '<a href="https://metadata.datacite.org/x"><img alt="My own claim" width="120" height="120"></a>';

/** Attributes by name; an empty text for those that are only there. */
export type Attributes = Readonly<Record<string, string>>;

export function createBadge(attributes: Attributes = {}, content = ''): DataciteProviderBadge {
  const badge = document.createElement('datacite-provider-badge');
  for (const [name, value] of Object.entries(attributes)) badge.setAttribute(name, value);
  badge.innerHTML = content;
  return badge;
}

/** A badge in the page, drawn for the first time. */
export async function mountBadge(
  attributes: Attributes,
  content = '',
  where = place(),
): Promise<DataciteProviderBadge> {
  const badge = createBadge({ cache: 'memory', ...attributes }, content);
  where.append(badge);
  await badge.updateComplete;
  return badge;
}

/** Resolves when the badge has its first answer and is drawn. */
export async function answered(badge: DataciteProviderBadge): Promise<DataciteProviderBadge> {
  await eventually(() => badge.status !== 'loading', 'an answer');
  await badge.updateComplete;
  // Drawn with code that is fetched for it.
  if (badge.listing) await eventually(() => partOf(badge, 'label'), 'the drawing');
  if (badge.variant === 'card') await eventually(() => partOf(badge, 'facts'), "the card's facts");
  return badge;
}

export async function mountAnswered(
  attributes: Attributes,
  content = '',
  where = place(),
): Promise<DataciteProviderBadge> {
  return answered(await mountBadge(attributes, content, where));
}

/** How a badge comes to each of its statuses, and to what is a case of its own. */
export const CASES = {
  loading: { provider: FIXTURES.member, faults: ['hang'] },
  registered: { provider: FIXTURES.member, faults: [] },
  inactive: { provider: FIXTURES.inactive, faults: [] },
  'not-registered': { provider: FIXTURES.unknown, faults: [] },
  unknown: { provider: FIXTURES.member, faults: ['status=503'] },
  developer: { provider: FIXTURES.developer, faults: [] },
} as const;

export type Case = keyof typeof CASES;
export const CASE_NAMES = Object.keys(CASES) as Case[];

/** A badge that has come to this case. */
export async function mountCase(
  api: SampleApiFixture,
  name: Case,
  attributes: Attributes = {},
  content = '',
  where = place(),
): Promise<DataciteProviderBadge> {
  const { provider, faults } = CASES[name];
  const badge = await mountBadge({ provider, 'api-base': api.withFaults(...faults), ...attributes }, content, where);
  return name === 'loading' ? badge : answered(badge);
}

/** The element with this part, if it is drawn. */
export function partOf(badge: DataciteProviderBadge, part: string): HTMLElement | null {
  return badge.shadowRoot!.querySelector<HTMLElement>(`[part~="${part}"]`);
}

/** The words of a part; empty where there is none. */
export function textOf(badge: DataciteProviderBadge, part: string): string {
  return partOf(badge, part)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** All registrations a badge tells about, from now on. */
export function heardFrom(target: EventTarget): Array<CustomEvent<DataciteProviderBadge['registration']>> {
  const events: Array<CustomEvent<DataciteProviderBadge['registration']>> = [];
  target.addEventListener('datacite-registration', (event) => events.push(event as (typeof events)[number]));
  return events;
}

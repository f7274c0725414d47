import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import type { Registration } from '../datacite/registration.js';
import { termLabel } from '../datacite/term-label.js';
import { MEMBER_TYPES, ORGANIZATION_TYPES, labelOf } from '../datacite/vocabulary.js';
import { formatDate } from '../ui/dates.js';
import { link } from '../ui/link.js';
import { countryName } from '../ui/locale.js';

/** One line of a description list; `null` or `nothing` leaves its place empty. */
export type Fact = readonly [term: string, value: unknown];

/** What a card and the details show of a record. */
export function commonFacts(provider: Provider | null, language: string): readonly Fact[] {
  const { joined, country, organizationType } = provider ?? {};
  return [
    ['Joined', joined && formatDate(joined, language)],
    ['Country', country && countryName(country, language)],
    ['Organization type', organizationType && labelOf(ORGANIZATION_TYPES, organizationType)],
  ];
}

/** What the details show of a record beyond a card's facts. */
export function recordFacts({ id, memberType, website, rorId, consortiumId }: Provider): readonly Fact[] {
  return [
    ['Account', id.toUpperCase()],
    ['Member type', memberType && labelOf(MEMBER_TYPES, memberType)],
    ['Consortium', consortiumId?.toUpperCase()],
    ['Website', website && link(website, new URL(website).host)],
    ['ROR', rorId && link(rorId, rorId.slice('https://'.length))],
  ];
}

const terms = (values: readonly string[]) => values.map(termLabel).join(', ');

/** What a card and the details show of a listing's entry. */
export function commonEntryFacts(entry: ServiceProvider, language: string): readonly Fact[] {
  const { registeredOn, validUntil, country } = entry;
  return [
    ['Registered since', registeredOn && formatDate(registeredOn, language)],
    ['Valid until', validUntil && formatDate(validUntil, language)],
    ['Country', country && countryName(country, language)],
  ];
}

/** What the details show of an entry beyond a card's facts. */
export function entryFacts(entry: ServiceProvider): readonly Fact[] {
  const { id, serviceType, serviceAudience, focusArea, supportedIntegrations, website, providerId } = entry;
  return [
    ['Entry', id],
    ['Service type', terms(serviceType)],
    ['Audience', terms(serviceAudience)],
    ['Focus area', terms(focusArea)],
    ['Supported integrations', terms(supportedIntegrations)],
    ['Website', website && link(website, new URL(website).host)],
    ['DataCite account', providerId?.toUpperCase()],
  ];
}

/** A description list. With `reserve` a line without a value keeps an empty place at the end, so that nothing moves when it comes. */
export function factList(facts: readonly Fact[], { reserve = false } = {}): TemplateResult {
  const known = facts.filter(([, value]) => value);
  const lines = reserve ? [...known, ...facts.filter(([, value]) => !value)] : known;
  return html`<dl part="facts">
    ${lines.map(([term, value]) => html`<div><dt ?hidden=${!value}>${term}</dt><dd>${value || nothing}</dd></div>`)}
  </dl>`;
}

/** A card's facts; a line without a value keeps its place. */
export function cardFacts({ provider, serviceProvider }: Registration, language: string): TemplateResult {
  const facts = serviceProvider ? commonEntryFacts(serviceProvider, language) : commonFacts(provider, language);
  return factList(facts, { reserve: true });
}

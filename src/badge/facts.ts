import { html, type TemplateResult } from 'lit';
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import type { Registration } from '../datacite/registration.js';
import { termLabel } from '../datacite/term-label.js';
import { MEMBER_TYPES, ORGANIZATION_TYPES, labelOf } from '../datacite/vocabulary.js';
import { formatDate } from '../ui/dates.js';
import { formatAge } from '../ui/language.js';
import { link } from '../ui/link.js';
import { countryName } from '../ui/locale.js';
import { reasonSentence } from './reasons.js';

/** One line of a description list, left out where there is no value. */
export type Fact = readonly [term: string, value: unknown];

/** What a card and the details show of a record. */
export function commonFacts({ joined, country, organizationType }: Provider, language: string): readonly Fact[] {
  return [
    ['Joined', joined && formatDate(joined, language)],
    ['Country', country && countryName(country, language)],
    ['Organization type', organizationType && labelOf(ORGANIZATION_TYPES, organizationType)],
  ];
}

const consortiumFact = ({ consortiumId }: Provider): Fact => ['Consortium', consortiumId?.toUpperCase()];

const rorFact = ({ rorId }: Provider): Fact => ['ROR', rorId && link(rorId, rorId.slice('https://'.length))];

/** What the details show of a record beyond a card's facts. */
export function recordFacts(provider: Provider): readonly Fact[] {
  const { id, memberType, website } = provider;
  return [
    ['Account', id.toUpperCase()],
    ['Member type', memberType && labelOf(MEMBER_TYPES, memberType)],
    consortiumFact(provider),
    ['Website', website && link(website, new URL(website).host)],
    rorFact(provider),
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

/** A description list of what is known. */
export function factList(facts: readonly Fact[]): TemplateResult {
  const lines = facts.filter(([, value]) => value);
  return html`<dl part="facts">${lines.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A card below its face: the record's or the entry's facts, and at the foot how old they are or why there are none. */
export function cardFacts(registration: Registration, language: string): TemplateResult {
  const { provider, serviceProvider, checkedAt } = registration;
  const facts = serviceProvider
    ? commonEntryFacts(serviceProvider, language)
    : provider
      ? [...commonFacts(provider, language), consortiumFact(provider), rorFact(provider)]
      : [];
  const note = reasonSentence(registration) || `Checked ${formatAge(checkedAt, Date.now(), language)}`;
  return html`${factList(facts)}<p class="note">${note}</p>`;
}

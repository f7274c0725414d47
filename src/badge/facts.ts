import { html, type TemplateResult } from 'lit';
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import type { Registration } from '../datacite/registration.js';
import { formatDate } from '../ui/dates.js';
import { formatAge } from '../ui/language.js';
import { link } from '../ui/link.js';
import { countryName } from '../ui/locale.js';
import { labelIn, termIn } from '../ui/vocabulary.js';
import { fill } from '../ui/words.js';
import { detailsWords, reasonSentence } from './reasons.js';

/** One line of a description list, left out where there is no value. */
export type Fact = readonly [term: string, value: unknown];

/** What a card and the details show of a record. */
export function commonFacts({ joined, country, organizationType }: Provider, language: string): readonly Fact[] {
  const words = detailsWords(language);
  return [
    [words.joined, joined && formatDate(joined, language)],
    [words.country, country && countryName(country, language)],
    [words.organizationType, organizationType && labelIn(language, 'organizationTypes', organizationType)],
  ];
}

const consortiumFact = ({ consortiumId }: Provider, language: string): Fact => [
  detailsWords(language).consortium,
  consortiumId?.toUpperCase(),
];

const rorFact = ({ rorId }: Provider, language: string): Fact => [
  detailsWords(language).ror,
  rorId && link(rorId, rorId.slice('https://'.length)),
];

/** What the details show of a record beyond a card's facts. */
export function recordFacts(provider: Provider, language: string): readonly Fact[] {
  const words = detailsWords(language);
  const { id, memberType, website } = provider;
  return [
    [words.account, id.toUpperCase()],
    [words.memberType, memberType && labelIn(language, 'memberTypes', memberType)],
    consortiumFact(provider, language),
    [words.website, website && link(website, new URL(website).host)],
    rorFact(provider, language),
  ];
}

/** A description list of what is known. */
export function factList(facts: readonly Fact[]): TemplateResult {
  const lines = facts.filter(([, value]) => value);
  return html`<dl part="facts">${lines.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const terms = (values: readonly string[], language: string) =>
  values.map((value) => termIn(language, value)).join(', ');

/** What a card and the details show of a listing's entry. */
export function commonEntryFacts(entry: ServiceProvider, language: string): readonly Fact[] {
  const { registeredOn, validUntil, country } = entry;
  const words = detailsWords(language);
  return [
    [words.registeredSince, registeredOn && formatDate(registeredOn, language)],
    [words.validUntil, validUntil && formatDate(validUntil, language)],
    [words.country, country && countryName(country, language)],
  ];
}

/** What the details show of an entry beyond a card's facts. */
export function entryFacts(entry: ServiceProvider, language: string): readonly Fact[] {
  const { id, serviceType, serviceAudience, focusArea, supportedIntegrations, website, providerId } = entry;
  const words = detailsWords(language);
  return [
    [words.entry, id],
    [words.serviceType, terms(serviceType, language)],
    [words.audience, terms(serviceAudience, language)],
    [words.focusArea, terms(focusArea, language)],
    [words.supportedIntegrations, terms(supportedIntegrations, language)],
    [words.website, website && link(website, new URL(website).host)],
    [words.providerAccount, providerId?.toUpperCase()],
  ];
}

/** A card below its face: the record's or the entry's facts, and at the foot how old they are or why there are none. */
export function cardFacts(registration: Registration, language: string): TemplateResult {
  const { provider, serviceProvider, checkedAt } = registration;
  const facts = serviceProvider
    ? commonEntryFacts(serviceProvider, language)
    : provider
      ? [...commonFacts(provider, language), consortiumFact(provider, language), rorFact(provider, language)]
      : [];
  const note =
    reasonSentence(registration, language) ||
    fill(detailsWords(language).checkedAge, { age: formatAge(checkedAt, Date.now(), language) });
  // Another text, not the same one changed: where words of two directions are mixed, Chromium takes such a change for a layout shift.
  return html`${factList(facts)}<p class="note" .textContent=${note}></p>`;
}

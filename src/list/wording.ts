/**
 * What every directory says, put together.
 *
 * @module
 */
import type { Sort } from '../datacite/query.js';
import type { Registration, RegistrationReason } from '../datacite/registration.js';
import { english as englishFailures } from '../locales/en/failures.js';
import { english } from '../locales/en/list.js';
import type { Plural, Words } from '../locales/words.js';
import { formatAge } from '../ui/language.js';
import { formatNumber } from '../ui/locale.js';
import { fill, wordsIn } from '../ui/words.js';
import type { Row } from './answers.js';
import type { Directory } from './directory.js';
import type { ListAttributes } from './list-attributes.js';

/** What every directory says in a language. */
export const listWords = (language: string): Words['list'] => wordsIn(language)?.list ?? english;

/** The form that a language has for this number. */
export const pluralForm = (forms: Plural, count: number, language: string): string =>
  forms[new Intl.PluralRules(language).select(count)] ?? forms.other;

/** How many there are of something. */
export const pluralText = (forms: Plural, count: number, language: string): string =>
  fill(pluralForm(forms, count, language), { count: formatNumber(count, language) });

/** What something is, before what it is: "Country:". */
export const termText = (term: string, language: string): string => fill(listWords(language).term, { term });

/** What an order is called; a listing's entries are no accounts. */
export function sortLabel(sort: Sort, { listing }: ListAttributes, language: string): string {
  const { sorts, entrySorts } = listWords(language);
  return (listing ? { ...sorts, ...entrySorts } : sorts)[sort];
}

/** What is said of an account or entry beside its facts; `''` where it is plainly active. */
export function statusWord({ status, reason }: Registration, language: string): string {
  const words = listWords(language);
  switch (status) {
    case 'registered':
      return '';
    case 'inactive':
      return reason === 'expired' ? words.expired : words.inactive;
    case 'not-registered':
      return words.notMember;
    case 'unknown':
      return words.statusUnknown;
  }
}

/** What can be shown inside of an item; `''` for nothing. */
export function insideOf({ registration, serviceProvider }: Row): 'organizations' | 'repositories' | '' {
  return registration.kind === 'consortium' ? 'organizations' : serviceProvider?.software.length ? 'repositories' : '';
}

/** "3,380 providers, page 2 of 136", or why there is no such thing; `''` while nothing is known. */
export function resultText({ answerable, shown, lastPage, host, language }: Directory): string {
  const { content, total, page, rows, reason } = shown;
  const words = listWords(language);
  const number = (value: number) => formatNumber(value, language);
  if (!answerable) return unavailableText(language);
  if (content === 'empty') return words.noneFound;
  if (content === 'error') return errorText(reason, language);
  if (content !== 'rows') return '';
  const count = pluralText(words.count, total!, language);
  if (lastPage < 2) return count;
  const where =
    host.paging !== 'pages'
      ? fill(words.shown, { count: number(rows.length) })
      : fill(words.pageOf, { page: number(page), last: number(lastPage) });
  return fill(words.counted, { count, where });
}

export function windowText(rows: number, language: string): string {
  return fill(listWords(language).onlyFirst, { count: formatNumber(rows, language) });
}

export function ageText(checkedAt: string, language: string): string {
  return fill(listWords(language).asOf, { age: formatAge(checkedAt, Date.now(), language) });
}

/** For paper, where an age would go on. */
export const timeText = (checkedAt: string, language: string): string =>
  fill(listWords(language).asOf, { age: `${checkedAt.slice(0, 16)}Z` });

/** Where there is no source, or none that this version knows. */
export function unavailableText(language: string): string {
  const { unreadable, unavailable } = listWords(language);
  return `${unreadable} ${unavailable}`;
}

/** Why there are no providers to show. `null`: this version knows no way to get them. */
export function errorText(reason: RegistrationReason | null, language: string): string {
  return reason ? `${listWords(language).unreadable} ${failureText(reason, language)}` : unavailableText(language);
}

/** Why there is no (new) answer, as a sentence. */
export function failureText(reason: RegistrationReason, language: string): string {
  const failures: Readonly<Partial<Record<RegistrationReason, string>>> =
    wordsIn(language)?.failures ?? englishFailures;
  return failures[reason] ?? '';
}

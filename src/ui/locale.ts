/**
 * Names, dates, numbers and ages in the language of the page around an element.
 *
 * @module
 */
export { formatAge, languageOf } from './language.js';

/** Name of a country; the code itself where `Intl` has no name for it. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A calendar date, `YYYY-MM-DD`: the same day in every time zone. */
export function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** A point in time, in the visitor's time zone. */
export function formatTime(time: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

/** A whole number with the language's separators. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

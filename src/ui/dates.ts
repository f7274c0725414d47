/**
 * Dates and times in the language of the page around an element. Apart from `locale.ts`, since only what is fetched on demand shows them.
 *
 * @module
 */

/** A calendar date, `YYYY-MM-DD`: the same day in every time zone. */
export function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** A point in time, in the visitor's time zone. */
export function formatTime(time: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

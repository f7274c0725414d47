import { SearchError } from './errors.js';

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/u;
const UNITS = /** @type {const} */ (['y', 'M', 'd', 'h', 'm', 's']);

/**
 * A date as Elasticsearch reads it (strict_date_optional_time, epoch_millis, date math): the time span it names.
 *
 * @param {string} text
 * @param {number} now
 * @returns {{ start: number, end: number }} end exclusive
 */
export function dateSpan(text, now) {
  const [anchor = '', math = ''] = text.startsWith('now') ? ['now', text.slice(3)] : text.split('||', 2);
  let span = anchor === 'now' ? { start: now, end: now + 1 } : absolute(anchor);
  const steps = /([+-]\d+|\/)([yMwdhHms])/guy;
  let read = 0;
  for (const [all, step = '', unit = ''] of math.matchAll(steps)) {
    read += all.length;
    span =
      step === '/'
        ? { start: floor(span.start, unit), end: shift(floor(span.start, unit), unit, 1) }
        : { start: shift(span.start, unit, Number(step)), end: shift(span.end, unit, Number(step)) };
  }
  if (!span || read !== math.length) {
    throw new SearchError(
      `parse_exception: failed to parse date field [${text}] with format [strict_date_optional_time||epoch_millis]`,
    );
  }
  return span;

  /** @param {string} value */
  function absolute(value) {
    const found = DATE.exec(value);
    if (found) {
      const [, year = '', month, day, hour, minute, second, fraction, zone] = found;
      const given = [month, day, hour, minute, second].findIndex((part) => part === undefined);
      const start =
        Date.UTC(
          Number(year),
          Number(month ?? 1) - 1,
          Number(day ?? 1),
          Number(hour ?? 0),
          Number(minute ?? 0),
          Number(second ?? 0),
        ) +
        Math.floor(Number(`0.${fraction ?? 0}`) * 1000) -
        offset(zone);
      const roundTrip =
        day === undefined ||
        new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
      if (roundTrip && Number(month ?? 1) >= 1 && Number(month ?? 1) <= 12) {
        return { start, end: fraction ? start + 1 : shift(start, UNITS[given === -1 ? 5 : given] ?? 's', 1) };
      }
    } else if (/^-?\d+$/u.test(value)) {
      return { start: Number(value), end: Number(value) + 1 };
    }
    throw new SearchError(
      `parse_exception: failed to parse date field [${value}] with format [strict_date_optional_time||epoch_millis]`,
    );
  }
}

/** @param {string | undefined} zone */
function offset(zone) {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60000;
}

/** @type {(time: number, unit: string, by: number) => number} */
function shift(time, unit, by) {
  const date = new Date(time);
  if (unit === 'y') return date.setUTCFullYear(date.getUTCFullYear() + by);
  if (unit === 'M') return date.setUTCMonth(date.getUTCMonth() + by);
  return time + by * ({ w: 604800000, d: 86400000, h: 3600000, H: 3600000, m: 60000, s: 1000 }[unit] ?? 0);
}

/** @type {(time: number, unit: string) => number} */
function floor(time, unit) {
  const date = new Date(time);
  if (unit === 'y') return Date.UTC(date.getUTCFullYear(), 0);
  if (unit === 'M') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  if (unit === 'w') return floor(time - ((date.getUTCDay() + 6) % 7) * 86400000, 'd');
  return Math.floor(time / shift(0, unit, 1)) * shift(0, unit, 1);
}

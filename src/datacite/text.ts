/**
 * Guards for values that came from somewhere else: each returns a value that is safe to use as what it claims to be, or `null`.
 *
 * @module
 */

/** Names may have 255 characters in DataCite's database; anything much longer is not a name. Counted, and cut, by code point. */
const TOO_LONG = /^(.{300}).+/u;
const LONGEST_URL = 2048;

/**
 * White space, and what is invisible in an honest name but able to reorder or hide the text around it: control characters, zero-width space,
 * byte order mark, explicit bidirectional formatting. Zero-width joiners stay: Persian and Indic scripts need them.
 */
const INVISIBLE = /[\s\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+/gu;

/** Text on one line, without characters that could disturb its surroundings; `null` where there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.replace(INVISIBLE, ' ').trim().replace(TOO_LONG, '$1…') || null;
}

/**
 * A URL that may become a link or an image: absolute, `http:` or `https:`, without user name and password
 * (`https://datacite.org@elsewhere.example` shows one host and leads to another). Anything else is `null`.
 */
export function webUrlOf(value: unknown, base?: string): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_URL) return null;
  try {
    const url = new URL(value, base);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}

/** A calendar date, `YYYY-MM-DD`. */
export function dateOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  // The 31st of February is read as the 3rd of March; what is no date at all has no JSON.
  return (new Date(value).toJSON() as string | null)?.startsWith(value) ? value : null;
}

/** An object that is neither `null` nor an array, for reading members of untrusted JSON. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

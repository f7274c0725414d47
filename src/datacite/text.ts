/**
 * Guards for values that came from somewhere else: each returns a value that is safe to use as what it claims to be, or `null`.
 *
 * @module
 */

/** Names may have 255 characters in DataCite's database; anything much longer is not a name. Counted, and cut, by code point. */
const TOO_LONG = /^(.{300}).+/u;
const LONGEST_URL = 2048;

/**
 * What ends a word, one or more at a time: white space (line and paragraph separators among it), control characters, private use, lone surrogates, the
 * object replacement character, and everything that is a picture and not writing. Pictures could pass for a badge's own check mark, so they go as whole
 * ranges of Unicode 17's blocks, not as a list of look-alikes that would never be complete: U+2190–2BFF (arrows, √ and the other mathematical
 * operators, technical signs, ☑ ✓ ✔ ✅, braille with its blank, ⬤), U+1F000–1FBFF (emoji, 🗸, flags, legacy computing's 🮱), and 𐄂, the Aegean check mark.
 * © ® ™ № ° and letters of any script stay, also those that resemble a sign.
 */
const PICTURES = /[\s\p{Cc}\p{Co}\p{Cs}\uFFFC\u2190-\u2BFF\u{10102}\u{1F000}-\u{1FBFF}]+/gu;

/**
 * What is invisible by its nature (Unicode's `Default_Ignorable_Code_Point` and category `Cf`: UAX #44): bidirectional controls, marks and isolates,
 * zero-width characters, variation selectors, tags, interlinear annotation, Hangul fillers, soft hyphens. It reorders or hides what stands beside it, so it
 * goes without a trace. But one: the joiners U+200C and U+200D stay where they shape writing (UAX #31, section 2.3), which is behind a mark or a letter of a
 * script without upper and lower case, as in Persian and the scripts of India.
 */
const INVISIBLE = /(?<![\p{Lo}\p{M}](?=[\u200C\u200D]))[\p{Cf}\p{DI}]/gu;

/**
 * Marks without a letter of their own, which would be drawn on whatever stands before the text, and those above four nonspacing marks in a row
 * (UTS #39, section 5.4): no language writes so many, and a tower of them covers the lines around it.
 */
const LOOSE_MARKS = /^[\p{M} \u200C\u200D]+|(?<=[\p{Mn}\p{Me}\u200C\u200D]{4})[\p{Mn}\p{Me}\u200C\u200D]+/gu;

/** Text on one line, without characters that could disturb its surroundings or pass for a sign; `null` where there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return (
    value
      // Before anything else reads it: an answer may have megabytes.
      .slice(0, 2000)
      .replace(INVISIBLE, '')
      .replace(PICTURES, ' ')
      .replace(LOOSE_MARKS, '')
      .trim()
      .replace(TOO_LONG, '$1…') || null
  );
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

/** An ISO time that begins with a calendar date and ends in UTC. */
export function timeOf(value: unknown): string | null {
  const date = typeof value === 'string' && /^[\d-]+T[\d:.]+Z$/.test(value) && dateOf(value.slice(0, 10));
  return date && Date.parse(value) >= 0 ? value : null;
}

/**
 * The members of an object of untrusted JSON, which is neither `null` nor an array: its own alone, so that nothing a script of the page has put on
 * `Object.prototype` can lend a record what it does not have.
 */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { __proto__: null, ...value } : null;
}

/**
 * Names and numbers in the language of the page around an element.
 *
 * @module
 */
/** One formatter for each language: making one takes longer than a hundred uses. */
function kept<Formatter>(make: (language: string) => Formatter): (language: string) => Formatter {
  const known = new Map<string, Formatter>();
  return (language) => {
    let formatter = known.get(language);
    if (!formatter) known.set(language, (formatter = make(language)));
    return formatter;
  };
}

const numbers = /* @__PURE__ */ kept((language) => new Intl.NumberFormat(language));
const regions = /* @__PURE__ */ kept((language) => new Intl.DisplayNames(language, { type: 'region' }));

/** Name of a country; the code itself where `Intl` has no name for it. */
export function countryName(code: string, language: string): string {
  try {
    return regions(language).of(code) ?? code;
  } catch {
    return code;
  }
}

/** What orders words as the language does. */
export const collatorFor = /* @__PURE__ */ kept((language) => new Intl.Collator(language));

/** A whole number with the language's separators. */
export function formatNumber(value: number, language: string): string {
  return numbers(language).format(value);
}

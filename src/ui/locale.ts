/**
 * Names and numbers in the language of the page around an element.
 *
 * @module
 */
/** Name of a country; the code itself where `Intl` has no name for it. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A whole number with the language's separators. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

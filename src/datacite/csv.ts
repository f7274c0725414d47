/** A cell: what is not known is an empty one. */
export type CsvValue = string | boolean | null;

/** UTF-8's byte order mark: without it Excel reads a file in the code page of its language. */
const BOM = '\uFEFF';

/**
 * Where a spreadsheet could begin to read a formula: at what OWASP lists for the beginning of a cell ("CSV Injection": `=`, `+`, `-`, `@`, tab, CR, LF and the
 * full-width forms), also behind a semicolon, tab or line end, since a program whose language separates by semicolons ends cells there.
 */
const FORMULA = /^(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])/g;

function cell(value: CsvValue): string {
  const text = String(value ?? '').replace(FORMULA, "'");
  return /[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180): fields separated by commas, lines ended by CRLF, quotes where they are needed, after UTF-8's byte order mark. No cell can
 * be read as a formula: an apostrophe stands before what could begin one, as OWASP advises, which whoever reads the file by a program takes away.
 *
 * @param lines the first one holds the names of the columns
 */
export function csvOf(lines: ReadonlyArray<readonly CsvValue[]>): string {
  return BOM + lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

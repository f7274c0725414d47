/**
 * A directory's result as a file.
 *
 * @module
 */
import { csvOf, type CsvValue } from './csv.js';
import type { Provenance } from './evidence.js';
import type { Provider } from './provider.js';
import { providerParameters, type ProviderQuery } from './query.js';
import type { Registration } from './registration.js';
import { objectOf } from './text.js';

/** `csv`: a table (RFC 4180). `json`: the same fields, with what was asked. */
export type ExportFormat = 'csv' | 'json';

/** The media types of the formats. */
export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** One line of an export. */
export interface ExportRow {
  readonly id: string;
  /** The REST record; `null` where there is none. */
  readonly provider: Provider | null;
  /** What may be claimed about it. */
  readonly registration: Registration;
}

/** A column: its name in the file, and what it says of a row. */
export type ExportColumn<Row> = readonly [name: string, value: (row: Row) => CsvValue];

/** A result, and what was asked for it. */
export interface ExportContent<Row> extends Omit<Provenance, 'failure'> {
  /** What was listed; its page does not matter. */
  readonly query: ProviderQuery;
  /** How many there are, by the source's own count. */
  readonly total: number;
  /** In their order. */
  readonly rows: readonly Row[];
}

/** Attributes that are exported as they were read, by the API's own names. */
const ATTRIBUTES = [
  'displayName',
  'memberType',
  'organizationType',
  'focusArea',
  'region',
  'country',
  'website',
  'rorId',
  'logoUrl',
  'joined',
  'isActive',
] as const satisfies ReadonlyArray<keyof Provider>;

/** What is exported of an account: the API's attributes by their names, then what may be claimed on this evidence, and when that was checked. */
export const PROVIDER_COLUMNS: ReadonlyArray<ExportColumn<ExportRow>> = [
  ['id', ({ id }) => id],
  ...ATTRIBUTES.map((name): ExportColumn<ExportRow> => [name, ({ provider }) => provider?.[name] ?? null]),
  ['status', ({ registration }) => registration.status],
  ['kind', ({ registration }) => registration.kind],
  ['reason', ({ registration }) => registration.reason],
  ['stale', ({ registration }) => registration.stale],
  ['checkedAt', ({ registration }) => registration.checkedAt],
];

/** One JSON text. Without a prototype, where a page may have left a `toJSON`. */
const json = (entries: Iterable<readonly [string, unknown]>) => JSON.stringify(objectOf(Object.fromEntries(entries)));

/** What was asked, as parameters of the API. */
function parametersOf(query: ProviderQuery): string {
  return json(providerParameters(query).filter(([name]) => !name.startsWith('page[')));
}

/**
 * A file's text: in the `csv` format a line for each row; in the `json` format an object with `exportedAt` (ISO time), `source`, `sourceUrl`,
 * `checkedAt`, `query` (the API's parameters), `total`, `complete` (whether all of the total are there) and `providers`, one object a row.
 *
 * @param columns the fields of a row
 * @param now milliseconds, for `exportedAt`
 */
export function exportText<Row>(
  format: ExportFormat,
  content: ExportContent<Row>,
  columns: ReadonlyArray<ExportColumn<Row>>,
  now: number,
): string {
  const { source, sourceUrl, checkedAt, query, total, rows } = content;
  if (format === 'csv') {
    return csvOf([columns.map(([name]) => name), ...rows.map((row) => columns.map(([, value]) => value(row)))]);
  }
  const head: ReadonlyArray<readonly [string, string]> = [
    ['exportedAt', JSON.stringify(new Date(now).toISOString())],
    ['source', JSON.stringify(source)],
    ['sourceUrl', JSON.stringify(sourceUrl)],
    ['checkedAt', JSON.stringify(checkedAt)],
    ['query', parametersOf(query)],
    ['total', String(total)],
    ['complete', String(isComplete(content))],
  ];
  const lines = rows.map((row) => `    ${json(columns.map(([name, value]) => [name, value(row)] as const))}`);
  return `{\n${head.map(([name, text]) => `  "${name}": ${text},\n`).join('')}  "providers": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Whether all are there that the source has counted. */
export function isComplete({ rows, total }: Pick<ExportContent<unknown>, 'rows' | 'total'>): boolean {
  return rows.length === total;
}

import type { ServiceProvider } from './listing.js';
import type { ExportColumn } from './provider-export.js';
import type { Registration } from './registration.js';

/** One line of an export of a listing's entries. */
export interface EntryExportRow {
  readonly id: string;
  readonly serviceProvider: ServiceProvider | null;
  /** What may be claimed about it. */
  readonly registration: Registration;
}

const TEXTS = ['name', 'website', 'country', 'logoUrl', 'providerId', 'registeredOn', 'validUntil'] as const;
const LISTS = ['serviceType', 'serviceAudience', 'focusArea', 'supportedIntegrations', 'software'] as const;

/** What is exported of an entry: the listing's fields by their names, several values with semicolons between them, then what may be claimed. */
export const ENTRY_COLUMNS: ReadonlyArray<ExportColumn<EntryExportRow>> = [
  ['id', ({ id }) => id],
  ...TEXTS.map((name): ExportColumn<EntryExportRow> => [name, (row) => row.serviceProvider?.[name] ?? null]),
  ...LISTS.map((name): ExportColumn<EntryExportRow> => [name, (row) => row.serviceProvider?.[name].join('; ') ?? null]),
  ['status', ({ registration }) => registration.status],
  ['kind', ({ registration }) => registration.kind],
  ['reason', ({ registration }) => registration.reason],
  ['stale', ({ registration }) => registration.stale],
  ['checkedAt', ({ registration }) => registration.checkedAt],
];

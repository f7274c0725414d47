/**
 * Words of what is fetched on demand: apart from `wording.ts`, which is on every page.
 *
 * @module
 */
import type { ExportFormat } from '../datacite/provider-export.js';
import type { FacetName } from '../datacite/provider-page.js';
import { formatNumber } from '../ui/locale.js';

export const OVERVIEW = 'Overview';
export const AS_TABLE = 'Show as table';
export const EARLIER = 'Earlier';
export const NOTHING_TO_COUNT = 'Nothing to count.';
export const PROVIDERS = 'Providers';

/** What the overview's charts show. */
export const CHART_LABELS: Readonly<Partial<Record<FacetName, string>>> = {
  region: 'Providers by region',
  'member-type': 'Providers by member type',
  year: 'New accounts by year',
  country: 'Providers by country',
  'service-type': 'Providers by service type',
  registered: 'New registrations by year',
};

export const EXPORT_LABELS: Readonly<Record<ExportFormat, string>> = { csv: 'Download CSV', json: 'Download JSON' };

/** While a file is being made. */
export function exportingText(loaded: number, total: number | null, language: string): string {
  return total ? `Loading ${formatNumber(loaded, language)} of ${formatNumber(total, language)}…` : 'Loading…';
}

/** What was downloaded. */
export function exportedText(rows: number, total: number, language: string): string {
  const count = formatNumber(rows, language);
  return rows === total
    ? `Downloaded ${count} ${rows === 1 ? 'provider' : 'providers'}.`
    : `Downloaded only ${count} of ${formatNumber(total, language)} providers: no more can be had.`;
}

export const notExportedText = (why: string) => `The file could not be made. ${why}`;

export const copyText = (name: string) => `Copy link to ${name}`;
export const COPIED = 'Link copied.';
/** Where the browser does not let a page write to the clipboard. */
export const linkToText = (name: string) => `Link to ${name}`;
export const COPY_BY_HAND = 'Copy the selected link.';

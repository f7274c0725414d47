/**
 * Words of a listing's entries.
 *
 * @module
 */
import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../ui/locale.js';

/** What an entry's facts are called. */
export const ENTRY_WORDS = {
  country: 'Country:',
  serviceType: 'Service type:',
  serviceAudience: 'Audience:',
  focusArea: 'Focus area:',
  supportedIntegrations: 'Supported integrations:',
  registeredOn: 'Registered since',
  validUntil: 'Valid until',
  account: 'DataCite membership',
} as const;

/** "1,234 DataCite repositories run DSpace." */
export function repositoryText(count: number, software: string, language: string): TemplateResult {
  const title = html`<bdi>${software}</bdi>`;
  if (count === 0) return html`No DataCite repository says that it runs ${title}.`;
  if (count === 1) return html`1 DataCite repository runs ${title}.`;
  return html`${formatNumber(count, language)} DataCite repositories run ${title}.`;
}

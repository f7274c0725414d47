import type { Row } from './answers.js';
import type { Directory } from './directory.js';

/** What a directory keeps in the page's URL, behind its prefix. */
const PARAMETERS = [
  'query',
  'member-type',
  'organization-type',
  'focus-area',
  'region',
  'country',
  'year',
  'sort',
  'page',
  'layout',
  'open',
  'select',
];

const accountPage = (id: string) => `https://metadata.datacite.org/${encodeURIComponent(id)}`;

/**
 * A link to one item: of this page, where the directory keeps what a visitor chose in its URL, else of DataCite's own page about the account or
 * about the programme.
 *
 * There the directory searches for it, by its ROR id or its name, if a visitor can.
 *
 * @param page the page's URL
 */
export function linkTo(
  { id, name, provider, serviceProvider }: Row,
  directory: Directory,
  page = location.href,
): string {
  const { syncUrl } = directory.host;
  const url = new URL(page);
  const found = syncUrl && /^https?:$/.test(url.protocol) && directory.offers('search');
  if (!found) return serviceProvider ? 'https://datacite.org/service-providers/' : accountPage(id);
  for (const parameter of PARAMETERS) url.searchParams.delete(`${syncUrl}-${parameter}`);
  url.searchParams.set(`${syncUrl}-query`, provider?.rorId ?? name);
  return url.href;
}

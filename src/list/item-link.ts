import type { Row } from './answers.js';
import type { Directory } from './directory.js';
import { NO_CHOICES } from './list-query.js';
import { urlDefaultsOf } from './url-defaults.js';
import { hrefWith, parametersOf } from './url-state.js';

const accountPage = (id: string) => `https://metadata.datacite.org/${encodeURIComponent(id)}`;

/**
 * A link to one item: of this page, where the directory keeps what a visitor chose in its URL, else of DataCite's own page about the account or
 * about the programme.
 *
 * There the directory searches for it, by its ROR id or its name, if a visitor can; what is opened here is opened there.
 *
 * @param page the page's URL
 */
export function linkTo(
  { id, name, provider, serviceProvider }: Row,
  directory: Directory,
  page = location.href,
): string {
  const found = directory.host.syncUrl && /^https?:/.test(page) && directory.offers('search');
  if (!found) return serviceProvider ? 'https://datacite.org/service-providers/' : accountPage(id);
  // An entry's account is not searched for in a listing.
  const words = (!serviceProvider && provider?.rorId) || name;
  const opened = directory.choices.opened.filter((other) => other === id);
  const defaults = urlDefaultsOf(directory);
  return hrefWith(page, parametersOf({ ...NO_CHOICES, words, opened }, defaults), defaults);
}

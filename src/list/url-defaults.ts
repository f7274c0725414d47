import type { Directory } from './directory.js';
import type { UrlDefaults } from './url-state.js';

/** What a directory's author fixed, and what its visitors can choose; all that a URL needs not say, or may not. */
export function urlDefaultsOf(directory: Directory): UrlDefaults {
  const { host, pickable: facets, defaultSelection: selected } = directory;
  const { syncUrl: prefix, sort, page, paging, layout } = host;
  return {
    prefix,
    sort,
    page,
    paging,
    layout,
    facets,
    search: directory.offers('search'),
    layouts: directory.offers('layout'),
    selection: host.selection !== 'none',
    selected,
  };
}

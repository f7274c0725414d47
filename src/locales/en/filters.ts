/** What a directory says whose visitor turns to filters, to a consortium or to more rows. */
export const english = {
  /** How many of a filter's values; only the number is shown. */
  picked: '{count} picked',
  nothingToChoose: 'Nothing to choose from.',
  notGiven: 'Not given',
  loadingAll: 'Loading all providers',
  stop: 'Stop',
  loadAll: 'Load all providers',
  /** Why not all are here, and what that means. */
  obstacles: {
    'too-large': 'There are too many providers to load all: the search may find less.',
    stopped: 'Not all providers are loaded.',
    failed: 'Not all providers could be loaded: the search may find less.',
  },
  loadingOrganizations: 'Loading organizations…',
  noOrganizations: 'No organizations.',
  showMore: 'Show more',
  /** What screen readers say after that button, and after one that tries again. */
  moreOf: '{what}',
  toShowMore: 'to show more {what}',
  what: {
    providers: 'providers',
    organizations: 'organizations of {name}',
    repositories: 'repositories of {name}',
  },
  /** What a filter has many of, for the two sentences below. */
  plurals: {
    'member-type': 'member types',
    'organization-type': 'organization types',
    'focus-area': 'focus areas',
    region: 'regions',
    country: 'countries',
    year: 'years',
    'service-type': 'service types',
    'service-audience': 'audiences',
    'supported-integration': 'supported integrations',
    registered: 'years',
  },
  filterValues: 'Filter {facets}',
  showAll: 'Show all {count} {facets}',
  showFewer: 'Show fewer',
  pickedFilters: 'Picked filters',
  removeFilter: 'Remove filter',
  clearAll: 'Clear all',
  /** What screen readers say after that. */
  clearWhat: 'filters',
};

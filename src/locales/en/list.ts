/** What every directory says. */
export const english = {
  /** What a filter, a fact or a column is called. */
  facets: {
    'member-type': 'Member type',
    'organization-type': 'Organization type',
    'focus-area': 'Focus area',
    region: 'Region',
    country: 'Country',
    year: 'Account created',
    'service-type': 'Service type',
    'service-audience': 'Audience',
    'supported-integration': 'Supported integration',
    registered: 'Registered since',
  },
  sorts: {
    name: 'Name A–Z',
    '-name': 'Name Z–A',
    '-created': 'Newest account first',
    created: 'Oldest account first',
    relevance: 'Best match',
  },
  /** The same of a listing's entries, which are no accounts. */
  entrySorts: {
    '-created': 'Newest registration first',
    created: 'Oldest registration first',
  },
  /** What is said beside the facts of who is not registered. */
  inactive: 'Inactive',
  expired: 'Registration expired',
  notMember: 'Not a member',
  statusUnknown: 'Status unknown',
  providers: 'Providers',
  search: 'Search by name or ROR ID',
  searchEntries: 'Search',
  sortBy: 'Sort by',
  /** Shows and hides them where there is little room. */
  filters: 'Filters',
  loading: 'Loading…',
  notLoaded: 'This could not be loaded. Please try again.',
  noneFound: 'No providers found.',
  unreadable: 'The providers cannot be shown right now.',
  /** After the sentence before. */
  unavailable: 'Where they are to be read from is not available.',
  count: { one: '{count} provider', other: '{count} providers' },
  /** "3,380 providers, page 2 of 136" */
  counted: '{count}, {where}',
  shown: '{count} shown',
  pageOf: 'page {page} of {last}',
  onlyFirst: 'Only the first {count} can be shown.',
  /** A phrase like "3 hours ago" or, on paper, a time. */
  asOf: 'As of {age}.',
  retry: 'Try again',
  clearAll: 'Clear search and filters',
  loadingProviders: 'Loading providers…',
  joined: 'Joined',
  ror: 'ROR',
  /** What a value is, before the value. */
  term: '{term}:',
  /** Buttons, and what screen readers say after them. */
  showOrganizations: 'Show organizations',
  showRepositories: 'Show repositories',
  ofName: ' of {name}',
  previous: 'Previous',
  next: 'Next',
  page: 'Page {page}',
  /** What the way to further pages is called for screen readers. */
  pagesOf: '{label}, pages',
};

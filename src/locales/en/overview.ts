/** What a directory's overview says. */
export const english = {
  overview: 'Overview',
  asTable: 'Show as table',
  earlier: 'Earlier',
  nothingToCount: 'Nothing to count.',
  charts: {
    region: 'Providers by region',
    'member-type': 'Providers by member type',
    year: 'New accounts by year',
    country: 'Providers by country',
    'service-type': 'Providers by service type',
    registered: 'New registrations by year',
  },
};

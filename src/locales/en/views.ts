/** What a directory says in other layouts than the plain list. */
export const english = {
  layouts: { list: 'List', grid: 'Grid', table: 'Table' },
  layout: 'Layout',
  /** Of a group that began on a page before. */
  continued: 'continued',
  /** For screen readers: the group of names that begin with no letter. */
  noLetter: 'Other characters',
  /** The way to the groups. */
  goTo: {
    letter: 'Go to letter',
    region: 'Go to region',
    country: 'Go to country',
    'member-type': 'Go to member type',
    'organization-type': 'Go to organization type',
    'focus-area': 'Go to focus area',
  },
  name: 'Name',
  /** What the region is called in which a table scrolls. */
  tableOf: '{label}, table',
};

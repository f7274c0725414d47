/** What a badge's face says, in DataCite's own terms: in the main file, since every badge may need it. */
export const english = {
  /** What a provider is to DataCite, as it is said in running text. Every claim has the word DataCite. */
  claims: {
    member: 'DataCite Member',
    consortium: 'DataCite Consortium Lead',
    'consortium-organization': 'DataCite Consortium Organization',
    'service-provider': 'DataCite Registered Service Provider',
    developer: 'DataCite Developer Account',
  },
  /** The same below the word DataCite, on a seal: short lines, long words with soft hyphens. */
  roles: {
    member: 'Member',
    consortium: 'Consortium Lead',
    'consortium-organization': 'Consortium Organization',
    'service-provider': 'Registered Service Provider',
    developer: 'Developer Account',
  },
  statuses: {
    registered: 'Registered',
    inactive: 'Inactive',
    'not-registered': 'Not registered',
    unknown: 'Cannot be verified right now',
  },
  notMember: 'Not a member',
  /** `age` is a phrase like "3 hours ago". */
  verified: 'Verified {age}',
  /** What a screen reader says of a badge, with a name and without one; `claim` is one of the above or DataCite alone. */
  named: '{claim}: {name}. {status}',
  nameless: '{claim}. {status}',
  /** On paper. */
  asOf: 'As of {time}',
  checking: 'Checking…',
  retry: 'Try again',
  detailsOf: 'Details: {name}',
  seeAnswer: 'See the answer',
};

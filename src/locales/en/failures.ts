/** Why there is no (new) answer. */
export const english = {
  offline: 'This device is offline.',
  timeout: 'DataCite did not answer in time.',
  unreachable: 'DataCite could not be reached.',
  'rate-limited': 'DataCite is getting too many requests from this network.',
  'server-error': 'DataCite answered with an error.',
  malformed: "DataCite's answer could not be understood.",
  'too-old': 'The last answer is too old to count.',
};

/** What a directory of a listing's entries says. */
export const english = {
  supportedIntegrations: 'Supported integrations',
  validUntil: 'Valid until',
  asking: 'Asking DataCite…',
  noneRuns: 'No DataCite repository says that it runs {software}.',
  run: { one: '{count} DataCite repository runs {software}.', other: '{count} DataCite repositories run {software}.' },
};

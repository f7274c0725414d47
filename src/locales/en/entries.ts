/** What a directory of a listing's entries says. */
export const english = {
  supportedIntegrations: 'Supported integrations',
  validUntil: 'Valid until',
  /** Heads the badges of the accounts that entries name. */
  account: 'DataCite membership',
  asking: 'Asking DataCite…',
  noneRuns: 'No DataCite repository says that it runs {software}.',
  run: { one: '{count} DataCite repository runs {software}.', other: '{count} DataCite repositories run {software}.' },
};

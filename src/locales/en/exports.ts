/** What a directory says whose visitor takes data or a link away. */
export const english = {
  formats: { csv: 'Download CSV', json: 'Download JSON' },
  loadingOf: 'Loading {loaded} of {total}…',
  downloaded: { one: 'Downloaded {count} provider.', other: 'Downloaded {count} providers.' },
  downloadedOnly: 'Downloaded only {count} of {total} providers: no more can be had.',
  notMade: 'The file could not be made. {why}',
  copyLink: 'Copy link to {name}',
  copied: 'Link copied.',
  /** Where the browser does not let a page write to the clipboard: a field with the link. */
  linkTo: 'Link to {name}',
  copyByHand: 'Copy the selected link.',
};

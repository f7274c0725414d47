/** What Elasticsearch refuses: becomes 400 with an OBJECT as `errors`. */
export class SearchError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'SearchError';
  }
}

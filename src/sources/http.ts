import type { Failure } from '../datacite/evidence.js';
import type { Answer } from './answer.js';

/** Lists of 1,000 rows can take the API seconds; after this many milliseconds nobody waits any more. */
export const DEADLINE = 15_000;

/** Whether the browser says that there is no network. Absent in Node before 21. */
export const isOffline = () => (globalThis.navigator as Navigator | undefined)?.onLine === false;

function failureOf(error: unknown, timeout: AbortSignal): Failure {
  // WebKit's is a DOMException of that name; a page's own `fetch` may reject with anything.
  if ((error as Error | undefined)?.name === 'SyntaxError') return 'malformed';
  if (timeout.aborted) return 'timeout';
  return isOffline() ? 'offline' : 'unreachable';
}

/**
 * One GET for JSON, as simple as CORS knows them, so that no preflight is sent (it would count against DataCite's rate limit): no headers but
 * `Accept`, no credentials, and no more of the page's address than its origin.
 *
 * @param deadline milliseconds
 * @returns the answer, or a failure sorted by what went wrong. The API's rate limit answers without CORS headers, so in a browser it is
 * `unreachable` like every other loss of the network.
 * @throws the signal's reason, when aborted
 */
export async function getJson(url: string, signal: AbortSignal, deadline = DEADLINE): Promise<Answer> {
  const timeout = AbortSignal.timeout(deadline);
  let body: unknown = null;
  let failure: Failure | null = null;
  try {
    const response = await fetch(url, {
      headers: { Accept: 'application/vnd.api+json' },
      // Always revalidated: an answer from the HTTP cache would be older than its `checkedAt` says.
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      signal: AbortSignal.any([signal, timeout]),
    });
    if (response.status === 200) body = await response.json();
    else failure = response.status === 429 ? 'rate-limited' : 'server-error';
  } catch (error) {
    signal.throwIfAborted();
    failure = failureOf(error, timeout);
  }
  return { body, sourceUrl: url, checkedAt: new Date().toISOString(), failure };
}

import { DEADLINE } from './http.js';
import { PREFIX } from './evidence-store.js';

/**
 * Does work of this name in one tab of the origin at a time, where the browser has Web Locks (in secure contexts): who comes second finds what the first
 * has kept.
 *
 * @returns what the work resolves to, or `null` if it was not this tab's turn before the deadline of a request
 * @throws the signal's reason, when aborted
 */
export async function inOneTab<Result>(
  name: string,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]);
  let begun = false;
  try {
    return await navigator.locks.request(PREFIX + name, { signal: patience }, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- set by then
    if (begun || signal.aborted) throw error;
    // Locks are absent in Node before 24 and on insecure pages, and an opaque origin's reject.
    return patience.aborted ? null : work();
  }
}

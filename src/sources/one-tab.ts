import { PREFIX } from './evidence-store.js';
import { DEADLINE } from './http.js';

/**
 * Milliseconds for which a tab that has asked keeps the others waiting: a lock passes from process to process more quickly than what was
 * stored before it (without this, ten tabs made three requests).
 */
const LINGER = 200;

/**
 * Asks in one tab of the origin at a time, where the browser has Web Locks (in secure contexts).
 *
 * @param known what another tab may have learned meanwhile; `null` where it must be asked
 * @returns what is known or answered, or `null` if it was not this tab's turn before the deadline of a request
 * @throws the signal's reason, when aborted
 */
export function askInOneTab<Result>(
  name: string,
  signal: AbortSignal,
  known: () => Result | null,
  ask: () => Promise<Result>,
): Promise<Result | null> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]);
  return new Promise((resolve, reject) => {
    let begun = false;
    const askAlone = async () => {
      begun = true;
      const answer = known();
      resolve(answer ?? (await ask()));
      // No timer of the page: a test's clock that stands still would keep the lock from all tabs.
      if (!answer) await new Promise((rest) => AbortSignal.timeout(LINGER).addEventListener('abort', rest));
    };
    const withoutLock = (error: Error) => {
      if (begun || signal.aborted) reject(error);
      else if (patience.aborted) resolve(null);
      else ask().then(resolve, reject);
    };
    try {
      navigator.locks.request(PREFIX + name, { signal: patience }, askAlone).catch(withoutLock);
    } catch (error) {
      // Absent in Node before 24 and on insecure pages. An opaque origin's reject.
      withoutLock(error as Error);
    }
  });
}

import { createStore, delMany, getMany, keys, set, type UseStore } from 'idb-keyval';
import { CLOCK_TOLERANCE } from '../datacite/registration.js';
import type { Answer } from '../sources/answer.js';

/** Whole scopes kept; one of 10,000 accounts has some 4 MB. */
const MOST = 4;
/** Milliseconds after which nothing is left in the browser's storage: 30 days. */
const LONGEST = 2_592_000_000;
/** Milliseconds after which a database that does not answer is taken for none: another tab may block it, and browsers have had bugs. */
const PATIENCE = 2000;

/** What one page is kept by. Times and URLs have no white space; what has the newest time comes last. */
const keyOf = (url: string, [first]: readonly Answer[], page: number) => `${first!.checkedAt} ${url} ${page}`;
const timeOf = (key: string) => key.split(' ')[0]!;
const urlOf = (key: string) => key.split(' ')[1];
const pageOf = (key: string) => Number(key.split(' ')[2]);

let database: UseStore | undefined;

/** What a database says, or nothing: it may be absent, forbidden, full, blocked or filled by somebody else. */
async function attempt(ask: (store: UseStore) => Promise<unknown>): Promise<unknown> {
  try {
    database ??= createStore('datacite-provider-elements', 'scopes-1');
    // No timer of the page, which may stand still.
    const patience = new Promise((resolve) => AbortSignal.timeout(PATIENCE).addEventListener('abort', resolve));
    return await Promise.race([ask(database), patience]);
  } catch {
    database = undefined;
    return null;
  }
}

const ownKeys = async (store: UseStore) => (await keys(store)).filter((key) => typeof key === 'string').sort();

/**
 * The answers of which whole scopes consist, as they came, in IndexedDB: `localStorage` has room for a quarter of one. What comes back is not trusted: whoever
 * recalls it reads it through the same guards as if it came now.
 *
 * @param url of the first page
 */
export async function recallScope(url: string): Promise<readonly Answer[] | null> {
  const stored = await attempt(async (store) => {
    const known = (await ownKeys(store)).filter((key) => urlOf(key) === url);
    const latest = known.filter((key) => timeOf(key) === timeOf(known.at(-1) ?? ''));
    return getMany<unknown>(
      latest.sort((a, b) => pageOf(a) - pageOf(b)),
      store,
    );
  });
  return Array.isArray(stored) && stored.length && stored.every(isAnswer) ? stored : null;
}

/** Keeps the answers of a whole scope in place of older ones, and makes room for them. */
export async function keepScope(url: string, answers: readonly Answer[]): Promise<void> {
  await attempt(async (store) => {
    const known = await ownKeys(store);
    const others = known.filter(
      (key) => urlOf(key) !== url && Math.abs(Date.now() - Date.parse(timeOf(key))) < LONGEST,
    );
    const staying = new Set([...new Set(others.map(urlOf))].slice(-(MOST - 1)));
    await delMany(
      known.filter((key) => !others.includes(key) || !staying.has(urlOf(key))),
      store,
    );
    // One by one: copying a page takes the main thread some milliseconds.
    for (const [index, answer] of answers.entries()) await set(keyOf(url, answers, index + 1), answer, store);
  });
}

/** An answer with an honest time; nothing honest comes from the future. */
function isAnswer(value: unknown): value is Answer {
  const { checkedAt } = (value ?? {}) as { checkedAt?: unknown };
  return typeof checkedAt === 'string' && Date.parse(checkedAt) <= Date.now() + 1000 * CLOCK_TOLERANCE;
}

import { CLOCK_TOLERANCE } from '../datacite/registration.js';

/** Where settled answers are kept: the browser's storage, this page only, or nowhere. */
export type CacheMode = 'storage' | 'memory' | 'none';

/** What can be kept: JSON that says when it was true. */
export interface Kept {
  /** ISO time. */
  readonly checkedAt: string;
}

/** Keeps what was learned by key, as it came: whoever recalls it reads it through the same guards as if it came now. */
export interface Store<Entry extends Kept> {
  /** The newest entry, of any age; `null` where there is none or its time is not an honest one. */
  recall(key: string): Entry | null;
  keep(entries: Iterable<readonly [key: string, entry: Entry]>): void;
}

/** Kept per page or origin. */
const MOST_ENTRIES = 500;
/** Characters, of the five million that browsers give an origin. A directory's page of 25 rows has 12,000, one of 1,000 rows 400,000. */
const MOST_CHARACTERS = 1_000_000;
/** Milliseconds after which nothing is left in the browser's storage: 30 days. */
const LONGEST = 2_592_000_000;

/** Nothing honest comes from the future: the clock was set back, or somebody else wrote it. */
const isHonest = ({ checkedAt }: { checkedAt: unknown }) =>
  typeof checkedAt === 'string' && Date.parse(checkedAt) <= Date.now() + 1000 * CLOCK_TOLERANCE;

class MemoryStore<Entry extends Kept> implements Store<Entry> {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly capacity: number) {}

  recall(key: string): Entry | null {
    const entry = this.#entries.get(key);
    return entry && isHonest(entry) ? entry : null;
  }

  keep(entries: Iterable<readonly [string, Entry]>): void {
    for (const [key, entry] of entries) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      const [oldest] = this.#entries.keys();
      if (this.#entries.size > this.capacity) this.#entries.delete(oldest!);
    }
  }
}

/** All keys of this library begin with the first; the number is the format's version. */
const FAMILY = 'datacite-provider-elements/';
export const PREFIX = `${FAMILY}2:`;

/** Before the content stands its time, so that the oldest can be told without reading them all. */
const write = ({ checkedAt, ...rest }: Kept) => JSON.stringify({ checkedAt, ...rest });

/**
 * The browser's `localStorage`, shared by all pages of an origin. It may be absent, forbidden, full or filled by somebody else: then it keeps
 * nothing, and memory still does.
 */
class BrowserStore<Entry extends Kept> extends MemoryStore<Entry> {
  override recall(key: string): Entry | null {
    const held = super.recall(key);
    try {
      const stored = JSON.parse(localStorage.getItem(PREFIX + key)!) as Entry;
      // The newer one: another tab may have renewed the stored one, and a full storage may have refused the latest.
      return isHonest(stored) && !(held && stored.checkedAt < held.checkedAt) ? stored : held;
    } catch {
      return held;
    }
  }

  override keep(entries: Iterable<readonly [string, Entry]>): void {
    const all = [...entries];
    super.keep(all);
    // Full of the site's own, it gets room at the cost of our older answers. Without any storage an answer lasts as long as the page.
    for (let most = MOST_ENTRIES; most > 0; most >>= 1) {
      try {
        evict(most);
        for (const [key, entry] of all) localStorage.setItem(PREFIX + key, write(entry));
        evict(MOST_ENTRIES);
        return;
      } catch {}
    }
  }
}

/** Removes what is expired, and the oldest of the rest until at most so many entries are left. */
function evict(entries: number): void {
  let characters = MOST_CHARACTERS;
  const soonest = Date.now() - LONGEST;
  const ours = Object.keys(localStorage)
    .filter((name) => name.startsWith(FAMILY))
    .map((name) => {
      const text = localStorage.getItem(name)!;
      const time = Date.parse(/^\{"checkedAt":"([^"]+)/.exec(text)?.[1] ?? '') || 0;
      return { name, time, size: name.length + text.length };
    })
    .sort((one, other) => other.time - one.time);
  for (const { name, time, size } of ours) {
    if (time > soonest && time <= Date.now() + 1000 * CLOCK_TOLERANCE && entries > 0 && size <= characters) {
      entries--;
      characters -= size;
    } else {
      localStorage.removeItem(name);
    }
  }
}

/** A store of the given kind. One for `none` has no room: every question is asked anew. */
export function createStore<Entry extends Kept>(mode: CacheMode): Store<Entry> {
  return new (mode === 'storage' ? BrowserStore : MemoryStore)<Entry>(mode === 'none' ? 0 : MOST_ENTRIES);
}

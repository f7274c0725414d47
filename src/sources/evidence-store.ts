import type { Answer } from './answer.js';

/** Where settled answers are kept: the browser's storage, this page only, or nowhere. */
export type CacheMode = 'storage' | 'memory' | 'none';

/** Keeps settled answers by key, as they came: whoever recalls one reads it through the same guards as if it came now. */
export interface EvidenceStore {
  recall(key: string): Answer | null;
  keep(key: string, answer: Answer): void;
}

/** Kept per page; a directory's page of 25 rows is the largest common one, at about 12 kB. */
const MOST_ENTRIES = 200;

class MemoryStore implements EvidenceStore {
  readonly #answers = new Map<string, Answer>();

  constructor(private readonly capacity: number) {}

  recall(key: string): Answer | null {
    return this.#answers.get(key) ?? null;
  }

  keep(key: string, answer: Answer): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.capacity) this.#answers.delete(oldest!);
  }
}

/** All keys of this library begin with it; the number is the format's version. */
const PREFIX = 'datacite-provider-elements/1:';

/**
 * The browser's `localStorage`, shared by all pages of an origin. It may be absent, forbidden, full or filled by somebody else: then it keeps
 * nothing, and memory still does.
 */
class BrowserStore extends MemoryStore {
  override recall(key: string): Answer | null {
    const held = super.recall(key);
    try {
      const stored = JSON.parse(localStorage.getItem(PREFIX + key)!) as Answer | null;
      // The newer one: another tab may have renewed the stored one, and a full storage may have refused the latest.
      return stored && !(held && stored.checkedAt < held.checkedAt) ? { ...stored, failure: null } : held;
    } catch {
      return held;
    }
  }

  override keep(key: string, answer: Answer): void {
    super.keep(key, answer);
    try {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
      // Which of them is the oldest, only reading them all would tell: so many are made anew more quickly than sorted.
      if (names.length >= MOST_ENTRIES) for (const name of names) localStorage.removeItem(name);
      localStorage.setItem(PREFIX + key, JSON.stringify(answer));
    } catch {
      // Storage is a convenience: without it the answer lasts as long as the page.
    }
  }
}

/** A store of the given kind. One for `none` has no room: every question is asked anew. */
export function createEvidenceStore(mode: CacheMode): EvidenceStore {
  return new (mode === 'storage' ? BrowserStore : MemoryStore)(mode === 'none' ? 0 : MOST_ENTRIES);
}

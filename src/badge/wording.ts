import type { Registration } from '../datacite/registration.js';
import { english } from '../locales/en/badge.js';
import type { Words } from '../locales/words.js';
import { fill, wordsIn } from '../ui/words.js';

/** The words of a badge's face, in the order they are read. */
export interface Wording {
  /** What the provider is to DataCite, as it is said in running text; "DataCite" alone where nothing may be claimed. */
  readonly claim: string;
  /** The same below the word DataCite; `''` where nothing may be claimed. */
  readonly role: string;
  /** What follows from the evidence. */
  readonly status: string;
}

/** What a badge says in a language. */
export const badgeWords = (language: string): Words['badge'] => wordsIn(language)?.badge ?? english;

/**
 * What a badge says; the wording of `unknown` and of an unregistered provider names no claim at all.
 *
 * @param age how long ago stale evidence was verified, for instance "3 hours ago"; its date, where nobody can say that yet
 */
export function wordingOf({ status, kind, stale, checkedAt }: Registration, language: string, age?: string): Wording {
  const { claims, roles, statuses, notMember, verified } = badgeWords(language);
  const claimed = status !== 'unknown' && kind;
  return {
    claim: claimed ? claims[claimed] : 'DataCite',
    role: claimed ? roles[claimed] : '',
    status:
      stale && status === 'registered'
        ? fill(verified, { age: age ?? checkedAt.slice(0, 10) })
        : kind === 'developer' && status === 'not-registered'
          ? notMember
          : statuses[status],
  };
}

import type { Registration } from '../datacite/registration.js';
import { english } from '../locales/en/details.js';
import { english as englishFailures } from '../locales/en/failures.js';
import type { Words } from '../locales/words.js';
import { wordsIn } from '../ui/words.js';

/** What a card and the details say in a language. */
export const detailsWords = (language: string): Words['details'] => wordsIn(language)?.details ?? english;

/** Why there is no (new) answer, as a sentence; `''` where the status says all there is to say. */
export function reasonSentence({ reason, stale, source }: Registration, language: string): string {
  if (!reason) return '';
  const { reasons, listingReasons, lastAnswer } = detailsWords(language);
  const failures = wordsIn(language)?.failures ?? englishFailures;
  // A listing need not be DataCite's.
  const sentence = { ...failures, ...reasons, ...(source === 'listing' && listingReasons) }[reason];
  return stale ? `${sentence} ${lastAnswer}` : sentence;
}

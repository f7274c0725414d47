import { english } from '../locales/en/overview.js';
import type { Words } from '../locales/words.js';
import { wordsIn } from '../ui/words.js';

/** What a directory's overview says in a language. */
export const overviewWords = (language: string): Words['overview'] => wordsIn(language)?.overview ?? english;

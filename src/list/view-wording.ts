import { english } from '../locales/en/views.js';
import type { Words } from '../locales/words.js';
import { wordsIn } from '../ui/words.js';

/** What a directory says in a language in other layouts than the plain list. */
export const viewWords = (language: string): Words['views'] => wordsIn(language)?.views ?? english;

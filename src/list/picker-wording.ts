import { english } from '../locales/en/picker.js';
import type { Words } from '../locales/words.js';
import { wordsIn } from '../ui/words.js';

/** What a directory says in a language that one can select from. */
export const pickerWords = (language: string): Words['picker'] => wordsIn(language)?.picker ?? english;

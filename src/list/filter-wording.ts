import { english } from '../locales/en/filters.js';
import type { Words } from '../locales/words.js';
import { wordsIn } from '../ui/words.js';

/** What a directory says in a language whose visitor turns to filters, to a consortium or to more rows. */
export const filterWords = (language: string): Words['filters'] => wordsIn(language)?.filters ?? english;

import type { FacetValue } from '../datacite/provider-page.js';
import { nameKeys } from './collation.js';
import { Column } from './column.js';
import { fold, isUnspaced, spellOut, wordsOf } from './fold.js';
import { Slices } from './pause.js';
import { NO_LETTER, letterOf } from './letter.js';
import { searchWords, type SearchWord } from './search-words.js';
import { isForgiving, isTypoOf } from './typo.js';

/** What is searched, filtered and ordered: a provider, or an entry of a listing. */
export interface LocalDocument {
  readonly id: string;
  /** As it is shown, and ordered by. */
  readonly name: string;
  /** Everything else that is searched. */
  readonly texts: readonly string[];
  /** Facet → ids of the document's values of it. Equal arrays should be one array: thousands of documents share them. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** ISO time by which `created` orders; `''` where it is unknown. */
  readonly created: string;
}

/** An order: the API's, where `relevance` is the best match first and, without words, the name. */
export type LocalSort = 'name' | '-name' | 'created' | '-created' | 'relevance';

export interface LocalQuery {
  /** As typed. */
  readonly words: string;
  /** Facet → values of which a document must have one; an empty array does not filter. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  readonly sort: LocalSort;
  /** A facet, `letter` for the name's first, or `null`. */
  readonly groupBy: string | null;
}

export interface LocalResult {
  /** Positions of the documents found, in order; with groups, group by group. */
  readonly positions: readonly number[];
  /**
   * All values of a facet with their counts: those of the documents that the words and all *other* filters let through; largest first. Counted when it is asked
   * for: with most letters that are typed nobody looks.
   */
  readonly countsOf: (facet: string) => readonly FacetValue[];
  /** The groups in the order in which they are shown, with how many of the documents found each holds; id `''` (last) for those that belong to none. */
  readonly groups: readonly FacetValue[];
}

/** Names a facet's value for people: `title` of {@link FacetValue}. Default: its id. */
export type Titles = (facet: string, id: string) => string;

/** How well a document matches a word, best first; what is found in the name comes before what is found elsewhere. */
const WHOLE_WORD = 0;
const BEGINNING = 1;
const ELSEWHERE = 2;
const TYPO = 4;
const NOT_AT_ALL = 255;

/** How well a document matches all words: the name itself (or the id), names that begin with them, and then by the worst matched word. */
const EXACT = 0;
const NAME_BEGINS = 1;
const WORSE = 2;
/** Ranks of one worst level: by all words' levels together. */
const STEPS = 80;
const RANKS = WORSE + STEPS * (TYPO + 2);
const NO_RANK = 0xffff;

/** What the filters say of a document: several of them do not let it through, all do, or one of them alone does not (and that one's number is added). */
const FAILS = 0;
const PASSES = 1;
const FAILS_ONE = 2;

/** Characters of a run without spaces by which it is found from any of its characters on. */
const LONGEST_RUN = 16;

/** Words that a hyphen, an apostrophe or a period holds together are also found written as one: "O'Brien", "uni-bern.ch", "U.S.". */
const LINKED = /[\p{L}\p{M}\p{N}]+(?:['’.·-][\p{L}\p{M}\p{N}]+)+/gu;
const LINKS = /[^\p{L}\p{M}\p{N}]+/gu;

function termsIn(text: string): Set<string> {
  const terms = new Set<string>();
  for (const spelling of new Set([text, spellOut(text)])) {
    const folded = fold(spelling);
    for (const word of wordsOf(folded)) {
      if (isUnspaced(word)) {
        for (let start = 0; start < word.length; start++) terms.add(word.slice(start, start + LONGEST_RUN));
      } else {
        terms.add(word);
      }
    }
    for (const [linked] of folded.matchAll(LINKED)) terms.add(linked.replace(LINKS, ''));
  }
  return terms;
}

/** A name as one line of words, to tell what it begins with. */
const lineOf = (text: string) => wordsOf(fold(text)).join(' ');

/**
 * Search, filters, counts and orders over documents in memory.
 *
 * No library: MiniSearch 7.2, asked for the same over 10,000 accounts, takes 20 MB, counts two swapped letters as two typos and forgives none in a word that is
 * still being typed, and would leave scripts without spaces, ranking and counting to us.
 */
export class LocalIndex {
  readonly documents: readonly LocalDocument[];
  readonly #titles: Titles;
  readonly #language: string | undefined;
  /** Word → where it occurs: twice the document's position, one more if it is not in the name. */
  readonly #terms = new Map<string, number[]>();
  /** The words that begin with a character: those that what is being typed may become. */
  readonly #byInitial = new Map<string, string[]>();
  /** The words of a length: those that one letter can be wrong in have nearly the same. */
  readonly #byLength: string[][] = [];
  readonly #columns = new Map<string, Column>();
  readonly #lines: string[] = [];
  readonly #keys: Array<ReturnType<typeof nameKeys>> = [];
  readonly #orders = new Map<LocalSort, readonly number[]>();
  /** Of the words of the latest search: while one is typed, those before it stay. */
  #levels: ReadonlyMap<string, Uint8Array> = new Map();
  #ranked: readonly [words: string, ranks: Uint16Array | null] = ['', null];

  private constructor(documents: readonly LocalDocument[], titles: Titles, language?: string) {
    this.documents = documents;
    this.#titles = titles;
    this.#language = language;
  }

  /**
   * Reads the documents in slices, so that the page stays responsive.
   *
   * @param language by which groups are ordered, BCP 47
   * @throws the signal's reason, when aborted
   */
  static async build(
    documents: readonly LocalDocument[],
    { signal, titles = (_, id) => id, language }: { signal?: AbortSignal; titles?: Titles; language?: string } = {},
  ): Promise<LocalIndex> {
    const index = new LocalIndex(documents, titles, language);
    const slices = new Slices(signal);
    for (let position = 0; position < documents.length; position++) {
      if (slices.due) await slices.rest();
      index.#read(position);
    }
    await slices.rest();
    index.#order('name');
    return index;
  }

  search({ words, filters, sort, groupBy }: LocalQuery): LocalResult {
    const ranks = this.#ranksOf(words);
    const asked = [...filters].filter(([, values]) => values.length);
    // A facet of which no document has a value lets none through.
    const passing = asked.map(([facet, values]) => (this.#columns.get(facet) ?? new Column()).passing(values));
    const verdicts = new Uint8Array(this.documents.length);
    for (let position = 0; position < verdicts.length; position++) {
      if (ranks?.[position] === NO_RANK) continue;
      let verdict = PASSES;
      for (let index = 0; index < passing.length && verdict !== FAILS; index++) {
        if (passing[index]!(position)) continue;
        verdict = verdict === PASSES ? FAILS_ONE + index : FAILS;
      }
      verdicts[position] = verdict;
    }
    const positions = this.#inOrder(sort, ranks, verdicts);
    const groups = groupBy === null ? null : this.#grouped(groupBy, positions);
    const known = new Map<string, readonly FacetValue[]>();
    return {
      positions: groups ? groups.flatMap(([, members]) => members) : positions,
      countsOf: (facet) => {
        const former = known.get(facet);
        if (former) return former;
        // What fails one filter alone is what that filter's own counts do not mind.
        const own = asked.findIndex(([name]) => name === facet);
        const counts = this.#columns.get(facet)?.count(verdicts, [PASSES, FAILS_ONE + own]) ?? [];
        const values = counts.map(([id, count]) => this.#valueOf(facet, id, count));
        values.sort((a, b) => b.count - a.count);
        known.set(facet, values);
        return values;
      },
      groups: groups?.map(([group, members]) => this.#valueOf(groupBy!, group, members.length)) ?? [],
    };
  }

  /** The first of a document's values counts, so that it is listed once. */
  #groupOf({ name, values }: LocalDocument, groupBy: string): string {
    return groupBy === 'letter' ? letterOf(name) : (values.get(groupBy)?.[0] ?? '');
  }

  #read(position: number): void {
    const { id, name, texts, values } = this.documents[position]!;
    const named = termsIn(name);
    for (const term of named) this.#occurs(term, 2 * position);
    const others = new Set([id, ...texts].flatMap((text) => [...termsIn(text)]));
    for (const term of others) if (!named.has(term)) this.#occurs(term, 2 * position + 1);
    for (const [facet, own] of values) {
      const column = this.#columns.get(facet) ?? new Column();
      this.#columns.set(facet, column);
      column.add(position, own);
    }
    this.#lines.push(lineOf(name));
    this.#keys.push(nameKeys(name));
  }

  #occurs(term: string, place: number): void {
    const places = this.#terms.get(term);
    if (places) places.push(place);
    else {
      this.#terms.set(term, [place]);
      const initial = term.charAt(0);
      const alike = this.#byInitial.get(initial);
      if (alike) alike.push(term);
      else this.#byInitial.set(initial, [term]);
      (this.#byLength[term.length] ??= []).push(term);
    }
  }

  #order(sort: LocalSort): readonly number[] {
    const known = this.#orders.get(sort);
    if (known) return known;
    const all = Array.from(this.documents, (_, position) => position);
    const by = (keyOf: (position: number) => string, sign: number) =>
      all.sort((a, b) => {
        const [one, other] = [keyOf(a), keyOf(b)];
        return one === other ? 0 : one < other ? -sign : sign;
      });
    if (sort === 'created') by((position) => this.documents[position]!.created, 1);
    else if (sort === '-created') by((position) => this.documents[position]!.created, -1);
    else if (sort === '-name') by((position) => this.#keys[position]!.descending, -1);
    else by((position) => this.#keys[position]!.ascending, 1);
    this.#orders.set(sort, all);
    return all;
  }

  #inOrder(sort: LocalSort, ranks: Uint16Array | null, verdicts: Uint8Array): readonly number[] {
    const found = this.#order(sort === 'relevance' ? 'name' : sort).filter((position) => verdicts[position] === PASSES);
    if (sort !== 'relevance' || !ranks) return found;
    const byRank = Array.from({ length: RANKS }, (): number[] => []);
    for (const position of found) byRank[ranks[position]!]!.push(position);
    return byRank.flat();
  }

  #grouped(groupBy: string, positions: readonly number[]): Array<readonly [string, readonly number[]]> {
    const groups = new Map<string, number[]>();
    for (const position of positions) {
      const group = this.#groupOf(this.documents[position]!, groupBy);
      const members = groups.get(group);
      if (members) members.push(position);
      else groups.set(group, [position]);
    }
    const { compare } = new Intl.Collator(this.#language, { numeric: true });
    const isLast = (group: string) => Number(group === '' || group === NO_LETTER);
    const newestFirst = groupBy === 'year' ? -1 : 1;
    return [...groups].sort(
      ([a], [b]) => isLast(a) - isLast(b) || newestFirst * compare(this.#titles(groupBy, a), this.#titles(groupBy, b)),
    );
  }

  #valueOf(facet: string, id: string, amount: number): FacetValue {
    return { id, title: id === '' ? '' : this.#titles(facet, id), count: amount };
  }

  /** How well each document matches; `null` where every one does. A visitor who turns a page or picks a filter has not typed anything new. */
  #ranksOf(text: string): Uint16Array | null {
    if (this.#ranked[0] !== text) {
      const words = searchWords(text);
      this.#ranked = [text, words.length ? this.#rank(text, words) : null];
    }
    return this.#ranked[1];
  }

  #rank(text: string, words: readonly SearchWord[]): Uint16Array {
    const known = this.#levels;
    this.#levels = new Map(words.map((word) => [word.join(' '), known.get(word.join(' ')) ?? this.#levelsOf(word)]));
    const levels = [...this.#levels.values()];
    const asked = words.map(([word]) => word).join(' ');
    const id = text.trim().toLowerCase();
    const ranks = new Uint16Array(this.documents.length).fill(NO_RANK);
    for (let position = 0; position < ranks.length; position++) {
      let worst = 0;
      let sum = 0;
      for (const each of levels) {
        const level = each[position]!;
        if (level > worst) worst = level;
        sum += level;
      }
      if (worst === NOT_AT_ALL) continue;
      const line = this.#lines[position]!;
      if (line === asked || this.documents[position]!.id === id) ranks[position] = EXACT;
      else if (line.startsWith(asked)) ranks[position] = NAME_BEGINS;
      else ranks[position] = WORSE + STEPS * worst + Math.min(sum, STEPS - 1);
    }
    return ranks;
  }

  /** How well each document matches a word. */
  #levelsOf(word: SearchWord): Uint8Array {
    const levels = new Uint8Array(this.documents.length).fill(NOT_AT_ALL);
    const spellings = word.map((spelling) => (isUnspaced(spelling) ? spelling.slice(0, LONGEST_RUN) : spelling));
    const reach = (places: readonly number[], inName: number, elsewhere: number) => {
      for (const place of places) {
        const level = place & 1 ? elsewhere : inName;
        if (level < levels[place >> 1]!) levels[place >> 1] = level;
      }
    };
    for (const spelling of spellings) {
      for (const term of this.#byInitial.get(spelling.charAt(0)) ?? []) {
        if (!term.startsWith(spelling)) continue;
        const level = term.length === spelling.length ? WHOLE_WORD : BEGINNING;
        reach(this.#terms.get(term)!, level, level + ELSEWHERE);
      }
      if (!isForgiving(spelling)) continue;
      for (const term of this.#byLength.slice(spelling.length - 1, spelling.length + 2).flat()) {
        if (isTypoOf(spelling, term)) reach(this.#terms.get(term)!, TYPO, TYPO + 1);
      }
    }
    if (levels.some((level) => level !== NOT_AT_ALL)) return levels;
    // Somebody who mistypes the beginning of a word should not have to finish it to find anything.
    for (const spelling of spellings.filter(isForgiving)) {
      for (const [term, places] of this.#terms) if (isTypoOf(spelling, term, true)) reach(places, TYPO, TYPO + 1);
    }
    return levels;
  }
}

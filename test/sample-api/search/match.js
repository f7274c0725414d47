import { analyze } from './analyze.js';
import { dateSpan } from './dates.js';
import { SearchError } from './errors.js';
import { parseQuery } from './parse.js';

/**
 * One field of the index. `text` is analyzed; `keyword` is one term as a whole; `exact` says whether a keyword keeps its case.
 *
 * @template Doc
 * @typedef {object} Field
 * @property {'text' | 'keyword' | 'date' | 'number' | 'boolean'} kind
 * @property {(doc: Doc) => string | number | boolean | readonly string[] | null} value
 * @property {boolean} [exact]
 * @property {number} [boost]
 */
/**
 * @template Doc
 * @typedef {{ fields: Record<string, Field<Doc>>, defaults: string[], now: number }} Schema
 */
/**
 * @template Doc
 * @typedef {{ matches: (doc: Doc) => boolean, score: (doc: Doc) => number }} Matcher
 */
/** @typedef {import('./parse.js').Node} Node */
/** @typedef {import('./parse.js').Bound} Bound */

/** @type {Matcher<any>} */
const NOTHING = { matches: () => false, score: () => 0 };
/** @type {Matcher<any>} */
const EVERYTHING = { matches: () => true, score: () => 1 };

/**
 * The searching half of the index. Tokens are made when a field is first searched, and kept.
 *
 * @template {object} Doc
 * @param {Schema<Doc>} schema
 */
export function createSearch(schema) {
  /** @type {Map<Field<Doc>, Map<Doc, string[]>>} */
  const caches = new Map();

  /** @type {(field: Field<Doc>) => (doc: Doc) => string[]} */
  const termsOf = (field) => {
    const cache = caches.get(field) ?? new Map();
    caches.set(field, cache);
    return (doc) => {
      let terms = cache.get(doc);
      if (!terms) {
        const value = field.value(doc);
        const values = value === null ? [] : Array.isArray(value) ? value : [String(value)];
        terms = field.kind === 'text' ? values.flatMap(analyze) : values.map((item) => normalize(field, item));
        cache.set(doc, terms);
      }
      return terms;
    };
  };

  /** @type {(field: Field<Doc>, text: string) => string} */
  const normalize = (field, text) => (field.kind === 'keyword' && field.exact ? text : text.toLowerCase());

  /** @type {(field: Field<Doc>, test: (terms: string[]) => boolean) => Matcher<Doc>} */
  const byTerms = (field, test) => {
    const terms = termsOf(field);
    return {
      matches: (doc) => test(terms(doc)),
      score: (doc) => (test(terms(doc)) ? (field.boost ?? 1) / Math.sqrt(1 + terms(doc).length / 4) : 0),
    };
  };

  /** @type {(node: Exclude<Node, { type: 'bool' }>, name: string) => Matcher<Doc> | null} */
  const leaf = (node, name) => {
    if (node.type === 'words' && name === '_exists_') return exists(node.text);
    const field = Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined;
    if (!field) return NOTHING;
    if (node.type === 'wildcard' && /^\*+$/u.test(node.pattern)) return exists(name);
    if (node.type === 'words' && /^[<>]=?./u.test(node.text)) return range(field, comparison(node.text));
    if (node.type === 'range') return range(field, node);
    if (field.kind !== 'text' && field.kind !== 'keyword') return typed(field, node);
    return textual(field, node);
  };

  /** @param {string} name @returns {Matcher<Doc>} */
  const exists = (name) => {
    const field = Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined;
    if (!field) return NOTHING;
    const matches = (/** @type {Doc} */ doc) => {
      const value = field.value(doc);
      return Array.isArray(value) ? value.length > 0 : value !== null;
    };
    return { matches, score: (doc) => (matches(doc) ? 1 : 0) };
  };

  /** @type {(field: Field<Doc>, node: Exclude<Node, { type: 'bool' | 'range' }>) => Matcher<Doc> | null} */
  const textual = (field, node) => {
    switch (node.type) {
      case 'wildcard': {
        const pattern = globPattern(normalize(field, node.pattern));
        return byTerms(field, (tokens) => tokens.some((token) => pattern.test(token)));
      }
      case 'regexp': {
        const pattern = regexpPattern(normalize(field, node.source));
        return byTerms(field, (tokens) => tokens.some((token) => pattern.test(token)));
      }
      case 'fuzzy': {
        const word = normalize(field, node.text);
        const edits = node.edits ?? (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);
        return byTerms(field, (tokens) => tokens.some((token) => withinEdits(word, token, edits)));
      }
      default: {
        if (field.kind === 'keyword') {
          const wanted = normalize(field, node.text);
          return byTerms(field, (tokens) => tokens.includes(wanted));
        }
        const wanted = analyze(node.text);
        // Nothing is left of "&": the clause disappears, it does not fail.
        if (wanted.length === 0) return null;
        return node.type === 'phrase' && wanted.length > 1
          ? byTerms(field, (tokens) => containsPhrase(tokens, wanted, node.slop))
          : byTerms(field, (tokens) => wanted.every((word) => tokens.includes(word)));
      }
    }
  };

  /** Dates, numbers and booleans. @type {(field: Field<Doc>, node: Exclude<Node, { type: 'bool' | 'range' }>) => Matcher<Doc>} */
  const typed = (field, node) => {
    if (node.type === 'wildcard' || node.type === 'regexp' || node.type === 'fuzzy') {
      throw new SearchError(`query_shard_exception: Can only use ${node.type} queries on keyword and text fields`);
    }
    if (field.kind === 'boolean') {
      if (!['true', 'false'].includes(node.text))
        throw new SearchError(
          `query_shard_exception: failed to create query: Can't parse boolean value [${node.text}], expected [true] or [false]`,
        );
      const matches = (/** @type {Doc} */ doc) => String(field.value(doc)) === node.text;
      return { matches, score: (doc) => (matches(doc) ? 1 : 0) };
    }
    return range(field, { from: { value: node.text, inclusive: true }, to: { value: node.text, inclusive: true } });
  };

  /** @type {(field: Field<Doc>, bounds: { from: Bound | null, to: Bound | null }) => Matcher<Doc>} */
  const range = (field, { from, to }) => {
    if (field.kind === 'text' || field.kind === 'keyword' || field.kind === 'boolean') {
      const [low, high] = [from && normalize(field, from.value), to && normalize(field, to.value)];
      return byTerms(field, (tokens) =>
        tokens.some(
          (token) =>
            (low === null || token > low || (from?.inclusive && token === low)) &&
            (high === null || token < high || (to?.inclusive && token === high)),
        ),
      );
    }
    const low = from === null ? -Infinity : lower(field, from);
    const high = to === null ? Infinity : upper(field, to);
    const matches = (/** @type {Doc} */ doc) => {
      const value = field.value(doc);
      return typeof value === 'number' && value >= low && value < high;
    };
    return { matches, score: (doc) => (matches(doc) ? 1 : 0) };
  };

  /** @type {(field: Field<Doc>, bound: Bound) => number} */
  const lower = (field, { value, inclusive }) => {
    if (field.kind === 'number') return inclusive ? number(value) : number(value) + 1e-9;
    const span = dateSpan(value, schema.now);
    return inclusive ? span.start : span.end;
  };
  /** Exclusive in either case. @type {(field: Field<Doc>, bound: Bound) => number} */
  const upper = (field, { value, inclusive }) => {
    if (field.kind === 'number') return inclusive ? number(value) + 1e-9 : number(value);
    const span = dateSpan(value, schema.now);
    return inclusive ? span.end : span.start;
  };

  /** @type {(node: Node) => Matcher<Doc> | null} */
  const compile = (node) => {
    if (node.type === 'bool') return bool(node.clauses);
    if (node.field !== null) return leaf(node, node.field);
    if (node.type === 'wildcard' && /^\*+$/u.test(node.pattern)) return EVERYTHING;
    const parts = schema.defaults.map((name) => leaf(node, name)).filter((part) => part !== null);
    return {
      matches: (doc) => parts.some((part) => part.matches(doc)),
      score: (doc) => Math.max(0, ...parts.map((part) => part.score(doc))),
    };
  };

  /** @type {(clauses: import('./parse.js').Clause[]) => Matcher<Doc> | null} */
  const bool = (clauses) => {
    const parts = clauses.flatMap(({ occur, node }) => {
      const matcher = compile(node);
      return matcher ? [{ occur, matcher }] : [];
    });
    if (parts.length === 0) return null;
    /** @param {import('./parse.js').Occur} occur */
    const of = (occur) => parts.filter((part) => part.occur === occur).map((part) => part.matcher);
    const [must, should, not] = [of('must'), of('should'), of('not')];
    return {
      // Beside a required clause an optional one only adds to the score; with negations alone everything else matches.
      matches: (doc) =>
        must.every((part) => part.matches(doc)) &&
        (must.length > 0 || should.length === 0 || should.some((part) => part.matches(doc))) &&
        !not.some((part) => part.matches(doc)),
      score: (doc) => [...must, ...should].reduce((sum, part) => sum + part.score(doc), 0),
    };
  };

  return {
    /**
     * @param {string} text
     * @returns {Matcher<Doc>}
     */
    compile: (text) => compile(parseQuery(text)) ?? NOTHING,
  };
}

/** @param {string} text */
function number(text) {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value))
    throw new SearchError(`number_format_exception: For input string: "${text}"`);
  return value;
}

/** `>2024`, `<=2024`. @param {string} text */
function comparison(text) {
  const [, operator = '', value = ''] = /^([<>]=?)(.*)$/su.exec(text) ?? [];
  const bound = { value, inclusive: operator.endsWith('=') };
  return operator.startsWith('>') ? { from: bound, to: null } : { from: null, to: bound };
}

/** @type {(character: string) => string} */
const literal = (character) => character.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** @param {string} pattern with `*`, `?` and backslashes */
const globPattern = (pattern) =>
  new RegExp(
    `^${pattern.replace(/\\([^])|([^])/gu, (_, escaped, plain) => (escaped ? literal(escaped) : plain === '*' ? '.*' : plain === '?' ? '.' : literal(plain)))}$`,
    'su',
  );

/** @param {string} source */
function regexpPattern(source) {
  try {
    return new RegExp(`^(?:${source})$`, 'su');
  } catch {
    throw new SearchError(`parse_exception: Failed to parse query [/${source}/]`);
  }
}

/**
 * Lucene's slop: how far, in all, the words may be moved to make the phrase.
 *
 * @param {string[]} tokens
 * @param {string[]} words
 * @param {number} slop
 */
function containsPhrase(tokens, words, slop) {
  /** @type {(index: number, low: number, high: number, used: number[]) => boolean} */
  const place = (index, low, high, used) => {
    if (index === words.length) return true;
    return tokens.some((token, position) => {
      if (token !== words[index] || used.includes(position)) return false;
      const shift = position - index;
      const [least, most] = [Math.min(low, shift), Math.max(high, shift)];
      return most - least <= slop && place(index + 1, least, most, [...used, position]);
    });
  };
  return place(0, Infinity, -Infinity, []);
}

/** Edit distance with neighbouring letters swapped counting as one. @type {(a: string, b: string, most: number) => boolean} */
function withinEdits(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  /** @type {number[][]} */
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (/** @type {number} */ i, /** @type {number} */ j) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swap));
    }
  }
  return at(a.length, b.length) <= most;
}

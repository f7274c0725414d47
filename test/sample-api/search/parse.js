import { SearchError } from './errors.js';

// Lucene's classic query language, as Elasticsearch's query_string reads it: default operator AND, words not split at
// spaces, so that a run of words stays together.

/** @typedef {'must' | 'should' | 'not'} Occur */
/** @typedef {{ occur: Occur, node: Node }} Clause */
/**
 * `field` is null for the default fields.
 *
 * @typedef {{ type: 'bool', clauses: Clause[] }
 *   | { type: 'words', field: string | null, text: string }
 *   | { type: 'phrase', field: string | null, text: string, slop: number }
 *   | { type: 'wildcard', field: string | null, pattern: string }
 *   | { type: 'regexp', field: string | null, source: string }
 *   | { type: 'fuzzy', field: string | null, text: string, edits: number | null }
 *   | { type: 'range', field: string | null, from: Bound | null, to: Bound | null }} Node
 */
/** @typedef {{ value: string, inclusive: boolean }} Bound */
/** @typedef {'AND' | 'OR' | 'NOT' | '+' | '-' | 'BAREOPER' | '(' | ')' | ':' | '*' | '^' | 'QUOTED' | 'TERM' | '~' | 'PREFIX' | 'WILD' | 'REGEXP' | '[' | 'EOF'} Kind */
/** @typedef {{ kind: Kind, text: string, at: number, range?: { from: Bound | null, to: Bound | null } }} Token */

const SPACE = ' \\t\\n\\r\\u3000';
const START = `(?:[^${SPACE}+\\-!():^\\[\\]"{}~*?\\\\/]|\\\\[^])`;
const INSIDE = `(?:[^${SPACE}!():^\\[\\]"{}~*?\\\\/]|\\\\[^])`;

/** In order of precedence: of equally long matches the first wins, but a longer one beats it. @type {[Kind, RegExp][]} */
const TOKENS = [
  ['AND', /AND|&&/y],
  ['OR', /OR|\|\|/y],
  ['NOT', /NOT|!/y],
  ['+', /\+/y],
  ['-', /-/y],
  ['BAREOPER', new RegExp(`[+\\-!][${SPACE}]`, 'y')],
  ['(', /\(/y],
  [')', /\)/y],
  [':', /:/y],
  ['*', /\*/y],
  ['^', /\^/y],
  ['QUOTED', /"(?:[^"\\]|\\[^])*"/y],
  ['TERM', new RegExp(`${START}${INSIDE}*`, 'y')],
  ['~', new RegExp(`~${INSIDE}*`, 'y')],
  ['PREFIX', new RegExp(`${START}${INSIDE}*\\*`, 'y')],
  ['WILD', new RegExp(`(?:${START}|[*?])(?:${INSIDE}|[*?])*`, 'y')],
  ['REGEXP', /\/(?:[^*/]|\\\/)*\//y],
  ['[', /[[{]/y],
];
const BLANK = new RegExp(`[${SPACE}]+`, 'y');
const BOUNDS = new RegExp(
  `([[{])[${SPACE}]*("(?:[^"\\\\]|\\\\[^])*"|[^${SPACE}\\]}]+)[${SPACE}]+TO[${SPACE}]+("(?:[^"\\\\]|\\\\[^])*"|[^${SPACE}\\]}]+)[${SPACE}]*([\\]}])`,
  'y',
);

/** @type {(pattern: RegExp, text: string, at: number) => RegExpExecArray | null} */
const matchAt = (pattern, text, at) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** @param {string} text */
const unescape = (text) =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/gu, (_, hex, character) =>
    hex ? String.fromCharCode(parseInt(hex, 16)) : character,
  );

/** @type {(text: string, message: string) => never} */
const fail = (text, message) => {
  throw new SearchError(`parse_exception: Cannot parse '${text}': ${message}`);
};

/**
 * @param {string} text
 * @returns {Token[]}
 */
function tokenize(text) {
  /** @type {Token[]} */
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const blank = matchAt(BLANK, text, at);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    /** @type {Token | null} */
    let best = null;
    for (const [kind, pattern] of TOKENS) {
      const found = matchAt(pattern, text, at)?.[0];
      if (found !== undefined && found.length > (best?.text.length ?? 0)) best = { kind, text: found, at };
    }
    if (best === null)
      return fail(text, `Lexical error at line 1, column ${at + 1}. Encountered: ${JSON.stringify(text[at])}`);
    if (best.kind === '[') best = rangeToken(text, at);
    if (best.kind === '^') best = boostToken(text, at);
    tokens.push(best);
    at = best.at + best.text.length;
  }
  tokens.push({ kind: 'EOF', text: '<EOF>', at });
  return tokens;
}

/** @type {(text: string, at: number) => Token} */
function rangeToken(text, at) {
  const found = matchAt(BOUNDS, text, at);
  if (!found) return fail(text, `Encountered an unfinished range at line 1, column ${at}.`);
  const [all, open, from = '', to = '', close] = found;
  /** @type {(raw: string, inclusive: boolean) => Bound | null} */
  const bound = (raw, inclusive) =>
    raw === '*' ? null : { value: unescape(raw.startsWith('"') ? raw.slice(1, -1) : raw), inclusive };
  return { kind: '[', text: all, at, range: { from: bound(from, open === '['), to: bound(to, close === ']') } };
}

/** A caret is a boost and wants a number. @type {(text: string, at: number) => Token} */
function boostToken(text, at) {
  const found = matchAt(/\^[ \t\n\r\u3000]*\d+(?:\.\d+)?/y, text, at);
  if (!found)
    return fail(
      text,
      `Lexical error at line 1, column ${at + 2}. Encountered: ${JSON.stringify(text[at + 1] ?? '<EOF>')}`,
    );
  return { kind: '^', text: found[0], at };
}

const ENDS_RUN = new Set([':', '*', '~', '^', 'AND', 'OR']);

/**
 * @param {string} text
 * @returns {Node}
 */
export function parseQuery(text) {
  const tokens = tokenize(text);
  let position = 0;
  const peek = (ahead = 0) => /** @type {Token} */ (tokens[Math.min(position + ahead, tokens.length - 1)]);
  const take = () => {
    const token = peek();
    position++;
    return token;
  };
  /** @param {Kind} kind */
  const accept = (kind) => (peek().kind === kind ? take() : null);
  const unexpected = () => fail(text, `Encountered "${peek().text}" at line 1, column ${peek().at}.`);

  /** Words in a row, unless an operator claims the last one. */
  const runLength = () => {
    let length = 0;
    while (peek(length).kind === 'TERM' && !ENDS_RUN.has(peek(length + 1).kind)) length++;
    return length > 1 ? length : 0;
  };

  /** @type {(field: string | null) => Node} */
  const query = (field) => {
    /** @type {Clause[]} */
    const clauses = [];
    for (let first = true; first || !['EOF', ')'].includes(peek().kind); first = false) {
      const run = runLength();
      if (run > 0) {
        const words = Array.from({ length: run }, () => unescape(take().text)).join(' ');
        clauses.push({ occur: 'must', node: { type: 'words', field, text: words } });
        continue;
      }
      const conjunction = first ? null : (accept('AND') ?? accept('OR'))?.kind;
      const modifier = (accept('+') ?? accept('-') ?? accept('NOT'))?.kind;
      const node = clause(field);
      const last = clauses.at(-1);
      if (last && last.occur !== 'not' && conjunction) last.occur = conjunction === 'AND' ? 'must' : 'should';
      const negative = modifier === '-' || modifier === 'NOT';
      clauses.push({ occur: negative ? 'not' : conjunction === 'OR' ? 'should' : 'must', node });
    }
    return { type: 'bool', clauses };
  };

  /** @type {(field: string | null) => Node} */
  const clause = (field) => {
    let scope = field;
    if (['TERM', '*'].includes(peek().kind) && peek(1).kind === ':') {
      const name = unescape(take().text);
      take();
      scope = name === '*' ? (peek().kind === '*' ? null : '*') : name;
    }
    if (!accept('(')) return term(scope);
    const group = query(scope);
    if (!accept(')')) unexpected();
    accept('^');
    return group;
  };

  /** @type {(field: string | null) => Node} */
  const term = (field) => {
    const token = peek();
    switch (token.kind) {
      case '[':
        take();
        accept('^');
        return { type: 'range', field, from: token.range?.from ?? null, to: token.range?.to ?? null };
      case 'QUOTED': {
        take();
        const slop = accept('~');
        accept('^');
        return {
          type: 'phrase',
          field,
          text: unescape(token.text.slice(1, -1)),
          slop: slop ? Math.trunc(Number(slop.text.slice(1))) || 0 : 1,
        };
      }
      case 'TERM':
      case 'BAREOPER': {
        take();
        const fuzzy = accept('~');
        accept('^');
        const word = unescape(token.kind === 'BAREOPER' ? token.text.slice(0, 1) : token.text);
        if (!fuzzy) return { type: 'words', field, text: word };
        const edits = Number(fuzzy.text.slice(1) || NaN);
        return { type: 'fuzzy', field, text: word, edits: Number.isNaN(edits) ? null : Math.min(2, Math.trunc(edits)) };
      }
      case '*':
      case 'PREFIX':
      case 'WILD':
        take();
        accept('~');
        accept('^');
        return { type: 'wildcard', field, pattern: token.text };
      case 'REGEXP':
        take();
        accept('^');
        return { type: 'regexp', field, source: token.text.slice(1, -1) };
      default:
        return unexpected();
    }
  };

  const root = query(null);
  if (peek().kind !== 'EOF') unexpected();
  return root;
}

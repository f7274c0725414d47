// The habits of Rails that show in the API's answers.

/** An error of the application: `errors` is an ARRAY. */
export class HttpError extends Error {
  /**
   * @param {number} status
   * @param {string} title
   */
  constructor(status, title) {
    super(title);
    this.name = 'HttpError';
    this.status = status;
  }
}

/** What Rack makes of the query: strings, null, arrays and hashes of them. @typedef {Record<string, unknown>} Params */

/** @param {unknown} value @returns {value is Params} */
const isHash = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new HttpError(400, `Invalid query parameters: invalid %-encoding (${text})`);
  }
}

/**
 * Rack's nested parameters; hyphens in top-level names become underscores.
 *
 * @param {string} search
 * @returns {Params}
 */
export function parseParams(search) {
  /** @type {Params} */
  const params = Object.create(null);
  for (const pair of search.replace(/^\?/u, '').split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decode(cut === -1 ? pair : pair.slice(0, cut));
    const value = cut === -1 ? null : decode(pair.slice(cut + 1));
    const [, key = name, rest = ''] = /^([^[\]]+)((?:\[[^\]]*\])*)/u.exec(name) ?? [];
    store(
      params,
      key,
      [...rest.matchAll(/\[([^\]]*)\]/gu)].map(([, step = '']) => step),
      value,
    );
  }
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key.replaceAll('-', '_'), value]));
}

/** @type {(into: Params, key: string, path: string[], value: unknown) => void} */
function store(into, key, [step, ...path], value) {
  if (step === undefined) {
    into[key] = value;
    return;
  }
  const wanted = step === '' ? 'Array' : 'Hash';
  const inside = into[key] ?? (step === '' ? [] : Object.create(null));
  const found = Array.isArray(inside) ? 'Array' : isHash(inside) ? 'Hash' : 'String';
  if (found !== wanted)
    throw new HttpError(400, `Invalid query parameters: expected ${wanted} (got ${found}) for param \`${key}'`);
  into[key] = inside;
  if (Array.isArray(inside)) inside.push(value);
  else store(/** @type {Params} */ (inside), step, path, value);
}

/**
 * A parameter that is there and not blank.
 *
 * @param {Params} params
 * @param {string} name
 * @returns {string | undefined}
 */
export function textParam(params, name) {
  const value = params[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string')
    throw new HttpError(
      400,
      `undefined method \`split' for an instance of ${Array.isArray(value) ? 'Array' : 'ActionController::Parameters'}`,
    );
  return value.trim() === '' ? undefined : value;
}

/** Ruby's String#to_i. @param {unknown} value */
const toInteger = (value) => (typeof value === 'string' ? Number(/^\s*[+-]?\d+/u.exec(value)?.[0] ?? 0) : 0);

/**
 * @typedef {{ size: number, number: number, cursor: [time: number, id: string] | null }} Page
 *
 * @param {Params} params
 * @returns {Page}
 */
export function pageParams(params) {
  const page = isHash(params.page) ? params.page : {};
  const blank = typeof page.size !== 'string' || page.size.trim() === '';
  const size = blank ? 25 : Math.min(1000, toInteger(page.size));
  const last = size > 0 ? Math.floor(10000 / size) : 1;
  const asked = toInteger(page.number);
  return {
    size,
    number: asked > 0 ? Math.min(asked, last) : 1,
    cursor: 'cursor' in page ? decodeCursor(page.cursor) : null,
  };
}

/** @param {unknown} cursor @returns {[number, string]} */
function decodeCursor(cursor) {
  try {
    const [time = '', id = ''] = atob(
      String(cursor ?? '')
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    ).split(',');
    return [Number.parseInt(time, 10) || 0, id];
  } catch {
    return [0, ''];
  }
}

/**
 * `fields[providers]=a,b`; null is everything.
 *
 * @param {Params} params
 * @param {string} type
 * @returns {string[] | null}
 */
export function fieldsParam(params, type) {
  const value = isHash(params.fields) ? params.fields[type] : undefined;
  const names = typeof value === 'string' ? value.split(',').filter((name) => name !== '') : [];
  return names.length > 0 ? names : null;
}

/** Hash#to_query: sorted, form-encoded. @param {Record<string, string | number | undefined>} pairs */
export const toQuery = (pairs) =>
  Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${escapeForm(key)}=${escapeForm(String(value))}`)
    .sort()
    .join('&');

/** @param {string} text */
const escapeForm = (text) =>
  encodeURIComponent(text)
    .replace(/[!'()*~]/gu, (c) => (c === '~' ? c : `%${c.charCodeAt(0).toString(16).toUpperCase()}`))
    .replaceAll('%20', '+');

/** String#titleize. @param {string} text */
export const titleize = (text) =>
  text
    .replace(/([a-z\d])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .replace(/[_\s-]+/gu, ' ')
    .trim()
    .replace(/(?<![\w'’`])[a-z]/gu, (letter) => letter.toUpperCase());

/** String#parameterize(separator: "_"). @param {string} text */
export const parameterize = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/gu, '_')
    .replace(/^_+|_+$/gu, '');

/** @type {Record<string, string>} */
const ESCAPES = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** ActiveSupport's JSON: safe inside HTML. @param {unknown} value */
export const toJson = (value) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (character) => ESCAPES[character] ?? character);

/**
 * Would `respond_to { format.json }` answer? Browsers' own Accept headers count as HTML, and HTML as JSON.
 *
 * @param {string | null} accept
 */
export function acceptsJson(accept) {
  if (accept === null || accept.trim() === '' || /,\s*\*\/\*|\*\/\*\s*,/u.test(accept)) return true;
  const types = accept.split(',').map((type) => type.split(';')[0]?.trim().toLowerCase());
  return types.some(
    (type) =>
      type !== undefined &&
      [
        '*/*',
        'application/*',
        'application/json',
        'application/vnd.api+json',
        'application/jsonrequest',
        'text/x-json',
        'text/html',
      ].includes(type),
  );
}

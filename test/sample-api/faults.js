// Misbehaviour that a client asks for in the path: {base}/~latency=300,status=503/providers

/** Name → what its value must look like (null: none), and what it does. @type {Record<string, [value: RegExp | null, what: string]>} */
export const FAULTS = {
  latency: [/^\d+$/u, 'latency=MS: answers after so many milliseconds'],
  hang: [null, 'never answers'],
  drop: [null, 'the connection is dropped'],
  gateway: [/^50[234]$/u, 'gateway=502|503|504: HTML without CORS headers'],
  'rate-limit': [null, '429 JSON without CORS headers'],
  firewall: [/^\d+\/\d+$/u, 'firewall=N/SECONDS: N requests in so many seconds, above that like rate-limit'],
  flaky: [/^\d+$/u, 'flaky=K: each URL fails K times like gateway=503, then answers'],
  tag: [/^[\w-]+$/u, 'tag=NAME: does nothing, but gives firewall and flaky a count of their own'],
  redirect: [null, '302 to the same without faults'],
  status: [/^[2-5]\d\d$/u, 'status=N: an error of the application'],
  html: [null, '200 with an HTML page'],
  empty: [null, '200 with an empty body'],
  'not-json': [null, '200, said to be JSON, but text'],
  json: [
    /^(?:null|number|array|string|boolean|object)$/u,
    'json=null|number|array|string|boolean|object: 200 with only that',
  ],
  truncated: [null, 'the connection breaks in the middle of the body'],
  cut: [null, 'a complete answer whose JSON is cut in the middle'],
  'too-large': [null, 'a valid answer with 8 MB of padding'],
  'no-data': [null, 'without `data`'],
  'data-object': [null, '`data` is an object where an array is due, and the reverse'],
  'wrong-record': [null, 'other accounts than asked for'],
  duplicate: [null, 'each record twice, the second with contrary `isActive`'],
  untyped: [null, 'attributes of wrong types'],
  'no-attributes': [null, 'records without `attributes`'],
  hidden: [null, '`meta.total` above zero, `data` empty'],
  total: [/^\d+$/u, 'total=N: `meta.total` lies'],
};

/** @typedef {Map<string, string>} Faults */

/**
 * Splits `/~faults/rest`. The slash of firewall=N/SECONDS may stand as it is.
 *
 * @param {string} path
 * @returns {{ segment: string, rest: string }} segment with its slash, or empty
 */
export function splitFaults(path) {
  const [segment = ''] = /^\/~[^/]*?firewall=\d+\/\d+[^/]*/u.exec(path) ?? /^\/~[^/]*/u.exec(path) ?? [];
  return { segment, rest: path.slice(segment.length) || '/' };
}

/**
 * @param {string} segment
 * @returns {Faults | string} or what is wrong with it
 */
export function parseFaults(segment) {
  /** @type {Faults} */
  const faults = new Map();
  let text = segment.slice(2);
  try {
    text = decodeURIComponent(text);
  } catch {
    // Left as it is: it will not be a known name.
  }
  for (const part of text.split(',').filter((item) => item !== '')) {
    const [name = '', ...rest] = part.split('=');
    const value = rest.join('=');
    const known = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
    if (!known) return `Unknown fault "${name}". There are:\n${list()}`;
    if (known[0] === null ? rest.length > 0 : !known[0].test(value))
      return `Fault "${name}" cannot have the value "${value}": ${known[1]}\n`;
    faults.set(name, value);
  }
  return faults;
}

const list = () =>
  Object.entries(FAULTS)
    .map(([name, [, what]]) => `  ${name.padEnd(14)}${what}\n`)
    .join('');

const JSON_BODIES = /** @type {Record<string, unknown>} */ ({
  null: null,
  number: 42,
  array: [],
  string: 'providers',
  boolean: true,
  object: {},
});

/**
 * Answers that take the place of the real one.
 *
 * @param {Faults} faults
 * @returns {import('./types.js').Answer | null}
 */
export function replacement(faults) {
  const json = faults.get('json');
  if (json !== undefined) return { status: 200, json: JSON_BODIES[json] };
  if (faults.has('html'))
    return {
      status: 200,
      text: '<!doctype html><title>Welcome</title><h1>Please sign in to the network</h1>',
      type: 'text/html; charset=utf-8',
    };
  if (faults.has('empty')) return { status: 200, text: '', type: 'application/json; charset=utf-8' };
  if (faults.has('not-json'))
    return { status: 200, text: 'providers: temporarily unavailable', type: 'application/json; charset=utf-8' };
  return null;
}

/** @typedef {{ id: string, type: string, attributes?: Record<string, unknown>, relationships?: unknown }} Resource */
/** @typedef {{ data?: Resource | Resource[] | null, meta?: Record<string, unknown>, padding?: string }} Document */

const UNTYPED = {
  isActive: 'true',
  memberType: 7,
  displayName: { en: 'An object' },
  name: ['An', 'array'],
  website: 42,
  country: 276,
  region: true,
  logoUrl: { src: 'x' },
  organizationType: ['other'],
  focusArea: 1,
  joined: 20140506,
  rorId: false,
  created: 0,
  updated: null,
  symbol: 1,
};

/**
 * Spoils a good answer.
 *
 * @param {Document} document
 * @param {Faults} faults
 * @returns {Document}
 */
export function spoil(document, faults) {
  if (!('data' in document)) return document;
  const result = { ...document, ...(document.meta ? { meta: { ...document.meta } } : {}) };
  /** @param {(resource: Resource) => Resource[]} change */
  const eachRecord = (change) => {
    if (Array.isArray(result.data)) result.data = result.data.flatMap(change);
    else if (result.data) result.data = change(result.data)[0] ?? null;
  };
  if (faults.has('untyped')) {
    eachRecord(({ attributes = {}, ...rest }) => [
      {
        ...rest,
        attributes: Object.fromEntries(
          Object.entries(attributes).map(([name, value]) => [
            name,
            name in UNTYPED ? UNTYPED[/** @type {keyof typeof UNTYPED} */ (name)] : value,
          ]),
        ),
      },
    ]);
  }
  if (faults.has('duplicate')) {
    eachRecord((resource) => [
      resource,
      { ...resource, attributes: { ...resource.attributes, isActive: resource.attributes?.isActive !== true } },
    ]);
  }
  if (faults.has('no-attributes')) eachRecord(({ id, type }) => [{ id, type }]);
  if (faults.has('hidden')) {
    result.meta = { ...result.meta, total: Math.max(1, Number(result.meta?.total ?? 0)) };
    result.data = Array.isArray(result.data) ? [] : null;
  }
  const total = faults.get('total');
  if (total !== undefined) result.meta = { ...result.meta, total: Number(total) };
  if (faults.has('data-object'))
    result.data = Array.isArray(result.data)
      ? /** @type {any} */ ({ ...result.data })
      : result.data
        ? [result.data]
        : [];
  if (faults.has('no-data')) delete result.data;
  if (faults.has('too-large')) result.padding = 'x'.repeat(8 * 1024 * 1024);
  return result;
}

/** A body that breaks off, as when the connection is lost. @param {string} text */
export function brokenBody(text) {
  const half = new TextEncoder().encode(text).slice(0, text.length >> 1);
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('network error'));
      else controller.enqueue(half);
      sent = true;
    },
  });
}

/**
 * Counts per sample API: what `firewall` and `flaky` remember.
 *
 * @param {() => number} now
 */
export function createCounters(now) {
  /** @type {Map<string, number[]>} */
  const windows = new Map();
  /** @type {Map<string, number>} */
  const failures = new Map();
  return {
    reset() {
      windows.clear();
      failures.clear();
    },
    /** Refused requests count too, as in the real firewall. @type {(budget: string, tag: string, mailto: boolean) => boolean} */
    exceeds(budget, tag, mailto) {
      const [limit = 0, seconds = 0] = budget.split('/').map(Number);
      const key = `${budget} ${tag}`;
      const time = now();
      const recent = (windows.get(key) ?? []).filter((at) => at > time - seconds * 1000);
      recent.push(time);
      windows.set(key, recent);
      return recent.length > (mailto ? 2 * limit : limit);
    },
    /** @type {(times: number, key: string) => boolean} */
    stillFails(times, key) {
      const failed = failures.get(key) ?? 0;
      if (failed >= times) return false;
      failures.set(key, failed + 1);
      return true;
    },
  };
}

import { answerToError, errorAnswer, gatewayResponse, rateLimitResponse, render, statusAnswer } from './answers.js';
import { addCors, preflight } from './cors.js';
import { brokenBody, createCounters, parseFaults, replacement, spoil, splitFaults } from './faults.js';
import { FIXTURES } from './fixtures.js';
import { generateAccounts } from './generate.js';
import { notFound } from './listing.js';
import { createProviders } from './providers.js';
import { HttpError, parseParams, textParam } from './rails.js';
import { createRepositories } from './repositories.js';

export { FAULTS } from './faults.js';
export { FIXTURES, SAMPLE_NOW } from './fixtures.js';

/** @typedef {import('./types.js').Account} Account */
/** @typedef {import('./types.js').Answer} Answer */
/** @typedef {import('./faults.js').Faults} Faults */

/** The connection went away without an answer. */
export class ConnectionDropped extends Error {
  constructor() {
    super('The connection was dropped.');
    this.name = 'ConnectionDropped';
  }
}

/**
 * Answers by hand: a Response instead of the sample API's, or null/undefined to let it answer.
 *
 * @callback Intercept
 * @param {Request} request
 * @param {() => Promise<Response>} answer what the sample API would answer
 * @returns {Promise<Response> | Response | null | undefined}
 */

/**
 * @typedef {object} SampleApiOptions
 * @property {number} [size] accounts in all, default 3400
 * @property {number} [seed]
 * @property {string} [assetsBase] where the logos lie; without it `logoUrl` points to DataCite's assets, a file per account
 * @property {string} [basePath] path under which the API is mounted, e.g. `/sample-api`
 * @property {Intercept} [intercept]
 * @property {() => number} [now] clock of the request log and of the firewall; the data never looks at it
 * @property {boolean} [exactKeywords] `country_code:de` finds nothing, as in the API's index
 */

/**
 * What a `Request` cannot carry: headers that a page may not set, and the place where a server mounted the API.
 *
 * @typedef {object} Context
 * @property {Record<string, string>} [headers]
 * @property {string} [basePath]
 * @property {string} [assetsBase]
 */

/** @typedef {{ url: string, method: string, headers: Record<string, string>, at: number }} LoggedRequest */

/**
 * @typedef {object} SampleApi
 * @property {(request: Request, context?: Context) => Promise<Response>} handle throws ConnectionDropped, or the signal's reason
 * @property {LoggedRequest[]} requests the last 1000
 * @property {readonly Account[]} providers all accounts, deleted ones too; read only, results are kept
 * @property {(id: string) => Account | undefined} find
 * @property {() => void} reset forgets requests and counts
 * @property {typeof FIXTURES} FIXTURES
 */

const LOG_LIMIT = 1000;
/** nginx refuses longer request lines. */
const REQUEST_LINE_LIMIT = 8192;

/**
 * @param {SampleApiOptions} [options]
 * @returns {SampleApi}
 */
export function createSampleApi({
  size = 3400,
  seed = 1,
  assetsBase,
  basePath = '',
  intercept,
  now = () => Date.now(),
  exactKeywords = false,
} = {}) {
  const accounts = generateAccounts({ size, seed });
  const providers = createProviders(accounts, { exactKeywords });
  /** @type {ReturnType<typeof createRepositories> | null} */
  let repositories = null;
  const counters = createCounters(now);
  /** @type {LoggedRequest[]} */
  const requests = [];
  /** Made here, so their CORS headers are as they should be. @type {WeakSet<Response>} */
  const own = new WeakSet();

  /** @type {(path: string, params: import('./rails.js').Params, asked: import('./providers.js').Asked, method: string) => Answer} */
  const route = (path, params, asked, method) => {
    const [kind, id, ...more] = path.replace(/^\/|\/$/gu, '').split('/');
    if (method !== 'GET' && method !== 'HEAD' && (kind === 'providers' || kind === 'repositories'))
      return errorAnswer(401);
    if (kind === 'heartbeat' && id === undefined) return { status: 200, text: 'OK' };
    if (more.length > 0) return notFound();
    if (kind === 'providers')
      return {
        status: 200,
        json: id === undefined ? providers.list(params, asked) : providers.show(id, params, asked),
      };
    if (kind === 'repositories') {
      repositories ??= createRepositories(accounts, { exactKeywords });
      return { status: 200, json: id === undefined ? repositories.list(params, asked) : repositories.show(id) };
    }
    return notFound();
  };

  /** @type {(url: URL, place: { base: string, path: string, assetsBase: string | null }, headers: Headers, method: string, faults: Faults) => Answer} */
  const application = (url, place, headers, method, faults) => {
    let callback;
    try {
      const params = parseParams(url.search);
      if (headers.get('authorization')?.trim()) throw new HttpError(401, 'Bad credentials.');
      callback = method === 'GET' ? textParam(params, 'callback') : undefined;
      const asked = {
        url: url.href,
        base: place.base,
        accept: headers.get('accept'),
        assetsBase: place.assetsBase,
        wrongRecord: faults.has('wrong-record'),
      };
      const answer = route(decodePath(place.path), params, asked, method);
      if (answer.json !== undefined)
        answer.json = spoil(/** @type {import('./faults.js').Document} */ (answer.json), faults);
      return callback === undefined ? answer : { ...answer, callback };
    } catch (error) {
      const answer = answerToError(error);
      return callback === undefined || answer.raised ? answer : { ...answer, callback };
    }
  };

  /** @type {(request: Request, headers: Headers, context: Context) => Promise<Response>} */
  const answer = async (request, headers, context) => {
    const url = new URL(request.url);
    const { method } = request;
    if (`${method} ${url.pathname}${url.search} HTTP/1.1`.length > REQUEST_LINE_LIMIT)
      return gatewayResponse(414, 'Request-URI Too Large');

    const mount = (context.basePath ?? basePath).replace(/\/$/u, '');
    const inside = url.pathname === mount || url.pathname.startsWith(`${mount}/`);
    const { segment, rest } = splitFaults(inside ? url.pathname.slice(mount.length) : url.pathname);
    const faults = parseFaults(segment);
    const origin = headers.get('origin');
    /** @type {(made: Answer) => Response} */
    const respond = (made) => {
      const { body, type } = render(made);
      const broken = typeof faults !== 'string' && faults.has('truncated');
      const cut = typeof faults !== 'string' && faults.has('cut');
      const bodiless = method === 'HEAD' || [204, 205, 304].includes(made.status);
      const response = new Response(
        bodiless ? null : broken ? brokenBody(body) : cut ? body.slice(0, body.length >> 1) : body,
        {
          status: made.status,
          headers: { 'content-type': type, 'cache-control': 'no-cache' },
        },
      );
      addCors(response.headers, origin);
      return response;
    };
    if (typeof faults === 'string') return respond({ status: 400, text: faults });

    const tag = faults.get('tag') ?? '';
    const budget = faults.get('firewall');
    if (budget !== undefined && counters.exceeds(budget, tag, url.search.includes('mailto=')))
      return rateLimitResponse();
    const latency = faults.get('latency');
    if (latency !== undefined) await pause(Math.min(Number(latency), FOREVER), request);
    if (faults.has('hang')) await pause(FOREVER, request);
    if (faults.has('drop')) throw new ConnectionDropped();
    if (faults.has('rate-limit')) return rateLimitResponse();
    const gateway = faults.get('gateway');
    if (gateway !== undefined) return gatewayResponse(Number(gateway), GATEWAY_TITLES[gateway] ?? '');
    const flaky = faults.get('flaky');
    if (flaky !== undefined && method !== 'OPTIONS' && counters.stillFails(Number(flaky), `${tag} ${url.href}`))
      return gatewayResponse(503, 'Service Temporarily Unavailable');

    if (method === 'OPTIONS' && headers.has('access-control-request-method')) return preflight(headers);
    if (faults.has('redirect')) {
      const response = respond({ status: 302, text: '' });
      response.headers.set('location', `${url.origin}${mount}${rest}${url.search}`);
      return response;
    }
    const status = faults.get('status');
    if (status !== undefined) return respond(statusAnswer(Number(status)));
    const place = {
      base: `${url.origin}${mount}${segment}`,
      path: inside ? rest : '/outside',
      assetsBase: context.assetsBase ?? assetsBase?.replace(/\/$/u, '') ?? null,
    };
    return respond(replacement(faults) ?? application(url, place, headers, method, faults));
  };

  return {
    async handle(request, context = {}) {
      const headers = new Headers(request.headers);
      for (const [name, value] of Object.entries(context.headers ?? {})) headers.set(name, value);
      requests.push({ url: request.url, method: request.method, headers: Object.fromEntries(headers), at: now() });
      if (requests.length > LOG_LIMIT) requests.shift();
      request.signal.throwIfAborted();
      const usual = async () => {
        const response = await answer(request, headers, context);
        own.add(response);
        return response;
      };
      const byHand = await intercept?.(request, usual);
      if (!byHand) return usual();
      if (own.has(byHand) || byHand.headers.has('access-control-allow-origin')) return byHand;
      const readable = new Response(byHand.body, byHand);
      addCors(readable.headers, headers.get('origin'));
      return readable;
    },
    requests,
    providers: accounts,
    find: (id) => providers.byId.get(id.toLowerCase()),
    reset() {
      requests.length = 0;
      counters.reset();
    },
    FIXTURES,
  };
}

/** @type {Record<string, string>} */
const GATEWAY_TITLES = { 502: 'Bad Gateway', 503: 'Service Temporarily Unavailable', 504: 'Gateway Time-out' };

/** @param {string} path */
function decodePath(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new HttpError(400, 'Invalid path: invalid %-encoding');
  }
}

/** As long as a timer can wait: 24 days. */
const FOREVER = 2 ** 31 - 1;

/**
 * Rejects when the request is aborted. The timer holds the request: in Node its signal stops following otherwise.
 *
 * @type {(milliseconds: number, request: Request) => Promise<void>}
 */
const pause = (milliseconds, request) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      request.signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    function stop() {
      clearTimeout(timer);
      reject(request.signal.reason);
    }
    if (request.signal.aborted) stop();
    else request.signal.addEventListener('abort', stop, { once: true });
  });

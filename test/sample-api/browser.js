import { ConnectionDropped, createSampleApi } from './sample-api.js';

export { ConnectionDropped, FAULTS, FIXTURES, SAMPLE_NOW } from './sample-api.js';

/** @typedef {import('./sample-api.js').SampleApi} SampleApi */

const SAFE_HEADERS = new Set(['accept', 'accept-language', 'content-language', 'content-type', 'range']);
const MAX_REDIRECTS = 20;

/**
 * Puts the sample API behind `globalThis.fetch`: URLs under `base` are answered here, all others by the real fetch.
 *
 * @param {import('./sample-api.js').SampleApiOptions & { base?: string }} [options]
 * @returns {{ api: SampleApi, base: string, uninstall: () => void }}
 */
export function installSampleApi({ base = 'https://sample-api.invalid', ...options } = {}) {
  const here = globalThis.location?.href;
  const home = new URL(base, here);
  const path = home.pathname.replace(/\/$/u, '');
  const crossOrigin = globalThis.location === undefined || home.origin !== globalThis.location.origin;
  const origin = globalThis.location?.origin ?? 'null';
  const api = createSampleApi({ basePath: path, ...options });
  const realFetch = globalThis.fetch;

  /** @param {URL} url */
  const isOurs = (url) => url.origin === home.origin && (url.pathname === path || url.pathname.startsWith(`${path}/`));

  /** @type {typeof fetch} */
  const fetchSample = async (input, init) => {
    const href = input instanceof Request ? input.url : String(input);
    const target = URL.canParse(href, here) ? new URL(href, here) : null;
    if (target === null || !isOurs(target)) return realFetch.call(globalThis, input, init);
    const request = new Request(input instanceof Request ? input : target, init);
    request.signal.throwIfAborted();
    return orAbort(ask(request, target, 0), request.signal);
  };

  /** @type {(request: Request, url: URL, redirects: number) => Promise<Response>} */
  const ask = async (request, url, redirects) => {
    const headers = crossOrigin ? { origin } : {};
    if (crossOrigin && !(await isAllowed(request, url))) throw failed();
    const response = await api
      .handle(redirects === 0 ? request : new Request(url, request), { headers })
      .catch((error) => {
        throw error instanceof ConnectionDropped ? failed() : error;
      });
    if (crossOrigin && !response.headers.has('access-control-allow-origin')) throw failed();
    const location = response.headers.get('location');
    if (location === null || response.status < 300 || response.status > 399 || request.redirect === 'manual')
      return withUrl(response, url, redirects);
    if (request.redirect === 'error' || redirects === MAX_REDIRECTS) throw failed();
    const next = new URL(location, url);
    return isOurs(next)
      ? ask(request, next, redirects + 1)
      : realFetch.call(globalThis, next, { signal: request.signal });
  };

  /** The question a browser asks first when a request is not simple. @type {(request: Request, url: URL) => Promise<boolean>} */
  const isAllowed = async (request, url) => {
    const unsafe = [...request.headers.keys()].filter((name) => !SAFE_HEADERS.has(name));
    if (unsafe.length === 0 && ['GET', 'HEAD', 'POST'].includes(request.method)) return true;
    const headers = {
      origin,
      'access-control-request-method': request.method,
      'access-control-request-headers': unsafe.join(','),
    };
    const response = await api
      .handle(new Request(url, { method: 'OPTIONS', signal: request.signal }), { headers })
      .catch(() => null);
    return response !== null && response.ok && response.headers.has('access-control-allow-origin');
  };

  globalThis.fetch = fetchSample;
  return {
    api,
    base: `${home.origin}${path}`,
    uninstall() {
      if (globalThis.fetch === fetchSample) globalThis.fetch = realFetch;
    },
  };
}

/** What Chrome says of everything that never reaches the page. */
const failed = () => new TypeError('Failed to fetch');

/** @type {<T>(promise: Promise<T>, signal: AbortSignal) => Promise<T>} */
const orAbort = (promise, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

/** A Response made by hand has no URL. @type {(response: Response, url: URL, redirects: number) => Response} */
function withUrl(response, url, redirects) {
  Object.defineProperty(response, 'url', { value: url.href, configurable: true });
  if (redirects > 0) Object.defineProperty(response, 'redirected', { value: true, configurable: true });
  return response;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ConnectionDropped, createSampleApi } from './sample-api.js';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {import('./sample-api.js').SampleApi} SampleApi */
/** @typedef {import('./sample-api.js').SampleApiOptions} SampleApiOptions */

const LOGOS = new URL('./logos/', import.meta.url);
const IMAGE_TYPES = /** @type {Record<string, string>} */ ({ svg: 'image/svg+xml', png: 'image/png' });

/**
 * @param {SampleApiOptions & { port?: number, host?: string }} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void>, api: SampleApi }>}
 */
export async function startSampleApi({ port = 0, host = '127.0.0.1', ...options } = {}) {
  const api = createSampleApi(options);
  // Larger than the 8 kB that nginx takes, so that the sample API itself can answer 414.
  const server = createServer({ maxHeaderSize: 65536 }, (request, response) => {
    void serve(api, request, response, options);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    api,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * For `server.middlewares.use('/sample-api', sampleApiMiddleware())`; or unmounted with `basePath`, then everything
 * else goes to `next`.
 *
 * @param {SampleApiOptions & { api?: SampleApi }} [options] `api`: one made before, to look into
 * @returns {(request: IncomingMessage & { originalUrl?: string | undefined }, response: ServerResponse, next: (error?: unknown) => void) => void}
 */
export function sampleApiMiddleware({ api, ...options } = {}) {
  /** Made with the first request: a dev server should not wait for it. @type {SampleApi | undefined} */
  let made = api;
  const basePath = options.basePath?.replace(/\/$/u, '');
  return (request, response, next) => {
    const full = request.originalUrl ?? request.url ?? '/';
    const [path = '/'] = full.split('?');
    if (basePath && path !== basePath && !path.startsWith(`${basePath}/`)) return next();
    // connect hands over /sample-api.js too when mounted at /sample-api.
    if (!basePath && request.url?.startsWith('/.') && !full.endsWith(request.url)) return next();
    made ??= createSampleApi(options);
    serve(made, request, response, { ...options, basePath: basePath ?? mountOf(full, request.url ?? '/') }).catch(next);
  };
}

/** What connect has taken from the front of the URL. @type {(full: string, rest: string) => string} */
const mountOf = (full, rest) =>
  (full.endsWith(rest) ? full.slice(0, full.length - rest.length) : (full.split('?')[0] ?? '')).replace(/\/$/u, '');

/** @type {(api: SampleApi, incoming: IncomingMessage & { originalUrl?: string | undefined }, outgoing: ServerResponse, options: SampleApiOptions) => Promise<void>} */
async function serve(api, incoming, outgoing, { basePath = '', assetsBase }) {
  const origin = `http://${incoming.headers.host ?? 'localhost'}`;
  const path = incoming.originalUrl ?? incoming.url ?? '/';
  const url = URL.canParse(origin + path) ? new URL(origin + path) : null;
  if (url === null) {
    outgoing.writeHead(400).end();
    return;
  }
  const image = url.pathname.startsWith(`${basePath}/images/`)
    ? url.pathname.slice(basePath.length + '/images/'.length)
    : null;
  incoming.resume();
  if (image !== null) return sendImage(image, incoming, outgoing);

  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  try {
    const request = new Request(url, { method: incoming.method ?? 'GET', headers, signal: gone.signal });
    // `origin` is dropped from a Request in some runtimes, so it travels beside it.
    const response = await api.handle(request, {
      basePath,
      headers: Object.fromEntries(headers),
      ...(assetsBase === undefined ? { assetsBase: `${origin}${basePath}/images` } : {}),
    });
    await send(response, incoming, outgoing);
  } catch (error) {
    if (!(error instanceof ConnectionDropped) && !gone.signal.aborted) console.error(error);
    incoming.socket.destroy();
  }
}

/** @type {(response: Response, incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>} */
async function send(response, incoming, outgoing) {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  outgoing.setHeader('vary', 'Accept-Encoding');
  const { bytes, whole } = await readBody(response);
  const compress = response.body !== null && /\bgzip\b/u.test(String(incoming.headers['accept-encoding'] ?? ''));
  if (compress) outgoing.setHeader('content-encoding', 'gzip');
  if (!whole) {
    // What came of the body goes out, then the connection breaks.
    outgoing.write(compress ? gzipSync(bytes).subarray(0, -8) : bytes, () => incoming.socket.destroy());
  } else if (compress) {
    // Written before it ends: chunked, without a length, as the API streams its compressed answers.
    outgoing.write(gzipSync(bytes));
    outgoing.end();
  } else {
    sendPlain(bytes, response, incoming, outgoing);
  }
}

/** @param {Response} response @returns {Promise<{ bytes: Buffer, whole: boolean }>} */
async function readBody(response) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) chunks.push(part.value);
    return { bytes: Buffer.concat(chunks), whole: true };
  } catch {
    return { bytes: Buffer.concat(chunks), whole: false };
  }
}

/** Uncompressed answers alone have an ETag. @type {(bytes: Buffer, response: Response, incoming: IncomingMessage, outgoing: ServerResponse) => void} */
function sendPlain(bytes, response, incoming, outgoing) {
  if (response.status === 200) {
    const etag = `W/"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    outgoing.setHeader('etag', etag);
    outgoing.setHeader('cache-control', 'max-age=0, private, must-revalidate');
    if (incoming.headers['if-none-match'] === etag) {
      outgoing.removeHeader('content-type');
      outgoing.statusCode = 304;
      outgoing.end();
      return;
    }
  }
  if (response.body !== null) outgoing.setHeader('content-length', bytes.length);
  outgoing.end(bytes);
}

/** @type {(name: string, incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>} */
async function sendImage(name, incoming, outgoing) {
  const [, extension = ''] = /^[a-z]+\.(svg|png)$/u.exec(name) ?? [];
  const bytes = extension === '' ? null : await readFile(new URL(name, LOGOS)).catch(() => null);
  if (incoming.headers.origin !== undefined) outgoing.setHeader('access-control-allow-origin', '*');
  if (bytes === null) {
    outgoing.writeHead(404, { 'content-type': 'text/html' });
    outgoing.end('<html><body>Not Found</body></html>');
    return;
  }
  outgoing.writeHead(200, {
    'content-type': IMAGE_TYPES[extension] ?? 'image/png',
    'content-length': bytes.length,
    etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
  });
  outgoing.end(incoming.method === 'HEAD' ? undefined : bytes);
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      size: { type: 'string', default: '3400' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { address } = await startSampleApi({
    port: Number(values.port),
    host: values.host,
    size: Number(values.size),
    seed: Number(values.seed),
  });
  console.log(`Sample API with ${values.size} accounts: ${address}/providers`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

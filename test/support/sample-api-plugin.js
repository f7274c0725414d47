import { startSampleApi } from '../sample-api/server.js';

/**
 * Serves the sample API on an origin of its own beside the tests, so that what the network and CORS do is real. Tests find its address
 * in `<meta name="sample-api">`.
 *
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function sampleApiPlugin() {
  /** @type {Awaited<ReturnType<typeof startSampleApi>>} */
  let server;
  return {
    name: 'sample-api',
    async serverStart() {
      server = await startSampleApi();
    },
    async serverStop() {
      await server.close();
    },
    transform(context) {
      if (!context.path.endsWith('/') || !context.response.is('html')) return undefined;
      return String(context.body).replace('<head>', `<head><meta name="sample-api" content="${server.address}">`);
    },
  };
}

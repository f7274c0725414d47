import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port on which nobody listens now. The system hands out another one each time, so that runs that start at the same moment do not meet.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

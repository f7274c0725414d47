import { once } from 'node:events';
import { startChild, untilEnd } from './child-process.js';

/** File descriptor on which the server tells the number of the display it has found free. */
const NUMBER = 3;

/**
 * Starts an X server that draws into memory, on a display nobody else has. (GTK's broadwayd has no resolution, and WebKitGTK 2.50 takes its
 * -1 dpi for a zoom: pages are -98304 pixels wide there.)
 *
 * @param {string} path of Xvfb
 * @returns {Promise<{ name: string, stop: () => void }>} `name` is a value for `DISPLAY`
 * @throws when the server ends before it is ready
 */
export async function startDisplay(path) {
  const args = ['-displayfd', String(NUMBER), '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = startChild(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[NUMBER]);
  const [number] = await Promise.race([once(numbers, 'data'), untilEnd(server)]);
  return { name: `:${String(number).trim()}`, stop: () => void server.kill() };
}

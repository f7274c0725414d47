import { setTimeout as pause } from 'node:timers/promises';
import { startChild, untilEnd } from './child-process.js';
import { freePort } from './free-port.js';

const HOST = '127.0.0.1';

/** Milliseconds after which a command has failed; the longest starts the browser. */
const DEADLINE = 60_000;

/**
 * A browser as [W3C WebDriver](https://www.w3.org/TR/webdriver2/) serves it: one session, asked by paths below it.
 *
 * @typedef {object} WebDriverSession
 * @property {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>} ask resolves with the answer's `value`;
 *   rejects with the driver's message
 * @property {() => Promise<void>} stop ends browser and driver
 */

/**
 * Starts a WebDriver and with it a browser.
 *
 * @param {string} path of the driver
 * @param {object} capabilities that the browser must have
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<WebDriverSession>}
 * @throws when the driver ends, or its browser does not start
 */
export async function startWebDriver(path, capabilities, env) {
  const port = await freePort();
  const driver = startChild(path, [`--port=${port}`], { env, stdio: 'ignore' });
  const ended = untilEnd(driver);

  /** @param {string} method @param {string} address @param {object} [body] */
  async function ask(method, address, body) {
    const signal = AbortSignal.timeout(DEADLINE);
    const request = { method, signal, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) };
    const response = await Promise.race([fetch(`http://${HOST}:${port}${address}`, request), ended]);
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
    return value;
  }

  async function ready() {
    for (;;) {
      try {
        return await ask('GET', '/status');
      } catch {
        await Promise.race([pause(20), ended]);
      }
    }
  }

  await ready();
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${sessionId}`;
  return {
    ask: (method, below, body) => ask(method, `${session}${below}`, body),
    async stop() {
      await ask('DELETE', session).catch(() => undefined);
      driver.kill();
    },
  };
}

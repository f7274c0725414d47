import { spawn } from 'node:child_process';

/** What ends a process without its `exit` event, unless somebody listens. */
const SIGNALS = /** @type {const} */ (['SIGTERM', 'SIGHUP']);

/**
 * Starts a program that ends when this process does, whichever way (but for SIGKILL).
 *
 * @param {string} path
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(path, args, options) {
  const child = spawn(path, args, options);
  const end = () => void child.kill();
  const leave = () => process.exit(1);
  process.once('exit', end);
  for (const signal of SIGNALS) process.once(signal, leave);
  child.once('exit', () => {
    process.off('exit', end);
    for (const signal of SIGNALS) process.off(signal, leave);
  });
  return child;
}

/**
 * Rejects when a program ends or cannot be started at all.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<never>}
 */
export function untilEnd(child) {
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${child.spawnfile} has ended (${code ?? signal}).`)));
  });
}

/**
 * Fuzzes the data side as it was built: `npm run fuzz -- --cases 1000000 --seed 42`.
 *
 * @module
 */
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { counts, propertiesOf } from './properties.js';

/** What `npm run build` has written. */
const ENTRY = new URL('../../dist/datacite.js', import.meta.url);

/**
 * @typedef {object} FuzzOptions
 * @property {number} cases in all
 * @property {number} [seed] default: another one each time
 * @property {string} [only] name of a property; default: all
 * @property {string} [path] fast-check's path to a counterexample, with `seed` and `only`
 * @property {string} [entry] URL of the module to fuzz
 */

/**
 * Runs the properties one after another and stops at the first that fails.
 *
 * @param {FuzzOptions} options
 * @returns {Promise<{ cases: number, seed: number, failure: string | null, counts: typeof counts }>} `failure`: the shrunk counterexample, and how to run it again
 */
export async function fuzz({ cases, seed = Math.floor(Math.random() * 2 ** 31), only, path, entry = ENTRY.href }) {
  /** @type {string[]} */
  const stray = [];
  const listen = (/** @type {unknown} */ error) => void stray.push(String(error));
  process.on('unhandledRejection', listen);
  const properties = Object.entries(propertiesOf(await import(entry))).filter(([name]) => !only || name === only);
  let run = 0;
  try {
    for (const [name, { share, property }] of properties) {
      const numRuns = only ? cases : Math.ceil(cases * share);
      const details = await fc.check(property, { numRuns, seed, ...(path === undefined ? {} : { path }) });
      run += details.numRuns;
      const again = `npm run fuzz -- --only ${name} --cases ${numRuns} --seed ${seed}`;
      const failure = details.failed
        ? `${await fc.asyncDefaultReportMessage(details)}\n${String(details.errorInstance)}\nRun it again: ${again} --path ${details.counterexamplePath}`
        : stray.length > 0
          ? `Unhandled rejections in ${name}: ${stray.join(', ')}\nRun it again: ${again}`
          : null;
      if (failure !== null) return { cases: run, seed, failure, counts };
    }
    return { cases: run, seed, failure: null, counts };
  } finally {
    process.off('unhandledRejection', listen);
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '20000' },
      seed: { type: 'string' },
      only: { type: 'string' },
      path: { type: 'string' },
      entry: { type: 'string' },
    },
  });
  const { cases, seed, ...rest } = values;
  const result = await fuzz({ cases: Number(cases), ...(seed === undefined ? {} : { seed: Number(seed) }), ...rest });
  if (result.failure !== null) console.log(result.failure);
  console.log(
    `${result.cases} cases, seed ${result.seed}, ${result.failure === null ? 'no failure' : 'FAILED'}`,
    result.counts,
  );
  process.exitCode = result.failure === null ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

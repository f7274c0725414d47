import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { moduleGraph } from './module-graph.js';

const ROOT = new URL('../../', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));

/** @param {string} path */
const exists = (path) => assert.doesNotReject(access(new URL(path, ROOT)), `${path} is missing: npm run build`);

/** @param {unknown} target @returns {string[]} */
const filesIn = (target) =>
  typeof target === 'string'
    ? [target]
    : Object.values(/** @type {Record<string, unknown>} */ (target)).flatMap(filesIn);

test('every file that package.json names is there', async () => {
  const { exports, main, module, types, unpkg, jsdelivr } = manifest;
  const named = [...filesIn(exports), main, module, types, unpkg, jsdelivr].filter((path) => !path.includes('*'));
  for (const path of named) await exists(path);
});

test('every file for a script tag is there', async () => {
  for (const name of ['datacite-provider-elements', 'datacite-provider-badge', 'datacite-provider-elements.global']) {
    await exists(`dist/${name}.min.js`);
    await exists(`dist/${name}.min.js.map`);
  }
});

test('a script tag brings lit with it, an npm entry leaves it to the page', async () => {
  for (const name of ['datacite-provider-elements', 'datacite-provider-badge']) {
    assert.deepEqual([...(await moduleGraph(new URL(`dist/${name}.min.js`, ROOT))).packages], []);
  }
  assert.ok((await moduleGraph(new URL('dist/index.js', ROOT))).packages.has('lit'));
});

test('the badge alone does not bring the list', async () => {
  const { modules } = await moduleGraph(new URL('dist/badge.js', ROOT));
  assert.deepEqual(
    [...modules.keys()].filter((module) => module.includes('/list/')),
    [],
  );
});

test('every entry that registers an element is kept by bundlers', () => {
  for (const name of ['index', 'badge', 'list']) assert.ok(manifest.sideEffects.includes(`./dist/${name}.js`));
  assert.ok(!manifest.sideEffects.some((/** @type {string} */ path) => path.includes('datacite.')));
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const ROOT = new URL('../../', import.meta.url);

/** @param {string} folder */
const sourceOf = (folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`${folder}${file}`, ROOT), 'utf8').replace(/\/\*\*[^]*?\*\//g, ''))
    .join('\n');

/** @type {{ modules: Array<{ declarations?: Array<{ tagName?: string, cssProperties?: Array<{ name: string, default?: string, description?: string }> }> }> }} */
const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', ROOT), 'utf8'));

/** @param {string} tagName */
function documentedBy(tagName) {
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return declarations.find((declaration) => declaration.tagName === tagName)?.cssProperties ?? [];
}

/** Names of the properties a source reads. @param {string} source */
const readBy = (source) => new Set(source.match(/--datacite-[\w-]*\w/g));

const FOLDERS = { 'datacite-provider-badge': 'src/badge/', 'datacite-provider-list': 'src/list/' };

for (const [tagName, folder] of Object.entries(FOLDERS)) {
  test(`<${tagName}> documents the custom properties it reads, and no others`, () => {
    const tokens = readBy(sourceOf('src/ui/'));
    const read = new Set([...tokens, ...readBy(sourceOf(folder))]);
    const documented = documentedBy(tagName).map(({ name }) => name);
    assert.ok(documented.length > 8);
    for (const name of documented) assert.ok(read.has(name), `${name} is read by nothing`);
    // A list has no sizes of a badge.
    const owed = [...read].filter((name) => tagName.endsWith('badge') || !/^--datacite-(badge|chip|card)-/.test(name));
    assert.deepEqual(
      owed.filter((name) => !documented.includes(name)),
      [],
    );
  });
}

test('the documented defaults of a badge are those it is drawn with', () => {
  const layer = readFileSync(new URL('src/ui/tokens.ts', ROOT), 'utf8');
  for (const { name, default: documented = '' } of documentedBy('datacite-provider-badge')) {
    // The badge's own come last, and hold.
    const [, drawn] = [...layer.matchAll(new RegExp(`var\\(${name}, (.*)\\);`, 'g'))].at(-1) ?? [];
    const known = documented.replace('--datacite-color-', '--_');
    assert.equal(drawn, known, name);
  }
});

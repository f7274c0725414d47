import { readFile } from 'node:fs/promises';

/** Static and dynamic imports and re-exports of a module. */
const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*)(["'])([^"'\n]+)\1/g;

/** @param {string} code */
export function withoutComments(code) {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:"'`\\])\/\/.*$/gm, '$1');
}

/**
 * Everything a module brings with it.
 *
 * @param {URL} entry
 * @returns {Promise<{ modules: Map<string, string>, packages: Set<string> }>} code by address, and what comes from elsewhere
 */
export async function moduleGraph(entry) {
  /** @type {Map<string, string>} */
  const modules = new Map();
  /** @type {Set<string>} */
  const packages = new Set();
  /** @param {URL} url */
  const visit = async (url) => {
    if (modules.has(url.href)) return;
    const code = withoutComments(await readFile(url, 'utf8'));
    modules.set(url.href, code);
    for (const [, , specifier = ''] of code.matchAll(SPECIFIER)) {
      if (/^\.{1,2}\//.test(specifier)) await visit(new URL(specifier, url));
      else packages.add(specifier);
    }
  };
  await visit(entry);
  return { modules, packages };
}

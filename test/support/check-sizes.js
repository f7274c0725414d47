/**
 * Fails when a script-tag file is larger than promised. Everything it loads before a visitor interacts is in the one file: what is
 * fetched on demand lies beside it.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/**
 * Bytes, compressed with brotli at its highest quality. 12 and 20 KiB were promised before evidence was shared by tabs, guarded against hostile text and asked for
 * politely, before listings, and before directories could be linked to and picked from; the README's "Measured" says what each of these takes. Drawn marks,
 * forced colours, contrast, print and small sizes take 0.8 KiB of each, the page's language (finding it, following it, and where its words are) 0.9 KiB.
 */
const BUDGETS = {
  'datacite-provider-badge.min.js': 15.75 * 1024,
  'datacite-provider-elements.min.js': 27 * 1024,
};

for (const [file, budget] of Object.entries(BUDGETS)) {
  const code = readFileSync(new URL(`../../dist/${file}`, import.meta.url));
  const size = brotliCompressSync(code).length;
  console.log(`${file}: ${size} of ${budget} bytes (brotli), ${code.length} raw`);
  if (size > budget) process.exitCode = 1;
}

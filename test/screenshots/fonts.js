/**
 * The bundled fonts that pictures are drawn with: one for each script that the stories show, so that no picture depends on what a machine has installed. The
 * elements themselves take the font of their page.
 *
 * @module
 */
import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const FOLDER = '/bundled-fonts/';
const SANS = ['', '-arabic', '-hebrew', '-thai', '-jp', '-sc', '-tc', '-kr'].map((script) => `noto-sans${script}`);
const MONO = 'noto-sans-mono';
const FACES = [...SANS, MONO];
const TYPES = { css: 'text/css', woff2: 'font/woff2' };

/** @param {string} name of a package, `noto-sans-jp` */
const familyOf = (name) =>
  `'${name.replace(/-(jp|sc|tc|kr)$/u, (code) => code.toUpperCase()).replace(/(^|-)(\w)/gu, (_, dash, letter) => (dash ? ' ' : '') + letter.toUpperCase())} Variable'`;

/** @param {string[]} first fonts whose letters win over those of others */
const sans = (...first) => [...new Set(['noto-sans', ...first, ...SANS])].map(familyOf).join(', ');

/** For a page: addresses of stylesheets with the fonts. */
export const FONT_SHEETS = FACES.map((name) => `${FOLDER}${name}/index.css`);

/** For a page: a rule that lets everything be drawn with them. Han characters look different in each of the languages that write with them. */
export const FONT_RULES = `
  .story-page, .story-page * { font-family: ${sans()} !important }
  .story-page :is(code, pre) { font-family: ${familyOf(MONO)}, ${sans()} !important }
  .story-page:lang(zh-Hans), .story-page :lang(zh-Hans) { font-family: ${sans('noto-sans-sc')} !important }
  .story-page:lang(zh-Hant), .story-page :lang(zh-Hant) { font-family: ${sans('noto-sans-tc')} !important }
  .story-page:lang(ko), .story-page :lang(ko) { font-family: ${sans('noto-sans-kr')} !important }
`;

/** Serves them, from where npm has put them, beside the stories. @type {import('vite').Plugin} */
export const bundledFonts = {
  name: 'bundled-fonts',
  configurePreviewServer({ middlewares }) {
    const { resolve } = createRequire(import.meta.url);
    middlewares.use(FOLDER, (request, response, next) => {
      const [, name = '', file = '', type = ''] =
        /^\/([\w-]+)\/((?:files\/)?[\w[\].-]+\.(css|woff2))$/u.exec(request.url ?? '') ?? [];
      if (!FACES.includes(name)) return next();
      const home = dirname(resolve(`@fontsource-variable/${name}/package.json`));
      response.setHeader('Content-Type', TYPES[/** @type {keyof typeof TYPES} */ (type)]);
      response.setHeader('Cache-Control', 'max-age=3600, immutable');
      createReadStream(join(home, file)).on('error', next).pipe(response);
    });
  },
};

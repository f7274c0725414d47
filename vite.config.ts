import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { minify } from 'terser';
import { defineConfig, type BuildOptions, type PluginOption } from 'vite';
import { sampleApiMiddleware } from './test/sample-api/server.js';

/** The npm entries: one file a module, readable, lit left outside, so that a bundler can share and shake it. */
const modules: BuildOptions = {
  lib: {
    entry: ['src/index.ts', 'src/badge.ts', 'src/list.ts', 'src/datacite.ts'],
    formats: ['es'],
  },
  minify: false,
  rolldownOptions: {
    external: [/^lit(\/|$)/, /^@lit\//, /^tldts$/, /^idb-keyval$/],
    output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
  },
};

/**
 * A file for a script tag: everything inside, minified. Each is built alone, since two entries would share a third file. What is fetched
 * later, on a visitor's wish, lies beside it and takes what both need from it.
 */
const scriptTag = (entry: string, name: string, format: 'es' | 'iife' = 'es'): BuildOptions => ({
  lib: { entry, formats: [format], fileName: () => `${name}.min.js`, name: 'DataciteProviderElements' },
  emptyOutDir: false,
  minify: false,
  rolldownOptions: {
    preserveEntrySignatures: 'allow-extension',
    // The Public Suffix List is one long constant, which would be written out wherever it is read.
    optimization: { inlineConst: false },
    output: {
      chunkFileNames: `${name}.[name].min.js`,
      // Everything a file needs at once is in that file, so that it works when it is copied alone.
      ...(format === 'es' && { codeSplitting: { groups: [{ name: 'main', test: `/${entry}` }] } }),
    },
  },
});

/**
 * A classic script holds everything but the Public Suffix List, three times its own size, and the words of other languages: those are the files that lie beside the
 * modules, and which import nothing.
 */
const rareBeside: PluginOption = {
  name: 'rare-beside',
  enforce: 'pre',
  resolveId: (source, importer) => {
    const [, name] = /\/([\w-]+)\.js$/.exec(source) ?? [];
    const rare = name === 'own-host' || importer?.endsWith('/locales/index.ts');
    return rare ? { id: `./datacite-provider-elements.${name}.min.js`, external: true } : null;
  },
};

const builds: Record<string, BuildOptions> = {
  elements: scriptTag('src/global.ts', 'datacite-provider-elements'),
  badge: scriptTag('src/badge.ts', 'datacite-provider-badge'),
  global: scriptTag('src/global.ts', 'datacite-provider-elements.global', 'iife'),
};

/** The sample API beside the demo: the pages work without a network. */
const sampleApi: PluginOption = {
  name: 'sample-api',
  configureServer({ middlewares }) {
    middlewares.use('/sample-api', sampleApiMiddleware());
    middlewares.use((request, response, next) => {
      if (request.url === '/') response.writeHead(302, { Location: '/demo/' }).end();
      else next();
    });
  },
};

/** Terser's number for this option. */
const SIMPLE_CALLS = 1 as never;

/** Terser finds two percent more than the bundler's own minifier, which also leaves the white space of ES libraries alone. */
const terser: PluginOption = {
  name: 'terser',
  generateBundle: {
    order: 'post',
    async handler({ format }, bundle) {
      for (const [fileName, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code, map } = await minify(chunk.code, {
          module: format === 'es',
          ecma: 2020,
          compress: {
            passes: 3,
            unsafe_arrows: true,
            unsafe_methods: true,
            keep_fargs: false,
            inline: SIMPLE_CALLS,
          },
          sourceMap: { content: JSON.stringify(chunk.map), url: `${fileName}.map` },
        });
        chunk.code = code!;
        this.emitFile({ type: 'asset', fileName: `${fileName}.map`, source: map as string });
      }
    },
  },
};

/**
 * lit writes its versions and decorators' metadata into globals, and calls hooks it finds there: for polyfills, server rendering and standard decorators, none of which
 * these files support. A page gets no global of theirs.
 */
const withoutGlobals: PluginOption = {
  name: 'without-globals',
  enforce: 'pre',
  transform(code, id) {
    if (!/(reactive-element|css-tag|lit-html|lit-element)\.js$/.test(id) || !id.includes('node_modules')) return null;
    const quiet = code
      .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/, '0')
      .replace(/\w+\.litElementHydrateSupport\?\.\(\{\w+:\w+\}\)/, '0')
      .replace(/\w+\.\w+PolyfillSupport/, 'void 0')
      // What standard decorators write down, which nothing here uses.
      .replace(/Symbol\.metadata\?\?=.+?,\w+\.litPropertyMetadata\?\?=new WeakMap/, '0')
      .replace(/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?\.set\(\w,\w\)\}/, '')
      // Constructed style sheets, which every supported browser has; without them lit would write style elements.
      .replace(/\w+\.ShadowRoot&&.+?"replace"in CSSStyleSheet\.prototype/, '!0');
    if (/Versions|Support|ShadyCSS|[mM]etadata/.test(quiet.replace(/\/\/.*$/gm, '')))
      this.error(`${id} has other globals than it had.`);
    return { code: quiet, map: null };
  },
};

const literals = literalsHtmlCssMinifier() as PluginOption;

export default defineConfig(({ command, mode }) => ({
  appType: 'mpa',
  // Without lit's development warnings, as a page in use has it.
  resolve: command === 'serve' ? { conditions: ['module', 'browser', 'production'] } : {},
  plugins:
    command === 'serve'
      ? [sampleApi]
      : mode in builds
        ? [withoutGlobals, literals, terser, mode === 'global' && rareBeside]
        : [],
  // The compiler reads experimentalDecorators and useDefineForClassFields from tsconfig.json: without them class fields hide lit's accessors.
  build: { target: 'es2022', sourcemap: true, ...(builds[mode] ?? modules) },
}));

import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';

export default {
  globs: ['src/badge/datacite-provider-badge.ts', 'src/list/datacite-provider-list.ts', 'src/list/list-attributes.ts'],
  outdir: '.',
  litelement: true,
  // It would rewrite package.json.
  packagejson: false,
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, 'tsconfig.json');
    return program.getSourceFiles().filter((file) => globs.some((glob) => file.fileName.includes(glob)));
  },
  plugins: [typeParserPlugin()],
};

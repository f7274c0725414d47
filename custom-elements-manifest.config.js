import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';

/** What is private is of no use to editors, and its types are long. */
const withoutPrivateMembers = {
  name: 'without-private-members',
  analyzePhase({ moduleDoc }) {
    for (const declaration of moduleDoc.declarations ?? []) {
      declaration.members = declaration.members?.filter(({ privacy }) => privacy !== 'private');
    }
  },
};

export default {
  globs: ['src/badge/datacite-provider-badge.ts', 'src/list/datacite-provider-list.ts', 'src/list/list-attributes.ts'],
  outdir: '.',
  litelement: true,
  // It would rewrite package.json.
  packagejson: false,
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, 'tsconfig.build.json');
    return program.getSourceFiles().filter((file) => globs.some((glob) => file.fileName.includes(glob)));
  },
  plugins: [withoutPrivateMembers, typeParserPlugin()],
};

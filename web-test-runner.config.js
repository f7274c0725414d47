import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launcherFor } from './test/support/engines.js';
import { freePort } from './test/support/free-port.js';
import { summaryReporter } from './test/support/summary-reporter.js';
import { defaultReporter } from '@web/test-runner';
import { pagePlugin } from './test/support/page-plugin.js';
import { accessPlugin } from './test/support/access-plugin.js';
import { sampleApiPlugin } from './test/support/sample-api-plugin.js';
import { strictPages } from './test/support/strict-pages.js';

export default {
  // The runner's own choice is the first free one, which two runs may take at the same moment.
  port: await freePort(),
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  middleware: [strictPages],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    sampleApiPlugin(),
    pagePlugin(),
    accessPlugin(),
  ],
  browsers: [launcherFor(process.env.TEST_ENGINE ?? 'chromium')],
  // Two cores are slow under axe, and slower when they have something else to do.
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 20_000 } },
  reporters: [defaultReporter(), summaryReporter()],
};

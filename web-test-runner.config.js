import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChrome } from './test/support/find-chrome.js';
import { summaryReporter } from './test/support/summary-reporter.js';
import { defaultReporter } from '@web/test-runner';
import { pagePlugin } from './test/support/page-plugin.js';
import { sampleApiPlugin } from './test/support/sample-api-plugin.js';

export default {
  files: ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }), sampleApiPlugin(), pagePlugin()],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await findChrome(),
        args: [
          '--no-sandbox',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--no-first-run',
          '--disable-quic',
        ],
      },
    }),
  ],
  // Two cores are slow under axe.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 20_000 } },
  reporters: [defaultReporter(), summaryReporter()],
};

import { writeSync } from 'node:fs';

/** @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult */

/** @param {TestSuiteResult | undefined} suite @returns {import('@web/test-runner').TestResult[]} */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/**
 * Prints `N passed, N failed` as the run's very last line, and above it how many were skipped, if any. A file that cannot be loaded counts as
 * one failure. It writes when the process exits, because the runner still moves the cursor after its reporters have stopped.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter() {
  let summary = 'no test was run';
  process.once('exit', () => writeSync(1, `\n${summary}\n`));
  return {
    onTestRunFinished({ sessions }) {
      const all = sessions.flatMap((session) => testsOf(session.testResults));
      const tests = all.filter((test) => !test.skipped);
      const broken = sessions.filter(
        (session) => !session.passed && testsOf(session.testResults).every((test) => test.passed),
      );
      const failed = tests.filter((test) => !test.passed).length + broken.length;
      const passed = tests.length - tests.filter((test) => !test.passed).length;
      const skipped = all.length - tests.length;
      summary = `${skipped ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed`;
    },
  };
}

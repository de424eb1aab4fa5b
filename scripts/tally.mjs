import { readFileSync } from 'node:fs';

/** How many tests passed, failed and were skipped; `why` says what went wrong beside single tests. */
const result = (passed, failed, skipped, why) => ({ passed, failed, skipped, why });

/**
 * Counts of a vitest run from its JSON report and exit code. A file that could not even be loaded counts as one failure
 * (the report's own sum leaves it out), and so does a bad exit without a failed test (an error outside the tests), and
 * a run without tests.
 */
export function tallyUnitTests(reportPath, code) {
  const report = readReport(reportPath);
  if (!report) return result(0, 1, 0, 'no report was written');
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  const notLoaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numFailedTests + notLoaded.length;
  return settle(result(passed, failed, numPendingTests + numTodoTests), code);
}

/**
 * The same for Playwright. A flaky test (passed at a second try) is a failure: what passes only sometimes is not known
 * to work.
 */
export function tallyBrowserTests(reportPath, code) {
  const report = readReport(reportPath);
  if (!report) return result(0, 1, 0, 'no report was written');
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle(result(expected, unexpected + flaky, skipped), code);
}

/** The last line of `npm test`. Other programs read it: nothing else may stand on it. */
export function closingLine(results) {
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function settle({ passed, failed, skipped }, code) {
  if (failed > 0) return result(passed, failed, skipped);
  if (code !== 0) return result(passed, 1, skipped, `an error outside the tests (exit code ${code})`);
  if (passed === 0) return result(0, 1, skipped, 'not one test was run');
  return result(passed, 0, skipped);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './project.mjs';

/**
 * How many tests passed, failed and were skipped; `why` says what went wrong beside single tests, `broke` names the tests that failed,
 * a line each, so that the end of a long log says what to look for.
 */
const result = (passed, failed, skipped, { why, broke = [] } = {}) => ({ passed, failed, skipped, why, broke });

/**
 * Counts of a vitest run from its JSON report and exit code. A file that could not even be loaded counts as one failure
 * (the report's own sum leaves it out), and so does a bad exit without a failed test (an error outside the tests), and
 * a run without tests.
 */
export function tallyUnitTests(reportPath, code) {
  const report = readReport(reportPath);
  if (!report) return result(0, 1, 0, { why: 'no report was written' });
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  const notLoaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numFailedTests + notLoaded.length;
  const broke = report.testResults.flatMap((file) =>
    notLoaded.includes(file)
      ? [`${here(file.name)}: could not be loaded`]
      : file.assertionResults.flatMap(brokenUnit(file)),
  );
  return settle(result(passed, failed, numPendingTests + numTodoTests, { broke }), code);
}

/**
 * The same for Playwright. A flaky test (passed at a second try) is a failure: what passes only sometimes is not known
 * to work.
 */
export function tallyBrowserTests(reportPath, code) {
  const report = readReport(reportPath);
  if (!report) return result(0, 1, 0, { why: 'no report was written' });
  const { expected, unexpected, flaky, skipped } = report.stats;
  const broke = (report.suites ?? []).flatMap(brokenInBrowser);
  return settle(result(expected, unexpected + flaky, skipped, { broke }), code);
}

/** A failed test of a vitest file as one line, with the first line of what it said; nothing for any other. */
const brokenUnit = (file) => (test) =>
  test.status === 'failed'
    ? [`${here(file.name)}: ${test.fullName ?? test.title}: ${(test.failureMessages?.[0] ?? '').split('\n')[0]}`]
    : [];

/** The tests of a Playwright suite, and of the suites in it, that failed or passed only at a second try. */
function brokenInBrowser({ specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'));
  return [...own.map(({ file, line, title }) => `${file}:${line}: ${title}`), ...suites.flatMap(brokenInBrowser)];
}

/** A path as one writes it from the project's folder. */
const here = (path) => relative(root, path);

/** The last line of `npm test`. Other programs read it: nothing else may stand on it. */
export function closingLine(results) {
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function settle({ passed, failed, skipped, broke }, code) {
  if (failed > 0) return result(passed, failed, skipped, { broke });
  if (code !== 0) return result(passed, 1, skipped, { why: `an error outside the tests (exit code ${code})` });
  if (passed === 0) return result(0, 1, skipped, { why: 'not one test was run' });
  return result(passed, 0, skipped);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { closingLine, tallyBrowserTests, tallyUnitTests } from './tally.mjs';

function reported<T>(report: unknown, read: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-tally-'));
  try {
    const path = join(folder, 'report.json');
    if (report !== undefined) writeFileSync(path, JSON.stringify(report));
    return read(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const unit = (passed: number, failed: number, more: object = {}) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...more,
});
const browser = (stats: object) => ({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

it('takes the counts from the reports', () => {
  const units = reported(unit(7, 2, { numPendingTests: 1, numTodoTests: 1 }), (path) => tallyUnitTests(path, 1));
  expect(units).toMatchObject({ passed: 7, failed: 2, skipped: 2 });
  const browsers = reported(browser({ expected: 3, unexpected: 1, skipped: 4 }), (path) => tallyBrowserTests(path, 1));
  expect(browsers).toMatchObject({ passed: 3, failed: 1, skipped: 4 });
  expect(closingLine([units, browsers])).toBe('10 passed, 3 failed, 6 skipped');
});

it('counts a test file that could not be loaded', () => {
  const broken = unit(5, 0, {
    testResults: [{ name: resolve('lib/y.test.ts'), status: 'failed', assertionResults: [] }],
  });
  const units = reported(broken, (path) => tallyUnitTests(path, 1));
  expect(units).toMatchObject({ passed: 5, failed: 1, broke: ['lib/y.test.ts: could not be loaded'] });
});

it('names what failed, so that the end of a long log says what to look for', () => {
  const assertions = [
    { status: 'passed', fullName: 'holds' },
    { status: 'failed', fullName: 'a thing breaks', failureMessages: ['expected 1 to be 2\n    at x.ts:1'] },
  ];
  const testResults = [{ name: resolve('lib/x.test.ts'), status: 'failed', assertionResults: assertions }];
  const units = reported(unit(1, 1, { testResults }), (path) => tallyUnitTests(path, 1));
  expect(units.broke).toEqual(['lib/x.test.ts: a thing breaks: expected 1 to be 2']);
  const spec = (title: string, status: string) => ({ file: 'x.spec.ts', line: 4, title, tests: [{ status }] });
  const suites = [{ specs: [spec('opens', 'expected')], suites: [{ specs: [spec('closes', 'flaky')] }] }];
  const report = { ...browser({ expected: 1, flaky: 1 }), suites };
  expect(reported(report, (path) => tallyBrowserTests(path, 0)).broke).toEqual(['x.spec.ts:4: closes']);
});

it('never passes a run that failed, wrote no report, or ran no test', () => {
  expect(reported(unit(5, 0), (path) => tallyUnitTests(path, 1))).toMatchObject({ passed: 5, failed: 1 });
  expect(reported(unit(0, 0), (path) => tallyUnitTests(path, 0))).toMatchObject({
    failed: 1,
    why: 'not one test was run',
  });
  expect(reported(undefined, (path) => tallyUnitTests(path, 0))).toMatchObject({ failed: 1 });
  expect(reported(browser({ skipped: 9 }), (path) => tallyBrowserTests(path, 0))).toMatchObject({
    failed: 1,
    skipped: 9,
  });
  expect(reported(browser({ expected: 2 }), (path) => tallyBrowserTests(path, 1))).toMatchObject({
    passed: 2,
    failed: 1,
  });
  expect(reported(undefined, (path) => tallyBrowserTests(path, 0))).toMatchObject({ failed: 1 });
});

it('takes a flaky browser test for a failed one', () => {
  expect(reported(browser({ expected: 2, flaky: 1 }), (path) => tallyBrowserTests(path, 0))).toMatchObject({
    passed: 2,
    failed: 1,
  });
});

it('closes with two numbers when nothing was skipped', () => {
  expect(closingLine([{ passed: 1, failed: 0, skipped: 0, why: undefined }])).toBe('1 passed, 0 failed');
});

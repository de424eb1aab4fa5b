import { defineConfig, devices } from '@playwright/test';
import { PASSWORD } from './e2e/door.ts';

// Port, data folder and browser come from scripts/e2e.mjs (npm run e2e). Nothing is picked or made here: knip and
// editors load this file as well, and every test worker does. Without those values (an editor's test button)
// Playwright's own browser is used.
const port = process.env.VARIORUM_E2E_PORT ?? '3210';
const data = process.env.VARIORUM_E2E_DATA ?? '.cache/e2e-data';
const report = process.env.VARIORUM_E2E_REPORT;
const { env, ...browser } = JSON.parse(process.env.VARIORUM_E2E_BROWSER ?? '{}');
// A second server with a password in front, for the one spec about the door.
const door = process.env.VARIORUM_E2E_DOOR_PORT ?? '3211';
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous, as a busy machine is slow and not wrong; what a page may take is measured elsewhere.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    // A browser that has put the first run's hints away, as every reader's has after a minute; one test looks at them.
    storageState: {
      cookies: [
        {
          name: 'variorum-hints',
          value: 'seen',
          domain: '127.0.0.1',
          path: '/',
          expires: -1,
          httpOnly: false,
          secure: false,
          sameSite: 'Lax' as const,
        },
      ],
      origins: [],
    },
    // A trace of every test takes a quarter of the suite's time; `npm run e2e -- SPEC --trace retain-on-failure` records one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { ...browser, ...(env ? { env: { ...process.env, ...env } } : {}) },
  },
  webServer: [
    server(port, { VARIORUM_DATA: data }),
    server(door, { VARIORUM_DATA: `${data}/behind-the-door`, VARIORUM_PASSWORD: PASSWORD }),
  ],
});

function server(at: string, settings: Readonly<Record<string, string>>) {
  return {
    command: `"${process.execPath}" scripts/run.mjs serve`,
    url: `http://127.0.0.1:${at}/health`,
    reuseExistingServer: false,
    timeout: 60_000,
    env: { PORT: at, HOST: '127.0.0.1', VARIORUM_WITH_PARENT: '1', ...settings },
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  };
}

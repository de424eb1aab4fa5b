import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pickBrowser } from './browser.mjs';
import { runNode } from './processes.mjs';
import { root } from './project.mjs';

/**
 * Playwright against `next start` of the build at hand, with a fresh folder for the stories. Gives Playwright's exit
 * code. What the run needs to know travels in the environment, so that playwright.config.ts stays free of side effects:
 * editors and knip load it too.
 */
export async function runBrowserTests(args, { report, browser } = {}) {
  const { executablePath, args: flags, env } = browser ?? (await pickBrowser(console.error));
  const data = mkdtempSync(join(tmpdir(), 'variorum-e2e-'));
  const clean = () => rmSync(data, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    const { code } = await runNode(join(root, 'node_modules/@playwright/test/cli.js'), ['test', ...args], {
      env: {
        VARIORUM_E2E_PORT: String(await freePort()),
        VARIORUM_E2E_DOOR_PORT: String(await freePort()),
        VARIORUM_E2E_DATA: data,
        VARIORUM_E2E_BROWSER: JSON.stringify({ executablePath, args: flags, env }),
        VARIORUM_E2E_REPORT: report ?? '',
        NODE_ENV: 'test',
      },
    });
    return code;
  } finally {
    process.removeListener('exit', clean);
    clean();
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { PATIENT } from './scripts/patience.mjs';

const root = import.meta.dirname;

/** It puts another module in the place of one of the framework's, for whatever is read after it. */
const MOCKING = ['lib/server/access.test.ts'];
/** Asks the command line and a server in this process: it needs the engine as the server's tests do, and leaves nothing behind. */
const ASKING = ['bin/server-verbs.test.ts'];
/** What keeps files or changes what others read: each file in a process of its own, as all that start processes. */
const KEEPING = ['lib/store/**/*.test.ts', ...MOCKING];
/** What is bundled is run as Node runs it: Vitest would read its megabytes as one more module to rewrite. */
const server = { deps: { external: [/\/dist\//] } };

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Next swaps this guard for nothing on the server; in plain Node its real content throws.
      'server-only': resolve(root, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    environment: 'node',
    // Left alone, Vitest keeps one core for itself: half of a machine with two, for a main process that only waits.
    maxWorkers: '100%',
    execArgv: [PATIENT],
    // Properties over thousands of random texts take seconds on a busy machine; a slow machine is not a wrong answer.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // What a test waits for comes when it comes: a second, as it is by default, is a race on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    // A PostgreSQL server to test on, where the tests cannot start one of their own.
    provide: { testDatabaseUrl: process.env.VARIORUM_TEST_DATABASE_URL } as never,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          // What is pure leaves nothing behind, and what state a test of the server needs it puts up itself and takes down again
          // (`*-under-test.ts`). So their files share a process: the dictionaries are read and the engine's code is compiled once, which is
          // half of the time. A file that changed what another one sees would break the rule that the engine has no state.
          isolate: false,
          include: ['lib/**/*.test.ts', '{app,components}/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', ...ASKING],
          exclude: KEEPING,
          server,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: [...KEEPING, '{scripts,bin}/**/*.test.ts'], exclude: ASKING, server },
      },
    ],
  },
});

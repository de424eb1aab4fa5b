import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** Tests of what reads the environment, keeps files or starts processes: each file in a process of its own. */
const WITH_STATE = ['lib/{server,store}/**/*.test.ts', '{scripts,bin}/**/*.test.ts'];

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
          name: 'pure',
          // What is pure leaves nothing behind, so its files share a process: the dictionaries are read and the engine's code is compiled
          // once, which is half of the time. A file that changed what another one sees would break the rule that the engine has no state.
          isolate: false,
          include: ['lib/**/*.test.ts', '{app,components}/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: WITH_STATE,
        },
      },
      { extends: true, test: { name: 'with state', include: WITH_STATE } },
    ],
  },
});

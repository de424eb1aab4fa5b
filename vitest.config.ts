import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

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
    include: [
      'lib/**/*.test.ts',
      '{app,components}/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'bin/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
  },
});

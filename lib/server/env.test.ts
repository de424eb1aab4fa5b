import { isAbsolute } from 'node:path';
import { expect, test, vi } from 'vitest';
import { endUnlessUsable, readEnv } from './env.ts';

test('everything has a default that serves this machine only', () => {
  const env = readEnv({});
  expect(env).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    limits: { maxVersions: 20, maxTextBytes: 1_048_576, maxComparedBytes: 33_554_432 },
    origin: null,
  });
  expect(isAbsolute(env.dataFolder) && env.dataFolder.endsWith('data')).toBe(true);
});

test('settings are read, and an empty one counts as absent', () => {
  const env = readEnv({
    VARIORUM_DATA: '/srv/stories',
    PORT: '',
    VARIORUM_MAX_VERSIONS: '8',
    VARIORUM_ORIGIN: 'https://v.example.org/x',
  });
  expect(env).toMatchObject({
    dataFolder: '/srv/stories',
    port: 3000,
    limits: { maxVersions: 8 },
    origin: 'https://v.example.org',
  });
});

test('every wrong setting is named with what it has to be, none is guessed', () => {
  expect(() =>
    readEnv({ VARIORUM_MAX_VERSIONS: 'many', PORT: '70000', VARIORUM_LOG: 'loud', VARIORUM_ORIGIN: 'ftp://x' }),
  ).toThrow(
    'These settings cannot be used: VARIORUM_LOG has to be one of trace, debug, info, warn, error, fatal, silent; PORT has to be a number from 0 to 65535; VARIORUM_MAX_VERSIONS has to be a whole number from 1 on; VARIORUM_ORIGIN has to be an address like https://variorum.example.org.',
  );
  expect(() => readEnv({ PORT: 'abc', VARIORUM_MAX_TEXT_BYTES: '-1', VARIORUM_ORIGIN: 'nowhere' })).toThrow(
    /PORT.*VARIORUM_MAX_TEXT_BYTES.*VARIORUM_ORIGIN/s,
  );
});

test('PostgreSQL is used only where its address is one', () => {
  expect(readEnv({}).databaseUrl).toBeNull();
  expect(readEnv({ DATABASE_URL: 'postgres://u:p@db:5432/v' }).databaseUrl).toBe('postgres://u:p@db:5432/v');
  expect(() => readEnv({ DATABASE_URL: 'mysql://db/v' })).toThrow(/DATABASE_URL.*postgres:/);
});

test('others are served only with a password', () => {
  for (const HOST of ['0.0.0.0', '::', '192.168.1.7', 'news.example.org']) {
    expect(() => readEnv({ HOST })).toThrow(/VARIORUM_PASSWORD/);
    expect(readEnv({ HOST, VARIORUM_PASSWORD: 'long enough' }).password).toBe('long enough');
  }
  for (const HOST of ['127.0.0.1', '127.0.0.53', 'localhost', '::1']) expect(readEnv({ HOST }).password).toBeNull();
  expect(() => readEnv({ VARIORUM_PASSWORD: 'short' })).toThrow(/VARIORUM_PASSWORD.*10/);
});

test('a server whose settings cannot be used ends at once and says why', () => {
  const [said, codes]: [string[], unknown[]] = [[], []];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const exit = vi.spyOn(process, 'exit').mockImplementation(((code: unknown) => codes.push(code)) as never);
  try {
    endUnlessUsable({ DATABASE_URL: 'mysql://db/v' });
    endUnlessUsable({});
  } finally {
    write.mockRestore();
    exit.mockRestore();
  }
  expect(codes).toEqual([1]);
  expect(said.join('')).toMatch(/DATABASE_URL has to be postgres:/);
});

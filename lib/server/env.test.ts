import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

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

test('every wrong setting is named, none is guessed', () => {
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

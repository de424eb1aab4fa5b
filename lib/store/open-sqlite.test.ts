import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import { rolldown } from 'rolldown';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { openSqliteStore } from './open-sqlite.ts';
import type { NewCopy, Store } from './store.ts';

let folder: string;
let file: string;
const open = (): Promise<Store> => openSqliteStore(file, { fold: (t) => t.toLowerCase() });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-sqlite-'));
  file = join(folder, 'data', 'variorum.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function copy(id: string, text: string): NewCopy {
  const blocks = [{ start: 0, end: text.length, role: 'body' as const, settled: false }];
  return {
    text: { id, text, words: 1 },
    label: `label-${id}`,
    source: { byline: `byline-${id}` },
    language: 'en',
    published: null,
    blocks,
  };
}

const story = (id: string, copies: NewCopy[]) => ({ id, title: `title-${id}`, titleFrom: null, sample: false, copies });

/** Whether any file of the database holds the word, in UTF-8. */
function onDisk(word: string): boolean {
  return readdirSync(join(folder, 'data')).some((name) => readFileSync(join(folder, 'data', name)).includes(word));
}

test('survives being closed and opened: words, sets and the key of the links', async () => {
  let store = await open();
  const saved = await store.saveStory(story('s', [copy('a', 'one'), copy('b', 'two')]), 1);
  await store.close();
  store = await open();
  expect(await store.story('s')).toEqual(saved);
  expect(store.setOf(['b', 'a'])).toBe(saved.set);
  expect(await store.claimOnce('x')).toBe(true);
  await store.close();
  store = await open();
  expect(await store.claimOnce('x')).toBe(false);
  await store.close();
});

test.skipIf(process.platform === 'win32')(
  'in a folder that others may look into, the database, its log and a backup are still closed to them',
  async () => {
    mkdirSync(join(folder, 'data'), { mode: 0o755 });
    const store = await open();
    await store.saveStory(story('s', [copy('a', 'one')]), 1);
    await backUp({ file, databaseUrl: null }, join(folder, 'data', 'backup.db'));
    const modes = readdirSync(join(folder, 'data'))
      .filter((name) => !name.endsWith('.made'))
      .map((name) => [name, (statSync(join(folder, 'data', name)).mode & 0o777).toString(8)]);
    expect(modes.length).toBeGreaterThan(2);
    for (const [name, mode] of modes) expect(mode, name).toBe('600');
    await store.close();
  },
);

test('another instance has another key, so nobody can guess a link from the texts', async () => {
  const store = await open();
  file = join(folder, 'other', 'variorum.db');
  const other = await open();
  expect(other.setOf(['a', 'b'])).not.toBe(store.setOf(['a', 'b']));
  await store.close();
  await other.close();
});

test('after a purge the words are in no file of the database', async () => {
  const store = await open();
  const draft = `Confidential-paragraph ${'with some more words about the leak. '.repeat(4_000)}`;
  const kept = await store.saveStory(story('kept', [copy('k', 'Harmless-paragraph stays.')]), 1);
  const saved = await store.saveStory(
    story('s', [copy('a', draft), copy('b', 'Second-confidential text.'), copy('k', 'Harmless-paragraph stays.')]),
    1,
  );
  await store.putSnapshot(
    { set: saved.set, engine: '1', input: 'i' },
    { collation: JSON.stringify({ draft }), summary: '{}' },
    2,
  );
  await store.retitle('s', { title: 'Confidential-title', titleFrom: null });
  const anchor = { version: 'a', range: { start: 0, end: 4 }, exact: 'Confidential-anchor', prefix: '', suffix: '' };
  const decision = {
    target: { kind: 'passage' as const, anchor },
    verdict: 'query' as const,
    by: 'Ada',
    at: '2024-01-01T00:00:00Z',
    note: '',
  };
  await store.addDecision('s', saved.set, { decision });
  // Shrinking and growing rows move words between pages: the copies left behind must go as well.
  for (let i = 0; i < 30; i++)
    await store.addCopies('s', [copy(`n${i}`, `Filler-${i} ${'x'.repeat(i * 300)} Second-confidential`)], 3 + i);
  for (const word of [
    'Confidential-paragraph',
    'Second-confidential',
    'confidential-paragraph',
    'Confidential-title',
    'Confidential-anchor',
  ]) {
    expect(onDisk(word), word).toBe(true);
  }

  expect(await store.purgeStory('s', 50)).toEqual({ texts: 32, shared: 1, scrubbed: true });
  const gone = ['Confidential', 'confidential', 'more words about', 'label-a', 'byline-a', 'Filler-7'];
  for (const word of gone) expect(onDisk(word), word).toBe(false);
  expect(onDisk('Harmless-paragraph')).toBe(true);
  expect(await store.set(kept.set)).toMatchObject({ kind: 'live' });
  await store.close();
});

test('a purge of one version leaves its words in no file, though its story stays', async () => {
  const store = await open();
  const secret = `Unpublished-draft ${'about the minister and the money. '.repeat(500)}`;
  const text = (n: number) => `Published copy number ${n} ${'about the weather. '.repeat(200)}`;
  const copies = [copy('x', secret), ...Array.from({ length: 9 }, (_, i) => copy(`p${i}`, text(i)))];
  const saved = await store.saveStory(
    { ...story('s', copies), title: 'Unpublished-draft headline', titleFrom: 'x' },
    1,
  );
  await store.putSnapshot(
    { set: saved.set, engine: '1', input: 'i' },
    { collation: JSON.stringify(copies), summary: '{}' },
    2,
  );
  await store.purgeVersion('x', 3);
  for (const word of ['Unpublished-draft', 'unpublished-draft', 'the minister', 'label-x'])
    expect(onDisk(word), word).toBe(false);
  expect((await store.texts(['p3']))[0]?.text).toBe(text(3));
  await store.close();
});

test('a purge that a reader holds up says so, and is finished at the next start', async () => {
  const store = await openSqliteStore(file, { fold: (t) => t, busyMs: 50 });
  await store.saveStory(story('s', [copy('a', 'Held-up-words')]), 1);
  const reader = new Database(file, { timeout: 50 });
  reader.exec('begin');
  reader.prepare('select count(*) from texts').all();
  expect(await store.purgeStory('s', 2)).toEqual({ texts: 1, shared: 0, scrubbed: false });
  expect(await store.texts(['a'])).toEqual([]);
  expect(onDisk('Held-up-words')).toBe(true);
  reader.exec('commit');
  reader.close();
  await store.close();
  await (await open()).close();
  expect(onDisk('Held-up-words')).toBe(false);
});

test('three processes write one database, and nothing is lost', async () => {
  const script = join(folder, 'writer.mjs');
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'open-sqlite.ts'),
    platform: 'node',
    external: ['libsql', 'kysely'],
  });
  await bundle.write({ file: join(folder, 'store.mjs'), format: 'esm' });
  // The packages are found from the project's own folder.
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    script,
    `import { openSqliteStore } from './store.mjs';
    const [file, name] = process.argv.slice(2);
    const store = await openSqliteStore(file, { fold: (t) => t });
    const copy = (id) => ({ text: { id, text: 'text of ' + id, words: 3 }, label: id, source: {}, language: 'en', published: null, blocks: [] });
    for (let i = 0; i < 15; i++) {
      await store.saveStory({ id: name + i, title: name, titleFrom: null, sample: false, copies: [copy('shared'), copy(name + i)] }, i);
      await store.addCopies(name + '0', [copy(name + '-more-' + i)], i);
    }
    await store.close();`,
  );
  const run = promisify(execFile);
  await Promise.all(['x', 'y', 'z'].map((name) => run(process.execPath, [script, file, name])));
  const store = await open();
  expect((await store.stories({ words: [], limit: 100, offset: 0 })).total).toBe(45);
  for (const name of ['x', 'y', 'z']) expect((await store.story(`${name}0`))?.entries).toHaveLength(17);
  await store.close();
}, 180_000);

test('a file that is no database is left alone, with a message for people', async () => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(file, 'this is not a database, it is a shopping list. '.repeat(50));
  await expect(open()).rejects.toThrow(/cannot be used.*left as it is.*VARIORUM_DATA/s);
  expect(readFileSync(file, 'utf8')).toContain('shopping list');
});

test('a folder that cannot be made is a message for people', async () => {
  writeFileSync(join(folder, 'plain'), '');
  file = join(folder, 'plain', 'variorum.db');
  await expect(open()).rejects.toThrow(/cannot be used.*VARIORUM_DATA/s);
});

test('a database of a newer program is refused, and not touched', async () => {
  await (await open()).close();
  const newer = new Database(file);
  newer.exec('pragma user_version = 999');
  newer.close();
  await expect(open()).rejects.toThrow(/newer Variorum/);
  expect(existsSync(file)).toBe(true);
});

test('what is written is synced before it is acknowledged', async () => {
  const store = await open();
  await store.close();
  const raw = new Database(file);
  expect(raw.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }]);
  raw.close();
});

test.each(['gone', 'empty'])('a database that is %s is said to be so, and is not made anew', async (how) => {
  const store = await open();
  await store.saveStory(story('s', [copy('a', 'one')]), 1);
  await store.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  if (how === 'empty') writeFileSync(file, '');
  await expect(open()).rejects.toThrow(`is ${how}, though stories were kept in it`);
  expect(existsSync(file)).toBe(how === 'empty');
});

test('who deletes the sign beside it begins with an empty database', async () => {
  await (await open()).close();
  for (const end of ['', '-wal', '-shm', '.made']) rmSync(`${file}${end}`, { force: true });
  const store = await open();
  expect((await store.stories({ words: [], limit: 1, offset: 0 })).total).toBe(0);
  await store.close();
});

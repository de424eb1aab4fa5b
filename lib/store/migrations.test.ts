import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from './open-sqlite.ts';
import { MIGRATIONS } from './schema.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-migrations-'));
  file = join(folder, 'variorum.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fixtures = join(import.meta.dirname, 'fixtures');
const earlier = MIGRATIONS.map((_, i) => i + 1).slice(0, -1);
const open = () => openSqliteStore(file, { fold: (t) => t.toLowerCase() });

function plant(schema: number): void {
  const database = new Database(file);
  database.exec(readFileSync(join(fixtures, `schema-${schema}.sql`), 'utf8'));
  database.close();
}

test('there is a fixture of every schema that was ever released, and of no other', () => {
  expect(readdirSync(fixtures).sort()).toEqual(earlier.map((n) => `schema-${n}.sql`).sort());
});

test.each(earlier)('a store of schema %i comes over whole, links, decisions and deletions too', async (schema) => {
  plant(schema);
  const store = await open();
  const [SET, GONE] = ['mhqyqudkxmcc2txafnse49cc55ddswe7', 'wjtyqgdbd97wk8nfnwv4mqeu4ezh7y7p'];
  const story = await store.story('one');
  expect(story?.entries.map((e) => [e.version, e.labels, e.source])).toEqual([
    ['b', ['Paper b'], { publisher: 'House b' }],
    ['c', ['Paper c'], { publisher: 'House c' }],
  ]);
  expect(store.setOf(['b', 'a'])).toBe(SET);
  const old = await store.set(SET);
  expect(old?.kind === 'live' && old.entries.map((e) => e.version)).toEqual(['a', 'b']);
  expect((await store.texts(['a']))[0]?.text).toBe('The council’s budget\nwas “passed” 中文 🦊');
  expect((await store.snapshot({ set: SET, engine: '1', input: 'i' }))?.collation).toBe('{"b":1,"a":  "é🦊"}');
  expect((await store.decisionsOf(SET)).map((d) => [d.by, d.note])).toEqual([['Ada', 'who says so?']]);
  expect(await store.set(GONE)).toEqual({ kind: 'purged', at: 5000, what: 'story', newest: null });
  expect(await store.claimOnce('worked-example')).toBe(false);
  expect((await store.stories({ words: ['MONDAY'], limit: 9, offset: 0 })).stories.map((s) => s.id)).toEqual(['one']);
  // And it works on: the log goes on where it was, the story can be changed.
  await store.retitle('one', { title: 'Renamed', titleFrom: null });
  expect(await store.stamp(SET)).toBe('one:1');
  await store.close();
});

test('before a step is taken, the file as it was is put beside it', async () => {
  plant(1);
  await (await open()).close();
  const [name] = readdirSync(join(folder, 'backups'));
  expect(name).toBe(`before-schema-${MIGRATIONS.length}.db`);
  const backup = new Database(join(folder, 'backups', String(name)));
  expect(backup.prepare('pragma user_version').all()).toEqual([{ user_version: 1 }]);
  expect(backup.prepare("select title from stories where id = 'one'").all()).toEqual([{ title: 'Title one' }]);
  backup.close();
  // The second start takes no step and writes no backup.
  rmSync(join(folder, 'backups'), { recursive: true });
  await (await open()).close();
  expect(readdirSync(folder)).not.toContain('backups');
});

test('a new store needs no backup', async () => {
  await (await open()).close();
  expect(readdirSync(folder)).not.toContain('backups');
});

test('where no backup can be made no step is taken, and the file stays as it was', async () => {
  plant(1);
  mkdirSync(join(folder, 'backups', `before-schema-${MIGRATIONS.length}.db`, 'in the way'), { recursive: true });
  await expect(open()).rejects.toThrow(/cannot be used/);
  const raw = new Database(file);
  expect(raw.prepare('pragma user_version').all()).toEqual([{ user_version: 1 }]);
  raw.close();
});

test('two programs that start at once take the step once', async () => {
  plant(1);
  const stores = await Promise.all([open(), open()]);
  for (const store of stores) expect((await store.story('one'))?.title).toBe('Title one');
  for (const store of stores) await store.close();
});

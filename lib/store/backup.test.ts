import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { backUp, restore } from './backup.ts';
import { openPostgresStore } from './open-postgres.ts';
import { openSqliteStore } from './open-sqlite.ts';
import { startTestPostgres } from './postgres-under-test.ts';
import type { NewCopy, Store } from './store.ts';

const server = await startTestPostgres({ given: inject('testDatabaseUrl' as never) });
afterAll(() => server?.stop());
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = { fold: (t: string) => t };
const at = (name: string) => join(folder, name, 'variorum.db');
const fileOf = (name: string) => ({ file: at(name), databaseUrl: null });
const copy = (id: string, text = `The words of ${id}. 中文 🦊`): NewCopy => ({
  text: { id, text, words: 4 },
  label: `label ${id}`,
  source: {},
  language: 'en',
  published: null,
  blocks: [],
});
const story = (id: string, copies: NewCopy[]) => ({ id, title: `Title ${id}`, titleFrom: null, sample: false, copies });

async function fill(store: Store): Promise<string> {
  const { set } = await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
  await store.putSnapshot({ set, engine: '1', input: 'i' }, { collation: '{"b":1, "a":2}', summary: '{}' }, 2);
  const anchor = { version: 'a', range: { start: 0, end: 3 }, exact: 'The', prefix: '', suffix: '' };
  const decision = {
    target: { kind: 'passage' as const, anchor },
    verdict: 'query' as const,
    by: 'Ada',
    at: 'x',
    note: 'n',
  };
  for (let i = 0; i < 3; i++) await store.addDecision('s', set, { decision });
  await store.saveStory(story('gone', [copy('c')]), 3);
  await store.purgeStory('gone', 4);
  await store.replaceSetting('p', { from: null, to: 'kept' });
  return set;
}

async function holds(store: Store, set: string): Promise<void> {
  expect(store.setOf(['b', 'a'])).toBe(set);
  expect((await store.texts(['a']))[0]?.text).toBe('The words of a. 中文 🦊');
  expect((await store.snapshot({ set, engine: '1', input: 'i' }))?.collation).toBe('{"b":1, "a":2}');
  expect(await store.decisionsOf(set)).toHaveLength(3);
  expect(await store.set(store.setOf(['c']))).toMatchObject({ kind: 'purged', at: 4 });
  expect(await store.setting('p')).toBe('kept');
}

test('a backup is made while others write, and holds everything acknowledged before it began', async () => {
  const store = await openSqliteStore(at('live'), options);
  const set = await fill(store);
  let stop = false;
  const saved: string[] = [];
  const writing = (async () => {
    for (let i = 0; !stop; i++) {
      await store.saveStory(story(`w${i}`, [copy(`w${i}`, `${i} `.repeat(2_000))]), 10 + i);
      saved.push(`w${i}`);
      await new Promise((go) => setImmediate(go));
    }
  })();
  for (let round = 0; round < 5; round++) {
    await new Promise((go) => setTimeout(go, 30));
    const before = [...saved];
    const file = join(folder, `backup-${round}.db`);
    expect(await backUp(fileOf('live'), file)).toBeGreaterThan(before.length);
    expect(await restore(file, fileOf(`r${round}`), { replace: false, now: 1 })).toBeGreaterThan(before.length);
    const restored = await openSqliteStore(at(`r${round}`), options);
    await holds(restored, set);
    for (const id of before) expect((await restored.story(id))?.entries).toHaveLength(1);
    await restored.close();
  }
  stop = true;
  await writing;
  expect(saved.length).toBeGreaterThan(5);
  await store.close();
});

test('a store that is there is not overwritten; with replace it is moved aside whole', async () => {
  const store = await openSqliteStore(at('live'), options);
  const set = await fill(store);
  await store.close();
  await backUp(fileOf('live'), join(folder, 'b.db'));
  const later = await openSqliteStore(at('live'), options);
  await later.saveStory(story('later', [copy('z')]), 9);
  await expect(restore(join(folder, 'b.db'), fileOf('live'), { replace: false, now: 7 })).rejects.toThrow(/--replace/);
  // A server that has it open would go on writing into the old one.
  await expect(restore(join(folder, 'b.db'), fileOf('live'), { replace: true, now: 7 })).rejects.toThrow(
    /Stop the server/,
  );
  expect((await later.story('later'))?.title).toBe('Title later');
  await later.close();
  // In a folder that this process has not opened: libsql lets go of a file only when its statements are collected.
  cpSync(join(folder, 'live'), join(folder, 'stopped'), { recursive: true });
  await restore(join(folder, 'b.db'), fileOf('stopped'), { replace: true, now: 7 });
  const now = await openSqliteStore(at('stopped'), options);
  await holds(now, set);
  expect(await now.story('later')).toBeNull();
  await now.close();
  cpSync(join(folder, 'stopped', 'backups', 'replaced-7-variorum.db'), join(folder, 'aside.db'));
  const aside = await openSqliteStore(join(folder, 'aside.db'), options);
  expect((await aside.story('later'))?.title).toBe('Title later');
  await aside.close();
});

test('a file that is cut off, or something else, is refused, and nothing is changed', async () => {
  const store = await openSqliteStore(at('live'), options);
  const set = await fill(store);
  await store.close();
  await backUp(fileOf('live'), join(folder, 'b.db'));
  const whole = readFileSync(join(folder, 'b.db'));
  writeFileSync(join(folder, 'cut.db'), whole.subarray(0, Math.floor(whole.length / 2)));
  writeFileSync(join(folder, 'list.db'), 'eggs, milk, bread '.repeat(400));
  for (const name of ['cut.db', 'list.db', 'none.db'])
    await expect(restore(join(folder, name), fileOf('live'), { replace: true, now: 1 }), name).rejects.toThrow(
      /no whole backup|no file/,
    );
  const still = await openSqliteStore(at('live'), options);
  await holds(still, set);
  await still.close();
});

test('a backup that fails leaves neither half a file nor the old one damaged', async () => {
  const store = await openSqliteStore(at('live'), options);
  await fill(store);
  await store.close();
  mkdirSync(join(folder, 'taken.db', 'in the way'), { recursive: true });
  await expect(backUp(fileOf('live'), join(folder, 'taken.db'))).rejects.toThrow(/taken\.db is a folder/);
  expect(readdirSync(folder).sort()).toEqual(['live', 'taken.db']);
  writeFileSync(join(folder, 'a file'), '');
  await expect(backUp(fileOf('live'), join(folder, 'a file', 'b.db'))).rejects.toThrow(
    /No backup was written.*The store is as it was/,
  );
  await expect(backUp(fileOf('absent'), join(folder, 'x.db'))).rejects.toThrow(/no database/);
});

test('a damaged database is moved aside as it is, with its log, and the backup takes its place', async () => {
  const store = await openSqliteStore(at('live'), options);
  const set = await fill(store);
  await store.close();
  await backUp(fileOf('live'), join(folder, 'b.db'));
  for (const [name, content] of [
    ['torn', 'no page of this is one of SQLite. '.repeat(300)],
    ['empty', ''],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(at(name), content);
    writeFileSync(`${at(name)}-wal`, 'what was not yet in the file');
    await expect(restore(join(folder, 'b.db'), fileOf(name), { replace: false, now: 7 }), name).rejects.toThrow(
      /--replace/,
    );
    expect(await restore(join(folder, 'b.db'), fileOf(name), { replace: true, now: 7 }), name).toBe(1);
    const restored = await openSqliteStore(at(name), options);
    await holds(restored, set);
    await restored.close();
    const aside = join(folder, name, 'backups', 'replaced-7-variorum.db');
    expect(readFileSync(aside, 'utf8')).toBe(content);
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('what was not yet in the file');
  }
});

test('the log of a database that is gone is kept, and not read into the backup that takes its place', async () => {
  const store = await openSqliteStore(at('live'), options);
  const set = await fill(store);
  await backUp(fileOf('live'), join(folder, 'b.db'));
  await store.saveStory(story('after the backup', [copy('z')]), 9);
  // As a killed server leaves it: what was saved last is in the log only.
  mkdirSync(join(folder, 'lost'));
  cpSync(`${at('live')}-wal`, `${at('lost')}-wal`);
  const log = readFileSync(`${at('lost')}-wal`);
  await store.close();
  expect(await restore(join(folder, 'b.db'), fileOf('lost'), { replace: false, now: 7 })).toBe(1);
  const restored = await openSqliteStore(at('lost'), options);
  await holds(restored, set);
  expect(await restored.story('after the backup')).toBeNull();
  await restored.close();
  expect(readFileSync(join(folder, 'lost', 'backups', 'replaced-7-variorum.db-wal')).equals(log)).toBe(true);
});

test('files that somebody copied by hand are restored with what is still in their log', async () => {
  const store = await openSqliteStore(at('live'), options);
  const set = await fill(store);
  cpSync(join(folder, 'live'), join(folder, 'by hand'), { recursive: true });
  await store.close();
  expect(readFileSync(`${at('by hand')}-wal`).length).toBeGreaterThan(0);
  expect(await restore(at('by hand'), fileOf('restored'), { replace: false, now: 7 })).toBe(1);
  const restored = await openSqliteStore(at('restored'), options);
  await holds(restored, set);
  await restored.close();
});

test('a backup is never written over the store itself', async () => {
  const store = await openSqliteStore(at('live'), options);
  await fill(store);
  symlinkSync(at('live'), join(folder, 'link.db'));
  for (const to of [at('live'), join(folder, 'live', '..', 'live', 'variorum.db'), join(folder, 'link.db')])
    await expect(backUp(fileOf('live'), to), to).rejects.toThrow(/is the store itself/);
  // Had it been replaced, what the server saves from now on would go into a file that nobody can open any more.
  await store.saveStory(story('later', [copy('z')]), 9);
  await store.close();
  const again = await openSqliteStore(at('live'), options);
  expect((await again.story('later'))?.title).toBe('Title later');
  await again.close();
});

describe.skipIf(!server)('with PostgreSQL', () => {
  test('a backup holds every reading of sets that have several', async () => {
    const url = await (server as NonNullable<typeof server>).fresh();
    const store = await openPostgresStore(url, options);
    const sets: string[] = [];
    for (const id of ['x', 'y', 'z']) {
      const { set } = await store.saveStory(story(id, [copy(id)]), 1);
      sets.push(set);
      for (let n = 0; n < 120; n++) {
        const input = createHash('sha256').update(`${n}`).digest('hex');
        await store.putSnapshot({ set, engine: '1', input }, { collation: `{"n":${n}}`, summary: '{}' }, n);
      }
    }
    expect(await backUp({ file: '', databaseUrl: url }, join(folder, 'b.db'))).toBe(3);
    await restore(join(folder, 'b.db'), fileOf('back'), { replace: false, now: 1 });
    const back = await openSqliteStore(at('back'), options);
    for (const set of sets) {
      const kept = await store.snapshotsOf([set]);
      expect([kept.length, await back.snapshotsOf([set])]).toEqual([120, kept]);
    }
    await back.close();
    await store.close();
  });

  test('a store moves from the file to the server and back, under load, with its links', async () => {
    const url = await (server as NonNullable<typeof server>).fresh();
    const store = await openSqliteStore(at('live'), options);
    const set = await fill(store);
    for (let i = 0; i < 120; i++) await store.saveStory(story(`m${i}`, [copy(`m${i}`)]), 10);
    await store.close();
    await backUp(fileOf('live'), join(folder, 'b.db'));
    const place = { file: '', databaseUrl: url };
    expect(await restore(join(folder, 'b.db'), place, { replace: false, now: 1 })).toBe(121);
    const there = await openPostgresStore(url, options);
    await holds(there, set);
    let stop = false;
    const writing = (async () => {
      for (let i = 0; !stop; i++) await there.saveStory(story(`w${i}`, [copy(`w${i}`)]), 20);
    })();
    await there.addDecision('s', set, { decision: (await there.decisionsOf(set))[0] as never }); // the log goes on behind what was restored
    await backUp(place, join(folder, 'c.db'));
    stop = true;
    await writing;
    expect(await there.decisionsOf(set)).toHaveLength(4);
    await expect(restore(join(folder, 'b.db'), place, { replace: true, now: 1 })).rejects.toThrow(/empty one/);
    await there.close();
    await restore(join(folder, 'c.db'), fileOf('back'), { replace: false, now: 1 });
    const back = await openSqliteStore(at('back'), options);
    expect(await back.decisionsOf(set)).toHaveLength(4);
    expect((await back.story('m119'))?.title).toBe('Title m119');
    await back.close();
  });
});

import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { openSqliteStore } from './open-sqlite.ts';
import type { NewCopy, Store } from './store.ts';
import { StoreUnusable } from './store-unusable.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (at: string) => openSqliteStore(join(at, 'variorum.db'), { fold: (t) => t, busyMs: 200 });
const copy = (id: string, text: string): NewCopy => ({
  text: { id, text, words: 1 },
  label: id,
  source: {},
  language: 'en',
  published: null,
  blocks: [],
});
const save = (store: Store, id: string, text: string) =>
  store.saveStory({ id, title: id, titleFrom: null, sample: false, copies: [copy(id, text)] }, 1);
const textOf = (i: number) => `${i} `.repeat(20_000);

/** Saves until the store refuses; what it acknowledged, and the refusal. */
async function fill(store: Store): Promise<{ saved: number; refusal: unknown }> {
  for (let saved = 0; ; saved++) {
    try {
      await save(store, `s${saved}`, textOf(saved));
    } catch (refusal) {
      return { saved, refusal };
    }
    if (saved > 2_000) throw new Error('the disk never became full');
  }
}

const mounts: string[] = [];
const canMount = (() => {
  const probe = mkdtempSync(join(tmpdir(), 'variorum-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
})();
if (!canMount) test.skip('NO MOUNTING HERE: a full disk and a read-only folder were not tried', () => {});
function smallDisk(size: string): string {
  const at = mkdtempSync(join(tmpdir(), 'variorum-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at]);
  mounts.push(at);
  return at;
}
afterAll(() => {
  for (const at of mounts) {
    execFileSync('umount', ['-l', at]);
    rmSync(at, { recursive: true, force: true });
  }
});

describe.skipIf(!canMount)('a full disk', () => {
  test('is said in words, what was stored before can be read, and nothing is torn', async () => {
    const disk = smallDisk('4m');
    const store = await open(disk);
    const { saved, refusal } = await fill(store);
    expect(refusal).toBeInstanceOf(StoreUnusable);
    expect(String(refusal)).toMatch(/disk is full.*reading goes on/s);
    expect(saved).toBeGreaterThan(3);
    const check = async (s: Store) => {
      expect((await s.stories({ words: [], limit: 1, offset: 0 })).total).toBe(saved);
      for (let i = 0; i < saved; i++) expect((await s.texts([`s${i}`]))[0]?.text === textOf(i), `s${i}`).toBe(true);
      expect(await s.texts([`s${saved}`])).toEqual([]);
    };
    await check(store);
    await store.close();
    // Started again on the full disk it still reads; with room it stores again.
    const again = await open(disk);
    await check(again);
    await again.close();
    execFileSync('mount', ['-o', 'remount,size=16m', disk]);
    const roomy = await open(disk);
    await save(roomy, 'after', 'words');
    expect((await roomy.story('after'))?.title).toBe('after');
    await roomy.close();
  });
});

describe.skipIf(!canMount)('a folder that may only be read', () => {
  test('goes on being read, and says why nothing can be stored', async () => {
    const disk = smallDisk('8m');
    const before = await open(disk);
    await save(before, 's', 'The words.');
    // The same folder a second time, where it may only be read.
    const view = mkdtempSync(join(tmpdir(), 'variorum-disk-'));
    execFileSync('mount', ['--bind', disk, view]);
    mounts.unshift(view);
    execFileSync('mount', ['-o', 'remount,bind,ro', view]);
    const store = await open(view);
    expect((await store.texts(['s']))[0]?.text).toBe('The words.');
    await expect(save(store, 't', 'x')).rejects.toThrow(/may|Allow this user to write/);
    await expect(save(store, 't', 'x')).rejects.toBeInstanceOf(StoreUnusable);
    expect((await store.stories({ words: [], limit: 9, offset: 0 })).total).toBe(1);
    await store.close();
  });
});

describe.skipIf(!canMount)('a folder that may only be read and holds no database', () => {
  test('is said to be so, and nothing is promised that cannot be', async () => {
    const disk = smallDisk('1m');
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const refusal = await open(disk).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreUnusable);
    expect(String(refusal)).toMatch(/Allow this user to write.*nothing can be shown or stored/s);
    expect(String(refusal)).not.toMatch(/reading goes on/);
  });
});

describe('a damaged file', () => {
  async function filled(): Promise<string> {
    const store = await open(folder);
    for (let i = 0; i < 8; i++) await save(store, `s${i}`, textOf(i));
    await store.close();
    // A copy that this process has never opened: libsql keeps a closed file open until its statements are collected.
    await backUp({ file: join(folder, 'variorum.db'), databaseUrl: null }, join(folder, 'copy', 'variorum.db'));
    return join(folder, 'copy', 'variorum.db');
  }

  /** Everything there is to read; rejects at the first thing that cannot be. */
  async function readAll(): Promise<number> {
    const store = await open(join(folder, 'copy'));
    try {
      const { stories, total } = await store.stories({ words: [], limit: 99, offset: 0 });
      for (const { id } of stories) {
        const text = (await store.texts([id]))[0]?.text;
        if (text !== textOf(Number(id.slice(1)))) throw new Error(`${id} was given back torn`);
      }
      return total;
    } finally {
      await store.close();
    }
  }

  test.each([
    ['cut in half', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['with its head overwritten', (file: string) => overwrite(file, 0, 4096)],
    ['with its middle overwritten', (file: string) => overwrite(file, 4096, statSync(file).size - 8192)],
  ])('%s is said to be damaged, is never taken for an empty store, and is left as it is', async (_how, damage) => {
    const file = await filled();
    damage(file);
    const bytes = readFileSync(file);
    const outcome = await readAll().catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(StoreUnusable);
    expect(String(outcome)).toMatch(/damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

function overwrite(file: string, from: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0x5a), 0, length, from);
  closeSync(handle);
}

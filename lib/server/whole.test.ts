import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreUnusable } from '../store/store-unusable.ts';
import { getContract } from './contracts.ts';
import { closeCurrent, openCurrent, setCurrent } from './current.ts';
import { readEnv } from './env.ts';
import { addVersions, saveStory } from './mutations.ts';
import { getComparison } from './queries.ts';
import type { Current } from './server-state.ts';
import { copy, ok } from './stories-under-test.ts';
import { assertWhole, collationIn } from './whole.ts';

let folder: string;
let state: Current | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-whole-'));
});
afterEach(async () => {
  await leave();
  rmSync(folder, { recursive: true, force: true });
});

async function enter(name: string): Promise<void> {
  state = await openCurrent(readEnv({ VARIORUM_DATA: join(folder, name) }));
  setCurrent(state);
}
async function leave(): Promise<void> {
  setCurrent(null);
  if (state) await closeCurrent(state);
  state = null;
}

// Long enough to go on where a database keeps no order that it could miss.
const filler = Array.from({ length: 400 }, (_, i) => `Paragraph ${i} says that ${i * 7} people came.`).join('\n\n');
const WIRE = `Bridge opens\n\n${filler}\n\nThe mayor praised the builders.`;
const EDIT = `Bridge is opened\n\n${filler}\n\nThe mayor praised the builders loudly.`;

/** The file of one store, closed, under another name with some of its bytes changed; no program has had that one open. */
function damagedCopy(words: string, instead: string): void {
  mkdirSync(join(folder, 'damaged'));
  const file = join(folder, 'damaged', 'variorum.db');
  copyFileSync(join(folder, 'data', 'variorum.db'), file);
  const bytes = readFileSync(file);
  let changed = 0;
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1), changed++) bytes.write(instead, at);
  expect(changed).toBeGreaterThan(0);
  writeFileSync(file, bytes);
}

test('words that a disk has changed are never shown as what a paper wrote, and other stories go on being read', async () => {
  await enter('data');
  const hurt = await ok(saveStory({ copies: [copy(WIRE, 'Wire'), copy(EDIT, 'Edit')] }));
  const well = await ok(saveStory({ copies: [copy('The harbour is shut.'), copy('The harbour is closed.')] }));
  await leave();
  damagedCopy('Paragraph 301 says', 'Paragraph 301 Says');
  await enter('damaged');
  expect(await getComparison(hurt.set)).toMatchObject({
    kind: 'failed',
    message: /database is damaged.*words of copy [12] of/,
  });
  expect(await getContract(hurt.set)).toMatchObject({
    kind: 'failed',
    message: /Nothing was changed.*restore a backup/,
  });
  // Nor is anything new computed of them.
  const more = await ok(addVersions(hurt.story, [copy('Bridge opens\n\nA third paper was there.')]));
  expect(await getContract(more.set)).toMatchObject({ kind: 'failed', message: /database is damaged/ });
  expect((await getContract(well.set)).kind).toBe('found');
});

const entry = { version: 'x', labels: ['Wire'], source: {}, blocks: [] } as never;

test('a comparison that is no JSON any more is damage, and no error of ours', () => {
  expect(() => collationIn({ collation: '{"versions":[' }, [entry])).toThrow(StoreUnusable);
  expect(() => collationIn({ collation: '{"versions":[' }, [entry])).toThrow(/cannot be read/);
});

test('a copy that somebody divided by hand is named by more than its words, and passes', () => {
  const settled = [{ start: 0, end: 4, role: 'body', settled: true }];
  const divided = { ...(entry as object), blocks: settled } as never;
  expect(() => assertWhole([{ id: 'x', text: 'Some' }], [divided])).not.toThrow();
  expect(() => assertWhole([{ id: 'x', text: 'Some' }], [entry])).toThrow('copy 1');
});

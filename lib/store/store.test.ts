// Long on purpose: one contract, which every engine passes whole; cut in pieces, an engine could be left out of one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Decision } from '../model/decision.ts';
import { openMemoryStore } from './memory-store.ts';
import { openPool, openPostgresStore, openStoreOver } from './open-postgres.ts';
import { openSqliteStore } from './open-sqlite.ts';
import { pglitePool } from './pglite-under-test.ts';
import { postgresEngine, scrubWithin } from './postgres-engine.ts';
import { startTestPostgres } from './postgres-under-test.ts';
import type { NewCopy, Store, StoredStory, StoreOptions } from './store.ts';

const KEY = 'ab'.repeat(32);
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
const options: StoreOptions = { fold, key: KEY };

const folder = mkdtempSync(join(tmpdir(), 'variorum-store-'));
let files = 0;
const server = await startTestPostgres({ given: inject('testDatabaseUrl' as never) });
afterAll(() => server?.stop());

const adapters: Record<string, () => Promise<Store>> = {
  memory: async () => openMemoryStore(options),
  sqlite: () => openSqliteStore(join(folder, `${++files}`, 'variorum.db'), options),
  // Where no server is, its dialect is spoken by PGlite: beside one it would say the same a second time, for a third of the whole.
  ...(server
    ? { [`PostgreSQL ${server.version}`]: async () => openPostgresStore(await server.swept(), options) }
    : { 'pglite (PostgreSQL in memory)': async () => openStoreOver(await pglitePool(), options) }),
};
// Skipped, not passed, so that the closing count is of what was tested.
if (!server) test.skip('NO POSTGRESQL SERVER HERE: the contract was not tested on one', () => {});
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function copy(id: string, text = `The words of ${id}.`, more: Partial<NewCopy> = {}): NewCopy {
  const blocks = [{ start: 0, end: text.length, role: 'body' as const, settled: false }];
  const words = text.split(/\s+/).length;
  return {
    text: { id, text, words },
    label: `label ${id}`,
    source: {},
    language: 'en',
    published: null,
    blocks,
    ...more,
  };
}

function decision(version: string, note = ''): Decision {
  const anchor = { version, range: { start: 0, end: 3 }, exact: 'The', prefix: '', suffix: ' words' };
  return { target: { kind: 'passage', anchor }, verdict: 'query', by: 'Ada', at: '2024-01-01T00:00:00.000Z', note };
}

const story = (id: string, copies: NewCopy[], title = `Title ${id}`) => ({
  id,
  title,
  titleFrom: null,
  sample: false,
  copies,
});
const all = { words: [], limit: 100, offset: 0 };
/** What is left of a story whose last copy it was not. */
const kept = (story: StoredStory | 'last copy' | null) => (story === 'last copy' ? null : story);
const snap = (set: string) => ({ set, engine: '1', input: 'i' });

for (const [name, open] of Object.entries(adapters)) {
  describe(`the ${name} store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    test('gives back what was saved, byte by byte', async () => {
      const odd =
        ' \t\r\nLine\u2028one 🦊👩‍👩‍👧 e\u0301 — 中文 “quoted”\n\n%_\\\'"; drop table texts; -- \u{10FFFF}\uFEFF';
      const source = { publisher: 'A', url: 'https://example.org/?a=1&b=2' };
      const saved = await store.saveStory(
        story('s', [copy('a', odd, { source, published: '2024-02-01', language: 'de' })]),
        5,
      );
      expect(saved).toMatchObject({
        id: 's',
        title: 'Title s',
        createdAt: 5,
        updatedAt: 5,
        sample: false,
        titleFrom: null,
      });
      expect(await store.story('s')).toEqual(saved);
      expect(saved.entries).toEqual([
        {
          version: 'a',
          labels: ['label a'],
          source,
          language: 'de',
          published: '2024-02-01',
          blocks: [{ start: 0, end: odd.length, role: 'body', settled: false }],
          words: odd.split(/\s+/).length,
          addedAt: 5,
          pins: [],
        },
      ]);
      expect((await store.texts(['a', 'none']))[0]?.text).toBe(odd);
    });

    test('keeps a megabyte without a line end', async () => {
      const text = '人a'.repeat(200_000);
      await store.saveStory(story('s', [copy('a', text)]), 1);
      expect((await store.texts(['a']))[0]?.text).toBe(text);
    });

    test('refuses what an engine would silently change', async () => {
      await expect(store.saveStory(story('s', [copy('a', 'nul \0 here')]), 1)).rejects.toThrow('U+0000');
      await expect(store.saveStory(story('s', [copy('a', 'lone \uD83D here')]), 1)).rejects.toThrow('surrogate');
      expect(await store.story('s')).toBeNull();
      expect(await store.texts(['a'])).toEqual([]);
    });

    test('keeps a text once, and refuses another text under its id', async () => {
      await store.saveStory(story('s', [copy('a')]), 1);
      await store.saveStory(story('t', [copy('a', undefined, { label: 'another name' }), copy('b')]), 2);
      await expect(store.saveStory(story('u', [copy('c'), copy('a', 'other words')]), 3)).rejects.toThrow('two texts');
      expect(await store.story('u')).toBeNull();
      expect(await store.texts(['c'])).toEqual([]);
      expect((await store.texts(['a']))[0]?.text).toBe('The words of a.');
      expect((await store.story('s'))?.entries[0]?.labels).toEqual(['label a']);
    });

    test('lists the same text twice as one copy with two labels', async () => {
      const saved = await store.saveStory(
        story('s', [copy('a'), copy('b'), copy('a', undefined, { label: 'again' })]),
        1,
      );
      expect(saved.entries.map((e) => [e.version, e.labels])).toEqual([
        ['a', ['label a', 'again']],
        ['b', ['label b']],
      ]);
      const added = await store.addCopies('s', [copy('b', undefined, { label: 'third' })], 2);
      expect(added?.entries[1]?.labels).toEqual(['label b', 'third']);
      expect(added?.set).toBe(saved.set);
    });

    test('names a set alike in any order, and otherwise for other texts', async () => {
      const one = await store.saveStory(story('s', [copy('a'), copy('b'), copy('c')]), 1);
      expect(one.set).toBe(store.setOf(['c', 'a', 'b', 'a']));
      expect(one.set).toMatch(/^[a-km-np-z2-9]{32}$/);
      expect(store.setOf(['a', 'b'])).not.toBe(one.set);
      expect(store.setOf(['ab', 'c'])).not.toBe(store.setOf(['a', 'bc']));
    });

    test('keeps the old set when copies come and go, and leads to the newest', async () => {
      const first = await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      const second = await store.addCopies('s', [copy('c')], 2);
      const third = kept(await store.removeVersion('s', 'a', 3));
      expect(third?.entries.map((e) => e.version)).toEqual(['b', 'c']);
      expect(third?.updatedAt).toBe(3);
      const old = await store.set(first.set);
      expect(old).toMatchObject({ kind: 'live', story: { id: 's', set: third?.set } });
      expect(old?.kind === 'live' && old.entries.map((e) => e.version)).toEqual(['a', 'b']);
      expect(await store.set(second?.set ?? '')).toMatchObject({ kind: 'live', entries: [{}, {}, {}] });
      const back = await store.addCopies('s', [copy('a')], 4);
      expect(back?.entries.map((e) => e.version)).toEqual(['b', 'c', 'a']);
      expect(back?.set).toBe(second?.set);
    });

    test('brings a removed copy back with its label, its roles and its place', async () => {
      const first = await store.saveStory(story('s', [copy('a'), copy('b'), copy('c')]), 1);
      const blocks = [{ start: 0, end: 3, role: 'caption' as const, settled: true }];
      await store.changeEntry('s', 'b', () => ({ labels: ['Evening Post'], blocks }));
      await store.removeVersion('s', 'b', 2);
      expect((await store.removed('s')).map((e) => [e.version, e.labels])).toEqual([['b', ['Evening Post']]]);
      const back = await store.restoreVersion('s', 'b', 3);
      expect(back?.entries.map((e) => e.version)).toEqual(['a', 'b', 'c']);
      expect(back?.entries[1]).toMatchObject({ labels: ['Evening Post'], blocks });
      expect(back).toMatchObject({ set: first.set, updatedAt: 3 });
      expect(await store.removed('s')).toEqual([]);
      expect((await store.stories({ ...all, words: ['evening'] })).total).toBe(1);
      expect(await store.restoreVersion('s', 'b', 4)).toBeNull();
      expect(await store.restoreVersion('s', 'zzz', 4)).toBeNull();
      expect(await store.restoreVersion('nope', 'b', 4)).toBeNull();
      expect(await store.removed('nope')).toEqual([]);
    });

    test('keeps the order a reader gave the copies, and the set', async () => {
      const { set } = await store.saveStory(story('s', [copy('a'), copy('b'), copy('c'), copy('d')]), 1);
      const moved = await store.reorder('s', ['d', 'zzz', 'b']);
      expect(moved?.entries.map((e) => e.version)).toEqual(['d', 'b', 'a', 'c']);
      expect(moved).toMatchObject({ set, updatedAt: 1 });
      // A removed copy goes with the one it stood behind.
      await store.removeVersion('s', 'b', 2);
      await store.reorder('s', ['c', 'd', 'a']);
      const back = await store.restoreVersion('s', 'b', 3);
      expect(back?.entries.map((e) => e.version)).toEqual(['c', 'd', 'b', 'a']);
      const more = await store.addCopies('s', [copy('e')], 4);
      expect(more?.entries.map((e) => e.version)).toEqual(['c', 'd', 'b', 'a', 'e']);
      expect((await store.set(set))?.kind).toBe('live');
      expect(await store.reorder('nope', ['a'])).toBeNull();
    });

    test('keeps pins by key until a person drops them or one of their versions is purged', async () => {
      await store.saveStory(story('s', [copy('a'), copy('b'), copy('c')]), 1);
      await store.saveStory(story('t', [copy('a')]), 1);
      const pin = (key: string, x: string, y: string, text = '{"é🦊":1}') => ({
        key,
        versions: [x, y] as const,
        pin: text,
      });
      const pins = async (id: string) => ((await store.story(id))?.entries ?? []).flatMap((e) => e.pins);
      expect(await pins('s')).toEqual([]);
      await store.putPin('s', pin('2', 'b', 'c'));
      await store.putPin('s', pin('1', 'a', 'b', 'old'));
      const two = await store.putPin('s', pin('1', 'a', 'b'));
      expect(two?.entries.map((e) => e.pins)).toEqual([[pin('1', 'a', 'b')], [pin('2', 'b', 'c')], []]);
      expect(await pins('t')).toEqual([]);
      await store.removeVersion('s', 'a', 2);
      expect((await store.removed('s'))[0]?.pins).toEqual([pin('1', 'a', 'b')]);
      const old = await store.set(two?.set ?? '');
      expect(old?.kind === 'live' && old.entries.flatMap((e) => e.pins)).toHaveLength(2);
      await store.restoreVersion('s', 'a', 2);
      await store.dropPin('s', '2');
      await store.dropPin('s', '2');
      expect(await pins('s')).toEqual([pin('1', 'a', 'b')]);
      await store.putPin('s', pin('3', 'b', 'c'));
      await store.purgeVersion('a', 3);
      expect(await pins('s')).toEqual([pin('3', 'b', 'c')]);
      expect(await store.putPin('nope', pin('1', 'a', 'b'))).toBeNull();
      expect(await store.dropPin('nope', '1')).toBeNull();
      await expect(store.putPin('s', pin('4', 'b', 'c', 'nul \0'))).rejects.toThrow('U+0000');
      await store.purgeStory('s', 4);
      await store.saveStory(story('s', [copy('b')]), 5);
      expect(await pins('s')).toEqual([]);
    });

    test('will not take the last copy, nor one that is not there', async () => {
      await store.saveStory(story('s', [copy('a')]), 1);
      expect(await store.removeVersion('s', 'a', 2)).toBe('last copy');
      expect((await store.story('s'))?.entries).toHaveLength(1);
      expect(await store.removeVersion('s', 'zzz', 2)).toBeNull();
      expect(await store.removeVersion('nope', 'a', 2)).toBeNull();
      expect(await store.addCopies('nope', [copy('x')], 2)).toBeNull();
      expect(await store.texts(['x'])).toEqual([]);
    });

    test('leaves one copy when two tabs take out the last two at once', async () => {
      await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      const removed = await Promise.all([store.removeVersion('s', 'a', 2), store.removeVersion('s', 'b', 2)]);
      expect(removed.filter((r) => r === 'last copy')).toHaveLength(1);
      expect((await store.story('s'))?.entries).toHaveLength(1);
    });

    test('lets the story that has a set now speak for it', async () => {
      const first = await store.saveStory(story('s', [copy('a')]), 1);
      await store.addCopies('s', [copy('b')], 2);
      await store.saveStory(story('t', [copy('a')]), 3);
      await store.addCopies('s', [copy('c')], 9);
      expect(await store.set(first.set)).toMatchObject({ kind: 'live', story: { id: 't' } });
    });

    test('lets the oldest of several that have a set speak for it, whatever is changed last', async () => {
      const { set } = await store.saveStory(story('t', [copy('a')]), 1);
      await store.saveStory(story('s', [copy('a'), copy('b')]), 2);
      await store.removeVersion('s', 'b', 3);
      expect(await store.set(set)).toMatchObject({ kind: 'live', story: { id: 't' } });
      // None has it now: again the oldest.
      await store.addCopies('t', [copy('c')], 4);
      await store.addCopies('s', [copy('d')], 5);
      expect(await store.set(set)).toMatchObject({ kind: 'live', story: { id: 't' } });
    });

    test('lists the newest first, page by page', async () => {
      for (const [i, id] of ['p', 'q', 'r'].entries()) await store.saveStory(story(id, [copy(id)]), i);
      await store.addCopies('p', [copy('new')], 10);
      const { stories, total } = await store.stories(all);
      expect(stories.map((s) => s.id)).toEqual(['p', 'r', 'q']);
      expect(total).toBe(3);
      const page = await store.stories({ words: [], limit: 1, offset: 1 });
      expect(page.stories.map((s) => s.id)).toEqual(['r']);
      expect(page.total).toBe(3);
    });

    test('finds by title, label and text, whatever the case and accents', async () => {
      await store.saveStory(
        story('s', [copy('a', 'São Paulo voted ÉARLY, 50% of it'), copy('b')], 'Ärger im Rathaus'),
        1,
      );
      await store.saveStory(story('t', [copy('c', 'Nothing to see')], 'Weather'), 2);
      const find = async (...words: string[]) => (await store.stories({ ...all, words })).stories.map((s) => s.id);
      expect(await find('arger')).toEqual(['s']);
      expect(await find('SAO', 'early')).toEqual(['s']);
      expect(await find('LABEL C')).toEqual(['t']);
      expect(await find('sao', 'weather')).toEqual([]);
      expect(await find('50%')).toEqual(['s']);
      // Wildcards of LIKE are plain characters.
      expect(await find('_')).toEqual([]);
      expect(await find('n%g')).toEqual([]);
      expect(await find("'")).toEqual([]);
    });

    test('searches new titles and labels, and no removed copy', async () => {
      await store.saveStory(story('s', [copy('a', 'zebra'), copy('b', 'yak')]), 1);
      await store.retitle('s', { title: 'Renamed', titleFrom: null });
      await store.changeEntry('s', 'b', () => ({ labels: ['Evening Post'] }));
      const find = async (word: string) => (await store.stories({ ...all, words: [word] })).total;
      expect([await find('renamed'), await find('evening post'), await find('title s')]).toEqual([1, 1, 0]);
      await store.removeVersion('s', 'a', 2);
      expect([await find('zebra'), await find('yak')]).toEqual([0, 1]);
    });

    test('corrects roles in one story only', async () => {
      await store.saveStory(story('s', [copy('a')]), 1);
      await store.saveStory(story('t', [copy('a')]), 2);
      const blocks = [{ start: 0, end: 3, role: 'caption' as const, settled: true }];
      expect((await store.changeEntry('s', 'a', () => ({ blocks })))?.entries[0]?.blocks).toEqual(blocks);
      expect((await store.story('t'))?.entries[0]?.blocks[0]?.role).toBe('body');
      expect(await store.changeEntry('s', 'zzz', () => ({ blocks }))).toBeNull();
    });

    test('makes the second of two changes of a copy on the first, also of several at once', async () => {
      await store.saveStory(story('s', [copy('a')]), 1);
      const add = (label: string) => store.changeEntry('s', 'a', ({ labels }) => ({ labels: [...labels, label] }));
      await Promise.all(['x', 'y', 'z'].map(add));
      const [entry] = (await store.story('s'))?.entries ?? [];
      expect([...(entry?.labels ?? [])].sort()).toEqual(['label a', 'x', 'y', 'z']);
    });

    test('keeps snapshots by set, engine and input, as the text they were', async () => {
      const { set } = await store.saveStory(story('s', [copy('a')]), 1);
      const collation = '{"b":1,"a":  "é🦊"}';
      await store.putSnapshot(snap(set), { collation, summary: '{"n":1}' }, 1);
      await store.putSnapshot({ ...snap(set), engine: '2' }, { collation: '{}', summary: '{"n":2}' }, 2);
      expect(await store.snapshot(snap(set))).toEqual({ collation, summary: '{"n":1}' });
      expect(await store.snapshot({ ...snap(set), input: 'j' })).toBeNull();
      expect(await store.summaries([set, 'other'])).toEqual(new Map([[set, '{"n":2}']]));
      await store.putSnapshot(snap(set), { collation: '[]', summary: '{"n":3}' }, 3);
      expect((await store.snapshot(snap(set)))?.collation).toBe('[]');
    });

    test('keeps the log of decisions in order', async () => {
      const { set } = await store.saveStory(story('s', [copy('a')]), 1);
      expect(await store.addDecision('s', set, { decision: decision('a', 'first') })).toBe('added');
      expect(await store.addDecision('s', set, { decision: decision('a', 'second') })).toBe('added');
      expect(await store.addDecision('nope', set, { decision: decision('a') })).toBe('gone');
      expect((await store.decisionsOf(set)).map((d) => d.note)).toEqual(['first', 'second']);
      expect(await store.decisionsOf('never')).toEqual([]);
    });

    test('keeps what was said on a link when another story comes to speak for it, and purges it with its story only', async () => {
      const notes = async (set: string) => (await store.decisionsOf(set)).map((d) => d.note);
      const { set } = await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      const larger = await store.saveStory(story('u', [copy('a'), copy('b'), copy('d')]), 1);
      await store.addDecision('s', set, { decision: decision('a', 'one') });
      const grown = await store.addCopies('s', [copy('c')], 2);
      await store.saveStory(story('t', [copy('a'), copy('b')]), 3); // has it now, and `s` had it
      await store.addDecision('t', set, { decision: decision('b', 'two') });
      await store.addDecision('u', larger.set, { decision: decision('d', 'elsewhere') });
      await store.addDecision('s', grown?.set ?? '', { decision: decision('c', 'three') });
      expect(await notes(set)).toEqual(['one', 'two', 'three']);
      expect([await notes(grown?.set ?? ''), await notes(larger.set)]).toEqual([['one', 'three'], ['elsewhere']]);
      const before = await store.stamp(set);
      await store.removeVersion('u', 'd', 4); // has it now as well
      expect(await notes(set)).toEqual(['one', 'two', 'elsewhere', 'three']);
      expect(await store.stamp(set)).not.toBe(before);
      await store.purgeStory('s', 5);
      expect(await notes(set)).toEqual(['two', 'elsewhere']);
      await store.purgeVersion('d', 6);
      expect(await notes(set)).toEqual(['two']);
      await store.purgeStory('t', 7);
      await store.purgeStory('u', 8);
      // The same texts come again, under the same link and the same names of stories: nothing of what was purged does.
      for (const id of ['s', 't', 'u']) await store.saveStory(story(id, [copy('a'), copy('b')]), 9);
      expect(await notes(set)).toEqual([]);
    });

    test('purges a story: its texts, snapshots and decisions go, its links say so', async () => {
      const first = await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      const second = await store.addCopies('s', [copy('c')], 2);
      await store.putSnapshot(snap(first.set), { collation: '{}', summary: '{}' }, 2);
      await store.addDecision('s', first.set, { decision: decision('a') });
      expect(await store.purgeStory('s', 7)).toEqual({ texts: 3, shared: 0, scrubbed: true });
      expect(await store.story('s')).toBeNull();
      expect(await store.texts(['a', 'b', 'c'])).toEqual([]);
      expect(await store.snapshot(snap(first.set))).toBeNull();
      expect(await store.decisionsOf(first.set)).toEqual([]);
      for (const set of [first.set, second?.set ?? '']) {
        expect(await store.set(set)).toEqual({ kind: 'purged', at: 7, what: 'story', newest: null });
      }
      expect((await store.stories(all)).total).toBe(0);
      expect(await store.purgeStory('s', 8)).toBeNull();
    });

    test('leaves to other stories what they share with a purged one', async () => {
      const shared = await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      await store.addCopies('s', [copy('c')], 2);
      await store.saveStory(story('t', [copy('b'), copy('a')]), 3);
      await store.putSnapshot(snap(shared.set), { collation: '{}', summary: '{}' }, 3);
      expect(await store.purgeStory('s', 7)).toMatchObject({ texts: 1, shared: 2 });
      expect(await store.set(shared.set)).toMatchObject({ kind: 'live', story: { id: 't' } });
      expect(await store.snapshot(snap(shared.set))).not.toBeNull();
      expect((await store.texts(['a', 'b', 'c'])).map((t) => t.id).sort()).toEqual(['a', 'b']);
    });

    test('purges one text from every story, and leads old links to what is left', async () => {
      const small = await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      const big = await store.addCopies('s', [copy('secret')], 2);
      const other = await store.saveStory(
        { ...story('t', [copy('secret'), copy('d')]), titleFrom: 'secret', title: 'Words of it' },
        3,
      );
      const lone = await store.saveStory(story('u', [copy('secret')]), 4);
      await store.putSnapshot(snap(big?.set ?? ''), { collation: '{}', summary: '{}' }, 4);
      await store.addDecision('s', big?.set ?? '', { decision: decision('secret') });
      await store.addDecision('s', big?.set ?? '', { decision: decision('a', 'stays') });

      expect(await store.purgeVersion('secret', 7)).toEqual({ texts: 1, shared: 0, scrubbed: true });
      expect(await store.texts(['secret'])).toEqual([]);
      expect(await store.set(big?.set ?? '')).toEqual({ kind: 'purged', at: 7, what: 'version', newest: small.set });
      expect(await store.snapshot(snap(big?.set ?? ''))).toBeNull();
      expect(await store.set(small.set)).toMatchObject({ kind: 'live', story: { id: 's', set: small.set } });
      expect(await store.setsOf('s')).toEqual([small.set]);
      expect((await store.decisionsOf(small.set)).map((d) => d.note)).toEqual(['stays']);
      expect(await store.story('t')).toMatchObject({ title: 'label d', titleFrom: null, entries: [{ version: 'd' }] });
      expect(await store.set(other.set)).toMatchObject({ kind: 'purged', what: 'version' });
      expect(await store.story('u')).toBeNull();
      expect(await store.set(lone.set)).toEqual({ kind: 'purged', at: 7, what: 'version', newest: null });
      expect((await store.stories({ ...all, words: ['words of it'] })).total).toBe(0);
      expect(await store.purgeVersion('secret', 8)).toBeNull();
    });

    test('a removed copy is purged with its story, and alone', async () => {
      const all = await store.saveStory(story('s', [copy('a'), copy('b'), copy('c')]), 1);
      const two = kept(await store.removeVersion('s', 'a', 2));
      const one = kept(await store.removeVersion('s', 'b', 3));
      expect([...(await store.setsOf('s'))].sort()).toEqual([all.set, two?.set ?? '', one?.set ?? ''].sort());
      expect(await store.setsOf('t')).toEqual([]);
      expect(await store.purgeVersion('a', 4)).toMatchObject({ texts: 1 });
      expect((await store.story('s'))?.entries.map((e) => e.version)).toEqual(['c']);
      expect(await store.purgeStory('s', 5)).toMatchObject({ texts: 2 });
      expect(await store.texts(['a', 'b', 'c'])).toEqual([]);
    });

    test('a comparison that finishes after the purge brings nothing back', async () => {
      const { set } = await store.saveStory(story('s', [copy('a')]), 1);
      await store.purgeStory('s', 2);
      await store.putSnapshot(snap(set), { collation: '{}', summary: '{}' }, 3);
      expect(await store.snapshot(snap(set))).toBeNull();
      expect(await store.summaries([set])).toEqual(new Map());
      expect(await store.set(set)).toMatchObject({ kind: 'purged' });
    });

    test('a note that comes after the purge of its copy brings no word of it back', async () => {
      const { set } = await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      await store.purgeVersion('a', 2);
      expect(await store.addDecision('s', set, { decision: decision('a') })).toBe('gone');
      expect(await store.decisionsOf((await store.story('s'))?.set ?? '')).toEqual([]);
    });

    test('a purged text may come again, and its link lives again', async () => {
      const before = await store.saveStory(story('s', [copy('a')]), 1);
      await store.purgeStory('s', 2);
      const after = await store.saveStory(story('t', [copy('a')]), 3);
      expect(after.set).toBe(before.set);
      expect(await store.set(after.set)).toMatchObject({ kind: 'live', story: { id: 't' } });
    });

    test('answers claimOnce with true only once', async () => {
      expect([await store.claimOnce('x'), await store.claimOnce('x'), await store.claimOnce('y')]).toEqual([
        true,
        false,
        true,
      ]);
      await store.check();
    });

    test('keeps every reading of a set and says which engines made them, the oldest first', async () => {
      const { set } = await store.saveStory(story('s', [copy('a')]), 1);
      const other = await store.saveStory(story('t', [copy('b')]), 1);
      await store.putSnapshot({ ...snap(set), engine: '2' }, { collation: '{"new":1}', summary: '{}' }, 20);
      await store.putSnapshot(snap(set), { collation: '{"old":1}', summary: '{}' }, 10);
      await store.putSnapshot(snap(other.set), { collation: '{}', summary: '{}' }, 5);
      expect(await store.snapshotsOf([set])).toEqual([
        { ...snap(set), at: 10 },
        { ...snap(set), engine: '2', at: 20 },
      ]);
      expect((await store.snapshot(snap(set)))?.collation).toBe('{"old":1}');
      expect(await store.snapshotsOf([set, other.set])).toHaveLength(3);
      expect(await store.snapshotsOf([])).toEqual([]);
      await store.purgeStory('s', 30);
      expect(await store.snapshotsOf([set])).toEqual([]);
    });

    test('answers a request that is sent again under its key, and another one not', async () => {
      const claims = await Promise.all([1, 2, 3].map(() => store.claimAnswer('k', 'digest', 1000)));
      expect(claims.filter((c) => c.kind === 'new')).toHaveLength(1);
      expect(claims.filter((c) => c.kind === 'taken' && c.answer === null)).toHaveLength(2);
      await store.saveStory(story('s', [copy('a')]), 1);
      await store.keepAnswer('k', { story: 's', status: 201, body: '{"a":"ö"}' });
      await store.dropAnswer('k'); // too late: it is answered
      expect(await store.claimAnswer('k', 'other', 2000)).toEqual({
        kind: 'taken',
        request: 'digest',
        answer: { status: 201, body: '{"a":"ö"}' },
      });
      expect(await store.claimAnswer('l', 'digest', 2000)).toEqual({ kind: 'new' });
      await store.dropAnswer('l');
      expect(await store.claimAnswer('l', 'mended', 2000)).toEqual({ kind: 'new' });
    });

    test('forgets an answer after a day, and after a minute a claim whose server died', async () => {
      await store.claimAnswer('k', 'digest', 0);
      expect((await store.claimAnswer('k', 'digest', 59_999)).kind).toBe('taken');
      expect((await store.claimAnswer('k', 'digest', 60_000)).kind).toBe('new');
      await store.keepAnswer('k', { story: null, status: 201, body: '{}' });
      expect((await store.claimAnswer('k', 'digest', 60_000 + 86_399_999)).kind).toBe('taken');
      expect((await store.claimAnswer('k', 'digest', 60_000 + 86_400_000)).kind).toBe('new');
    });

    test('keeps a decision and the answer of its request together, or neither', async () => {
      const { set } = await store.saveStory(story('s', [copy('a')]), 1);
      const along = { key: 'k', request: 'digest', at: 10, status: 201, body: '{"decisions":1}' };
      expect((await store.claimAnswer('k', 'digest', 10)).kind).toBe('new');
      expect(await store.addDecision('s', set, { decision: decision('a', 'once'), along })).toBe('added');
      // No `keepAnswer` came: the server was killed here. The client asks again.
      expect(await store.claimAnswer('k', 'digest', 20)).toEqual({
        kind: 'taken',
        request: 'digest',
        answer: { status: 201, body: '{"decisions":1}' },
      });
      // Another process that had taken the key over when its claim was forgotten finds it answered.
      expect(await store.addDecision('s', set, { decision: decision('a', 'twice'), along })).toBe('answered');
      expect((await store.decisionsOf(set)).map((d) => d.note)).toEqual(['once']);
      // A claim that was forgotten meanwhile does not lose the answer.
      const late = { ...along, key: 'l' };
      expect(await store.addDecision('s', set, { decision: decision('a', 'late'), along: late })).toBe('added');
      expect((await store.claimAnswer('l', 'digest', 30)).kind).toBe('taken');
      expect(await store.addDecision('nope', set, { decision: decision('a'), along: { ...along, key: 'm' } })).toBe(
        'gone',
      );
      expect((await store.claimAnswer('m', 'digest', 30)).kind).toBe('new');
    });

    test('adds nothing, and keeps no answer, when something was said since the log was read', async () => {
      const { set } = await store.saveStory(story('s', [copy('a')]), 1);
      const other = await store.saveStory(story('t', [copy('b')]), 1);
      await store.addDecision('s', set, { decision: decision('a', 'one') });
      await store.addDecision('t', other.set, { decision: decision('b', 'elsewhere') });
      const along = (key: string) => ({ key, request: 'digest', at: 10, status: 201, body: '{}' });
      await store.claimAnswer('x', 'digest', 10);
      await store.claimAnswer('y', 'digest', 10);
      const undo = (note: string) =>
        store.addDecision('s', set, { decision: decision('a', note), along: along(note), after: 1 });
      expect((await Promise.all(['x', 'y'].map(undo))).sort()).toEqual(['added', 'stale']);
      const notes = (await store.decisionsOf(set)).map((d) => d.note);
      expect(notes).toEqual(['one', notes[1]]);
      const [added, stale] = notes[1] === 'x' ? (['x', 'y'] as const) : (['y', 'x'] as const);
      expect(await undo(added)).toBe('answered');
      await store.dropAnswer(stale);
      expect((await store.claimAnswer(stale, 'digest', 20)).kind).toBe('new');
    });

    test('a purge takes the words out of the answers too, and leaves that there was one', async () => {
      for (const [key, id] of [
        ['k', 's'],
        ['l', 't'],
        ['m', 'u'],
      ] as const) {
        await store.saveStory(story(id, id === 't' ? [copy('b'), copy('c')] : [copy(`a-${id}`)]), 1);
        await store.claimAnswer(key, 'digest', 10);
        await store.keepAnswer(key, { story: id, status: 201, body: `{"title":"Title ${id}"}` });
      }
      await store.purgeStory('s', 20);
      await store.purgeVersion('b', 21);
      const bodies = await Promise.all(['k', 'l', 'm'].map((key) => store.claimAnswer(key, 'digest', 30)));
      expect(bodies.map((c) => c.kind === 'taken' && c.answer?.body)).toEqual([null, null, '{"title":"Title u"}']);
    });

    test('an answer that comes after the purge of its story is kept without its words', async () => {
      await store.claimAnswer('k', 'digest', 10);
      await store.saveStory(story('s', [copy('a')]), 11);
      await store.purgeStory('s', 12);
      await store.keepAnswer('k', { story: 's', status: 201, body: '{"title":"Title s"}' });
      expect(await store.claimAnswer('k', 'digest', 13)).toEqual({
        kind: 'taken',
        request: 'digest',
        answer: { status: 201, body: null },
      });
    });

    test('counts under a name within a window, whoever else counts', async () => {
      const counts = await Promise.all(Array.from({ length: 12 }, () => store.countOne('a', 60_000)));
      expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
      expect(await store.countOne('b', 60_000)).toBe(1);
      expect(await store.countOne('a', 120_000)).toBe(1);
      expect(await store.countOne('a', 60_000)).toBe(13);
      expect(await store.countOne('a', 60_000 + 4_000_000)).toBe(1);
      expect(await store.countOne('a', 60_000)).toBe(1); // forgotten
    });

    test('claims once among many at the same time', async () => {
      const claims = await Promise.all(Array.from({ length: 10 }, () => store.claimOnce('raced')));
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    test('replaces a setting only when it is what the caller thinks', async () => {
      expect(await store.setting('p')).toBeNull();
      const first = await Promise.all(['x', 'y', 'z'].map((to) => store.replaceSetting('p', { from: null, to })));
      expect(first.filter(Boolean)).toHaveLength(1);
      const now = await store.setting('p');
      expect(await store.replaceSetting('p', { from: 'other', to: 'w' })).toBe(false);
      expect(await store.replaceSetting('p', { from: now, to: 'w' })).toBe(true);
      expect(await store.setting('p')).toBe('w');
    });

    test('gives a live set another stamp with every change of what it stands for, and none to others', async () => {
      const { set } = await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      await store.saveStory(story('t', [copy('z')]), 1);
      const seen = [await store.stamp(set)];
      const changes = [
        () => store.retitle('s', { title: 'Other', titleFrom: null }),
        () => store.changeEntry('s', 'a', () => ({ labels: ['Other'] })),
        () => store.addCopies('s', [copy('c')], 2),
        () => store.removeVersion('s', 'a', 3),
        () => store.saveStory(story('u', [copy('b'), copy('a')]), 4),
        () => store.addDecision('s', set, { decision: decision('a') }),
        () => store.purgeVersion('c', 5),
      ];
      for (const change of changes) {
        await change();
        seen.push(await store.stamp(set));
      }
      expect(new Set(seen).size).toBe(changes.length + 1);
      await store.retitle('t', { title: 'Elsewhere', titleFrom: null });
      expect(await store.stamp(set)).toBe(seen.at(-1));
      await store.purgeStory('s', 6);
      await store.purgeStory('u', 7);
      expect([await store.stamp(set), await store.stamp('never')]).toEqual([null, null]);
    });

    test('gives a dead taker’s job to another also when the clock was set back since, and a living one’s not to itself', async () => {
      const { jobs } = store;
      await jobs.add({ id: 'j', data: '{}' }, 1);
      await jobs.take('dead', { at: 1_000_000, until: 1_000_015 });
      expect(await jobs.take('dead', { at: 100, until: 115 })).toBeNull();
      expect(await jobs.take('w', { at: 999_990, until: 1_000_005 })).toBeNull();
      expect(await jobs.take('w', { at: 100, until: 115 })).toMatchObject({ id: 'j', attempts: 2 });
      expect(await jobs.take('x', { at: 100, until: 115 })).toBeNull();
    });

    test('gives each job to one taker, and to another when its lease has run out', async () => {
      const { jobs } = store;
      for (let i = 0; i < 5; i++) await jobs.add({ id: `j${i}`, data: `{"n":${i}}` }, 10 + i);
      await jobs.add({ id: 'j0', data: 'again' }, 99);
      const taken = await Promise.all(Array.from({ length: 8 }, (_, i) => jobs.take(`w${i}`, { at: 100, until: 200 })));
      // PostgreSQL may send a taker away empty-handed when another was quicker; it comes back.
      const got = taken.flatMap((j) => (j ? [j.id] : []));
      for (
        let j = await jobs.take('w9', { at: 100, until: 200 });
        j;
        j = await jobs.take('w9', { at: 100, until: 200 })
      )
        got.push(j.id);
      expect(got.sort()).toEqual(['j0', 'j1', 'j2', 'j3', 'j4']);
      expect(await jobs.count(150)).toEqual({ waiting: 0, running: 5 });
      expect(await jobs.count(250)).toEqual({ waiting: 5, running: 0 });
      expect(await jobs.take('late', { at: 250, until: 300 })).toEqual({ id: 'j0', data: '{"n":0}', attempts: 2 });
    });

    test('keeps a job until it is done, and says why one failed', async () => {
      const { jobs } = store;
      await jobs.add({ id: 'a', data: '{}' }, 1);
      await jobs.add({ id: 'b', data: '{}' }, 2);
      await jobs.take('w', { at: 10, until: 20 });
      await jobs.take('w', { at: 10, until: 20 });
      await jobs.renew('w', 50);
      expect(await jobs.take('x', { at: 40, until: 60 })).toBeNull();
      await jobs.end('a', 'x', null); // not its job
      expect(await jobs.state('a')).toEqual({ kind: 'open', progress: null });
      await jobs.end('a', 'w', null);
      await jobs.end('b', 'w', 'too hard');
      expect([await jobs.state('a'), await jobs.state('b')]).toEqual([null, { kind: 'failed', failure: 'too hard' }]);
      expect(await jobs.take('x', { at: 99, until: 100 })).toBeNull();
      await jobs.add({ id: 'b', data: '{"again":1}' }, 100);
      expect(await jobs.take('x', { at: 101, until: 200 })).toMatchObject({ id: 'b', attempts: 1 });
      await jobs.release('x');
      expect(await jobs.take('y', { at: 102, until: 200 })).toMatchObject({ id: 'b', attempts: 1 });
    });

    test('says how many jobs come before one that waits', async () => {
      const { jobs } = store;
      for (const [i, id] of ['c', 'b', 'a', 'd'].entries()) await jobs.add({ id, data: '{}' }, i === 3 ? 2 : i);
      await jobs.take('w', { at: 10, until: 20 });
      expect(await Promise.all(['c', 'b', 'a', 'd', 'never'].map((id) => jobs.before(id)))).toEqual([0, 1, 2, 3, 0]);
      await jobs.end('c', 'w', null);
      await jobs.stop('b', 'stopped');
      expect(await Promise.all(['b', 'a', 'd'].map((id) => jobs.before(id)))).toEqual([0, 0, 1]);
      // What is under work comes first also when another, asked for in the same millisecond, would have been taken before it.
      await jobs.take('w', { at: 10, until: 20 });
      await jobs.add({ id: '0', data: '{}' }, 2);
      expect(await Promise.all(['a', '0', 'd'].map((id) => jobs.before(id)))).toEqual([0, 1, 2]);
    });

    test('says how far a job is, and stops one that waits as one under way', async () => {
      const { jobs } = store;
      await jobs.add({ id: 'a', data: '{}' }, 1);
      await jobs.add({ id: 'b', data: '{}' }, 2);
      await jobs.take('w', { at: 10, until: 20 });
      expect(await jobs.tell('a', 'w', '{"done":1}')).toBe(true);
      expect(await jobs.tell('a', 'w', null)).toBe(true);
      expect(await jobs.state('a')).toEqual({ kind: 'open', progress: '{"done":1}' });
      expect(await jobs.tell('a', 'x', '{"done":2}')).toBe(false); // not its job
      for (const id of ['a', 'b', 'never']) await jobs.stop(id, 'stopped');
      expect(await jobs.tell('a', 'w', '{"done":3}')).toBe(false);
      await jobs.end('a', 'w', null); // too late: it was stopped
      const stopped = { kind: 'failed', failure: 'stopped' };
      expect([await jobs.state('a'), await jobs.state('b'), await jobs.state('never')]).toEqual([
        stopped,
        stopped,
        null,
      ]);
      expect(await jobs.take('y', { at: 99, until: 200 })).toBeNull();
      await jobs.add({ id: 'a', data: '{}' }, 100);
      expect(await jobs.state('a')).toEqual({ kind: 'open', progress: null });
    });

    test('refuses in names what an engine would silently change', async () => {
      await expect(store.saveStory(story('s', [copy('a', undefined, { label: 'nul \0' })]), 1)).rejects.toThrow(
        'U+0000',
      );
      await store.saveStory(story('s', [copy('a')]), 1);
      await expect(store.changeEntry('s', 'a', () => ({ labels: ['lone \uDC00'] }))).rejects.toThrow('surrogate');
      expect((await store.story('s'))?.entries[0]?.labels).toEqual(['label a']);
    });

    test('sorts by code point, whatever the language of the engine', async () => {
      for (const id of ['b', 'A', 'ä', 'a', 'Z', '_']) await store.saveStory(story(id, [copy(id)]), 1);
      expect((await store.stories(all)).stories.map((s) => s.id)).toEqual(['ä', 'b', 'a', '_', 'Z', 'A']);
    });

    test('changes of one story at once all arrive, with purges among them', async () => {
      await store.saveStory(story('s', [copy('a'), copy('b')]), 1);
      await Promise.all([
        ...Array.from({ length: 8 }, (_, i) =>
          store.addCopies('s', [copy(`n${i}`), copy('a', undefined, { label: `l${i}` })], 2 + i),
        ),
        ...Array.from({ length: 4 }, (_, i) => store.changeEntry('s', 'b', () => ({ labels: [`b${i}`] }))),
        ...Array.from({ length: 4 }, (_, i) =>
          store.saveStory(story(`t${i}`, [copy('b'), copy('a'), copy(`x${i}`)]), 3),
        ),
        store.purgeVersion('x9', 20),
        store.retitle('s', { title: 'Other', titleFrom: null }),
      ]);
      const saved = await store.story('s');
      expect(saved?.entries.map((e) => e.version).sort()).toEqual([
        'a',
        'b',
        ...Array.from({ length: 8 }, (_, i) => `n${i}`),
      ]);
      expect(saved?.entries.find((e) => e.version === 'a')?.labels).toHaveLength(9);
      expect(saved?.set).toBe(store.setOf(saved?.entries.map((e) => e.version) ?? []));
    });

    test('knows no set that was never made', async () => {
      expect(await store.set(store.setOf(['a']))).toBeNull();
    });

    test('takes many writers at once', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, i) => store.saveStory(story(`s${i}`, [copy('a'), copy(`v${i}`)]), i)),
      );
      await Promise.all(Array.from({ length: 20 }, (_, i) => store.addCopies('s0', [copy(`w${i}`)], 100 + i)));
      expect((await store.stories(all)).total).toBe(20);
      const entries = (await store.story('s0'))?.entries ?? [];
      expect(entries).toHaveLength(22);
      expect(new Set(entries.map((e) => e.version)).size).toBe(22);
    });
  });
}

describe.skipIf(!server)('a purge on a PostgreSQL server', () => {
  const fresh = () => (server as NonNullable<typeof server>).fresh();

  test('leaves the words in no page of a table or an index', async () => {
    const url = await fresh();
    const store = await openPostgresStore(url, options);
    const pool = openPool(url, 1);
    const holding = async () => {
      await pool.query('checkpoint');
      const { rows } = await pool.query(
        `select relname from pg_class where relkind in ('r', 't', 'i') and relfilenode <> 0
           and position('TELLTALE'::bytea in pg_read_binary_file(pg_relation_filepath(oid))) > 0`,
      );
      return rows.map((r) => r.relname).sort();
    };
    const { set } = await store.saveStory(story('s', [copy('a', 'A TELLTALE text.')], 'A TELLTALE title'), 1);
    await store.saveStory(story('t', [copy('b')]), 1);
    await store.putSnapshot(snap(set), { collation: '{"text":"TELLTALE"}', summary: '{}' }, 2);
    await store.addDecision('s', set, { decision: decision('a', 'A TELLTALE note') });
    await store.claimAnswer('k', 'digest', 3);
    await store.keepAnswer('k', { story: 's', status: 201, body: '{"title":"A TELLTALE title"}' });
    expect(await holding()).toEqual(expect.arrayContaining(['answers', 'decisions', 'snapshots', 'stories', 'texts']));
    expect(await store.purgeStory('s', 4)).toMatchObject({ scrubbed: true });
    expect(await holding()).toEqual([]);
    await pool.end();
    await store.close();
  });

  test('that a reader held up leaves no connection with its patience', async () => {
    const url = await fresh();
    const pool = openPool(url, 1);
    const store = await openStoreOver(pool, options, {
      ...postgresEngine,
      scrub: (db) => scrubWithin(db, '300ms'),
    });
    await store.saveStory(story('s', [copy('a')]), 1);
    const reader = openPool(url, 1);
    const client = await reader.connect();
    await client.query('begin');
    await client.query('select count(*) from texts');
    expect(await store.purgeStory('s', 2)).toMatchObject({ scrubbed: false });
    await client.query('commit');
    client.release();
    expect((await pool.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '0' }]);
    await reader.end();
    await store.close();
  });
});

test('all stores answer alike to one long random history', async () => {
  // A fixed linear congruential generator (Numerical Recipes), so that a failure can be replayed.
  let seed = 20240229;
  const random = (n: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const stores = await Promise.all(Object.values(adapters).map((open) => open()));
  const ids = Array.from({ length: 8 }, (_, i) => `v${i}`);
  const names = Array.from({ length: 4 }, (_, i) => `s${i}`);
  const sets = new Set<string>();
  for (let at = 1; at < 400; at++) {
    const op = random(13);
    const name = names[random(names.length)] as string;
    const version = ids[random(ids.length)] as string;
    const some = ids.filter(() => random(3) === 0);
    const copies = (some.length > 0 ? some : [version]).map((id) => copy(id, undefined, { label: `${id} at ${at}` }));
    const step = async (store: Store): Promise<unknown> => {
      if (op < 2)
        return store
          .saveStory({ ...story(name, copies), titleFrom: copies[0]?.text.id ?? null }, at)
          .catch(() => 'refused');
      if (op < 4) return store.addCopies(name, copies, at);
      if (op === 4) return store.removeVersion(name, version, at);
      if (op === 5) return store.purgeVersion(version, at);
      if (op === 6) return random(1) === 0 && at % 3 === 0 ? store.purgeStory(name, at) : null;
      if (op === 7) return store.putSnapshot(snap(store.setOf(some)), { collation: `{"at":${at}}`, summary: '{}' }, at);
      if (op === 8) return store.restoreVersion(name, version, at);
      if (op === 9) return store.reorder(name, [...some].reverse());
      if (op === 10)
        return store.putPin(name, { key: `${at % 5}`, versions: [version, some[0] ?? version], pin: `${at}` });
      if (op === 11) return store.dropPin(name, `${at % 5}`);
      return store.addDecision(name, 'x', { decision: decision(version, `${at}`) });
    };
    const before = seed;
    const answers: unknown[] = [];
    for (const store of stores) {
      seed = before;
      answers.push(await step(store));
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    sets.add((stores[0] as Store).setOf(some));
  }
  for (const store of stores.slice(1)) {
    const first = stores[0] as Store;
    expect(await store.stories(all)).toEqual(await first.stories(all));
    for (const set of sets) expect(await store.set(set)).toEqual(await first.set(set));
    for (const set of (await Promise.all(names.map((name) => first.setsOf(name)))).flat())
      expect(await store.decisionsOf(set)).toEqual(await first.decisionsOf(set));
    for (const name of names) expect(await store.removed(name)).toEqual(await first.removed(name));
    for (const set of sets) expect(await store.snapshot(snap(set))).toEqual(await first.snapshot(snap(set)));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...(await store.texts(ids))].sort(byId)).toEqual([...(await first.texts(ids))].sort(byId));
  }
  for (const store of stores) await store.close();
  // Every purge rewrites the tables of two PostgreSQLs: minutes on a busy machine.
}, 600_000);

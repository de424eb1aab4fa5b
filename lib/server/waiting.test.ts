import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Collation } from '../model/collation.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import { COLLATOR_HANDS, CollatingFailed, type Collator, type Watch } from './collator.ts';
import { closeCurrent, currentOver, setCurrent } from './current.ts';
import { engine } from './engine.ts';
import { readEnv } from './env.ts';
import { addVersions, compareFully, saveStory } from './mutations.ts';
import { getComparison, listStories } from './queries.ts';
import { searchForm } from './search-form.ts';
import type { Current } from './server-state.ts';
import { getProgress, openComparison, startComparing, stopComparing } from './waiting.ts';

let state: Current;
/** The collations under way, each as the test may end it. */
let underway: { readonly watch: Watch; readonly go: () => void; readonly fail: (why: string) => void }[];

// Loaded before anybody waits for what it makes.
beforeAll(engine);
beforeEach(() => {
  underway = [];
  const opened = currentOver(openMemoryStore({ fold: searchForm }), readEnv({ VARIORUM_DATA: '/nowhere' }));
  const { collate } = opened.collator;
  // The engine does its work when the test lets it.
  const collator: Current['collator'] = {
    ...opened.collator,
    collate: (drafts, options, watch = {}) =>
      new Promise((resolve, reject) => {
        const fail = (why: string) => reject(new CollatingFailed(why));
        watch.signal?.addEventListener('abort', () => fail('it was stopped'));
        underway.push({ watch, fail, go: () => collate(drafts, options, watch).then(resolve, reject) });
      }),
  };
  state = Object.assign(opened, { collator });
  setCurrent(state);
});
afterEach(async () => {
  for (const { fail } of underway) fail('the test is over');
  await closeCurrent(state);
  setCurrent(null);
});

const copies = (town: string) =>
  ['ten', 'eleven'].map((hour) => ({
    content: { kind: 'text' as const, text: `The ferry of ${town}\n\nThe boat of ${town} left at ${hour} on Tuesday.` },
    label: hour,
  }));

async function saved(town: string) {
  const result = await saveStory({ copies: copies(town), compare: 'asked for' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('saving answers with the story stored and its comparison under way; the page says how far it is, and then shows it', async () => {
  const { set } = await saved('Lindal');
  await expect.poll(() => underway.length).toBe(1);
  const waiting = await openComparison(set, null);
  expect(waiting).toMatchObject({ kind: 'pending', story: { title: 'The ferry of Lindal' }, percent: 0 });

  underway[0]?.watch.onProgress?.({
    part: 'comparing',
    done: 1,
    of: 2,
    rows: [
      [[0], [0]],
      [[1], [1]],
    ],
  });
  await expect.poll(async () => (await getProgress(set, null))?.percent).toBeGreaterThan(10);
  expect(await getProgress(set, null)).toMatchObject({ text: 'Comparing the words: row 2 of 2', rows: true });
  const lined = await openComparison(set, null);
  expect(lined.kind === 'pending' && lined.rows[1]?.map((c) => c.join())).toEqual([
    'The boat of Lindal left at ten on Tuesday.',
    'The boat of Lindal left at eleven on Tuesday.',
  ]);

  underway[0]?.go();
  await expect.poll(async () => (await openComparison(set, null)).kind).toBe('found');
  expect(await getProgress(set, null)).toBeNull();
  expect(underway).toHaveLength(1);
});

test('a comparison that was stopped stays stopped, its story stays, and it is begun anew when somebody says so', async () => {
  const { set, story } = await saved('Odda');
  await expect.poll(() => underway.length).toBe(1);
  expect(await stopComparing(set)).toBe(true);
  expect(await openComparison(set, null)).toMatchObject({ kind: 'stopped', story: { id: story } });
  expect(await getProgress(set, null)).toBeNull();
  expect(underway).toHaveLength(1);
  await startComparing(set);
  await expect.poll(() => underway.length).toBe(2);
  underway[1]?.go();
  await expect.poll(async () => (await openComparison(set, null)).kind).toBe('found');
});

test('one that failed says why and is not tried again by a reload, but by whoever asks for it and waits', async () => {
  const { set } = await saved('Voss');
  await expect.poll(() => underway.length).toBe(1);
  underway[0]?.fail('too hard');
  await expect.poll(async () => (await openComparison(set, null)).kind).toBe('failed');
  expect(await openComparison(set, null)).toMatchObject({ message: 'too hard', story: { title: 'The ferry of Voss' } });
  expect(underway).toHaveLength(1);
  const waited = getComparison(set);
  await expect.poll(() => underway.length).toBe(2);
  underway[1]?.go();
  expect((await waited).kind).toBe('found');
});

test('a copy that is added is stored at once, and the new comparison is waited for at its own address', async () => {
  const { set, story } = await saved('Molde');
  await expect.poll(() => underway.length).toBe(1);
  underway[0]?.go();
  await expect.poll(async () => (await openComparison(set, null)).kind).toBe('found');
  const added = await addVersions(story, [{ content: { kind: 'text', text: 'The boat of Molde left.' } }], 'asked for');
  if (!added.ok) throw new Error('refused');
  expect(await openComparison(added.value.set, null)).toMatchObject({ kind: 'pending' });
  expect((await openComparison(set, null)).kind).toBe('found');
});

/** The engine's answer with its last row compared coarsely unless it was asked for fully. */
function coarsely(json: string, fully: readonly string[] = []): string {
  const collation = JSON.parse(json) as Collation;
  const last = collation.rows.length - 1;
  const rows = collation.rows.map((r, i) => (i === last && !fully.includes(r.id) ? { ...r, coarse: true } : r));
  return JSON.stringify({ ...collation, rows });
}

test('a coarse row is compared fully when somebody asks, and stopping that brings the coarse comparison back', async () => {
  const { collator } = state;
  Object.assign(state, {
    collator: {
      ...collator,
      collate: async (...[drafts, options, watch]: Parameters<Collator['collate']>) =>
        coarsely(await collator.collate(drafts, options, watch), options?.fully),
    },
  });
  const { set } = await saved('Narvik');
  const open = async () => {
    const opened = await openComparison(set, null);
    if (opened.kind !== 'found') return opened.kind;
    return opened.collation.rows.at(-1)?.coarse ? 'coarse' : 'fine';
  };
  await expect.poll(() => underway.length).toBe(1);
  underway[0]?.go();
  await expect.poll(open).toBe('coarse');
  const comparison = await openComparison(set, null);
  const row = (comparison.kind === 'found' && comparison.collation.rows.at(-1)?.id) || '';
  expect((await compareFully(set, 'never')).ok).toBe(false);

  expect((await compareFully(set, row)).ok).toBe(true);
  expect(await open()).toBe('pending');
  await stopComparing(set);
  expect(await open()).toBe('coarse');

  expect((await compareFully(set, row)).ok).toBe(true);
  await expect.poll(() => underway.length).toBe(3);
  underway[2]?.go();
  await expect.poll(open).toBe('fine');
  expect(await openComparison(set, null)).toMatchObject({ fully: [row], pins: [] });
  expect((await compareFully(set, row)).ok).toBe(false);
});

test('stopped over a second row, the row that was compared fully before stays so', async () => {
  const { collator } = state;
  Object.assign(state, {
    collator: {
      ...collator,
      collate: async (...[drafts, options, watch]: Parameters<Collator['collate']>) => {
        const collation = JSON.parse(await collator.collate(drafts, options, watch)) as Collation;
        const rows = collation.rows.map((r) => ({ ...r, coarse: !options?.fully?.includes(r.id) }));
        return JSON.stringify({ ...collation, rows });
      },
    },
  });
  const { set } = await saved('Fauske');
  const coarse = async () => {
    const opened = await openComparison(set, null);
    return opened.kind === 'found' ? opened.collation.rows.map((r) => r.coarse) : opened.kind;
  };
  await expect.poll(() => underway.length).toBe(1);
  underway[0]?.go();
  await expect.poll(coarse).toEqual([true, true]);
  const opened = await openComparison(set, null);
  // The second by its id first, so that the order is that of the asking and not of the ids.
  const rows = opened.kind === 'found' ? opened.collation.rows.map((r) => r.id) : [];
  const [first = '', second = ''] = [...rows].sort().reverse();
  const after = rows.map((r) => r !== first);

  await compareFully(set, first);
  await expect.poll(() => underway.length).toBe(2);
  underway[1]?.go();
  await expect.poll(coarse).toEqual(after);
  await compareFully(set, second);
  expect(await coarse()).toBe('pending');
  await stopComparing(set);
  expect(await coarse()).toEqual(after);
  expect(await openComparison(set, null)).toMatchObject({ fully: [first] });
});

test('a comparison that waits says how many come before it, and the list says of one that was stopped that it was', async () => {
  const sets: string[] = [];
  for (let i = 0; i < COLLATOR_HANDS + 3; i++) sets.push((await saved(`Skerry ${i}`)).set);
  const jobs = await state.jobs();
  const texts = () => Promise.all(sets.map(async (set) => (await getProgress(set, null))?.text ?? ''));
  // Asked for in the same millisecond they have their order among themselves, and each its own number.
  const numbers = async () => (await texts()).flatMap((t) => /turn, (\d+) before it$/.exec(t)?.[1] ?? []).sort();
  await expect.poll(() => underway.length).toBe(COLLATOR_HANDS);
  expect(await jobs.depth()).toEqual({ waiting: 3, running: COLLATOR_HANDS });
  expect(await numbers()).toEqual([0, 1, 2].map((i) => String(COLLATOR_HANDS + i)).sort());
  const last = sets.at(-1) ?? '';
  const said = async () => (await listStories()).stories.find((s) => s.set === last)?.making;
  expect(await said()).toBe('pending');
  await stopComparing(last);
  expect(await said()).toBe('stopped');
});

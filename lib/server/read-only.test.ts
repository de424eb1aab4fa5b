import { expect, test } from 'vitest';
import { StoreUnusable } from '../store/store-unusable.ts';
import { closeCurrent, currentOver, setCurrent } from './current.ts';
import { saveStory } from './mutations.ts';
import { getComparison, listStories, unlessUnusable } from './queries.ts';
import { seedWorkedExample } from './seeding.ts';
import { A, B, C, copy, found, ok, underTest, withMemoryStore } from './stories-under-test.ts';
import { openComparison } from './waiting.ts';

withMemoryStore();

const refuse = () => Promise.reject(new StoreUnusable('The disk may not be written. Reading goes on.'));

/** The same server started anew where nothing can be stored. */
async function withoutWriting<T>(look: () => Promise<T>): Promise<T> {
  const { store, state } = underTest;
  const jobs = { ...store.jobs, add: refuse, take: refuse, tell: refuse };
  const stuck = { ...store, jobs, claimOnce: refuse, saveStory: refuse, putSnapshot: refuse };
  const started = currentOver(stuck, state.env);
  setCurrent(started);
  try {
    await seedWorkedExample(started);
    return await look();
  } finally {
    setCurrent(state);
    await closeCurrent(started);
  }
}

test('what was stored is listed and read where nothing can be written, and saving says why it cannot', async () => {
  const { set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(B, 'Copy')] }));
  await withoutWriting(async () => {
    expect((await listStories()).total).toBe(1);
    expect((await found(set)).collation.versions).toHaveLength(2);
    expect(await openComparison(set, null)).toMatchObject({ kind: 'found' });
    await expect(saveStory({ copies: [copy(C)] })).rejects.toThrow('may not be written');
  });
});

test('a comparison that cannot be kept is said to be so on its page, in the words for people', async () => {
  const { set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(B, 'Copy')], compare: false }));
  await withoutWriting(async () => {
    const failed = { kind: 'failed', message: 'The disk may not be written. Reading goes on.' };
    expect(await openComparison(set, null)).toMatchObject(failed);
    expect(await getComparison(set)).toMatchObject(failed);
  });
});

test('a store that cannot even be read says why, and a bug is no trouble of the store', async () => {
  expect(await unlessUnusable(refuse)).toEqual({ ok: false, message: 'The disk may not be written. Reading goes on.' });
  expect(await unlessUnusable(async () => 3)).toEqual({ ok: true, value: 3 });
  await expect(unlessUnusable(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
});

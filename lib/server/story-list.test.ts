import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../samples/samples.ts';
import { FIRST_STATE } from '../view/desk-state.ts';
import { purgeStory, saveStory } from './mutations.ts';
import { listStories, previewCopies } from './queries.ts';
import { seedWorkedExample } from './seeding.ts';
import { A, B, C, codes, copy, found, ok, underTest, withMemoryStore } from './stories-under-test.ts';

withMemoryStore();

describe('the list', () => {
  test('has what was found in numbers, and finds by any words', async () => {
    await ok(saveStory({ title: 'Élections', copies: [copy(A, 'Wire'), copy(B)] }));
    await ok(saveStory({ copies: [copy(C, 'Third')] }));
    const find = async (q?: string) => (await listStories({ q })).stories.map((s) => s.title);
    expect(await find()).toEqual(['City counts its votes again', 'Élections']);
    expect(await find('elections WIRE')).toEqual(['Élections']);
    expect(await find('“third” paper')).toEqual([]);
    expect(await find('third paper')).toEqual(['City counts its votes again']);
    const [, budget] = (await listStories()).stories;
    expect(budget?.summary).toMatchObject({ otherStories: 0 });
    expect((budget?.summary?.substantive ?? 0) + (budget?.summary?.style ?? 0)).toBeGreaterThan(0);
  });

  test('says the numbers that the page of the story says', async () => {
    const [sample] = SAMPLES;
    const copies = sample?.versions.map(({ label, text }) => copy(text, label)) ?? [];
    const { set } = await ok(saveStory({ copies }));
    const { view } = await found(set);
    const page = Object.fromEntries(view(FIRST_STATE).summary.groups.map(({ group, count }) => [group, count]));
    const summary = (await listStories()).stories[0]?.summary;
    expect({ ...summary?.kinds, garble: summary?.findings, style: summary?.style }).toEqual(page);
    expect(page.facts).toBeGreaterThan(0);
  });

  test('says nothing of the texts in its summaries', async () => {
    const { set } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const summary = (await underTest.store.summaries([set])).get(set) ?? '';
    expect(summary).toMatch(/^\{"findings":\d/);
    for (const word of ['council', 'budget', 'Wang', 'King', 'Mayor', 'Monday']) expect(summary).not.toContain(word);
  });
});

describe('the worked example', () => {
  test('is there on the first run, and its copies can be told apart', async () => {
    await seedWorkedExample(underTest.state);
    const { stories, total } = await listStories();
    expect(total).toBe(1);
    expect(stories[0]).toMatchObject({ sample: true, title: SAMPLES[0]?.title });
    const comparison = await found(stories[0]?.set ?? '');
    expect(comparison.collation.versions).toHaveLength(SAMPLES[0]?.versions.length ?? 0);
    expect((await listStories()).stories[0]?.summary?.findings).toBeGreaterThan(0);
  }, 60_000);

  test('does not come back after it was deleted', async () => {
    await seedWorkedExample(underTest.state);
    const [example] = (await listStories()).stories;
    await ok(purgeStory(example?.id ?? ''));
    await seedWorkedExample(underTest.state);
    expect((await listStories()).total).toBe(0);
  });

  test('does not push itself into a store that has stories', async () => {
    await ok(saveStory({ copies: [copy(A)] }));
    await seedWorkedExample(underTest.state);
    expect((await listStories()).total).toBe(1);
  });
});

test('the preview shows what counts as furniture and stores nothing', async () => {
  const preview = await ok(previewCopies([copy(`${A}\n\nRead more:\n\nSomething else entirely`)]));
  expect(preview.copies[0]?.blocks.map((b) => b.role)).toContain('headline');
  expect((await listStories()).total).toBe(0);
  expect(await codes(previewCopies([copy(' ')]))).toEqual(['empty-text']);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SAMPLES } from '../samples/samples.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { CollatingFailed } from './collator.ts';
import { getContract } from './contracts.ts';
import { closeCurrent, currentOver, setCurrent } from './current.ts';
import { readEnv } from './env.ts';
import {
  addVersions,
  correctRoles,
  decide,
  pinParagraphs,
  purgeStory,
  purgeVersion,
  relabelVersion,
  removeVersion,
  renameStory,
  reorderVersions,
  restoreVersion,
  saveStory,
  unpinParagraphs,
} from './mutations.ts';
import { getComparison, getStory, listStories, previewCopies } from './queries.ts';
import { searchForm } from './search-form.ts';
import { seedWorkedExample } from './seeding.ts';
import type { Current } from './server-state.ts';

let store: Store;
let state: Current;
beforeEach(() => {
  store = openMemoryStore({ fold: searchForm });
  let clock = Date.UTC(2024, 2, 4);
  state = { ...currentOver(store, readEnv({})), now: () => clock++ };
  setCurrent(state);
});
afterEach(async () => {
  setCurrent(null);
  await closeCurrent(state);
});

const copy = (text: string, label?: string) => ({ content: { kind: 'text' as const, text }, label });
const A = 'Council passes budget\n\nThe council passed the budget Monday, Mayor Ana Wang said.';
const B = 'Council passes budget\n\nThe council passed the budget on Monday, Mayor Ana King said.';
const C = 'City counts its votes again\n\nA third paper has words of its own about the council.';

async function ok<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; problems: readonly unknown[] }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.problems));
  return settled.value;
}
const codes = async (result: Promise<{ ok: boolean; problems?: readonly { code: string }[] }>) =>
  (await result).problems?.map((p) => p.code);

async function found(set: string) {
  const comparison = await getComparison(set);
  if (comparison.kind !== 'found') throw new Error(`not found: ${comparison.kind}`);
  return comparison;
}

describe('a comparison', () => {
  test('has the story, its labels and the reader’s order', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(C, 'Third'), copy(A, 'Wire'), copy(B, 'Copy')] }));
    const comparison = await found(set);
    expect(comparison.story).toEqual({ id: story, title: 'City counts its votes again', newest: set, sample: false });
    expect(
      comparison.versions.map((v) => [v.position, v.labels[0], comparison.collation.versions[v.index]?.text]),
    ).toEqual([
      [0, 'Third', C],
      [1, 'Wire', A],
      [2, 'Copy', B],
    ]);
    expect(comparison.notices).toEqual([]);
    expect(comparison.decisions).toEqual([]);
  });

  test('is computed once, then read from the store', async () => {
    const { set } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const collating = vi.spyOn(state.collator, 'collate');
    await Promise.all([found(set), found(set), getContract(set)]);
    expect(collating).not.toHaveBeenCalled();
  });

  test('asked for by many at once costs one computation', async () => {
    const { set, story } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const [first] = (await getStory(story))?.versions ?? [];
    const real = state.collator.collate.bind(state.collator);
    const collating = vi.spyOn(state.collator, 'collate').mockImplementation(real);
    await store.changeEntry(story, first?.id ?? '', {
      blocks: [
        { start: 0, end: 21, role: 'caption', settled: true },
        { start: 23, end: A.length, role: 'body', settled: false },
      ],
    });
    await Promise.all(Array.from({ length: 10 }, () => found(set)));
    expect(collating).toHaveBeenCalledTimes(1);
  });

  test('is the same link and the same words whatever the order of loading', async () => {
    const one = await ok(saveStory({ copies: [copy(A), copy(B), copy(C)] }));
    const before = (await found(one.set)).collation;
    await ok(purgeStory(one.story));
    const two = await ok(saveStory({ copies: [copy(C), copy(B), copy(A)] }));
    expect(two.set).toBe(one.set);
    expect(JSON.stringify((await found(two.set)).collation)).toBe(JSON.stringify(before));
  });

  test('that cannot be computed leaves the story stored, and a later look tries again', async () => {
    const failing = vi
      .spyOn(state.collator, 'collate')
      .mockRejectedValue(new CollatingFailed('The copies could not be compared: out of memory.'));
    const saved = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    expect(saved.notices).toMatchObject([{ code: 'not-compared' }]);
    expect(await getComparison(saved.set)).toMatchObject({
      kind: 'failed',
      story: { id: saved.story },
      message: expect.stringContaining('out of memory'),
    });
    expect(await getContract(saved.set)).toMatchObject({ kind: 'failed' });
    expect((await listStories()).stories[0]?.summary).toBeNull();
    failing.mockRestore();
    expect((await found(saved.set)).collation.versions).toHaveLength(2);
  });

  test('of one text, or of the same text twice, opens with a notice', async () => {
    const one = await ok(saveStory({ copies: [copy(A, 'X'), copy(A, 'Y')] }));
    expect(one.notices.map((n) => n.code)).toEqual(['same-text', 'one-version']);
    const comparison = await found(one.set);
    expect(comparison.collation.versions).toHaveLength(1);
    expect(comparison.versions).toMatchObject([{ index: 0, labels: ['X', 'Y'], position: 0 }]);
    expect(comparison.notices.map((n) => n.code)).toEqual(['same-text', 'one-version']);
  });

  test('purged while it is computed is gone, not back', async () => {
    const { set, story } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const [first] = (await getStory(story))?.versions ?? [];
    vi.spyOn(state.collator, 'collate').mockImplementation(async () => {
      await purgeStory(story);
      return JSON.stringify({ versions: [], findings: [], assessments: [], variations: [], relations: [] });
    });
    await store.changeEntry(story, first?.id ?? '', { blocks: [] });
    await getComparison(set);
    expect(await getComparison(set)).toMatchObject({
      kind: 'purged',
      what: 'story',
      newest: null,
      at: expect.stringMatching(/^2024-03-04T/),
    });
  });

  test('nobody made is unknown', async () => {
    expect(await getComparison('nope')).toEqual({ kind: 'unknown' });
  });
});

describe('changing a story', () => {
  test('a copy more makes a new set; the old one stays and leads to the newest', async () => {
    const one = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const two = await ok(addVersions(one.story, [copy(C, 'Late')]));
    const old = await found(one.set);
    expect(old.story.newest).toBe(two.set);
    expect(old.collation.versions).toHaveLength(2);
    const three = await ok(removeVersion(one.story, old.collation.versions[0]?.id ?? ''));
    expect(await found(three.set)).toMatchObject({
      story: { newest: three.set },
      versions: [{ position: 0 }, { position: 1 }],
    });
    expect((await found(one.set)).versions).toHaveLength(2);
  });

  test('a title and a label can be changed, not emptied; the link stays', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(A, 'Old name')] }));
    await ok(renameStory(story, ' New\ntitle '));
    const [version] = (await getStory(story))?.versions ?? [];
    await ok(relabelVersion({ story, version: version?.id ?? '', label: 'New name' }));
    expect(await found(set)).toMatchObject({ story: { title: 'New title' }, versions: [{ labels: ['New name'] }] });
    expect(await codes(renameStory(story, ' \n'))).toEqual(['empty-title']);
    expect(await codes(relabelVersion({ story, version: version?.id ?? '', label: ' ' }))).toEqual(['empty-label']);
    expect(await codes(renameStory('nope', 'x'))).toEqual(['no-such-story']);
  });

  test('a corrected role counts, in that story, under the same link', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const version = (await found(set)).collation.versions[0];
    const corrected = await ok(
      correctRoles({ story, version: version?.id ?? '', roles: [{ start: 0, role: 'caption' }] }),
    );
    expect(corrected.set).toBe(set);
    const after = (await found(set)).collation.versions.find((v) => v.text === version?.text);
    expect(after?.blocks[0]?.role).toBe('caption');
    expect(
      await codes(correctRoles({ story, version: version?.id ?? '', roles: [{ start: 5, role: 'caption' }] })),
    ).toEqual(['no-such-block']);
  });

  test('all roles of a copy may be corrected, and its columns still find their names', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(B, 'Copy')] }));
    const [wire] = (await getStory(story))?.versions ?? [];
    const roles = [
      { start: 0, role: 'headline' as const },
      { start: A.indexOf('The council'), role: 'body' as const },
    ];
    await ok(correctRoles({ story, version: wire?.id ?? '', roles }));
    const comparison = await found(set);
    const names = comparison.versions.map((v) => [v.labels[0], comparison.collation.versions[v.index]?.text]);
    expect(names).toEqual([
      ['Wire', A],
      ['Copy', B],
    ]);
    // Decisions and purges go by the stored id, whatever the engine calls a text divided by hand.
    expect(comparison.collation.versions.map((v) => v.id)).toContain(wire?.id);
    const anchor = { version: wire?.id ?? '', range: { start: 0, end: 7 }, exact: 'Council', prefix: '', suffix: '' };
    await ok(decide(set, { target: { kind: 'passage', anchor }, verdict: 'query', by: 'Ada' }));
    await ok(purgeVersion(story, wire?.id ?? ''));
    expect(await store.decisions(story)).toEqual([]);
  });

  test('purging the copy whose headline is the title takes the headline, too', async () => {
    const { story } = await ok(saveStory({ copies: [copy(C), copy(A)] }));
    const [third] = (await getStory(story))?.versions ?? [];
    const purged = await ok(purgeVersion(story, third?.id ?? ''));
    expect(await getStory(story)).toMatchObject({ title: 'Council passes budget', set: purged.set, versions: [{}] });
    const [last] = (await getStory(story))?.versions ?? [];
    expect(await ok(purgeVersion(story, last?.id ?? ''))).toMatchObject({ set: null });
    expect(await getStory(story)).toBeNull();
  });

  test('deleting a story says what stays because another story has it', async () => {
    const one = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    await ok(saveStory({ copies: [copy(A), copy(C)] }));
    expect((await ok(purgeStory(one.story))).notices).toMatchObject([
      { code: 'shared-texts', message: expect.stringMatching(/^One of the texts/) },
    ]);
  });

  test('a decision is in the log of the story, with the server’s time', async () => {
    const { set } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const { collation } = await found(set);
    const version = collation.versions[0] as (typeof collation.versions)[number];
    const anchor = {
      version: version.id,
      range: { start: 0, end: 7 },
      exact: 'Council',
      prefix: '',
      suffix: ' passes',
    };
    await ok(decide(set, { target: { kind: 'passage', anchor }, verdict: 'confirmed', by: ' Ada ' }));
    expect((await found(set)).decisions).toMatchObject([
      { by: 'Ada', verdict: 'confirmed', note: '', at: expect.stringMatching(/^2024-03-04T/) },
    ]);
    const long = {
      target: { kind: 'passage' as const, anchor },
      verdict: 'query' as const,
      by: 'Ada',
      note: 'x'.repeat(10_001),
    };
    expect(await codes(decide(set, long))).toEqual(['note-too-long']);
    const taken = await ok(decide(set, { target: { kind: 'passage', anchor }, verdict: 'withdrawn', by: 'Bo' }));
    const [undone] = (await found(set)).reviews;
    expect(undone).toMatchObject({ id: taken.review, verdict: null, log: [{ by: 'Ada' }, { by: 'Bo' }] });
    expect(await codes(decide(set, { target: { kind: 'passage', anchor }, verdict: 'withdrawn', by: 'Bo' }))).toEqual([
      'nothing-to-withdraw',
    ]);
  });

  test('a flag survives a copy added and the flagged copy corrected elsewhere, and can be answered when its words are gone', async () => {
    const { set, story } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(B, 'Odd')] }));
    const { collation } = await found(set);
    const odd = collation.versions.find((v) => v.text === B)?.id ?? '';
    const start = B.indexOf('Mayor Ana King');
    const exact = 'Mayor Ana King';
    const range = { start, end: start + exact.length };
    const anchor = { version: odd, range, exact, prefix: B.slice(start - 32, start), suffix: ' said.' };
    const target = { kind: 'passage' as const, anchor };
    const { review: id } = await ok(decide(set, { target, verdict: 'flagged', by: 'Ada', note: 'Wang' }));

    const grown = await ok(
      addVersions(story, [copy(C, 'Third'), copy(`${B}\n\nCorrected at noon.`, 'Odd, corrected')]),
    );
    expect((await found(grown.set)).reviews).toMatchObject([{ id, flag: { note: 'Wang' } }]);
    const without = await ok(removeVersion(story, odd));
    const now = await found(without.set);
    expect(now.reviews).toMatchObject([{ id, place: { start }, flag: { note: 'Wang' } }]);
    expect(now.collation.versions[now.reviews[0]?.place?.version ?? -1]?.text).toContain('Corrected at noon');

    const corrected = now.collation.versions.find((v) => v.text.includes('Corrected'))?.id ?? '';
    const bare = await ok(removeVersion(story, corrected));
    expect((await found(bare.set)).reviews).toMatchObject([{ id, place: null, flag: { note: 'Wang' } }]);
    await ok(decide(bare.set, { target, verdict: 'dismissed', by: 'Bo', note: 'copy was withdrawn' }));
    expect((await found(bare.set)).reviews).toMatchObject([{ id, verdict: { by: 'Bo' }, place: null }]);
  });
});

describe('arranging a story', () => {
  const labels = async (set: string) => {
    const comparison = await found(set);
    return comparison.versions.map((v) => v.labels[0]);
  };

  test('a removed copy comes back with its label, its place and its old link', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(B, 'Odd'), copy(C, 'Third')] }));
    const { collation } = await found(set);
    const odd = collation.versions.find((v) => v.text === B)?.id ?? '';
    const without = await ok(removeVersion(story, odd));
    expect(await labels(without.set)).toEqual(['Wire', 'Third']);
    const back = await ok(restoreVersion(story, odd));
    expect(back.set).toBe(set);
    expect(await labels(back.set)).toEqual(['Wire', 'Odd', 'Third']);
    expect(await codes(restoreVersion(story, odd))).toEqual(['no-such-version']);
  });

  test('an order given by hand is kept, and changes no link', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(B, 'Odd'), copy(C, 'Third')] }));
    const ids = (await getStory(story))?.versions.map((v) => v.id) ?? [];
    const moved = await ok(reorderVersions(story, [...ids].reverse()));
    expect(moved.set).toBe(set);
    expect(await labels(set)).toEqual(['Third', 'Odd', 'Wire']);
  });

  test('paragraphs linked or parted by hand are one row or two, at once and after a copy is added, until that is undone', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(B, 'Odd')] }));
    const before = (await found(set)).collation;
    const [x, y] = before.versions;
    const body = (v: typeof x) => v?.blocks.find((b) => b.role === 'body')?.start ?? -1;
    const together = (c: typeof before) =>
      c.rows.some((r) =>
        c.versions.every(
          (v, i) => r.cells[i]?.some((b) => v.blocks[b]?.start === body(v)) || ![x?.id, y?.id].includes(v.id),
        ),
      );
    expect(together(before)).toBe(true);
    const pin = {
      a: { version: y?.id ?? '', start: body(y) },
      b: { version: x?.id ?? '', start: body(x) },
      linked: false,
    };
    const parted = await ok(pinParagraphs(story, [pin]));
    expect(parted.set).toBe(set);
    expect(together((await found(set)).collation)).toBe(false);
    expect((await found(set)).pins).toMatchObject([{ linked: false }]);
    const grown = await ok(addVersions(story, [copy(C, 'Third')]));
    expect(together((await found(grown.set)).collation)).toBe(false);
    const [kept] = (await found(set)).pins;
    if (kept) await ok(unpinParagraphs(story, [kept]));
    expect(JSON.stringify((await found(set)).collation)).toBe(JSON.stringify(before));
    const stray = { ...pin, a: { ...pin.a, start: 3 } };
    expect(await codes(pinParagraphs(story, [stray]))).toEqual(['no-such-block']);
    expect(await codes(pinParagraphs(story, [{ ...pin, b: pin.a }]))).toEqual(['no-such-block']);
  });
});

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

  test('says nothing of the texts in its summaries', async () => {
    const { set } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const summary = (await store.summaries([set])).get(set) ?? '';
    expect(summary).toMatch(/^\{"findings":\d/);
    for (const word of ['council', 'budget', 'Wang', 'King', 'Mayor', 'Monday']) expect(summary).not.toContain(word);
  });
});

describe('the worked example', () => {
  test('is there on the first run, and its copies can be told apart', async () => {
    await seedWorkedExample(state);
    const { stories, total } = await listStories();
    expect(total).toBe(1);
    expect(stories[0]).toMatchObject({ sample: true, title: SAMPLES[0]?.title });
    const comparison = await found(stories[0]?.set ?? '');
    expect(comparison.collation.versions).toHaveLength(SAMPLES[0]?.versions.length ?? 0);
    expect((await listStories()).stories[0]?.summary?.findings).toBeGreaterThan(0);
  }, 60_000);

  test('does not come back after it was deleted', async () => {
    await seedWorkedExample(state);
    const [example] = (await listStories()).stories;
    await ok(purgeStory(example?.id ?? ''));
    await seedWorkedExample(state);
    expect((await listStories()).total).toBe(0);
  });

  test('does not push itself into a store that has stories', async () => {
    await ok(saveStory({ copies: [copy(A)] }));
    await seedWorkedExample(state);
    expect((await listStories()).total).toBe(1);
  });
});

test('the preview shows what counts as furniture and stores nothing', async () => {
  const preview = await ok(previewCopies([copy(`${A}\n\nRead more:\n\nSomething else entirely`)]));
  expect(preview.copies[0]?.blocks.map((b) => b.role)).toContain('headline');
  expect((await listStories()).total).toBe(0);
  expect(await codes(previewCopies([copy(' ')]))).toEqual(['empty-text']);
});

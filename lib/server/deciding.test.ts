import { describe, expect, test } from 'vitest';
import { addVersions, decide, removeVersion, saveStory } from './mutations.ts';
import { A, B, C, codes, copy, found, ok, withMemoryStore } from './stories-under-test.ts';

withMemoryStore();

describe('what a person says', () => {
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

  test('two people who press Undo at once take back one verdict, and one of them is told', async () => {
    const { set } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const version = (await found(set)).collation.versions[0]?.id ?? '';
    const anchor = { version, range: { start: 0, end: 7 }, exact: 'Council', prefix: '', suffix: ' passes' };
    const say = (verdict: 'query' | 'dismissed' | 'withdrawn', by: string) =>
      decide(set, { target: { kind: 'passage', anchor }, verdict, by });
    await ok(say('query', 'Ada'));
    await ok(say('dismissed', 'Bo'));
    const undone = await Promise.all([codes(say('withdrawn', 'Ada')), codes(say('withdrawn', 'Bo'))]);
    expect(undone.filter((c) => c !== undefined)).toEqual([['nothing-to-withdraw']]);
    expect((await found(set)).reviews).toMatchObject([{ verdict: { verdict: 'query', by: 'Ada' } }]);
    // One after the other is what each of them saw.
    await ok(say('withdrawn', 'Bo'));
    expect((await found(set)).reviews).toMatchObject([{ verdict: null }]);
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

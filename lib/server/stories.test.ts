import { describe, expect, test, vi } from 'vitest';
import { CollatingFailed } from './collator.ts';
import { getContract } from './contracts.ts';
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
  sayStanding,
  unpinParagraphs,
} from './mutations.ts';
import { getComparison, getPackedDesk, getStory, listStories } from './queries.ts';
import { A, B, C, codes, copy, found, ok, underTest, withMemoryStore } from './stories-under-test.ts';

withMemoryStore();

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
    const collating = vi.spyOn(underTest.state.collator, 'collate');
    await Promise.all([found(set), found(set), getContract(set)]);
    expect(collating).not.toHaveBeenCalled();
  });

  test('asked for by many at once costs one computation', async () => {
    const { set, story } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const [first] = (await getStory(story))?.versions ?? [];
    const real = underTest.state.collator.collate.bind(underTest.state.collator);
    const collating = vi.spyOn(underTest.state.collator, 'collate').mockImplementation(real);
    await underTest.store.changeEntry(story, first?.id ?? '', () => ({
      blocks: [
        { start: 0, end: 21, role: 'caption', settled: true },
        { start: 23, end: A.length, role: 'body', settled: false },
      ],
    }));
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
      .spyOn(underTest.state.collator, 'collate')
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
    vi.spyOn(underTest.state.collator, 'collate').mockImplementation(async () => {
      await purgeStory(story);
      return JSON.stringify({ versions: [], findings: [], assessments: [], variations: [], relations: [] });
    });
    await underTest.store.changeEntry(story, first?.id ?? '', () => ({ blocks: [] }));
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

  test('a title that is too long is cut between characters, and that is said', async () => {
    const long = `${'t'.repeat(299)}🦊 and more`;
    const saved = await ok(saveStory({ copies: [copy(A), copy(B)], title: long }));
    expect([saved.title, saved.notices.map((n) => n.code)]).toEqual(['t'.repeat(299), ['title-cut']]);
    const renamed = await ok(renameStory(saved.story, `New ${long}`));
    expect([renamed.title, renamed.notices.map((n) => n.code)]).toEqual([`New ${'t'.repeat(296)}`, ['title-cut']]);
    const [{ id = '' } = {}] = (await getStory(saved.story))?.versions ?? [];
    await ok(relabelVersion({ story: saved.story, version: id, label: `${'l'.repeat(199)}🦊` }));
    expect((await getStory(saved.story))?.versions[0]?.labels).toEqual(['l'.repeat(199)]);
  });

  test('only what made a story says that it made one', async () => {
    const saved = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const [{ id = '' } = {}] = (await getStory(saved.story))?.versions ?? [];
    const after = [
      await ok(addVersions(saved.story, [copy(C)])),
      await ok(renameStory(saved.story, 'Another')),
      await ok(removeVersion(saved.story, id)),
      await ok(restoreVersion(saved.story, id)),
    ];
    expect([saved, ...after].map((s) => s.created)).toEqual([true, false, false, false, false]);
  });

  test('a title is the first words there are, also where the first paragraph has none', async () => {
    const paragraphs = ['', 'A bridge opened here on Friday.'];
    const { title } = await ok(saveStory({ copies: [{ content: { kind: 'paragraphs', paragraphs } }] }));
    expect(title).toBe('A bridge opened here on Friday.');
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

  test('two people who correct roles of a copy at once are both heard', async () => {
    const { story } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const [{ id = '' } = {}] = (await getStory(story))?.versions ?? [];
    const correct = (start: number, role: 'caption' | 'related') =>
      ok(correctRoles({ story, version: id, roles: [{ start, role }] }));
    await Promise.all([correct(0, 'caption'), correct(A.indexOf('The council'), 'related')]);
    const [entry] = (await underTest.store.story(story))?.entries ?? [];
    expect(entry?.blocks.map((b) => b.role)).toEqual(['caption', 'related']);
  });

  test('what a person says a copy is counts in that story, is not compared anew, comes back with the copy and travels', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(A), copy(B)] }));
    const id = (await getStory(story))?.versions[1]?.id ?? '';
    const { set: same } = await ok(sayStanding(story, id, 'wire'));
    expect(same).toBe(set);
    const standing = async () => (await found(set)).versions.map((v) => v.source.standing);
    expect(await standing()).toEqual([undefined, 'wire']);
    const contract = await getContract(set);
    expect(contract.kind === 'found' && new TextDecoder().decode(contract.body)).toContain('"standing":"wire"');
    await ok(removeVersion(story, id));
    await ok(restoreVersion(story, id));
    expect(await standing()).toEqual([undefined, 'wire']);
    await ok(sayStanding(story, id, null));
    expect(await standing()).toEqual([undefined, undefined]);
    expect(await codes(sayStanding(story, 'nope', 'wire'))).toEqual(['no-such-version']);
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
    const after = await ok(purgeVersion(story, wire?.id ?? ''));
    expect(await underTest.store.decisionsOf(after.set ?? '')).toEqual([]);
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
});

describe('what was said on a link that two stories come to share', () => {
  const note = async (set: string, words: string, exact = 'Council') => {
    const { collation } = await found(set);
    const { id = '' } = collation.versions.find((v) => v.text === A) ?? {};
    const start = A.indexOf(exact);
    const anchor = { version: id, range: { start, end: start + exact.length }, exact, prefix: '', suffix: '' };
    await ok(decide(set, { target: { kind: 'passage', anchor }, verdict: 'flagged', by: 'Ada', note: words }));
  };
  const notes = async (set: string) => {
    const contract = await getContract(set);
    const body = contract.kind === 'found' ? new TextDecoder().decode(contract.body) : '';
    const packed = await getPackedDesk(set, { known: [], engine: null });
    const desk = packed.kind === 'found' ? new TextDecoder().decode(packed.body) : '';
    const { reviews } = await found(set);
    const said = reviews.flatMap((r) => r.log.map((l) => l.note));
    return { said, everywhere: said.every((words) => body.includes(words) && desk.includes(words)) };
  };

  test('stays when its story grew and somebody saved the old copies again', async () => {
    const one = await ok(saveStory({ copies: [copy(A), copy(B)], title: 'First' }));
    await note(one.set, 'Ask the clerk');
    const grown = await ok(addVersions(one.story, [copy(C)]));
    await getContract(one.set); // as a process keeps it
    const two = await ok(saveStory({ copies: [copy(A), copy(B)], title: 'Second' }));
    expect([two.created, two.set]).toEqual([true, one.set]);
    expect((await found(one.set)).story.id).toBe(two.story);
    expect(await notes(one.set)).toEqual({ said: ['Ask the clerk'], everywhere: true });
    // What is said now is said in the story that the page shows, and stands behind what was said before.
    await note(one.set, 'The clerk says twelve', 'passes');
    expect(await notes(one.set)).toEqual({ said: ['Ask the clerk', 'The clerk says twelve'], everywhere: true });
    expect((await notes(grown.set)).said).toEqual(['Ask the clerk']);
    await ok(purgeStory(one.story));
    expect(await notes(one.set)).toEqual({ said: ['The clerk says twelve'], everywhere: true });
  });

  test('stays, with the title over it, when another story loses the copy it had more', async () => {
    const one = await ok(saveStory({ copies: [copy(A), copy(B)], title: 'First' }));
    await note(one.set, 'Ask the clerk');
    const two = await ok(saveStory({ copies: [copy(A), copy(B), copy(C)], title: 'Second' }));
    const third = (await found(two.set)).collation.versions.find((v) => v.text === C)?.id ?? '';
    expect((await ok(removeVersion(two.story, third))).set).toBe(one.set);
    expect((await found(one.set)).story).toMatchObject({ id: one.story, title: 'First' });
    expect(await notes(one.set)).toEqual({ said: ['Ask the clerk'], everywhere: true });
    await ok(purgeStory(one.story));
    expect((await notes(one.set)).said).toEqual([]);
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

  test('a story takes five hundred links by hand and says so at the next', async () => {
    const { story, set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(B, 'Odd')] }));
    const [x, y] = (await found(set)).collation.versions;
    const ends = { a: { version: x?.id ?? '', start: 0 }, b: { version: y?.id ?? '', start: 0 } };
    const pin = JSON.stringify({ ...ends, linked: true });
    for (let n = 0; n < 499; n++)
      await underTest.store.putPin(story, { key: `${n}`, versions: [ends.a.version, ends.b.version], pin });
    await ok(pinParagraphs(story, [{ ...ends, linked: true }]));
    expect(await codes(pinParagraphs(story, [{ ...ends, linked: true }]))).toEqual(['too-many-pins']);
  });
});

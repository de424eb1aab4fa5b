import { expect, test } from 'vitest';
import type { Collation } from '../model/collation.ts';
import { FIRST_STATE } from '../view/desk-state.ts';
import { type DeskPlace, placeOf } from '../view/href.ts';
import { linkedPlace } from './linked-place.ts';
import { addVersions, decide, purgeVersion, removeVersion, saveStory } from './mutations.ts';
import { A, C, copy, found, ok, underTest, withMemoryStore } from './stories-under-test.ts';

withMemoryStore();

const GARBLED = 'Council passes budget\n\nThe council passed the budget on Monday, the the king said.';
const opened = async (set: string, place: DeskPlace | null) => linkedPlace(await found(set), place, FIRST_STATE);
const rowWith = ({ versions, rows }: Collation, words: string) =>
  rows.find((r) => r.cells.some((cell, v) => cell.some((b) => textOf(versions, v, b).includes(words))))?.id ?? '';
const textOf = (versions: Collation['versions'], v: number, b: number) =>
  versions[v]?.text.slice(versions[v]?.blocks[b]?.start, versions[v]?.blocks[b]?.end) ?? '';

/** The story with its second copy corrected: taken out, and put in again under its label with other words. */
async function edited(label = 'Evening') {
  const before = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(GARBLED, 'Evening')] }));
  const old = await found(before.set);
  const version = old.collation.versions.find((v) => v.text === GARBLED)?.id ?? '';
  await ok(removeVersion(before.story, version));
  const text = GARBLED.replace('the the king', 'Mayor Ana Wang');
  const { set } = await ok(addVersions(before.story, [copy(text, label)]));
  return { before, old, set, row: rowWith(old.collation, 'king') };
}

test('a place that is there opens without a word', async () => {
  const { set } = await ok(saveStory({ copies: [copy(A), copy(GARBLED)] }));
  const { collation } = await found(set);
  const places: DeskPlace[] = [{ kind: 'whole' }, { kind: 'all' }, { kind: 'row', id: collation.rows[0]?.id ?? '' }];
  for (const place of places) expect(await opened(set, place)).toEqual({ place, span: null, messages: [] });
});

test('an old link says what was changed since at its place, and leads to it in the newest copies', async () => {
  const { before, set, row } = await edited();
  const { messages, place } = await opened(before.set, { kind: 'row', id: row });
  expect(place).toEqual({ kind: 'row', id: row });
  expect(messages).toMatchObject([
    {
      text: 'This link was made on an earlier copy of B (3 words changed here), and shows it as it was then.',
      href: `/s/${set}/r/${row}`,
      link: 'Show now',
      wordings: [{ letter: 'B' }],
    },
  ]);
  const [wording] = messages[0]?.wordings ?? [];
  expect(wording?.before.filter((p) => p.changed).map((p) => p.text)).toEqual(['the the king']);
  expect(wording?.after?.filter((p) => p.changed).map((p) => p.text)).toEqual(['Mayor Ana Wang']);

  const headline = rowWith((await found(before.set)).collation, 'Council passes');
  expect((await opened(before.set, { kind: 'row', id: headline })).messages[0]?.text).toContain('nothing changed here');
  expect((await opened(before.set, { kind: 'whole' })).messages[0]?.text).toMatch(
    /^This link was made on an earlier copy of B\./,
  );
});

test('the newest comparison opens an old row’s link at the row that took its place, and shows both wordings', async () => {
  const { before, set, row } = await edited();
  const { collation } = await found(set);
  const { messages, place } = await opened(set, { kind: 'row', id: row });
  expect(place).toEqual({ kind: 'row', id: rowWith(collation, 'Mayor Ana Wang') });
  expect(messages).toMatchObject([
    {
      text: 'This link was made on an earlier copy of B (3 words changed here). Most of its words stand in row 2.',
      link: 'Show then',
      wordings: [{ letter: 'B' }],
    },
  ]);
  expect(messages[0]?.href).toContain(`/s/${before.set}/r/${row}`);
});

test('a copy that came in another’s place with other words of its own is not called its newer state', async () => {
  const { before } = await edited();
  const alone = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(C, 'Third')] }));
  await ok(removeVersion(alone.story, (await found(alone.set)).collation.versions.find((v) => v.text === C)?.id ?? ''));
  const { messages } = await opened(alone.set, { kind: 'whole' });
  expect(messages.map((m) => m.text)).toEqual([
    'Copies have since been added to or taken out of this story. This link stays as it was.',
  ]);
  expect(before.set).not.toBe(alone.set);
});

test('a finding that is no longer made opens at its words while they stand', async () => {
  const { set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(GARBLED, 'Evening')] }));
  const { collation, etag } = await found(set);
  const king = collation.findings.find((f) => f.target.exact === 'the king');
  if (!king) throw new Error('the king is not found');
  // An engine that makes no findings.
  const { store } = underTest;
  const [key] = await store.snapshotsOf([set]);
  if (!key) throw new Error('not compared');
  const made = await store.snapshot(key);
  const bare = JSON.stringify({ ...collation, engine: '1', findings: [] });
  await store.putSnapshot({ ...key, engine: '1' }, { collation: bare, summary: made?.summary ?? '' }, 1);
  expect((await found(set)).etag).not.toBe(etag);

  const { messages, place, span } = await opened(set, { kind: 'finding', id: king.id });
  expect(span).toMatchObject({ exact: king.target.exact, start: king.target.start });
  expect(place).toEqual({ kind: 'row', id: rowWith(collation, 'the the') });
  expect(messages.map((m) => m.text)).toEqual([
    'The finding this link leads to is no longer reported. Its words are outlined where they stand, in B, row 2.',
  ]);
});

test('a finding whose words were corrected leads to what stands there now', async () => {
  const { old, set, before } = await edited();
  const king = old.collation.findings.find((f) => f.target.exact === 'the king');
  const { messages, place, span } = await opened(set, { kind: 'finding', id: king?.id ?? '' });
  expect(span).toBeNull();
  expect(place).toEqual({ kind: 'row', id: rowWith((await found(set)).collation, 'Mayor Ana Wang') });
  expect(messages[0]?.text).toBe(
    'This link was made on an earlier copy of B (3 words changed here). The finding this link leads to is no longer reported, and its words are gone. Most of its words stand in row 2.',
  );
  expect(messages[0]?.href).toContain(`/s/${before.set}/f/${king?.id}`);
});

test('a mark of a reader on a difference leads to its row', async () => {
  const { set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(GARBLED, 'Evening')] }));
  const { collation } = await found(set);
  const version = collation.versions.find((v) => v.text === A);
  const start = A.indexOf('Ana');
  const anchor = { version: version?.id ?? '', range: { start, end: start + 3 }, exact: 'Ana', prefix: '', suffix: '' };
  const { review } = await ok(
    decide(set, { target: { kind: 'change', change: 'words', anchor }, verdict: 'query', by: 'Ida' }),
  );
  const { place, messages } = await opened(set, { kind: 'finding', id: review });
  expect(place).toEqual({ kind: 'row', id: rowWith(collation, 'Ana') });
  expect(messages[0]?.text).toContain('a difference that somebody marked');
});

test('a link that lost its end opens at the one place it can mean, or says that it can mean none', async () => {
  const { set } = await ok(saveStory({ copies: [copy(A), copy(GARBLED)] }));
  const { collation } = await found(set);
  const id = rowWith(collation, 'king');
  for (const cut of [id.slice(0, 6), `${id}.`, `${id.toUpperCase()})`, `${id}and`]) {
    const { place, messages } = await opened(set, { kind: 'row', id: cut });
    expect(place, cut).toEqual({ kind: 'row', id });
    expect(messages[0]?.text).toContain('the only row of the comparison that it can mean');
  }
  for (const none of [
    { kind: 'row', id: 'zzzzzzzzzzzz' },
    { kind: 'row', id: 'z' },
    placeOf(['r']),
    placeOf(['x', '1']),
  ] as const) {
    const { place, messages } = await opened(set, none);
    expect(place).toEqual({ kind: 'whole' });
    expect(messages[0]?.text).toContain('This is the whole comparison.');
  }
});

test('a row that only readings of purged copies had is not known, and no word of them comes back', async () => {
  const { story, set } = await ok(saveStory({ copies: [copy(A, 'Wire'), copy(GARBLED, 'Evening')] }));
  const { collation } = await found(set);
  const version = collation.versions.find((v) => v.text === GARBLED)?.id ?? '';
  const left = await ok(purgeVersion(story, version));
  const { messages, place } = await opened(left.set ?? '', { kind: 'row', id: rowWith(collation, 'king') });
  expect(place).toEqual({ kind: 'whole' });
  expect(messages).toEqual([
    { text: 'The row this link leads to is not in this comparison. This is the whole comparison.' },
  ]);
});

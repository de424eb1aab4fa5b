import { expect, test } from 'vitest';
import { viewDesk } from './desk.ts';
import { parseDeskState } from './desk-state.ts';
import { type ReadingPart, readingView } from './reading.ts';
import { readingColumn } from './reading-column.ts';
import { smallCollation } from './small-collation.ts';
import { specimenComparison } from './specimen.ts';

/** Of four copies C says two things alone, D shares one of them, A and B have a paragraph that the others lack. */
const four = () =>
  smallCollation({
    texts: [
      [
        'headline: Ferry stays',
        'The fare will rise on Monday.',
        'A vote is due.',
        'caption: The pier',
        'Nobody spoke.',
      ],
      ['headline: Ferry stays', 'The fare will rise on Monday.', 'A vote is due.', 'Nobody spoke.'],
      ['headline: Ferry stays', 'The fare will fall on Tuesday.', 'Nobody spoke.', 'Cats purred.'],
      ['headline: Ferry stays', 'The fare will rise on Tuesday.', 'Nobody spoke.'],
    ],
    rows: [
      [[0], [0], [0], [0]],
      [[1], [1], [1], [1]],
      [[2], [2], [], []],
      [[3], [], [], []],
      [[4], [3], [2], [2]],
      [[], [], [3], []],
    ],
    differ: [
      { row: 1, words: ['rise', 'rise', 'fall', 'rise'], classes: ['polarity'] },
      { row: 1, words: ['Monday', 'Monday', 'Tuesday', 'Tuesday'], classes: ['date'] },
    ],
    findings: [{ id: 'fall', version: 2, exact: 'fall' }],
  });

const read = (letter: string, collation = four()) => {
  const sources = collation.versions.map((_, index) => ({ index, labels: [], source: {} }));
  const state = parseDeskState(new URLSearchParams(`view=reading&of=${letter}`));
  const desk = viewDesk(collation, sources, state);
  const column = readingColumn(desk.shown, state);
  if (!column) throw new Error('no column');
  return { parts: readingView(desk, column), column, desk };
};
const blocksOf = (parts: readonly ReadingPart[]) => parts.flatMap((p) => (p.kind === 'story' ? [p.block] : p.blocks));
const heated = (parts: readonly ReadingPart[]) =>
  blocksOf(parts).flatMap((b) => b.runs.flatMap((r) => (r.heat ? [`${r.text}:${r.heat}`] : [])));

test('a word is the warmer the more of the other copies say something else', () => {
  expect(heated(read('c').parts)).toEqual(['fall:3', 'Tuesday:2']);
  expect(heated(read('d').parts)).toEqual(['rise:1', 'Tuesday:2']);
});

test('words that the majority shares are warm too, where somebody says otherwise', () => {
  expect(heated(read('a').parts)).toEqual(['rise:1', 'Monday:2']);
});

test('each place of a headline that was written anew is as warm as it is by itself', () => {
  const anew = smallCollation({
    texts: [['headline: Bridge closes now'], ['headline: Bridge closes soon'], ['headline: Pier shuts at once']],
    rows: [[[0], [0], [0]]],
    differ: [
      { row: 0, words: ['now', 'soon', 'at once'], classes: ['wording'] },
      { row: 0, words: ['Bridge closes', 'Bridge closes', 'Pier shuts'], classes: ['wording'] },
    ],
  });
  expect(heated(read('a', anew).parts)).toEqual(['Bridge closes:2', 'now:3']);
});

test('a finding leads where it and a difference stand on the same words', () => {
  const run = blocksOf(read('c').parts)
    .flatMap((b) => b.runs)
    .find((r) => r.text === 'fall');
  expect(run).toMatchObject({ stop: 'f-fall', group: 'garble', flag: true, heat: 3 });
});

test('every run that is warm leads to a stop that the desk has a card for', () => {
  for (const letter of ['a', 'b', 'c', 'd']) {
    const { parts, desk } = read(letter);
    const stops = new Set(desk.cards.map((c) => c.stop.id));
    for (const run of blocksOf(parts).flatMap((b) => b.runs)) if (run.stop) expect(stops).toContain(run.stop);
  }
});

test('the margin says what is alone here, what is left out and where, and what looks garbled', () => {
  const notes = (letter: string) => blocksOf(read(letter).parts).flatMap((b) => b.notes.map((n) => [n.kind, n.text]));
  expect(notes('c')).toEqual([
    ['finding', '“fall” looks wrong.'],
    ['alone', 'Only C has this paragraph.'],
  ]);
  expect(notes('a')).toContainEqual(['lacked', 'Not in C and D.']);
  const base = smallCollation({
    texts: [
      ['One here.', 'A vote is due.', 'Two here.'],
      ['One here.', 'A vote is due.', 'Two here.'],
      ['One here.', 'Two here.'],
    ],
    rows: [
      [[0], [0], [0]],
      [[1], [1], []],
      [[2], [2], [1]],
    ],
  });
  const blocks = blocksOf(read('c', base).parts);
  expect(blocks[0]?.notes.map((n) => n.text)).toEqual(['Left out here; A and B have “A vote is due.”']);
  expect(blocks[1]?.notes).toEqual([]);
});

test('where others have words and this copy has none, there is a gap without words', () => {
  const { parts } = read('c', specimenComparison().collation);
  const gaps = blocksOf(parts).flatMap((b) => b.runs.filter((r) => r.gap));
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps) expect(gap.text).toBe('');
});

test('the text keeps its own order and words, and furniture is folded where it stands', () => {
  const { collation } = specimenComparison();
  for (const [i, letter] of ['a', 'b', 'c', 'd'].entries()) {
    const { parts } = read(letter, collation);
    const text = collation.versions[i]?.text ?? '';
    const said = blocksOf(parts).map((b) => b.runs.map((r) => r.text).join(''));
    expect(said).toEqual(collation.versions[i]?.blocks.map((b) => text.slice(b.start, b.end)));
  }
  expect(read('a').parts.map((p) => p.kind)).toEqual(['story', 'story', 'story', 'furniture', 'story']);
});

test('the version read is the one the link names, else the base, else the first of the story', () => {
  const { desk } = read('a');
  const letter = (query: string) => readingColumn(desk.columns, parseDeskState(new URLSearchParams(query)))?.letter;
  expect(letter('of=c&base=b')).toBe('C');
  expect(letter('base=b')).toBe('B');
  expect(letter('base=majority')).toBe('A');
  expect(letter('of=nonsense')).toBe('A');
  expect(readingColumn([], parseDeskState(new URLSearchParams('')))).toBeNull();
});

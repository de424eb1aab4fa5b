import { expect, test } from 'vitest';
import type { Change } from '../model/change.ts';
import { openDesk, viewDesk } from './desk.ts';
import { parseDeskState } from './desk-state.ts';
import { labelOf } from './label.ts';
import { packDesk, unpackDesk } from './packed-desk.ts';
import { smallCollation } from './small-collation.ts';

const small = smallCollation({
  texts: [
    ['The pier fell. Two boats sank at noon.'],
    ['The pier fell. Two boats sank at noon.'],
    ['Two boats sank by noon. The pier fell.'],
  ],
  rows: [[[0], [0], [0]]],
  differ: [
    {
      row: 0,
      words: [{ after: 'pier fell. ' }, { after: 'pier fell. ' }, 'Two boats sank by noon.'],
      classes: ['move'],
    },
    {
      row: 0,
      words: ['Two boats sank at noon.', 'Two boats sank at noon.', { after: 'The pier fell.' }],
      classes: ['move'],
    },
    { row: 0, words: ['at', 'at', 'by'], classes: ['wording'] },
  ],
});
const moves = [0, 1].map(
  (version): Change => ({
    row: 0,
    a: { version, start: 15, end: 38 },
    b: { version: 2, start: 0, end: 23 },
    kind: 'move',
    classes: ['move'],
  }),
);
const collation = { ...small, changes: [...small.changes.filter((c) => !c.classes.includes('move')), ...moves] };
const sources = collation.versions.map((_, index) => ({ index, labels: [`Copy ${index}`], source: {} }));

test('the two halves of a sentence that moved are one stop, and what changed inside it is another', () => {
  const { differences, cards, summary } = viewDesk(collation, sources, parseDeskState(new URLSearchParams()));
  expect(differences.stops.map((s) => [s.id, s.groups.join(), labelOf(s), s.who, s.words])).toEqual([
    ['v0', 'move', 'sentence moved', 'only C', 'Two boats sank by noon.'],
    ['v2', 'wording', 'wording', 'only C', 'by'],
  ]);
  expect(summary.groups.map((g) => [g.group, g.count])).toEqual(expect.arrayContaining([['move', 1]]));
  expect(cards[0]).toMatchObject({
    title: 'Sentence moved',
    readings: [
      { letters: ['A', 'B'], words: 'Two boats sank at noon.', reference: true, marked: false },
      { letters: ['C'], words: 'Two boats sank by noon.', reference: false, marked: true },
    ],
  });
  // Both places bear its marks: what is missing here, and what is there instead.
  expect(differences.marks.filter((m) => m.stop === 'v0').map((m) => [m.version, m.kind])).toEqual([
    [2, 'added'],
    [2, 'removed'],
  ]);
});

test('so are they on a comparison that the browser draws by itself', () => {
  const state = parseDeskState(new URLSearchParams('base=b'));
  const unpacked = unpackDesk(packDesk(collation, sources));
  expect(openDesk(unpacked.collation, unpacked.sources, unpacked)(state).differences.stops).toEqual(
    viewDesk(collation, sources, state).differences.stops,
  );
});

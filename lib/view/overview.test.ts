import { expect, test } from 'vitest';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { cellText, overview } from './overview.ts';
import { smallCollation } from './small-collation.ts';

const collation = smallCollation({
  texts: [
    [
      'headline: The pier',
      'The council met on Monday in the old hall.',
      'caption: A photo',
      'Defense of the pier costs much.',
      'Nobody spoke.',
    ],
    [
      'headline: The pier',
      'The council met on Monday in the old hall.',
      'Defense of the pier costs much.',
      'Nobody spoke.',
    ],
    ['headline: The pier', 'The council met on Sunday in the old hall.', 'Defence of the pier costs much.'],
  ],
  rows: [
    [[0], [0], [0]],
    [[1], [1], [1]],
    [[2], [], []],
    [[3], [2], [2]],
    [[4], [3], []],
  ],
  differ: [
    { row: 1, words: ['Monday', 'Monday', 'Sunday'], classes: ['date'] },
    { row: 3, words: ['Defense', 'Defense', 'Defence'], classes: ['spelling'] },
  ],
  findings: [{ id: 'day', version: 2, exact: 'Sunday', confidence: 0.9 }],
  moved: { 3: [2] },
});
const sources = [0, 1, 2].map((index) => ({ index, labels: [`L${index}`], source: {} }));
const desk = viewDesk(collation, sources, FIRST_STATE);

test('a cell is as hot as the share of its characters that differs; style and furniture do not count', () => {
  const lines = overview(desk, 100);
  expect(lines.map((l) => l.from)).toEqual([1, 2, 3, 4]);
  expect(lines.map((l) => l.cells.map((c) => c.heat))).toEqual([
    [0, 0, 0],
    [0, 0, 2],
    [0, 0, 0],
    [0, 0, null],
  ]);
  expect(lines[1]?.cells[2]?.share).toBeCloseTo(6 / 42, 5);
});

test('a cell says in words what the picture shows', () => {
  const lines = overview(desk, 100);
  expect(lines.map((l) => cellText(l.cells[2] as (typeof l.cells)[number]))).toEqual([
    'same',
    '1 likely garbled, 14 % differs',
    'moved',
    'not there',
  ]);
});

test('rows taken together keep the greatest heat among them, and a click goes to the row that has it', () => {
  const [line, ...others] = overview(desk, 1);
  expect(others).toEqual([]);
  expect([line?.from, line?.to]).toEqual([1, 4]);
  expect(line?.cells.map((c) => c.heat)).toEqual([0, 0, 2]);
  expect(line?.cells[2]).toMatchObject({ flags: 1, moved: true });
  expect(line?.row).toBe(desk.rows.find((r) => r.number === 2)?.id);
});

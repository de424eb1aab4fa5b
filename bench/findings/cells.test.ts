import { expect, test } from 'vitest';
import { cellWords, dice } from '../../lib/findings/cells.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import { readCopies } from './read-copies.ts';

const room = openRoom(
  readCopies([
    ['The ferry left the harbour at noon with forty cars.', 'Nobody was hurt when the mill burned down on Friday.'],
    [
      'At noon the ferry left the harbour, and there were forty cars on it.',
      'Nobody was hurt when the mill burned on Friday.',
    ],
  ]),
);

test('a cell is the stems of what its words say: order and small words do not count', () => {
  expect(room.rows.length).toBe(2);
  expect(dice(cellWords(room, 0, 0), cellWords(room, 0, 1))).toBe(1);
  expect(dice(cellWords(room, 0, 0), cellWords(room, 1, 0))).toBe(0);
});

test('a row that is not there has no words', () => {
  expect(cellWords(room, 9, 0).size).toBe(0);
});

test('likeness is twice the shared over the sum, and nothing is like nothing at 0', () => {
  expect(dice(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBeCloseTo(2 / 3);
  expect(dice(new Set([1]), new Set([1, 2, 3]))).toBe(0.5);
  expect(dice(new Set(), new Set())).toBe(0);
  expect(dice(new Set([1]), new Set())).toBe(0);
});

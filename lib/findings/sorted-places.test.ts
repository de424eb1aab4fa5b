import { expect, test } from 'vitest';
import { firstFrom, overlap } from './sorted-places.ts';

const starts = [2, 5, 5, 9];
const first = (start: number) => firstFrom(starts, start, (n) => n);

test('the first of a sorted list at a place or after it is found, of equals the first', () => {
  expect([0, 2, 3, 5, 6, 9].map(first)).toEqual([0, 0, 1, 1, 3, 3]);
});

test('behind the last there is none, and none in an empty list', () => {
  expect(first(10)).toBe(starts.length);
  expect(firstFrom([], 0, () => 0)).toBe(0);
});

test('ranges overlap when they share a character, not when one begins where the other ends', () => {
  expect(overlap({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  expect(overlap({ start: 3, end: 5 }, { start: 0, end: 9 })).toBe(true);
  expect(overlap({ start: 0, end: 4 }, { start: 4, end: 5 })).toBe(false);
  expect(overlap({ start: 4, end: 5 }, { start: 0, end: 4 })).toBe(false);
});

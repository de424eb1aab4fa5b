import { expect, test } from 'vitest';
import { pairNumber, pairsOf, withPairs } from './believed.ts';
import { columnsOf } from './testing.ts';

const beliefs = columnsOf([
  [{ a: 0, b: 2, sure: 0.9 }],
  [
    { a: 0, b: 4, sure: 0.8 },
    { a: 1, b: 5, sure: 0.7 },
  ],
  [{ a: 3, b: 5, sure: 0.6 }],
]);

test('a pair with another list gets it in order of its ends, and the others stay as they are', () => {
  const found = withPairs(beliefs, (pair, list) => (pair === 1 ? [...list(), { a: 0, b: 3, sure: 1 }] : null));
  expect([...found.a]).toEqual([0, 0, 0, 1, 3]);
  expect([...found.b]).toEqual([2, 3, 4, 5, 5]);
  expect([...found.sure]).toEqual([0.9, 1, 0.8, 0.7, 0.6]);
  expect([...found.at]).toEqual([0, 1, 4, 5]);
});

test('a pair may lose all its beliefs', () => {
  expect([...withPairs(beliefs, (pair) => (pair === 0 ? [] : null)).at]).toEqual([0, 0, 2, 3]);
});

test('where no pair changes the columns are the same', () => {
  expect(withPairs(beliefs, () => null)).toBe(beliefs);
});

test('pairs of versions are numbered in order', () => {
  expect(pairsOf(4).map(([x, y]) => pairNumber(4, x, y))).toEqual([0, 1, 2, 3, 4, 5]);
});

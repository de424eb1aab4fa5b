import { expect, test } from 'vitest';
import { movedColumn, placedColumn } from './move-column.client.ts';

const columns = (spelled: string) =>
  [...spelled].map((c, i) => ({
    letter: String.fromCharCode(65 + i),
    token: c.toLowerCase(),
    label: c,
    shown: c === c.toUpperCase(),
  }));

test('a column goes past the next shown one, and hidden ones keep their order', () => {
  expect(movedColumn(columns('ABC'), 'C', -1)).toEqual(['a', 'c', 'b']);
  expect(movedColumn(columns('ABC'), 'A', 1)).toEqual(['b', 'a', 'c']);
  expect(movedColumn(columns('AbCD'), 'C', -1)).toEqual(['c', 'a', 'b', 'd']);
  expect(movedColumn(columns('AbCD'), 'A', 1)).toEqual(['b', 'c', 'a', 'd']);
});

test('at the edge, and without such a column, nothing moves', () => {
  expect(movedColumn(columns('ABc'), 'A', -1)).toBeNull();
  expect(movedColumn(columns('ABc'), 'B', 1)).toBeNull();
  expect(movedColumn(columns('ABC'), 'X', 1)).toBeNull();
});

test('a column that is dropped stands before or behind the one it was dropped on, hidden ones or not', () => {
  expect(placedColumn(columns('ABCD'), 'D', { beside: 'A', after: false })).toEqual(['d', 'a', 'b', 'c']);
  expect(placedColumn(columns('ABCD'), 'A', { beside: 'C', after: true })).toEqual(['b', 'c', 'a', 'd']);
  expect(placedColumn(columns('AbCD'), 'D', { beside: 'A', after: true })).toEqual(['a', 'd', 'b', 'c']);
});

test('a column that is dropped where it stands, on itself or on nothing stays', () => {
  expect(placedColumn(columns('ABC'), 'B', { beside: 'A', after: true })).toBeNull();
  expect(placedColumn(columns('ABC'), 'B', { beside: 'C', after: false })).toBeNull();
  expect(placedColumn(columns('ABC'), 'B', { beside: 'B', after: true })).toBeNull();
  expect(placedColumn(columns('ABC'), 'B', { beside: 'X', after: true })).toBeNull();
});

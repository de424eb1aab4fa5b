import { expect, test } from 'vitest';
import { sortedBy } from './sorted-by.ts';
import { upTo } from './up-to.ts';

test('items come in order of their keys, and equals as they stood', () => {
  const keys = Uint32Array.of(2, 0, 2, 1, 0);
  expect([...sortedBy(upTo(5), keys, 3)]).toEqual([1, 4, 3, 0, 2]);
});

test('sorted by one key after another, the last one counts first', () => {
  const word = Uint32Array.of(1, 0, 1, 0);
  const page = Uint32Array.of(0, 1, 1, 0);
  expect([...sortedBy(sortedBy(upTo(4), word, 2), page, 2)]).toEqual([3, 0, 1, 2]);
});

test('nothing is sorted to nothing', () => {
  expect(sortedBy(upTo(0), new Uint32Array(0), 7)).toHaveLength(0);
});

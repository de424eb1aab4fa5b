import { expect, test } from 'vitest';
import { bytesCache } from './bytes-cache.ts';

const bytes = (n: number) => new Uint8Array(n);

test('what was asked for last is kept, up to the budget', () => {
  const cache = bytesCache(100);
  for (const name of ['a', 'b', 'c', 'd']) cache.keep(name, bytes(25));
  expect(cache.count).toBe(4);
  expect(cache.get('a')?.byteLength).toBe(25);
  cache.keep('e', bytes(25));
  const there = () => ['a', 'b', 'c', 'd', 'e'].map((n) => cache.get(n) !== undefined);
  expect(there()).toEqual([true, false, true, true, true]);
  cache.keep('e', bytes(5)); // in place of its old self
  cache.keep('f', bytes(20));
  expect(there()).toEqual([true, false, true, true, true]);
});

test('what is larger than a quarter of the budget is not kept, and what is taken out counts no more', () => {
  const cache = bytesCache(100);
  cache.keep('huge', bytes(26));
  expect(cache.get('huge')).toBeUndefined();
  for (const name of ['a', 'b', 'c', 'd']) cache.keep(name, bytes(25));
  cache.delete('a');
  cache.delete('never');
  cache.keep('e', bytes(25));
  expect(cache.count).toBe(4);
  cache.clear();
  expect(cache.count).toBe(0);
  for (const name of ['a', 'b', 'c', 'd']) cache.keep(name, bytes(25));
  expect(cache.count).toBe(4);
});

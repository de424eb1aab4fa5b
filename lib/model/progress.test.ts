import { expect, test } from 'vitest';
import { PARTS, percentDone } from './progress.ts';

test('the bar begins at nothing, ends at all, and never goes back', () => {
  const seen = PARTS.flatMap((part) => [0, 1, 2, 3].map((done) => percentDone({ part, done, of: 3 })));
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBe(100);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(new Set(seen).size).toBeGreaterThan(PARTS.length);
});

test('a part with nothing in it is done, and more than all is all', () => {
  expect(percentDone({ part: 'checking', done: 0, of: 0 })).toBe(100);
  expect(percentDone({ part: 'checking', done: 9, of: 3 })).toBe(100);
});

import { expect, test } from 'vitest';
import { onceFor } from './once-for.ts';

test('each object is asked about once, an answer that is none included', () => {
  let asked = 0;
  const longest = onceFor((words: readonly string[]): string | null => {
    asked++;
    return words.find((w) => w.length > 5) ?? null;
  });
  const [short, long] = [['ferry'], ['harbour']];
  expect([longest(short), longest(short), longest(long), longest(long)]).toEqual([null, null, 'harbour', 'harbour']);
  expect(asked).toBe(2);
  expect(longest(['ferry'])).toBe(null);
  expect(asked).toBe(3);
});

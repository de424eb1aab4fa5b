import { expect, test } from 'vitest';
import type { Read } from './reader.ts';
import { onceForSentence, sentenceAround } from './sentence-walk.ts';

/** A version of so many words, whose sentences open at these tokens. */
function version(words: number, ...openers: readonly number[]): Read {
  return {
    folded: Array.from({ length: words }, (_, t) => `word ${t}`),
    opensSentence: (token: number) => openers.includes(token),
  } as unknown as Read;
}

test('a change stands in its sentence, a gap before all of the sentence that it opens, and one across a stop in both', () => {
  const read = version(30, 0, 10, 20);
  expect(sentenceAround(read, [12, 14])).toEqual([10, 20]);
  expect(sentenceAround(read, [10, 10])).toEqual([10, 20]);
  expect(sentenceAround(read, [18, 22])).toEqual([10, 30]);
  expect(sentenceAround(read, [30, 30])).toEqual([20, 30]);
});

test('without a stop a sentence ends sixty tokens from the change', () => {
  expect(sentenceAround(version(300, 0), [150, 152])).toEqual([90, 212]);
  expect(sentenceAround(version(300), [20, 20])).toEqual([0, 80]);
});

test('what hangs on a sentence is made once for all changes in it, and for each version', () => {
  let made = 0;
  const wordsIn = onceForSentence((read, [from, to]) => {
    made++;
    return read.folded.slice(from, to);
  });
  const [read, other] = [version(30, 0, 10, 20), version(30, 0, 10, 20)];
  expect(wordsIn(read, [12, 14])).toHaveLength(10);
  expect(wordsIn(read, [16, 16])).toBe(wordsIn(read, [12, 14]));
  expect(made).toBe(1);
  expect(wordsIn(read, [18, 22])).toHaveLength(20);
  expect(wordsIn(read, [12, 14])).toHaveLength(10);
  expect(made).toBe(2);
  expect(wordsIn(other, [12, 14])).toHaveLength(10);
  expect(made).toBe(3);
});

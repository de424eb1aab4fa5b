import { expect, test } from 'vitest';
import { ONE_SENTENCE, pairsOf, toldOfPair } from './one-sentence.ts';

/** One pair in so many; the evaluation looks at all. */
const EVERY = 16;

test.each(ONE_SENTENCE)(
  'nothing is told of one sentence as two houses print it (%s)',
  (set) => {
    const pairs = pairsOf(set).filter((_, i) => i % EVERY === 0);
    expect(pairs.length).toBe(320 / EVERY);
    for (const pair of pairs)
      expect(
        toldOfPair(pair)
          .filter((f) => f.confidence >= 0.3)
          .map((f) => `${f.detector} ${f.target.exact}`),
        pair.join(' | '),
      ).toEqual([]);
  },
  120_000,
);

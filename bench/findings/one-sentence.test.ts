import { expect, test } from 'vitest';
import { ALTERED, alteredPairs, isAlteredHidden, ONE_SENTENCE, pairsOf, toldOfPair } from './one-sentence.ts';

/** One pair in so many; the evaluation looks at all. */
const EVERY = 16;

test.each(ONE_SENTENCE)(
  'nothing is told of one sentence as two houses print it (%s)',
  (set) => {
    const pairs = pairsOf(set).filter((_, i) => i % EVERY === 0);
    expect(pairs.length).toBeGreaterThan(7);
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

test.each(ALTERED)(
  'what a sentence says otherwise at one place is hardly ever hidden as style (%s)',
  (set) => {
    const altered = alteredPairs(set).filter((_, i) => i % 4 === 0);
    expect(altered.length).toBeGreaterThan(27);
    expect(altered.filter(isAlteredHidden).length).toBeLessThan(2);
  },
  120_000,
);

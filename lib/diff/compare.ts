import type { Lexis } from '../text/lexis.ts';
import type { Cell } from './cell.ts';
import { type Hunk, hunksOf } from './hunk.ts';
import { createWeigher, type Weigher } from './light-words.ts';
import { type Budget, createMatcher } from './matching.ts';
import { createPairer, type Pairer } from './pairing.ts';
import { isOneReplacement, readable } from './readable.ts';

/** What two cells say differently; `coarse` when the budget did not reach for a word-by-word answer throughout. */
export type Comparison = { readonly hunks: readonly Hunk[]; readonly coarse: boolean };

export type Comparer = {
  /** Minimal, then readable, then cut at words that are one word in two guises. */
  readonly compare: (a: Cell, b: Cell, budget: Budget) => Comparison;
  readonly weigher: Weigher;
  readonly pairer: Pairer;
};

/** A comparer for the cells of one collation; it keeps what it learns of the words. */
export function createComparer(lexis: Lexis): Comparer {
  const match = createMatcher(lexis.size());
  const weigher = createWeigher(lexis);
  const pairer = createPairer(lexis, weigher);
  return {
    compare: (a, b, budget) => {
      const { partner, coarse } = match(a.ids, b.ids, budget);
      const hunks = readable(a, b, hunksOf(partner, b.ids.length), weigher);
      if (isOneReplacement(a, b, hunks)) return { hunks, coarse };
      return { hunks: hunks.flatMap((h) => pairer.pair(a, b, h)), coarse };
    },
    weigher,
    pairer,
  };
}

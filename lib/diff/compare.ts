import type { Lexis } from '../text/lexis.ts';
import type { Cell } from './cell.ts';
import type { Budget } from './exact.ts';
import { type Hunk, hunksOf } from './hunk.ts';
import { createWeigher, type Weigher } from './light-words.ts';
import { createMatcher } from './matching.ts';
import { createPairer, type Pairer } from './pairing.ts';
import { type Quotation, quotationsGone } from './quotations-gone.ts';
import { isOneReplacement, readable } from './readable.ts';
import { isScoreForScore } from './scores.ts';

export type Comparer = {
  /** What two cells say differently: minimal, then readable, then cut at words that are one word in two guises. */
  readonly compare: (a: Cell, b: Cell, budget: Budget) => readonly Hunk[];
  readonly weigher: Weigher;
  readonly pairer: Pairer;
};

/** A comparer for the cells of one collation; it keeps what it learns of words and of pairs of cells. */
export function createComparer(lexis: Lexis): Comparer {
  const match = createMatcher();
  const weigher = createWeigher(lexis);
  const pairer = createPairer(lexis, weigher);
  const done = new WeakMap<Cell, WeakMap<Cell, readonly Hunk[]>>();

  function compare(a: Cell, b: Cell, budget: Budget): readonly Hunk[] {
    const known = done.get(a)?.get(b);
    if (known) return known;
    const mirrored = done.get(b)?.get(a);
    const made = mirrored ? turned(mirrored) : compareAnew(a, b, budget);
    const of = done.get(a) ?? new WeakMap<Cell, readonly Hunk[]>();
    of.set(b, made);
    done.set(a, of);
    return made;
  }

  function compareAnew(a: Cell, b: Cell, budget: Budget): readonly Hunk[] {
    const hunks = readable({ a, b }, hunksOf(partnersOf(a, b, budget), b.ids.length), weigher);
    if (isOneReplacement({ a, b }, hunks)) return hunks;
    return hunks.flatMap((h) => (isScoreForScore({ a, b }, h) ? [h] : pairer.pair(a, b, h)));
  }

  /** For each token of A its partner in B, or -1. What is gone as a whole is left out of it, and the rest matched anew. */
  function partnersOf(a: Cell, b: Cell, budget: Budget): Int32Array {
    const partner = match(a.ids, b.ids, budget);
    const gone = quotationsGone({ a, b }, partner, weigher);
    if (!gone) return partner;
    const [inA, inB] = [kept(a, gone.a), kept(b, gone.b)];
    const again = match(
      inA.map((k) => a.ids[k] as number),
      inB.map((k) => b.ids[k] as number),
      budget,
    );
    const out = new Int32Array(a.ids.length).fill(-1);
    again.forEach((j, i) => {
      if (j >= 0) out[inA[i] as number] = inB[j] as number;
    });
    return out;
  }

  return { compare, weigher, pairer };
}

/** The places of a cell's tokens outside of some quotations. */
function kept(cell: Cell, without: readonly Quotation[]): Uint32Array {
  return Uint32Array.from(cell.ids.keys()).filter((k) => !without.some((q) => q.from <= k && k < q.to));
}

function turned(hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.map((h) => ({ a0: h.b0, a1: h.b1, b0: h.a0, b1: h.a1 }));
}

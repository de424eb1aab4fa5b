import { type Budget, createWork, matchExactly, type Work } from './exact.ts';
import { matchFewChanges } from './few-changes.ts';
import { createRareWords, type Gap, uniqueRuns } from './landmarks.ts';

/**
 * Above this many cells a gap is first cut at n-grams that both sides hold exactly once. Measured on the speed bench's
 * 500 kB inputs: below it the exact table is as fast as the search for anchors, and it is always minimal.
 */
const ANCHOR_ABOVE = 1 << 22;
/**
 * Longest n-gram first: four words in a row that occur once on each side are hardly ever a false friend. Beginning with
 * three cost 1.3 % of minimality on the speed bench's 50 kB pair with 60 % of its words edited, four .5 %, five and six
 * no less.
 */
const ANCHOR_LENGTHS = [0, 4, 3, 2, 1] as const;
/**
 * Before all n-grams: words that occur once on each side, in a run of four equal words. As safe as a 4-gram that does,
 * and found by looking words up instead of hashing runs of them.
 */
const RARE = 0;
/**
 * Between anchors a gap is walked along its diagonals first, where that is at most a part of the table's work: gaps of so many
 * cells and up, and so many changes that their square is this part of the cells. By the speed bench's 5 MB at 2 and 60 %.
 */
const FEW_ABOVE = 256;
const FEW_SHARE = 128;
const FEW_MOST = 64;

/**
 * A longest common subsequence of two lists of integers (token ids: the tables grow with the largest): for each item of A the index of its partner in B,
 * or -1; rising, so that matches never cross. Where the budget runs out a stretch is left unmatched although it may hold equal items, and the budget says so. Keeps its tables
 * from call to call. Equal ends are taken off first; a gap is matched exactly, which keeps it minimal; only gaps above
 * millions of cells are cut at anchors, which may cost a little of it.
 */
export function createMatcher(): (a: Uint32Array, b: Uint32Array, budget: Budget) => Int32Array {
  const work = createWork();
  const rareWords = createRareWords();
  // Of several longest subsequences the walk finds another than the table: a row without anchors keeps to the table.
  let betweenAnchors = false;

  return (a, b, budget) => {
    work.a = a;
    work.b = b;
    work.partner = new Int32Array(a.length).fill(-1);
    work.budget = budget;
    betweenAnchors = false;
    matchGap(0, a.length, 0, b.length, 0);
    return work.partner;
  };

  function matchGap(fromA: number, toA: number, fromB: number, toB: number, level: number): void {
    const ahead = matchAhead(work, fromA, toA, fromB, toB);
    const a0 = fromA + ahead;
    const b0 = fromB + ahead;
    const back = matchBack(work, a0, toA, b0, toB);
    const a1 = toA - back;
    const b1 = toB - back;
    if (a0 === a1 || b0 === b1) return;
    const cells = (a1 - a0) * (b1 - b0);
    if (cells > ANCHOR_ABOVE && matchAtAnchors({ a0, a1, b0, b1 }, level)) return;
    if (betweenAnchors && cells > FEW_ABOVE) {
      // So many steps along diagonals are still less work than the table.
      const most = Math.floor(Math.sqrt(cells / FEW_SHARE));
      if (matchFewChanges(work.a, work.b, work.partner, { a0, a1, b0, b1 }, Math.min(most, FEW_MOST))) return;
    }
    matchExactly(work, a0, a1, b0, b1);
  }

  /** Cuts a gap at the best anchors there are, and matches what lies between; false when there are none. */
  function matchAtAnchors({ a0, a1, b0, b1 }: Gap, level: number): boolean {
    const { a, b, partner } = work;
    for (let k = level; k < ANCHOR_LENGTHS.length; k++) {
      const length = ANCHOR_LENGTHS[k] as number;
      const anchors =
        length === RARE ? rareWords(a, b, { a0, a1, b0, b1 }) : uniqueRuns(a, b, { a0, a1, b0, b1 }, length);
      if (anchors.length === 0) continue;
      betweenAnchors = true;
      const run = Math.max(length, 1);
      let x = a0;
      let y = b0;
      for (let q = 0; q < anchors.length; q += 2) {
        const i = anchors[q] as number;
        const j = anchors[q + 1] as number;
        if (i < x || j < y) continue; // overlaps the anchor before it
        if (i > x && j > y) matchGap(x, i, y, j, k);
        for (let t = 0; t < run; t++) partner[i + t] = j + t;
        x = i + run;
        y = j + run;
      }
      if (a1 > x && b1 > y) matchGap(x, a1, y, b1, k);
      return true;
    }
    return false;
  }
}

/** Matches what is equal from the start on; gives how much. */
function matchAhead({ a, b, partner }: Work, a0: number, a1: number, b0: number, b1: number): number {
  const most = Math.min(a1 - a0, b1 - b0);
  let k = 0;
  for (; k < most && a[a0 + k] === b[b0 + k]; k++) partner[a0 + k] = b0 + k;
  return k;
}

/** Matches what is equal from the end back; gives how much. */
function matchBack({ a, b, partner }: Work, a0: number, a1: number, b0: number, b1: number): number {
  const most = Math.min(a1 - a0, b1 - b0);
  let k = 0;
  for (; k < most && a[a1 - k - 1] === b[b1 - k - 1]; k++) partner[a1 - k - 1] = b1 - k - 1;
  return k;
}

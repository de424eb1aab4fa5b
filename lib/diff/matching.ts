import { chained, uniqueRuns } from './landmarks.ts';

/**
 * A bound on the work of one comparison, counted in machine words of the bit-parallel table, never in seconds: the same
 * texts give the same answer on a fast and on a slow machine.
 */
export type Budget = { left: number };

/** `partner[i]` = the index in B of A's i-th item, or -1. Rising, so that matches never cross. */
export type Matching = {
  readonly partner: Int32Array;
  /** True when the budget ran out and a stretch was left unmatched although it may hold equal items. */
  readonly coarse: boolean;
};

/**
 * Above this many cells a gap is first cut at n-grams that both sides hold exactly once. Measured on the speed bench's
 * 500 kB inputs: below it the exact table is as fast as the search for anchors, and it is always minimal.
 */
const ANCHOR_ABOVE = 1 << 22;
/** Table bits kept for the trace of one gap (4 MB); larger gaps are halved after Hirschberg (1975), still exactly. */
const TRACE_BITS = 1 << 25;
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
const RARE_RUN = 4;

/**
 * A longest common subsequence of two lists of integers (token ids: the tables grow with the largest), bit-parallel after
 * Hyyrö (2004): one machine word for 32 items. Keeps its tables from call to call. Equal ends and items that stand on one side only are taken off first, which keeps it
 * minimal; only gaps above millions of cells are cut at anchors, which may cost a little of it.
 */
export function createMatcher(): (a: Uint32Array, b: Uint32Array, budget: Budget) => Matching {
  let local = new Int32Array(4096); // by id; all zero between uses
  let inB = new Int32Array(0); // by id too; all zero between uses
  let masks = new Int32Array(1024);
  let table = new Int32Array(4096);
  // The gap under comparison: the items that can match at all, and where they stand in the whole lists.
  let a = new Int32Array(0);
  let b = new Int32Array(0);
  let placeA = new Int32Array(0);
  let placeB = new Int32Array(0);
  let countA = 0;
  let countB = 0;
  let partner = new Int32Array(0);
  let budget: Budget = { left: 0 };
  let coarse = false;

  return (wholeA, wholeB, allowance) => {
    const n = wholeA.length;
    const m = wholeB.length;
    partner = new Int32Array(n).fill(-1);
    budget = allowance;
    coarse = false;
    let from = 0;
    while (from < n && from < m && wholeA[from] === wholeB[from]) {
      partner[from] = from;
      from++;
    }
    let endA = n;
    let endB = m;
    while (endA > from && endB > from && wholeA[endA - 1] === wholeB[endB - 1]) partner[--endA] = --endB;
    if (endA > from && endB > from) {
      keepShared(wholeA, wholeB, from, endA, endB);
      if (countA > 0) matchGap(0, countA, 0, countB, 0);
    }
    return { partner, coarse };
  };

  /** Drops what stands on one side only. Uses `local` as a scratch table and leaves it zero. */
  function keepShared(wholeA: Uint32Array, wholeB: Uint32Array, from: number, endA: number, endB: number): void {
    if (a.length < endA - from) {
      a = new Int32Array((endA - from) * 2);
      placeA = new Int32Array((endA - from) * 2);
    }
    if (b.length < endB - from) {
      b = new Int32Array((endB - from) * 2);
      placeB = new Int32Array((endB - from) * 2);
    }
    for (let i = from; i < endA; i++) {
      const id = wholeA[i] as number;
      if (id >= local.length) local = lengthened(local, id * 2);
      local[id] = 1;
    }
    countB = 0;
    for (let j = from; j < endB; j++) {
      const id = wholeB[j] as number;
      // An id beyond the table is none of A's.
      if (id >= local.length || local[id] === 0) continue;
      local[id] = 2;
      b[countB] = id;
      placeB[countB++] = j;
    }
    countA = 0;
    for (let i = from; i < endA; i++) {
      const id = wholeA[i] as number;
      if (local[id] !== 2) continue;
      a[countA] = id;
      placeA[countA++] = i;
    }
    clear(local, wholeA, from, endA);
  }

  function hit(i: number, j: number): void {
    partner[placeA[i] as number] = placeB[j] as number;
  }

  function matchGap(fromA: number, toA: number, fromB: number, toB: number, level: number): void {
    let a0 = fromA;
    let a1 = toA;
    let b0 = fromB;
    let b1 = toB;
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) hit(a0++, b0++);
    while (a1 > a0 && b1 > b0 && a[a1 - 1] === b[b1 - 1]) hit(--a1, --b1);
    if (a0 === a1 || b0 === b1) return;
    if ((a1 - a0) * (b1 - b0) <= ANCHOR_ABOVE) {
      halve(a0, a1, b0, b1);
      return;
    }
    for (let k = level; k < ANCHOR_LENGTHS.length; k++) {
      const length = ANCHOR_LENGTHS[k] as number;
      const anchors = length === RARE ? rareWords(a0, a1, b0, b1) : uniqueRuns(a, b, { a0, a1, b0, b1, length });
      if (anchors.length === 0) continue;
      let x = a0;
      let y = b0;
      for (let q = 0; q < anchors.length; q += 2) {
        const i = anchors[q] as number;
        const j = anchors[q + 1] as number;
        if (i < x || j < y) continue; // overlaps the anchor before it
        if (i > x && j > y) matchGap(x, i, y, j, k);
        const run = Math.max(length, 1);
        for (let t = 0; t < run; t++) hit(i + t, j + t);
        x = i + run;
        y = j + run;
      }
      if (a1 > x && b1 > y) matchGap(x, a1, y, b1, k);
      return;
    }
    halve(a0, a1, b0, b1);
  }

  /** The longest rising chain of rare words, as alternating positions in A and B. */
  function rareWords(a0: number, a1: number, b0: number, b1: number): Int32Array {
    if (inB.length < local.length) inB = new Int32Array(local.length);
    // One more than the only position, or -1 for a word that recurs.
    for (let i = a0; i < a1; i++) {
      const id = a[i] as number;
      local[id] = local[id] === 0 ? i + 1 : -1;
    }
    for (let j = b0; j < b1; j++) {
      const id = b[j] as number;
      inB[id] = inB[id] === 0 ? j + 1 : -1;
    }
    const atA: number[] = [];
    const atB: number[] = [];
    for (let i = a0; i < a1; i++) {
      const id = a[i] as number;
      const j = (inB[id] as number) - 1;
      if (local[id] !== i + 1 || j < 0) continue;
      let from = 1;
      while (from < RARE_RUN && i - from >= a0 && j - from >= b0 && a[i - from] === b[j - from]) from++;
      let to = 1;
      while (from + to <= RARE_RUN && i + to < a1 && j + to < b1 && a[i + to] === b[j + to]) to++;
      if (from + to <= RARE_RUN) continue;
      atA.push(i);
      atB.push(j);
    }
    clear(local, a, a0, a1);
    clear(inB, b, b0, b1);
    return chained(atA, atB);
  }

  /** Hirschberg's halving until the trace fits; exact. Leaves the gap alone when the budget cannot pay for it. */
  function halve(a0: number, a1: number, b0: number, b1: number): void {
    const n = a1 - a0;
    const m = b1 - b0;
    const cost = ((n + 31) >>> 5) * m;
    if (cost > budget.left) {
      coarse = true;
      return;
    }
    budget.left -= cost;
    if (n * m <= TRACE_BITS || n < 2 || m < 2) {
      trace(a0, n, b0, m);
      return;
    }
    const half = m >> 1;
    const ahead = prefixScores(a0, n, b0, half, false);
    const back = prefixScores(a0, n, b0 + half, m - half, true);
    let best = -1;
    let at = 0;
    for (let i = 0; i <= n; i++) {
      const score = (ahead[i] as number) + (back[n - i] as number);
      if (score > best) {
        best = score;
        at = i;
      }
    }
    if (at > 0) halve(a0, a0 + at, b0, b0 + half);
    if (at < n) halve(a0 + at, a1, b0 + half, b1);
  }

  /** One bit a position of A, one mask an item: numbers the gap's items 1, 2, 3 … in `local`. */
  function fillMasks(a0: number, n: number, words: number, backwards: boolean): void {
    let distinct = 0;
    for (let i = a0; i < a0 + n; i++) {
      const id = a[i] as number;
      if (local[id] === 0) local[id] = ++distinct;
    }
    const need = (distinct + 1) * words;
    if (masks.length < need) masks = new Int32Array(need * 2);
    else masks.fill(0, 0, need);
    for (let i = 0; i < n; i++) {
      const id = a[backwards ? a0 + n - 1 - i : a0 + i] as number;
      const slot = (local[id] as number) * words + (i >>> 5);
      masks[slot] = (masks[slot] as number) | (1 << (i & 31));
    }
  }

  function clearMasks(a0: number, n: number): void {
    for (let i = a0; i < a0 + n; i++) local[a[i] as number] = 0;
  }

  /** The whole table, row by row of B, then back along it. A zero bit = the row's score rises at that position of A. */
  function trace(a0: number, n: number, b0: number, m: number): void {
    const words = (n + 31) >>> 5;
    fillMasks(a0, n, words, false);
    const need = (m + 1) * words;
    if (table.length < need) table = new Int32Array(need + (need >> 1));
    const t = table;
    for (let w = 0; w < words; w++) t[w] = -1;
    for (let j = 0; j < m; j++) {
      const mask = (local[b[b0 + j] as number] as number) * words;
      step(t, j * words, (j + 1) * words, mask, words);
    }
    let i = n - 1;
    let j = m;
    while (i >= 0 && j > 0) {
      const word = i >>> 5;
      const bit = 1 << (i & 31);
      if ((t[j * words + word] as number) & bit) i--;
      else if (!((t[(j - 1) * words + word] as number) & bit)) j--;
      else {
        hit(a0 + i, b0 + j - 1);
        i--;
        j--;
      }
    }
    clearMasks(a0, n);
  }

  /** Hyyrö's step, V' = (V + (V & M)) | (V & ~M), with the carry taken from word to word. */
  function step(t: Int32Array, from: number, to: number, mask: number, words: number): void {
    if (mask === 0) {
      if (from !== to) t.copyWithin(to, from, from + words);
      return;
    }
    const p = masks;
    let carry = 0;
    for (let w = 0; w < words; w++) {
      const v = t[from + w] as number;
      const hits = p[mask + w] as number;
      const u = v & hits;
      const sum = (v + u + carry) | 0;
      carry = ((v & u) | ((v | u) & ~sum)) >>> 31;
      t[to + w] = sum | (v & ~hits);
    }
  }

  /** Scores of every prefix of A's gap against all of B's (of every suffix, when backwards). */
  function prefixScores(a0: number, n: number, b0: number, m: number, backwards: boolean): Int32Array {
    const words = (n + 31) >>> 5;
    fillMasks(a0, n, words, backwards);
    const row = new Int32Array(words).fill(-1);
    for (let j = 0; j < m; j++) {
      const id = b[backwards ? b0 + m - 1 - j : b0 + j] as number;
      step(row, 0, 0, (local[id] as number) * words, words);
    }
    clearMasks(a0, n);
    const out = new Int32Array(n + 1);
    for (let i = 0; i < n; i++) {
      out[i + 1] = (out[i] as number) + (((row[i >>> 5] as number) >>> (i & 31)) & 1 ? 0 : 1);
    }
    return out;
  }
}

/** Zeroes a table at the ids of a stretch: the whole of it at once where that is less work than a visit to each. */
function clear(table: Int32Array, ids: ArrayLike<number>, from: number, to: number): void {
  if (to - from > table.length / FILLED_AT_ONCE) {
    table.fill(0);
    return;
  }
  for (let i = from; i < to; i++) table[ids[i] as number] = 0;
}

/** What one visit costs in items filled by one call: about eight in compiled code, and many times that before it is compiled. */
const FILLED_AT_ONCE = 8;

function lengthened(table: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(length);
  out.set(table);
  return out;
}

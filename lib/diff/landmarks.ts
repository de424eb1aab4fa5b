/** A stretch of each of two lists. */
export type Gap = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

/** A rare word stands in a run of so many equal ones, or it may be a false friend. */
const RARE_RUN = 4;

type RareWords = (a: Uint32Array, b: Uint32Array, gap: Gap) => Int32Array;

/**
 * A finder of the longest rising chain of words that each side of a gap holds exactly once, in a run of equal words, as alternating
 * positions in A and B. Keeps its table from call to call.
 */
export function createRareWords(): RareWords {
  // By id: one more than the only position in A, or -1 for a word that recurs, then the same in B; all zero between uses.
  let seen = new Int32Array(8192);
  return (a, b, gap) => {
    const highest = highestOf(a, gap.a0, gap.a1);
    if (seen.length < highest * 2 + 2) seen = new Int32Array(highest * 3 + 2);
    markA(seen, a, gap.a0, gap.a1);
    markB(seen, b, gap.b0, gap.b1);
    const at = new Int32Array(Math.min(highest + 1, gap.a1 - gap.a0) * 2);
    const count = collect(seen, a, b, gap, at);
    clear(seen, a, gap.a0, gap.a1);
    return chained(at.subarray(0, count));
  };
}

function highestOf(ids: Uint32Array, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < to; i++) if ((ids[i] as number) > most) most = ids[i] as number;
  return most;
}

function markA(seen: Int32Array, a: Uint32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const slot = (a[i] as number) << 1;
    seen[slot] = seen[slot] === 0 ? i + 1 : -1;
  }
}

/** Only what is rare in A is worth a mark. */
function markB(seen: Int32Array, b: Uint32Array, from: number, to: number): void {
  const end = seen.length;
  for (let j = from; j < to; j++) {
    const slot = (b[j] as number) << 1;
    if (slot < end && (seen[slot] as number) > 0) seen[slot + 1] = seen[slot + 1] === 0 ? j + 1 : -1;
  }
}

function collect(seen: Int32Array, a: Uint32Array, b: Uint32Array, { a0, a1, b0, b1 }: Gap, at: Int32Array): number {
  let count = 0;
  for (let i = a0; i < a1; i++) {
    const slot = (a[i] as number) << 1;
    if (seen[slot] !== i + 1) continue;
    const j = (seen[slot + 1] as number) - 1;
    if (j < 0) continue;
    let from = 1;
    while (from < RARE_RUN && i - from >= a0 && j - from >= b0 && a[i - from] === b[j - from]) from++;
    let to = 1;
    while (from + to <= RARE_RUN && i + to < a1 && j + to < b1 && a[i + to] === b[j + to]) to++;
    if (from + to <= RARE_RUN) continue;
    at[count++] = i;
    at[count++] = j;
  }
  return count;
}

/** What one visit costs in items filled by one call: about eight in compiled code, and many times that before it is compiled. */
const FILLED_AT_ONCE = 8;

/** Zeroes a table at the ids of a stretch: the whole of it at once where that is less work than a visit to each. */
function clear(seen: Int32Array, ids: Uint32Array, from: number, to: number): void {
  if (to - from > seen.length / FILLED_AT_ONCE) {
    seen.fill(0);
    return;
  }
  for (let i = from; i < to; i++) {
    const slot = (ids[i] as number) << 1;
    seen[slot] = 0;
    seen[slot + 1] = 0;
  }
}

/**
 * The longest rising chain of n-grams that each side of the gap holds exactly once (the anchors of patience diff), as
 * alternating positions in A and B.
 */
export function uniqueRuns(a: Uint32Array, b: Uint32Array, { a0, a1, b0, b1 }: Gap, length: number): Int32Array {
  const countA = a1 - a0 - length + 1;
  const countB = b1 - b0 - length + 1;
  if (countA < 1 || countB < 1) return new Int32Array(0);
  let capacity = 16;
  while (capacity < countA * 2) capacity *= 2;
  const wrap = capacity - 1;
  const first = new Int32Array(capacity).fill(-1); // a position in A that holds the n-gram
  const timesA = new Uint8Array(capacity);
  const timesB = new Uint8Array(capacity);
  const inB = new Int32Array(capacity);
  const slots = new Int32Array(countA);

  const slotOf = (list: Uint32Array, at: number): number => {
    let h = 0;
    for (let t = 0; t < length; t++)
      h = Math.imul((h ^ (list[at + t] as number)) + 0x7f4a7c15, 0x9e3779b1) ^ (h >>> 13);
    let slot = (h ^ (h >>> 16)) & wrap;
    for (;;) {
      const known = first[slot] as number;
      if (known < 0) return slot;
      let t = 0;
      while (t < length && a[known + t] === list[at + t]) t++;
      if (t === length) return slot;
      slot = (slot + 1) & wrap;
    }
  };

  for (let i = 0; i < countA; i++) {
    const slot = slotOf(a, a0 + i);
    slots[i] = slot;
    if ((first[slot] as number) < 0) first[slot] = a0 + i;
    if ((timesA[slot] as number) < 2) timesA[slot] = (timesA[slot] as number) + 1;
  }
  for (let j = b0; j < b0 + countB; j++) {
    const slot = slotOf(b, j);
    if ((first[slot] as number) < 0) continue;
    if ((timesB[slot] as number) < 2) timesB[slot] = (timesB[slot] as number) + 1;
    inB[slot] = j;
  }
  const at = new Int32Array(countA * 2);
  let count = 0;
  for (let i = 0; i < countA; i++) {
    const slot = slots[i] as number;
    if (timesA[slot] !== 1 || timesB[slot] !== 1) continue;
    at[count++] = a0 + i;
    at[count++] = inB[slot] as number;
  }
  return chained(at.subarray(0, count));
}

/** Of alternating positions in A and B, those on a longest chain that rises on both sides; the ones in A rise already. */
function chained(at: Int32Array): Int32Array {
  const values = new Int32Array(at.length >> 1);
  for (let q = 0; q < values.length; q++) values[q] = at[q * 2 + 1] as number;
  const chain = longestRising(values);
  if (chain.length === values.length) return at;
  const out = new Int32Array(chain.length * 2);
  for (let k = 0; k < chain.length; k++) {
    const q = chain[k] as number;
    out[k * 2] = at[q * 2] as number;
    out[k * 2 + 1] = at[q * 2 + 1] as number;
  }
  return out;
}

/** The indices of a longest strictly rising subsequence (patience sorting, Fredman 1975). */
export function longestRising(values: ArrayLike<number>): Int32Array {
  const tails = new Int32Array(values.length);
  const before = new Int32Array(values.length);
  let length = 0;
  for (let q = 0; q < values.length; q++) {
    const value = values[q] as number;
    let low = 0;
    let high = length;
    // Nearly all rise as it is.
    if (length > 0 && (values[tails[length - 1] as number] as number) < value) low = length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((values[tails[mid] as number] as number) < value) low = mid + 1;
      else high = mid;
    }
    before[q] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = q;
    if (low === length) length++;
  }
  const out = new Int32Array(length);
  for (let k = length - 1, q = k < 0 ? -1 : (tails[k] as number); k >= 0; k--, q = before[q] as number) out[k] = q;
  return out;
}

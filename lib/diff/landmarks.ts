type Gap = {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly length: number;
};

/**
 * The longest rising chain of n-grams that each side of the gap holds exactly once (the anchors of patience diff), as
 * alternating positions in A and B.
 */
export function uniqueRuns(a: Int32Array, b: Int32Array, { a0, a1, b0, b1, length }: Gap): Int32Array {
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

  const slotOf = (list: Int32Array, at: number): number => {
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
  const atA: number[] = [];
  const atB: number[] = [];
  for (let i = 0; i < countA; i++) {
    const slot = slots[i] as number;
    if (timesA[slot] !== 1 || timesB[slot] !== 1) continue;
    atA.push(a0 + i);
    atB.push(inB[slot] as number);
  }
  return chained(atA, atB);
}

/** The pairs on a longest chain that rises on both sides, as alternating positions; `atA` rises already. */
export function chained(atA: readonly number[], atB: readonly number[]): Int32Array {
  const chain = longestRising(atB);
  const out = new Int32Array(chain.length * 2);
  chain.forEach((q, k) => {
    out[k * 2] = atA[q] as number;
    out[k * 2 + 1] = atB[q] as number;
  });
  return out;
}

/** The indices of a longest strictly rising subsequence (patience sorting, Fredman 1975). */
export function longestRising(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length);
  for (let q = 0; q < values.length; q++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if ((values[tails[mid] as number] as number) < (values[q] as number)) low = mid + 1;
      else high = mid;
    }
    before[q] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = q;
  }
  const out: number[] = [];
  for (let q = tails.at(-1) ?? -1; q >= 0; q = before[q] as number) out.push(q);
  return out.reverse();
}

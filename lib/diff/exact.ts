/**
 * A bound on the work of one comparison, counted in machine words of the bit-parallel table, never in seconds: the same
 * texts give the same answer on a fast and on a slow machine.
 */
export type Budget = {
  left: number;
  /** Set once something was left unmatched for want of it. */
  ranOut?: true;
};

/** What a gap is matched with: the lists, what is filled in, and tables that are kept from gap to gap. */
export type Work = {
  /** Ids of the whole lists. */
  a: Uint32Array;
  b: Uint32Array;
  partner: Int32Array;
  budget: Budget;
  /** By id; all zero between uses. */
  local: Int32Array;
  /** The gap's items that can match at all, numbered 1, 2, 3 …, and where they stand in the whole lists. */
  itemA: Int32Array;
  itemB: Int32Array;
  placeA: Int32Array;
  placeB: Int32Array;
  /** By an item's number: whether B has it. */
  shared: Uint8Array;
  /** By an item's number: which of the masks is its; all zero between uses. Mask 0 is empty. */
  maskOf: Int32Array;
  masks: Int32Array;
  table: Int32Array;
};

/** Table bits kept for the trace of one gap (4 MB); larger gaps are halved after Hirschberg (1975), still exactly. */
const TRACE_BITS = 1 << 25;

export function createWork(): Work {
  return {
    a: new Uint32Array(0),
    b: new Uint32Array(0),
    partner: new Int32Array(0),
    budget: { left: 0 },
    local: new Int32Array(4096),
    itemA: new Int32Array(256),
    itemB: new Int32Array(256),
    placeA: new Int32Array(256),
    placeB: new Int32Array(256),
    shared: new Uint8Array(257),
    maskOf: new Int32Array(257),
    masks: new Int32Array(1024),
    table: new Int32Array(4096),
  };
}

/**
 * A longest common subsequence of one gap, bit-parallel after Hyyrö (2004): one machine word for 32 items. Items that
 * stand on one side only are taken off first, then equal ends, which keeps it minimal. Leaves alone what the budget cannot pay for.
 */
export function matchExactly(work: Work, a0: number, a1: number, b0: number, b1: number): void {
  if (a1 - a0 === 1 || b1 - b0 === 1) {
    matchLone(work, a0, a1, b0, b1);
    return;
  }
  const countB = numberItems(work, a0, a1, b0, b1);
  if (countB === 0) return;
  let toB = countB;
  let toA = keepShared(work, a1 - a0);
  const { itemA, itemB } = work;
  let from = 0;
  while (from < toA && from < toB && itemA[from] === itemB[from]) hit(work, from, from++);
  while (toA > from && toB > from && itemA[toA - 1] === itemB[toB - 1]) hit(work, --toA, --toB);
  if (toA > from && toB > from) halve(work, from, toA - from, from, toB - from);
}

/** One item against any number: its first equal, if there is one. */
function matchLone({ a, b, partner }: Work, a0: number, a1: number, b0: number, b1: number): void {
  for (let i = a0; i < a1; i++) {
    const item = a[i];
    for (let j = b0; j < b1; j++) {
      if (b[j] !== item) continue;
      partner[i] = j;
      return;
    }
  }
}

/** Numbers A's items, and lists B's that are among them; gives how many. Leaves `local` zero. */
function numberItems(work: Work, a0: number, a1: number, b0: number, b1: number): number {
  const { a, b } = work;
  if (work.itemA.length < a1 - a0) {
    work.itemA = new Int32Array((a1 - a0) * 2);
    work.placeA = new Int32Array((a1 - a0) * 2);
    work.shared = new Uint8Array((a1 - a0) * 2 + 1);
    work.maskOf = new Int32Array((a1 - a0) * 2 + 1);
  }
  if (work.itemB.length < b1 - b0) {
    work.itemB = new Int32Array((b1 - b0) * 2);
    work.placeB = new Int32Array((b1 - b0) * 2);
  }
  const { itemA, placeA, itemB, placeB, shared } = work;
  let { local } = work;
  let distinct = 0;
  for (let i = a0, at = 0; i < a1; i++, at++) {
    const id = a[i] as number;
    if (id >= local.length) {
      local = lengthened(local, id * 2);
      work.local = local;
    }
    let item = local[id] as number;
    if (item === 0) {
      item = ++distinct;
      local[id] = item;
      shared[item] = 0;
    }
    itemA[at] = item;
    placeA[at] = i;
  }
  let countB = 0;
  for (let j = b0; j < b1; j++) {
    const id = b[j] as number;
    // An id beyond the table is none of A's.
    const item = id < local.length ? (local[id] as number) : 0;
    if (item === 0) continue;
    shared[item] = 1;
    itemB[countB] = item;
    placeB[countB++] = j;
  }
  for (let i = a0; i < a1; i++) local[a[i] as number] = 0;
  return countB;
}

/** Drops A's items that B has not; gives how many are left. */
function keepShared({ itemA, placeA, shared }: Work, count: number): number {
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const item = itemA[k] as number;
    if (shared[item] === 0) continue;
    itemA[kept] = item;
    placeA[kept++] = placeA[k] as number;
  }
  return kept;
}

function hit({ partner, placeA, placeB }: Work, i: number, j: number): void {
  partner[placeA[i] as number] = placeB[j] as number;
}

/** Hirschberg's halving until the trace fits; exact. */
function halve(work: Work, a0: number, n: number, b0: number, m: number): void {
  const cost = ((n + 31) >>> 5) * m;
  if (cost > work.budget.left) {
    work.budget.ranOut = true;
    return;
  }
  work.budget.left -= cost;
  if (n * m <= TRACE_BITS || n < 2 || m < 2) {
    trace(work, a0, n, b0, m);
    return;
  }
  const half = m >> 1;
  const ahead = prefixScores(work, a0, n, b0, half, false);
  const back = prefixScores(work, a0, n, b0 + half, m - half, true);
  let best = -1;
  let at = 0;
  for (let i = 0; i <= n; i++) {
    const score = (ahead[i] as number) + (back[n - i] as number);
    if (score > best) {
      best = score;
      at = i;
    }
  }
  if (at > 0) halve(work, a0, at, b0, half);
  if (at < n) halve(work, a0 + at, n - at, b0 + half, m - half);
}

/** One bit a position of A's gap, one mask an item that stands in it. */
function fillMasks(work: Work, a0: number, n: number, words: number, backwards: boolean): void {
  const { itemA, maskOf } = work;
  let distinct = 0;
  for (let i = a0; i < a0 + n; i++) {
    const item = itemA[i] as number;
    if (maskOf[item] === 0) maskOf[item] = ++distinct;
  }
  const need = (distinct + 1) * words;
  if (work.masks.length < need) work.masks = new Int32Array(need * 2);
  else work.masks.fill(0, 0, need);
  const { masks } = work;
  for (let i = 0; i < n; i++) {
    const item = itemA[backwards ? a0 + n - 1 - i : a0 + i] as number;
    const slot = (maskOf[item] as number) * words + (i >>> 5);
    masks[slot] = (masks[slot] as number) | (1 << (i & 31));
  }
}

function clearMasks({ itemA, maskOf }: Work, a0: number, n: number): void {
  for (let i = a0; i < a0 + n; i++) maskOf[itemA[i] as number] = 0;
}

/** The whole table, row by row of B, then back along it. A zero bit = the row's score rises at that position of A. */
function trace(work: Work, a0: number, n: number, b0: number, m: number): void {
  const words = (n + 31) >>> 5;
  fillMasks(work, a0, n, words, false);
  const need = (m + 1) * words;
  if (work.table.length < need) work.table = new Int32Array(need + (need >> 1));
  if (words === 1) fillNarrow(work, b0, m);
  else fillTable(work, b0, m, words);
  clearMasks(work, a0, n);
  const { table, partner, placeA, placeB } = work;
  let i = n - 1;
  let j = m;
  while (i >= 0 && j > 0) {
    const word = i >>> 5;
    const bit = 1 << (i & 31);
    if ((table[j * words + word] as number) & bit) i--;
    else if (!((table[(j - 1) * words + word] as number) & bit)) j--;
    else {
      partner[placeA[a0 + i] as number] = placeB[b0 + j - 1] as number;
      i--;
      j--;
    }
  }
}

/** The table of a gap that fits into one machine word. */
function fillNarrow({ table, masks, maskOf, itemB }: Work, b0: number, m: number): void {
  let v = -1;
  table[0] = v;
  for (let j = 0; j < m; j++) {
    const hits = masks[maskOf[itemB[b0 + j] as number] as number] as number;
    v = (v + (v & hits)) | (v & ~hits) | 0;
    table[j + 1] = v;
  }
}

function fillTable(work: Work, b0: number, m: number, words: number): void {
  const { table, masks, maskOf, itemB } = work;
  for (let w = 0; w < words; w++) table[w] = -1;
  for (let j = 0; j < m; j++) {
    const mask = (maskOf[itemB[b0 + j] as number] as number) * words;
    step(table, j * words, (j + 1) * words, masks, mask, words);
  }
}

/** Hyyrö's step, V' = (V + (V & M)) | (V & ~M), with the carry taken from word to word. */
function step(t: Int32Array, from: number, to: number, masks: Int32Array, mask: number, words: number): void {
  let carry = 0;
  for (let w = 0; w < words; w++) {
    const v = t[from + w] as number;
    const hits = masks[mask + w] as number;
    const u = v & hits;
    const sum = (v + u + carry) | 0;
    carry = ((v & u) | ((v | u) & ~sum)) >>> 31;
    t[to + w] = sum | (v & ~hits);
  }
}

/** Scores of every prefix of A's gap against all of B's (of every suffix, when backwards). */
function prefixScores(work: Work, a0: number, n: number, b0: number, m: number, backwards: boolean): Int32Array {
  const words = (n + 31) >>> 5;
  fillMasks(work, a0, n, words, backwards);
  const { masks, maskOf, itemB } = work;
  const row = new Int32Array(words).fill(-1);
  for (let j = 0; j < m; j++) {
    const item = itemB[backwards ? b0 + m - 1 - j : b0 + j] as number;
    step(row, 0, 0, masks, (maskOf[item] as number) * words, words);
  }
  clearMasks(work, a0, n);
  const out = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    out[i + 1] = (out[i] as number) + (((row[i >>> 5] as number) >>> (i & 31)) & 1 ? 0 : 1);
  }
  return out;
}

function lengthened(table: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(length);
  out.set(table);
  return out;
}

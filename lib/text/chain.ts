/** A thing with a place in each of two orders (whole numbers), and a weight above 0. */
export type Step = { readonly p: number; readonly q: number; readonly weight: number };

/**
 * The heaviest chain that runs forward in both orders: for each step, whether it lies on it. Steps with equal `p` (or
 * equal `q`) exclude each other. Of chains of equal weight, the one that ends first in `p`. O(n log n): a Fenwick tree
 * of best chains by `q` (Jacobson and Vo 1992, the heaviest increasing subsequence).
 */
export function heaviestChain(steps: readonly Step[]): boolean[] {
  if (runsForward(steps)) return steps.map(() => true);
  const order = inOrder(steps);
  const { rank, ranks } = rankByQ(steps);
  const tree = new Int32Array(ranks + 1).fill(-1);
  const total = new Float64Array(steps.length);
  const before = new Int32Array(steps.length).fill(-1);
  let end = -1;
  for (const k of order) {
    const mine = rank[k] as number;
    let best = -1;
    for (let r = mine; r > 0; r -= r & -r) best = heavier(tree[r] as number, best);
    before[k] = best;
    total[k] = (steps[k] as Step).weight + (best < 0 ? 0 : (total[best] as number));
    for (let r = mine + 1; r < tree.length; r += r & -r) tree[r] = heavier(tree[r] as number, k);
    if (end < 0 || (total[k] as number) > (total[end] as number)) end = k;
  }
  const on = steps.map(() => false);
  for (let k = end; k >= 0; k = before[k] as number) on[k] = true;
  return on;

  function heavier(x: number, y: number): number {
    if (x < 0) return y;
    if (y < 0) return x;
    return (total[y] as number) > (total[x] as number) ? y : x;
  }
}

/** True when the steps as they stand are a chain already: most pairs of copies have nothing moved. */
function runsForward(steps: readonly Step[]): boolean {
  for (let k = 1; k < steps.length; k++) {
    const s = steps[k - 1] as Step;
    const t = steps[k] as Step;
    if (t.p <= s.p || t.q <= s.q) return false;
  }
  return true;
}

function inOrder(steps: readonly Step[]): number[] {
  const order = steps.map((_, k) => k);
  const sorted = steps.every((s, k) => k === 0 || (steps[k - 1] as Step).p < s.p);
  if (sorted) return order;
  return order.sort((x, y) => {
    const a = steps[x] as Step;
    const b = steps[y] as Step;
    return a.p - b.p || b.q - a.q || a.weight - b.weight;
  });
}

/** For each step how many distinct values of `q` lie below its own; and how many there are. */
function rankByQ(steps: readonly Step[]): { readonly rank: Uint32Array; readonly ranks: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { q } of steps) {
    least = Math.min(least, q);
    most = Math.max(most, q);
  }
  const below = new Uint32Array(most - least + 2);
  for (const { q } of steps) below[q - least + 1] = 1;
  for (let k = 1; k < below.length; k++) below[k] = (below[k] as number) + (below[k - 1] as number);
  return { rank: Uint32Array.from(steps, ({ q }) => below[q - least] as number), ranks: below.at(-1) as number };
}

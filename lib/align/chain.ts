/** A thing with a place in each of two orders, and a weight above 0. */
export type Step = { readonly p: number; readonly q: number; readonly weight: number };

/**
 * The heaviest chain that runs forward in both orders: for each step, whether it lies on it. Steps with equal `p` (or
 * equal `q`) exclude each other. Of chains of equal weight, the one that ends first in `p`. O(n log n): a Fenwick tree
 * of best chains by `q` (Jacobson and Vo 1992, the heaviest increasing subsequence).
 */
export function heaviestChain(steps: readonly Step[]): boolean[] {
  const order = steps
    .map((_, k) => k)
    .sort((x, y) => {
      const a = steps[x] as Step;
      const b = steps[y] as Step;
      return a.p - b.p || b.q - a.q || a.weight - b.weight;
    });
  const ranks = [...new Set(steps.map((s) => s.q))].sort((a, b) => a - b);
  const rankOf = new Map(ranks.map((q, k) => [q, k]));
  const tree = new Int32Array(ranks.length + 1).fill(-1);
  const total = new Float64Array(steps.length);
  const before = new Int32Array(steps.length).fill(-1);
  let end = -1;
  for (const k of order) {
    const { q, weight } = steps[k] as Step;
    const rank = rankOf.get(q) as number;
    let best = -1;
    for (let r = rank; r > 0; r -= r & -r) best = heavier(tree[r] as number, best);
    before[k] = best;
    total[k] = weight + (best < 0 ? 0 : (total[best] as number));
    for (let r = rank + 1; r < tree.length; r += r & -r) tree[r] = heavier(tree[r] as number, k);
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

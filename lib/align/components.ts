import { upTo } from './up-to.ts';

/** Union-find over 0 … n−1. The smallest member leads its set, so the outcome does not depend on the order of joining. */
export type Sets = { readonly leader: (x: number) => number; readonly join: (x: number, y: number) => void };

export function disjointSets(n: number): Sets {
  const parent = upTo(n);
  const leader = (x: number): number => {
    let r = x;
    while (parent[r] !== r) {
      parent[r] = parent[parent[r] as number] as number;
      r = parent[r] as number;
    }
    return r;
  };
  return {
    leader,
    join: (x, y) => {
      const a = leader(x);
      const b = leader(y);
      if (a < b) parent[b] = a;
      else parent[a] = b;
    },
  };
}

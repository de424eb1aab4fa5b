import { type Columns, createColumns } from './columns.ts';
import { type Near, nearest } from './nearest.ts';
import { sortedBy } from './sorted-by.ts';
import type { Units } from './units.ts';
import { upTo } from './up-to.ts';

/**
 * Pairs of units worth a look, version pair by version pair; never the whole grid. `a` and `b` are unit numbers, `a` of
 * the earlier version. Within a version pair sorted by `a`, then `b`.
 */
export type Candidates = {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Version pair (x, y), x < y, holds candidates `at[x * versions + y]` up to `at[x * versions + y + 1]`. */
  readonly at: Uint32Array;
};

/** The partners that share the rarest terms with a unit, and guesses from sure neighbours for units that share none. */
export function findCandidates(units: Units): Candidates {
  const pairs = createColumns();
  const apart = headlinesApart(units);
  const put = (u: number, o: number): void => {
    if (!apart(u, o)) pairs.put(Math.min(u, o), Math.max(u, o));
  };
  besideFirm(units, nearest(units, put), put);
  return packed(units, pairs.columns());
}

/** True for a headline and a body paragraph of a version that has a headline of its own: a lead repeats the headline. */
function headlinesApart(units: Units): (u: number, o: number) => boolean {
  const { partOf, versionOf } = units;
  const has = new Set<number>();
  partOf.forEach((part, u) => {
    if (part === 'headline') has.add(versionOf[u] as number);
  });
  const clash = (u: number, o: number): boolean =>
    partOf[u] === 'headline' && partOf[o] === 'body' && has.has(versionOf[o] as number);
  return has.size < 2 ? () => false : (u, o) => clash(u, o) || clash(o, u);
}

/**
 * Beside two units that are each other's best, the neighbours of the one and of the other: a heavily reworded sentence
 * shares no rare word with its counterpart, but stands at the same place. Only for units without a firm partner.
 */
function besideFirm(units: Units, near: Near, put: (u: number, o: number) => void): void {
  const { versions, versionOf, base, count } = units;
  const inside = (u: number, v: number): boolean => u >= (base[v] as number) && u < (base[v + 1] as number);
  for (let u = 0; u < count; u++) {
    const v = versionOf[u] as number;
    for (let y = 0; y < versions; y++) {
      const o = near.best[u * versions + y] as number;
      if (o < 0 || near.best[o * versions + v] !== u) continue;
      for (const step of [-1, 1]) {
        const mine = u + step;
        if (!inside(mine, v) || near.firm[mine * versions + y] !== 0) continue;
        for (const far of [-1, 0, 1]) if (inside(o + far, y)) put(mine, o + far);
      }
    }
  }
}

/** The pairs in order of their versions, then of `a`, then of `b`, each once. */
function packed({ versions, versionOf, count }: Units, { a, b }: Columns): Candidates {
  const cell = a.map((u, k) => (versionOf[u] as number) * versions + (versionOf[b[k] as number] as number));
  let order = sortedBy(upTo(a.length), b, count);
  order = sortedBy(order, a, count);
  order = sortedBy(order, cell, versions * versions);
  const at = new Uint32Array(versions * versions + 1);
  const out = { a: new Uint32Array(order.length), b: new Uint32Array(order.length), at };
  let n = 0;
  for (let i = 0; i < order.length; i++) {
    const k = order[i] as number;
    const p = a[k] as number;
    const q = b[k] as number;
    if (n > 0 && out.a[n - 1] === p && out.b[n - 1] === q) continue;
    out.a[n] = p;
    out.b[n++] = q;
    at[(cell[k] as number) + 1] = n;
  }
  for (let c = 0; c < versions * versions; c++) at[c + 1] = Math.max(at[c + 1] as number, at[c] as number);
  return { a: out.a.subarray(0, n), b: out.b.subarray(0, n), at };
}

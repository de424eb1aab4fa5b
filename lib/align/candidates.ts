import { type Near, nearest } from './nearest.ts';
import type { Units } from './units.ts';

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
  const { versions, versionOf, base } = units;
  const near = nearest(units);
  const codes = Array.from({ length: versions * versions }, () => [] as number[]);
  const apart = headlinesApart(units);
  const put = (u: number, o: number): void => {
    if (apart(u, o)) return;
    const [p, q] = u < o ? [u, o] : [o, u];
    const x = versionOf[p] as number;
    const y = versionOf[q] as number;
    (codes[x * versions + y] as number[]).push((p - (base[x] as number)) * WIDTH + (q - (base[y] as number)));
  };
  for (let u = 0; u < units.count; u++) {
    for (let k = near.at[u] as number; k < (near.at[u + 1] as number); k++) put(u, near.unit[k] as number);
  }
  besideFirm(units, near, put);
  return packed(units, codes);
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

const WIDTH = 67_108_864; // 2^26: two unit indices fit into one exact double

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

function packed(units: Units, codes: readonly number[][]): Candidates {
  const { versions, base } = units;
  const at = new Uint32Array(versions * versions + 1);
  const lists = codes.map((list) => Float64Array.from(list).sort());
  const total = lists.reduce((n, l) => n + l.length, 0);
  const a = new Uint32Array(total);
  const b = new Uint32Array(total);
  let n = 0;
  lists.forEach((list, pair) => {
    at[pair] = n;
    const x = base[Math.floor(pair / versions)] as number;
    const y = base[pair % versions] as number;
    let last = -1;
    for (const code of list) {
      if (code === last) continue;
      last = code;
      const p = Math.floor(code / WIDTH);
      a[n] = x + p;
      b[n] = y + (code - p * WIDTH);
      n++;
    }
  });
  at[versions * versions] = n;
  return { a: a.subarray(0, n), b: b.subarray(0, n), at };
}

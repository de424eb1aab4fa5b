import type { BareRow } from './bare-row.ts';

/**
 * Rows in the majority's order. Shared rows first: sorted by their mean place (as a share of the version's shared
 * rows), then set right neighbour by neighbour where more versions say otherwise (insertion by majority vote; the
 * number of steps back is bounded). Then each lone row goes in behind the row that stands before it in its version; a
 * version that shares nothing stands after all others, lest another story come before the one that was asked for.
 */
export function orderRows(rows: readonly BareRow[]): BareRow[] {
  const versions = rows[0]?.cells.length ?? 0;
  const shared = rows.filter((r) => r.cells.filter((c) => c.length > 0).length > 1);
  const place = new Map<BareRow, number>();
  const sums = new Map<BareRow, { sum: number; n: number }>();
  for (let v = 0; v < versions; v++) {
    const here = shared.filter((r) => first(r, v) >= 0).sort((p, q) => first(p, v) - first(q, v));
    here.forEach((r, k) => {
      const s = sums.get(r) ?? { sum: 0, n: 0 };
      s.sum += Math.round((1e6 * (k + 0.5)) / here.length);
      s.n++;
      sums.set(r, s);
    });
  }
  for (const r of shared) {
    const s = sums.get(r) as { sum: number; n: number };
    place.set(r, Math.round(s.sum / s.n));
  }
  shared.sort((p, q) => (place.get(p) as number) - (place.get(q) as number) || byPlaces(p, q));

  const out: BareRow[] = [];
  for (const r of shared) {
    let at = out.length;
    while (at > 0 && out.length - at < REACH && votes(r, out[at - 1] as BareRow) > 0) at--;
    out.splice(at, 0, r);
  }
  return withLone(rows, out, versions);
}

/** How far back one row may be carried by votes. */
const REACH = 200;

/** Versions that have `p` before `q`, less those that have it after. */
function votes(p: BareRow, q: BareRow): number {
  let sum = 0;
  for (let v = 0; v < p.cells.length; v++) {
    const a = first(p, v);
    const b = first(q, v);
    if (a >= 0 && b >= 0) sum += a < b ? 1 : -1;
  }
  return sum;
}

function first(row: BareRow, v: number): number {
  return row.cells[v]?.[0] ?? -1;
}

/** Ties: by the sorted list of the places the row has in its versions. */
function byPlaces(p: BareRow, q: BareRow): number {
  const x = p.cells.map((c) => c[0] ?? -1).sort((a, b) => a - b);
  const y = q.cells.map((c) => c[0] ?? -1).sort((a, b) => a - b);
  for (let k = 0; k < x.length; k++) if (x[k] !== y[k]) return (x[k] as number) - (y[k] as number);
  return 0;
}

function withLone(rows: readonly BareRow[], shared: readonly BareRow[], versions: number): BareRow[] {
  const after = new Map<BareRow | null, BareRow[]>();
  const apart: BareRow[] = [];
  const isShared = new Set(shared);
  for (let v = 0; v < versions; v++) {
    const at = new Map<number, BareRow>();
    for (const r of rows) for (const b of r.cells[v] ?? []) at.set(b, r);
    const own = Array.from({ length: at.size }, (_, b) => at.get(b) as BareRow);
    if (!own.some((r) => isShared.has(r))) {
      apart.push(...own);
      continue;
    }
    let last: BareRow | null = null;
    for (const r of own) {
      if (isShared.has(r)) last = r;
      else after.set(last, [...(after.get(last) ?? []), r]);
    }
  }
  const out = [...(after.get(null) ?? [])];
  for (const r of shared) out.push(r, ...(after.get(r) ?? []));
  return [...out, ...apart];
}

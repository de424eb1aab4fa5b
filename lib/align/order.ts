import type { BareRow } from './bare-row.ts';

/**
 * Rows in the majority's order, one story after the other. Of each story the shared rows first: sorted by their middle
 * place (as a share of the version's shared rows), then set right neighbour by neighbour where more versions say otherwise
 * (insertion by majority vote; the number of steps back is bounded). Where as many say one as the other, the first version
 * that has both rows decides: a reader follows one copy, and the others are what moved. Then each lone row goes in behind the row that
 * stands before it in its version; a version that shares nothing stands after all others of its story.
 *
 * `stories`: for each version the rank of its story, so that another story does not come between the paragraphs of the one
 * that was asked for. A row that two stories share stands with the first.
 */
export function orderRows(rows: readonly BareRow[], stories: readonly number[]): BareRow[] {
  const storyOf = (row: BareRow): number =>
    row.cells.reduce((least, cell, v) => (cell.length > 0 ? Math.min(least, stories[v] ?? 0) : least), stories.length);
  const parts = new Map<number, BareRow[]>();
  for (const row of rows) {
    const part = parts.get(storyOf(row));
    if (part) part.push(row);
    else parts.set(storyOf(row), [row]);
  }
  return [...parts].sort(([p], [q]) => p - q).flatMap(([, part]) => orderStory(part));
}

function orderStory(rows: readonly BareRow[]): BareRow[] {
  const versions = rows[0]?.cells.length ?? 0;
  const shared = rows.filter((r) => r.cells.filter((c) => c.length > 0).length > 1);
  const place = middlePlaces(shared, versions);
  shared.sort((p, q) => (place.get(p) as number) - (place.get(q) as number) || byPlaces(p, q));

  const out: BareRow[] = [];
  for (const r of shared) {
    let at = out.length;
    while (at > 0 && out.length - at < REACH && comesFirst(r, out[at - 1] as BareRow)) at--;
    out.splice(at, 0, r);
  }
  return withLone(rows, out, versions);
}

/** For each row the median of its places; of the two in the middle that of the earlier version. */
function middlePlaces(shared: readonly BareRow[], versions: number): Map<BareRow, number> {
  const places = new Map<BareRow, { readonly v: number; readonly place: number }[]>(shared.map((r) => [r, []]));
  for (let v = 0; v < versions; v++) {
    const here = shared.filter((r) => first(r, v) >= 0).sort((p, q) => first(p, v) - first(q, v));
    for (const [k, r] of here.entries()) places.get(r)?.push({ v, place: Math.round((1e6 * (k + 0.5)) / here.length) });
  }
  const middle = new Map<BareRow, number>();
  for (const [r, list] of places) {
    list.sort((p, q) => p.place - q.place || p.v - q.v);
    const low = list[(list.length - 1) >> 1];
    const high = list[list.length >> 1];
    if (low && high) middle.set(r, low.v <= high.v ? low.place : high.place);
  }
  return middle;
}

/** How far back one row may be carried by votes. */
const REACH = 200;

/** Whether most versions that have both have `p` before `q`; where they are even, the first of them. */
function comesFirst(p: BareRow, q: BareRow): boolean {
  let sum = 0;
  let decides = 0;
  for (let v = 0; v < p.cells.length; v++) {
    const a = first(p, v);
    const b = first(q, v);
    if (a < 0 || b < 0) continue;
    const vote = a < b ? 1 : -1;
    sum += vote;
    if (decides === 0) decides = vote;
  }
  return sum === 0 ? decides > 0 : sum > 0;
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
    const own = [...at].sort(([p], [q]) => p - q).map(([, r]) => r);
    if (!own.some((r) => isShared.has(r))) {
      apart.push(...own);
      continue;
    }
    let last: BareRow | null = null;
    for (const r of own) {
      if (isShared.has(r)) last = r;
      else if (after.has(last)) after.get(last)?.push(r);
      else after.set(last, [r]);
    }
  }
  const out = [...(after.get(null) ?? [])];
  for (const r of shared) out.push(r, ...(after.get(r) ?? []));
  return [...out, ...apart];
}

import { type Cell, partOf } from './cell.ts';
import type { Comparer } from './compare.ts';
import type { Budget } from './exact.ts';
import type { Hunk } from './hunk.ts';
import { isScoreForScore } from './scores.ts';

/**
 * One column of an alignment table of n texts: for each of them the index of its token that stands there, or −1.
 * Every token of every text stands in exactly one column, and columns keep every text's order.
 */
export type Column = Int32Array;

/** How gladly two words that are not alike stand in one column: name under name, small word under small word. */
const NAMED = 0.5;
const HEAVY = 0.3;
const LIGHT = 0.2;
/** Added for words that are one word in two guises, so that no other pairing outweighs it. */
const ALIKE = 2;
/** Replacements that are longer than this on both sides hold no word that answers to another: they stand side by side. */
const LONG = 6;
/** Insertions are aligned among themselves, and the insertions into these, and so on: this deep at most. */
const MAX_DEPTH = 4;

/**
 * Aligns all texts at once: each to the one that is closest to all (star alignment; the medoid, ties to the earliest),
 * and what several of them insert at one place once more among themselves.
 */
export function columnsOf(cells: readonly Cell[], comparer: Comparer, budget: Budget): Column[] {
  return align(cells, { comparer, budget, depth: 0 });
}

type Depth = { readonly comparer: Comparer; readonly budget: Budget; readonly depth: number };

function align(cells: readonly Cell[], { comparer, budget, depth }: Depth): Column[] {
  const n = cells.length;
  const present = cells.flatMap((c, k) => (c.ids.length > 0 ? [k] : []));
  if (present.length === 0) return [];
  // Of two texts each is as close to the other.
  const pivot =
    present.length < 3 ? (present[0] as number) : medoid(cells, present, (a, b) => comparer.compare(a, b, budget));
  const base = cells[pivot] as Cell;
  const width = base.ids.length;
  const columns: Column[] = Array.from({ length: width }, (_, p) => {
    const column = new Int32Array(n).fill(-1);
    column[pivot] = p;
    return column;
  });
  // inserted[g][k]: the stretch of text k that stands before the pivot's token g.
  const inserted: Map<number, readonly [number, number]>[] = Array.from({ length: width + 1 }, () => new Map());
  for (const k of present) {
    if (k === pivot) continue;
    const other = cells[k] as Cell;
    let p = 0;
    let v = 0;
    const hunks = comparer.compare(base, other, budget);
    for (const h of [...hunks, { a0: width, a1: width, b0: other.ids.length, b1: other.ids.length }]) {
      while (p < h.a0) (columns[p++] as Column)[k] = v++;
      // A word of the hunk with no column of its own stands behind the last one before it that has one.
      let gap = h.a0;
      for (const [from, to] of layUnder(base, other, h, comparer)) {
        if (to !== null) {
          (columns[to] as Column)[k] = from;
          gap = to + 1;
          continue;
        }
        const here = inserted[gap] as Map<number, readonly [number, number]>;
        here.set(k, [here.get(k)?.[0] ?? from, from + 1]);
      }
      p = h.a1;
      v = h.b1;
    }
  }
  const out: Column[] = [];
  for (let g = 0; g <= width; g++) {
    const here = inserted[g] as Map<number, readonly [number, number]>;
    if (here.size > 0) for (const c of insertedColumns(cells, here, { comparer, budget, depth })) out.push(c);
    if (g < width) out.push(columns[g] as Column);
  }
  return out;
}

function insertedColumns(
  cells: readonly Cell[],
  here: ReadonlyMap<number, readonly [number, number]>,
  at: Depth,
): Column[] {
  const parts = cells.map((cell, k) => {
    const [from, to] = here.get(k) ?? [0, 0];
    return partOf(cell, from, to);
  });
  const shift = (columns: Column[]) =>
    columns.map((c) => c.map((own, k) => (own < 0 ? -1 : own + (here.get(k) as readonly [number, number])[0])));
  if (at.depth < MAX_DEPTH) return shift(align(parts, { ...at, depth: at.depth + 1 }));
  const longest = Math.max(...parts.map((p) => p.ids.length));
  return shift(Array.from({ length: longest }, (_, k) => Int32Array.from(parts, (p) => (k < p.ids.length ? k : -1))));
}

/** The index of the text that shares most words with all the others. */
function medoid(
  cells: readonly Cell[],
  present: readonly number[],
  compare: (a: Cell, b: Cell) => readonly Hunk[],
): number {
  const totals = new Float64Array(cells.length);
  present.forEach((x, k) => {
    for (const y of present.slice(k + 1)) {
      const a = cells[x] as Cell;
      const b = cells[y] as Cell;
      let shared = a.ids.length;
      for (const h of compare(a, b)) shared -= h.a1 - h.a0;
      const likeness = (2 * shared) / (a.ids.length + b.ids.length);
      totals[x] = (totals[x] as number) + likeness;
      totals[y] = (totals[y] as number) + likeness;
    }
  });
  let best = present[0] as number;
  for (const x of present) if ((totals[x] as number) > (totals[best] as number) + 1e-9) best = x;
  return best;
}

/** For each of B's words in the hunk the word of A's it stands under, or null; rising. */
function layUnder(a: Cell, b: Cell, h: Hunk, { weigher, pairer }: Comparer): [number, number | null][] {
  const n = h.a1 - h.a0;
  const m = h.b1 - h.b0;
  if (isScoreForScore({ a, b }, h)) return Array.from({ length: m }, (_, j) => [h.b0 + j, h.a0 + j]);
  if (n === 0 || Math.min(n, m) > LONG) return Array.from({ length: m }, (_, j) => [h.b0 + j, null]);
  const affinity = (x: number, y: number): number => {
    const like = pairer.likeness(x, y);
    const lightX = weigher.isLight(x);
    if (lightX !== weigher.isLight(y)) return like > 0 ? LIGHT : 0;
    if (lightX) return like > 0 ? HEAVY : LIGHT;
    if (like > 0) return ALIKE + like;
    return weigher.isNamed(x) && weigher.isNamed(y) ? NAMED : HEAVY;
  };
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const at = i * width + j;
      const pair = affinity(a.ids[h.a0 + i] as number, b.ids[h.b0 + j] as number);
      const paired = pair > 0 || (n === 1 && m === 1) ? pair + (best[at + width + 1] as number) : -1;
      best[at] = Math.max(paired, best[at + width] as number, best[at + 1] as number);
    }
  }
  const out: [number, number | null][] = [];
  let i = 0;
  let j = 0;
  while (j < m) {
    const at = i * width + j;
    if (i === n) {
      out.push([h.b0 + j++, null]);
      continue;
    }
    const pair = affinity(a.ids[h.a0 + i] as number, b.ids[h.b0 + j] as number);
    if ((pair > 0 || (n === 1 && m === 1)) && best[at] === pair + (best[at + width + 1] as number)) {
      out.push([h.b0 + j++, h.a0 + i++]);
    } else if (best[at] === best[at + width]) i++;
    else out.push([h.b0 + j++, null]);
  }
  return out;
}

import type { Units } from './units.ts';

/**
 * Pairs of units worth a look, version pair by version pair, never the whole grid. Within a pair they stand sorted by
 * `a`, then `b`; both are unit numbers, and `a` belongs to the earlier version.
 */
export type Candidates = {
  readonly count: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Shared idf mass of the two, as a share of the mean of both masses (Dice), 0–1. */
  readonly dice: Float64Array;
  /** Shared idf mass as a share of the lighter unit's. */
  readonly contained: Float64Array;
  /** Version pair (x, y), x < y, holds candidates `at[x * versions + y]` up to `at[x * versions + y + 1]`. */
  readonly at: Uint32Array;
};

/** Best partners kept per unit and other version; the true one was among the best 4 in all but 1 of 1,000 cases tried. */
const KEEP = 5;
/** A term that stands in more units per version than this leads to no candidates; it still counts in the score. */
const COMMON = 24;

export type Mask = (a: number, b: number) => boolean;

export function findCandidates(units: Units, allowed: Mask): Candidates {
  const { versions, base, versionOf, at, terms, weights, mass, spread } = units;
  const postings = invert(units);
  const ceiling = COMMON * versions;
  const near = new Float64Array(units.count);
  const partners = Array.from({ length: versions }, () => [] as number[]);
  const buckets = Array.from({ length: versions * versions }, () => new Set<number>());

  for (let u = 0; u < units.count; u++) {
    const v = versionOf[u] as number;
    for (let k = at[u] as number; k < (at[u + 1] as number); k++) {
      const term = terms[k] as number;
      if ((spread[term] as number) > ceiling) continue;
      const w = weights[k] as number;
      for (let p = postings.at[term] as number; p < (postings.at[term + 1] as number); p++) {
        const other = postings.unit[p] as number;
        const y = versionOf[other] as number;
        if (y === v) continue;
        if (near[other] === 0) (partners[y] as number[]).push(other);
        near[other] = (near[other] as number) + Math.min(w, postings.weight[p] as number);
      }
    }
    for (let y = 0; y < versions; y++) {
      const found = partners[y] as number[];
      if (found.length === 0) continue;
      const value = (o: number): number => (near[o] as number) / ((mass[u] as number) + (mass[o] as number)) ;
      const part = (o: number): number => (near[o] as number) / Math.min(mass[u] as number, mass[o] as number);
      const list = found.filter((o) => allowed(u, o));
      list.sort((p, q) => value(q) - value(p) || p - q);
      for (const o of list.slice(0, KEEP)) keep(u, o);
      list.sort((p, q) => part(q) - part(p) || p - q);
      for (const o of list.slice(0, 2)) keep(u, o);
      for (const o of found) near[o] = 0;
      found.length = 0;
    }
  }
  return scored(units, buckets);

  function keep(u: number, o: number): void {
    const [a, b] = u < o ? [u, o] : [o, u];
    (buckets[(versionOf[a] as number) * versions + (versionOf[b] as number)] as Set<number>).add(
      (a - (base[versionOf[a] as number] as number)) * 4294967296 + b,
    );
  }
}

function scored(units: Units, buckets: readonly Set<number>[]): Candidates {
  const { versions, base, at, terms, weights, mass } = units;
  const count = buckets.reduce((n, s) => n + s.size, 0);
  const a = new Uint32Array(count);
  const b = new Uint32Array(count);
  const dice = new Float64Array(count);
  const contained = new Float64Array(count);
  const starts = new Uint32Array(versions * versions + 1);
  const row = new Uint32Array(units.termLimit);
  let n = 0;
  buckets.forEach((set, pair) => {
    starts[pair] = n;
    const x = Math.floor(pair / versions);
    let held = -1;
    for (const code of [...set].sort((p, q) => p - q)) {
      const u = Math.floor(code / 4294967296) + (base[x] as number);
      const o = code % 4294967296;
      if (u !== held) {
        if (held >= 0) for (let k = at[held] as number; k < (at[held + 1] as number); k++) row[terms[k] as number] = 0;
        for (let k = at[u] as number; k < (at[u + 1] as number); k++) row[terms[k] as number] = weights[k] as number;
        held = u;
      }
      let shared = 0;
      for (let k = at[o] as number; k < (at[o + 1] as number); k++) {
        shared += Math.min(row[terms[k] as number] as number, weights[k] as number);
      }
      a[n] = u;
      b[n] = o;
      dice[n] = (2 * shared) / ((mass[u] as number) + (mass[o] as number));
      contained[n] = shared / Math.min(mass[u] as number, mass[o] as number);
      n++;
    }
    if (held >= 0) for (let k = at[held] as number; k < (at[held + 1] as number); k++) row[terms[k] as number] = 0;
  });
  starts[versions * versions] = n;
  return { count, a, b, dice, contained, at: starts };
}

type Postings = { readonly at: Uint32Array; readonly unit: Uint32Array; readonly weight: Uint32Array };

/** The inverted index: for each term the units that hold it, in order, with their weights. */
function invert(units: Units): Postings {
  const { termLimit, spread, at, terms, weights } = units;
  const starts = new Uint32Array(termLimit + 1);
  for (let t = 0; t < termLimit; t++) starts[t + 1] = (starts[t] as number) + (spread[t] as number);
  const next = starts.slice();
  const unit = new Uint32Array(terms.length);
  const weight = new Uint32Array(terms.length);
  for (let u = 0; u < units.count; u++) {
    for (let k = at[u] as number; k < (at[u + 1] as number); k++) {
      const slot = next[terms[k] as number] as number;
      unit[slot] = u;
      weight[slot] = weights[k] as number;
      next[terms[k] as number] = slot + 1;
    }
  }
  return { at: starts, unit, weight };
}

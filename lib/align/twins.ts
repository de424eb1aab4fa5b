import type { Belief } from './believed.ts';
import { createOverlap } from './overlap.ts';
import type { Units } from './units.ts';

/** Twins share this part of their weighted words (Dice)… */
const ALIKE = 0.6;
/** …and are no mere phrase. */
const SHORTEST = 5;
/** They are looked for by so many of their rarest terms: with four words in ten changed one of six is still there. */
const PROBES = 6;
/** A term met in more units per version than this finds nobody. */
const COMMON = 2;

/**
 * Pairs of units with nearly the same words, one to one within each version pair, the most alike first. `free`: whether a
 * unit still seeks a partner in a version; `apart`: whether two units must not meet.
 */
export function findTwins(
  units: Units,
  free: (unit: number, version: number) => boolean,
  apart: (a: number, b: number) => boolean,
): Belief[] {
  const found: Belief[] = [];
  const overlap = createOverlap(units);
  const met = new Set<number>();
  for (const bucket of buckets(units)) {
    for (let i = 0; i < bucket.length; i++) {
      for (let j = i + 1; j < bucket.length; j++) {
        const a = bucket[i] as number;
        const b = bucket[j] as number;
        const v = units.versionOf[a] as number;
        const w = units.versionOf[b] as number;
        if (v === w || !free(a, w) || !free(b, v) || met.has(a * units.count + b)) continue;
        met.add(a * units.count + b);
        const sure = overlap(a, b).dice;
        if (sure >= ALIKE && !apart(a, b)) found.push({ a, b, sure: Math.min(1, sure) });
      }
    }
  }
  found.sort((p, q) => q.sure - p.sure || p.a - q.a || p.b - q.b);
  const taken = new Set<number>();
  const key = (u: number, other: number): number => u * units.versions + (units.versionOf[other] as number);
  return found.filter(({ a, b }) => {
    if (taken.has(key(a, b)) || taken.has(key(b, a))) return false;
    taken.add(key(a, b)).add(key(b, a));
    return true;
  });
}

/** For each rare term the units that have it among their rarest, in order. */
function buckets(units: Units): Iterable<readonly number[]> {
  const { spread, wordAt, words, versions, terms, count } = units;
  const out = new Map<number, number[]>();
  const seen = new Int32Array(terms).fill(-1);
  for (let u = 0; u < count; u++) {
    const from = wordAt[u] as number;
    const to = wordAt[u + 1] as number;
    if (to - from < SHORTEST) continue;
    const rare: number[] = [];
    for (let k = from; k < to; k++) {
      const t = words[k] as number;
      const n = spread[t] as number;
      if (seen[t] === u || n < 2 || n > COMMON * versions) continue;
      seen[t] = u;
      rare.push(t);
    }
    if (rare.length > PROBES) rare.sort((p, q) => (spread[p] as number) - (spread[q] as number));
    for (let k = 0; k < rare.length && k < PROBES; k++) {
      const t = rare[k] as number;
      const list = out.get(t);
      if (list) list.push(u);
      else out.set(t, [u]);
    }
  }
  return out.values();
}

import type { Belief } from './belief.ts';
import { findCandidates } from './candidates.ts';
import type { Units } from './units.ts';

/** Twins share this part of their weighted words (Dice)… */
const ALIKE = 0.6;
/** …and are no mere phrase. */
const SHORTEST = 5;

/** Pairs of units with nearly the same words, one to one within each version pair, the most alike first. */
export function findTwins(units: Units, free: (unit: number, version: number) => boolean): Belief[] {
  const candidates = findCandidates(units);
  const found: Belief[] = [];
  for (let k = 0; k < candidates.a.length; k++) {
    const a = candidates.a[k] as number;
    const b = candidates.b[k] as number;
    if (!free(a, units.versionOf[b] as number) || !free(b, units.versionOf[a] as number)) continue;
    if (Math.min(lengthOf(units, a), lengthOf(units, b)) < SHORTEST) continue;
    const sure = likeness(units, a, b);
    if (sure >= ALIKE) found.push({ a, b, sure });
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

/** Dice of the two units' distinct words, each weighted by its rarity in whole numbers, so that order plays no part. */
export function likeness(units: Units, a: number, b: number): number {
  const mine = wordsOf(units, a);
  const theirs = wordsOf(units, b);
  let both = 0;
  for (const t of mine) if (theirs.has(t)) both += weightOf(units, t);
  const all = massOf(units, mine) + massOf(units, theirs);
  return all === 0 ? 0 : (2 * both) / all;
}

function lengthOf(units: Units, u: number): number {
  return (units.wordAt[u + 1] as number) - (units.wordAt[u] as number);
}

function wordsOf(units: Units, u: number): Set<number> {
  return new Set(units.words.subarray(units.wordAt[u] as number, units.wordAt[u + 1] as number));
}

function massOf(units: Units, words: ReadonlySet<number>): number {
  let sum = 0;
  for (const t of words) sum += weightOf(units, t);
  return sum;
}

function weightOf(units: Units, term: number): number {
  return Math.round(256 * Math.log(units.rarity[term] as number));
}

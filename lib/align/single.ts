import { type Beliefs, pairsOf, withPairs } from './believed.ts';
import type { Units } from './units.ts';

/** A line of at most so many words. */
const LINE = 12;
/** How sure: only just. */
const SURE = 0.51;

/**
 * Two versions of one short line each are compared whatever they say ("oaks" with "oaktrees"): there is nothing else to
 * compare them with, and a reader who loads two lines wants to see them side by side.
 */
export function withSingleLines(units: Units, beliefs: Beliefs): Beliefs {
  const { base, versions } = units;
  const pairs = pairsOf(versions);
  return withPairs(beliefs, (pair) => {
    const [x, y] = pairs[pair] as readonly [number, number];
    if (beliefs.at[pair] !== beliefs.at[pair + 1] || !isLine(units, x) || !isLine(units, y)) return null;
    return [{ a: base[x] as number, b: base[y] as number, sure: SURE }];
  });
}

function isLine(units: Units, v: number): boolean {
  const u = units.base[v] as number;
  if ((units.base[v + 1] as number) !== u + 1) return false;
  return (units.wordAt[u + 1] as number) - (units.wordAt[u] as number) <= LINE;
}

import type { Belief } from './believed.ts';
import { LINK } from './believed.ts';
import type { Units } from './units.ts';

/** A line of at most so many words. */
const LINE = 12;
/** How sure: only just. */
const SURE = 0.51;

/**
 * Two versions of one short line each are compared whatever they say ("oaks" with "oaktrees"): there is nothing else to
 * compare them with, and a reader who loads two lines wants to see them side by side.
 */
export function withSingleLines(units: Units, beliefs: readonly (readonly Belief[])[]): Belief[][] {
  let pair = 0;
  const out: Belief[][] = [];
  for (let x = 0; x < units.versions; x++) {
    for (let y = x + 1; y < units.versions; y++) {
      const list = [...(beliefs[pair++] ?? [])];
      const single = isLine(units, x) && isLine(units, y) && !list.some((b) => b.sure > LINK);
      out.push(single ? [{ a: units.base[x] as number, b: units.base[y] as number, sure: SURE }] : list);
    }
  }
  return out;
}

function isLine(units: Units, v: number): boolean {
  const u = units.base[v] as number;
  if ((units.base[v + 1] as number) !== u + 1) return false;
  return (units.wordAt[u + 1] as number) - (units.wordAt[u] as number) <= LINE;
}

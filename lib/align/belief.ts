import type { Belief } from './believed.ts';
import type { Candidates } from './candidates.ts';
import { createScratch, explainedApart } from './explained.ts';
import { opinions } from './opinions.ts';
import type { Units } from './units.ts';

/** Beliefs below this are not kept. */
const TRACE = 0.02;

/**
 * What two versions make of each other: each is walked along the other, and a pair's belief is the mean of the two
 * opinions, each that of its best piece. A merged paragraph needs no search of its own: either half finds the whole, and
 * a piece of the whole finds either half. Beliefs come sorted by `a`, then `b`.
 */
export function believePairs(units: Units, candidates: Candidates): Belief[][] {
  const { a, b, at } = candidates;
  const said = opinions(units, candidates);
  const scratch = createScratch(units);
  const out: Belief[][] = [];
  for (let x = 0; x < units.versions; x++) {
    for (let y = x + 1; y < units.versions; y++) {
      const pair = x * units.versions + y;
      const found: Belief[] = [];
      for (let k = at[pair] as number; k < (at[pair + 1] as number); k++) {
        const sure = ((said[k] as number) + (said[a.length + k] as number)) / 2;
        if (sure >= TRACE) found.push({ a: a[k] as number, b: b[k] as number, sure });
      }
      out.push(explainedApart(units, scratch, found));
    }
  }
  return out;
}

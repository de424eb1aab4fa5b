import type { Beliefs } from './believed.ts';
import type { Candidates } from './candidates.ts';
import { explainApart } from './explained.ts';
import { opinions } from './opinions.ts';
import type { Units } from './units.ts';

/** Beliefs below this are not kept. */
const TRACE = 0.02;
/** Beliefs come in whole 2^−31ths: which of two is the stronger must not hang on how a sum was rounded. */
const WHOLE = 2 ** 30;

/**
 * What two versions make of each other: each is walked along the other, and a pair's belief is the mean of the two
 * opinions, each that of its best piece. A merged paragraph needs no search of its own: either half finds the whole, and
 * a piece of the whole finds either half.
 */
export function believePairs(units: Units, candidates: Candidates): Beliefs {
  const { versions } = units;
  const { a, b, at } = candidates;
  const said = opinions(units, candidates);
  const n = a.length;
  const found = {
    a: new Uint32Array(n),
    b: new Uint32Array(n),
    sure: new Float64Array(n),
    at: new Uint32Array((versions * (versions - 1)) / 2 + 1),
  };
  let pair = 0;
  let kept = 0;
  for (let x = 0; x < versions; x++) {
    for (let y = x + 1; y < versions; y++) {
      const from = at[x * versions + y] as number;
      const to = at[x * versions + y + 1] as number;
      for (let k = from; k < to; k++) {
        const sure = Math.round(WHOLE * ((said[k] as number) + (said[n + k] as number))) / (2 * WHOLE);
        if (sure < TRACE) continue;
        found.a[kept] = a[k] as number;
        found.b[kept] = b[k] as number;
        found.sure[kept++] = sure;
      }
      found.at[++pair] = kept;
    }
  }
  const beliefs = {
    a: found.a.subarray(0, kept),
    b: found.b.subarray(0, kept),
    sure: found.sure.subarray(0, kept),
    at: found.at,
  };
  explainApart(units, beliefs);
  return beliefs;
}

import type { Candidates } from './candidates.ts';
import { createReader, evidenceOf, LOWER } from './evidence.ts';
import type { Units } from './units.ts';

/**
 * What the pieces of every unit say of its candidates in one version at a time. Entry k is candidate k heard by `a`
 * (its pieces against b), entry `n + k` the same candidate heard by `b`; n = the number of candidates.
 */
export type Hearing = {
  /** Measures all entries whose other unit is of the version. What was measured before is let go of. */
  readonly listen: (version: number) => void;
  /** Evidence of an entry's pieces, in 1/NATs: `evidence()[at[entry]]` and on. */
  readonly evidence: () => Int32Array;
  readonly at: Uint32Array;
  /** The strongest of them, by entry, and their sum. */
  readonly top: Int32Array;
  readonly sum: Float64Array;
};

/** Of every candidate both units are heard, each with the other in hand. */
export function createHearing(units: Units, candidates: Candidates): Hearing {
  const { pieceAt, pieceEnd, wordAt, words, base } = units;
  const n = candidates.a.length;
  const { order, own, from } = byOther(units, candidates);
  const { take, says } = createReader(units);
  const at = new Uint32Array(2 * n);
  const top = new Int32Array(2 * n);
  const sum = new Float64Array(2 * n);
  let evidence = new Int32Array(0);

  return {
    at,
    top,
    sum,
    evidence: () => evidence,
    listen: (version) => {
      const first = from[base[version] as number] as number;
      const end = from[base[version + 1] as number] as number;
      let slots = 0;
      for (let e = first; e < end; e++)
        slots += (pieceAt[(own[e] as number) + 1] as number) - (pieceAt[own[e] as number] as number);
      if (evidence.length < slots) evidence = new Int32Array(slots);
      let slot = 0;
      for (let other = base[version] as number; other < (base[version + 1] as number); other++) {
        if (from[other] === from[other + 1]) continue;
        take(other);
        slot = hear(other, slot);
      }
    },
  };

  /** Measures the pieces of all entries of the unit in hand, and puts what they say at `slot` and on; gives the next slot. */
  function hear(other: number, slot: number): number {
    const said = evidence;
    let next = slot;
    for (let e = from[other] as number; e < (from[other + 1] as number); e++) {
      const entry = order[e] as number;
      const u = own[e] as number;
      at[entry] = next;
      let most = LOWER;
      let all = 0;
      let word = wordAt[u] as number;
      for (let p = pieceAt[u] as number; p < (pieceAt[u + 1] as number); p++) {
        const last = pieceEnd[p] as number;
        const here = evidenceOf(says, words, word, last);
        word = last;
        said[next++] = here;
        if (here > most) most = here;
        all += here;
      }
      top[entry] = most;
      sum[entry] = all;
    }
    return next;
  }

  /** Entries in order of their other unit, whose pieces they are, and where each other unit's begin. */
  function byOther(
    { count }: Units,
    { a, b }: Candidates,
  ): { readonly order: Uint32Array; readonly own: Uint32Array; readonly from: Uint32Array } {
    const from = new Uint32Array(count + 1);
    for (let k = 0; k < n; k++) {
      from[(a[k] as number) + 1] = (from[(a[k] as number) + 1] as number) + 1;
      from[(b[k] as number) + 1] = (from[(b[k] as number) + 1] as number) + 1;
    }
    for (let u = 0; u < count; u++) from[u + 1] = (from[u + 1] as number) + (from[u] as number);
    const next = from.slice();
    const order = new Uint32Array(2 * n);
    const own = new Uint32Array(2 * n);
    for (let k = 0; k < n; k++) {
      const slot = next[b[k] as number] as number;
      next[b[k] as number] = slot + 1;
      order[slot] = k;
      own[slot] = a[k] as number;
    }
    for (let k = 0; k < n; k++) {
      const slot = next[a[k] as number] as number;
      next[a[k] as number] = slot + 1;
      order[slot] = n + k;
      own[slot] = b[k] as number;
    }
    return { order, own, from };
  }
}

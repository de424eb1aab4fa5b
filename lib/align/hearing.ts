import type { Candidates } from './candidates.ts';
import { clausesOf } from './clauses.ts';
import { createReader, evidenceOf } from './evidence.ts';
import type { Units } from './units.ts';

/**
 * What the pieces of every unit say of its candidates in one version at a time. Entry k is candidate k heard by `a`
 * (its pieces against b), entry `n + k` the same candidate heard by `b`; n = the number of candidates.
 */
export type Hearing = {
  /** Measures all entries whose other unit is of the version. What was measured before is let go of. */
  readonly listen: (version: number) => void;
  /** Evidence of an entry's pieces, in nats: `evidence()[at[entry]]` and on. */
  readonly evidence: () => Float64Array;
  readonly at: Uint32Array;
  /** The strongest of them, by entry, and their sum. */
  readonly top: Float64Array;
  readonly sum: Float64Array;
};

/** A unit in hand is held against each distinct clause once, however many versions have it. */
export function createHearing(units: Units, candidates: Candidates): Hearing {
  const { pieceAt, base } = units;
  const n = candidates.a.length;
  const { order, own, from } = byOther(units, candidates);
  const reader = createReader(units);
  const clauses = clausesOf(units, own);
  const heardFor = new Int32Array(clauses.count).fill(-1);
  const heard = new Float64Array(clauses.count);
  const at = new Uint32Array(2 * n);
  const top = new Float64Array(2 * n);
  const sum = new Float64Array(2 * n);
  let evidence = new Float64Array(0);

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
      if (evidence.length < slots) evidence = new Float64Array(slots);
      let slot = 0;
      for (let other = base[version] as number; other < (base[version + 1] as number); other++) {
        if (from[other] === from[other + 1]) continue;
        reader.take(other);
        slot = hear(other, slot);
      }
    },
  };

  /** Measures the pieces of all entries of the unit in hand, and puts what they say at `slot` and on; gives the next slot. */
  function hear(other: number, slot: number): number {
    const said = evidence;
    const { of, at: clauseAt, words } = clauses;
    const { factor } = reader;
    let next = slot;
    for (let e = from[other] as number; e < (from[other + 1] as number); e++) {
      const entry = order[e] as number;
      const u = own[e] as number;
      at[entry] = next;
      let most = Number.NEGATIVE_INFINITY;
      let all = 0;
      const end = pieceAt[u + 1] as number;
      for (let p = pieceAt[u] as number; p < end; p++) {
        const c = of[p] as number;
        if (heardFor[c] !== other) {
          heardFor[c] = other;
          heard[c] = evidenceOf(factor, words, clauseAt[c] as number, clauseAt[c + 1] as number);
        }
        const nats = heard[c] as number;
        said[next++] = nats;
        if (nats > most) most = nats;
        all += nats;
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

import type { Candidates } from './candidates.ts';
import { createReader } from './evidence.ts';
import { firstAlike } from './prints.ts';
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
  /** The strongest of them, by entry. */
  readonly top: Float64Array;
};

/**
 * Versions of one story have most clauses in common word for word, so a unit in hand is held against each distinct
 * clause once, however many versions have it.
 */
export function createHearing(units: Units, candidates: Candidates): Hearing {
  const { pieceAt, pieceEnd, wordAt, base } = units;
  const n = candidates.a.length;
  const { order, from } = byOther(units, candidates);
  const reader = createReader(units);
  const kind = pieceKinds(units);
  const heardFor = new Int32Array(kind.length).fill(-1);
  const heard = new Float64Array(kind.length);
  const at = new Uint32Array(2 * n);
  const top = new Float64Array(2 * n);
  let evidence = new Float64Array(0);

  return {
    at,
    top,
    evidence: () => evidence,
    listen: (version) => {
      const first = from[base[version] as number] as number;
      const end = from[base[version + 1] as number] as number;
      let slots = 0;
      for (let e = first; e < end; e++) {
        const own = ownOf(order[e] as number);
        slots += (pieceAt[own + 1] as number) - (pieceAt[own] as number);
      }
      if (evidence.length < slots) evidence = new Float64Array(slots);
      let slot = 0;
      for (let other = base[version] as number; other < (base[version + 1] as number); other++) {
        if (from[other] === from[other + 1]) continue;
        reader.take(other);
        for (let e = from[other] as number; e < (from[other + 1] as number); e++) {
          const entry = order[e] as number;
          const own = ownOf(entry);
          at[entry] = slot;
          let most = Number.NEGATIVE_INFINITY;
          let start = wordAt[own] as number;
          for (let p = pieceAt[own] as number; p < (pieceAt[own + 1] as number); p++) {
            const stop = pieceEnd[p] as number;
            const k = kind[p] as number;
            if (heardFor[k] !== other) {
              heardFor[k] = other;
              heard[k] = reader.measure(start, stop);
            }
            const nats = heard[k] as number;
            evidence[slot++] = nats;
            if (nats > most) most = nats;
            start = stop;
          }
          top[entry] = most;
        }
      }
    },
  };

  function ownOf(entry: number): number {
    return (entry < n ? candidates.a[entry] : candidates.b[entry - n]) as number;
  }

  /** Entries in order of their other unit, and where each unit's begin. */
  function byOther(
    { count }: Units,
    { a, b }: Candidates,
  ): { readonly order: Uint32Array; readonly from: Uint32Array } {
    const from = new Uint32Array(count + 1);
    for (let k = 0; k < n; k++) {
      from[(a[k] as number) + 1] = (from[(a[k] as number) + 1] as number) + 1;
      from[(b[k] as number) + 1] = (from[(b[k] as number) + 1] as number) + 1;
    }
    for (let u = 0; u < count; u++) from[u + 1] = (from[u + 1] as number) + (from[u] as number);
    const next = from.slice();
    const order = new Uint32Array(2 * n);
    const put = (other: number, entry: number): void => {
      order[next[other] as number] = entry;
      next[other] = (next[other] as number) + 1;
    };
    for (let k = 0; k < n; k++) put(b[k] as number, k);
    for (let k = 0; k < n; k++) put(a[k] as number, n + k);
    return { order, from };
  }
}

/** Pieces of the same words in the same order have the same number. */
function pieceKinds({ words, wordAt, pieceAt, pieceEnd, count }: Units): Uint32Array {
  const start = new Uint32Array(pieceAt[count] as number);
  for (let u = 0; u < count; u++) {
    let at = wordAt[u] as number;
    for (let p = pieceAt[u] as number; p < (pieceAt[u + 1] as number); p++) {
      start[p] = at;
      at = pieceEnd[p] as number;
    }
  }
  return firstAlike({ words, start, end: pieceEnd });
}

import { bounded, type Reader } from './evidence.ts';
import type { Units } from './units.ts';
import { type Walk, walkThrough } from './walk.ts';

/** One version's side of a version pair: candidate k is `own[k]` with `other[k]`. */
export type Side = {
  readonly own: Uint32Array;
  readonly other: Uint32Array;
  /** Candidates in order of the own unit, and in order of the other one; null where they stand so already. */
  readonly byOwn: Uint32Array | null;
  readonly byOther: Uint32Array | null;
  /** The other version. */
  readonly w: number;
};

/**
 * A candidate for which no clause of a unit speaks is left out when another has a clause that speaks for it so much (in
 * nats): no neighbour could turn that. It changes no score on the development sets by more than 0.1.
 */
const PLAIN = 8;

/** For each candidate the highest probability any piece of the own unit gives to the other unit. */
export function opinions(units: Units, reader: Reader, side: Side): Float64Array {
  const heard = measureAll(units, reader, side);
  const { walk, slot, stride } = layOut(units, side, heard);
  const probability = walkThrough(walk);
  const best = new Float64Array(side.own.length);
  for (let id = 0; id < best.length; id++) {
    const step = stride[id] as number;
    if (step === 0) continue;
    const many = step === 1 ? 1 : piecesOf(units, side.own[id] as number);
    let top = 0;
    for (let p = 0, s = slot[id] as number; p < many; p++, s += step) {
      if ((probability[s] as number) > top) top = probability[s] as number;
    }
    best[id] = top;
  }
  return best;
}

type Heard = {
  /** Evidence of candidate k's pieces, from `at[k]` on. */
  readonly evidence: Float64Array;
  readonly at: Uint32Array;
  /** The strongest of them. */
  readonly top: Float64Array;
};

function measureAll(units: Units, reader: Reader, { own, other, byOther }: Side): Heard {
  const { pieceAt, pieceEnd, wordAt } = units;
  const n = own.length;
  const at = new Uint32Array(n + 1);
  for (let k = 0; k < n; k++) at[k + 1] = (at[k] as number) + piecesOf(units, own[k] as number);
  const evidence = new Float64Array(at[n] as number);
  const top = new Float64Array(n);
  let held = -1;
  for (let c = 0; c < n; c++) {
    const k = byOther ? (byOther[c] as number) : c;
    const u = own[k] as number;
    if (other[k] !== held) {
      held = other[k] as number;
      reader.take(held);
    }
    let most = Number.NEGATIVE_INFINITY;
    let start = wordAt[u] as number;
    let slot = at[k] as number;
    for (let p = pieceAt[u] as number; p < (pieceAt[u + 1] as number); p++) {
      const stop = pieceEnd[p] as number;
      const e = reader.measure(start, stop);
      evidence[slot++] = e;
      if (e > most) most = e;
      start = stop;
    }
    top[k] = most;
  }
  return { evidence, at, top };
}

type Layout = {
  readonly walk: Walk;
  /** Where a candidate's first piece stands in the walk, and how far on the next one; a stride of 0: it was left out. */
  readonly slot: Uint32Array;
  readonly stride: Uint32Array;
};

/**
 * The walk over the candidates. A unit without candidates comes from nowhere whatever the rest does, and is left out; one
 * with a single candidate is a single piece.
 */
function layOut(units: Units, { own, other, byOwn, w }: Side, heard: Heard): Layout {
  const { base } = units;
  const n = own.length;
  const begins = new Uint8Array(heard.evidence.length);
  const at = new Uint32Array(heard.evidence.length + 1);
  const place = new Uint32Array(heard.evidence.length);
  const evidence = new Float64Array(heard.evidence.length);
  const slot = new Uint32Array(n);
  const stride = new Uint32Array(n);
  let piece = 0;
  let state = 0;
  for (let k = 0; k < n; ) {
    const u = own[byOwn ? (byOwn[k] as number) : k] as number;
    let plain = false;
    let end = k;
    for (; end < n; end++) {
      const id = byOwn ? (byOwn[end] as number) : end;
      if (own[id] !== u) break;
      if ((heard.top[id] as number) >= PLAIN) plain = true;
    }
    const alive: number[] = [];
    for (; k < end; k++) {
      const id = byOwn ? (byOwn[k] as number) : k;
      if (!plain || (heard.top[id] as number) >= 0) alive.push(id);
    }
    const single = alive.length === 1;
    const many = single ? 1 : piecesOf(units, u);
    begins[piece] = 1;
    alive.forEach((id, c) => {
      slot[id] = state + c;
      stride[id] = alive.length;
      const from = heard.at[id] as number;
      for (let p = 0; p < many; p++) {
        const s = state + p * alive.length + c;
        place[s] = (other[id] as number) - (base[w] as number);
        evidence[s] = single ? whole(heard, id) : (heard.evidence[from + p] as number);
      }
    });
    for (let p = 0; p < many; p++) {
      at[piece++] = state;
      state += alive.length;
    }
  }
  at[piece] = state;
  const width = (base[w + 1] as number) - (base[w] as number);
  return { walk: { width, count: piece, begins, at, place, evidence: evidence.subarray(0, state) }, slot, stride };
}

/** The evidence of all of a candidate's pieces as that of one. */
function whole({ evidence, at }: Heard, id: number): number {
  let sum = 0;
  for (let s = at[id] as number; s < (at[id + 1] as number); s++) sum += evidence[s] as number;
  return bounded(sum);
}

function piecesOf(units: Units, u: number): number {
  return (units.pieceAt[u + 1] as number) - (units.pieceAt[u] as number);
}

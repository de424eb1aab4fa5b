import type { Candidates } from './candidates.ts';
import { createReader, type Reader } from './evidence.ts';
import { createScratch, explainedApart, type Scratch } from './explained.ts';
import type { Units } from './units.ts';
import { type Walk, walkThrough } from './walk.ts';

/** A pair of units and how sure it is that one renders the other, 0–1. `a` belongs to the earlier version. */
export type Belief = { readonly a: number; readonly b: number; readonly sure: number };

/** Beliefs below this are not kept. */
const TRACE = 0.02;

/**
 * What two versions make of each other: each is walked along the other, and a pair's belief is the mean of the two
 * opinions, each that of its best piece. A merged paragraph needs no search of its own: either half finds the whole, and
 * a piece of the whole finds either half. Beliefs come sorted by `a`, then `b`.
 */
export function believePairs(units: Units, candidates: Candidates): Belief[][] {
  const tools = { reader: createReader(units), scratch: createScratch(units) };
  const out: Belief[][] = [];
  for (let x = 0; x < units.versions; x++) {
    for (let y = x + 1; y < units.versions; y++) {
      const pair = x * units.versions + y;
      const from = candidates.at[pair] as number;
      const to = candidates.at[pair + 1] as number;
      const job = { a: candidates.a.subarray(from, to), b: candidates.b.subarray(from, to), x, y };
      out.push(believe(units, tools, job));
    }
  }
  return out;
}

type Tools = { readonly reader: Reader; readonly scratch: Scratch };
type Job = { readonly a: Uint32Array; readonly b: Uint32Array; readonly x: number; readonly y: number };

function believe(units: Units, tools: Tools, { a, b, x, y }: Job): Belief[] {
  const byB = columnOrder(units, b, y);
  const forth = opinions(units, tools.reader, { own: a, other: b, byOwn: null, byOther: byB, w: y });
  const back = opinions(units, tools.reader, { own: b, other: a, byOwn: byB, byOther: null, w: x });
  const out: Belief[] = [];
  for (let k = 0; k < a.length; k++) {
    const sure = ((forth[k] as number) + (back[k] as number)) / 2;
    if (sure >= TRACE) out.push({ a: a[k] as number, b: b[k] as number, sure });
  }
  return explainedApart(units, tools.scratch, out);
}

/** The candidates in order of `b`, then `a`: a counting sort, stable. */
function columnOrder(units: Units, b: Uint32Array, y: number): Uint32Array {
  const first = units.base[y] as number;
  const size = (units.base[y + 1] as number) - first;
  const at = new Uint32Array(size + 1);
  for (const u of b) at[u - first + 1] = (at[u - first + 1] as number) + 1;
  for (let k = 0; k < size; k++) at[k + 1] = (at[k + 1] as number) + (at[k] as number);
  const order = new Uint32Array(b.length);
  for (let k = 0; k < b.length; k++) {
    const slot = at[(b[k] as number) - first] as number;
    order[slot] = k;
    at[(b[k] as number) - first] = slot + 1;
  }
  return order;
}

type Side = {
  readonly own: Uint32Array;
  readonly other: Uint32Array;
  /** Candidates in order of the own unit, and in order of the other one; null where they stand so already. */
  readonly byOwn: Uint32Array | null;
  readonly byOther: Uint32Array | null;
  /** The other version. */
  readonly w: number;
};

/** For each candidate the highest probability any piece of the own unit gives to the other unit. */
function opinions(units: Units, reader: Reader, side: Side): Float64Array {
  const { walk, slot, stride } = layOut(units, side);
  const { own, other, byOther } = side;
  const { pieceAt, pieceEnd, wordAt } = units;
  const n = own.length;
  let held = -1;
  for (let c = 0; c < n; c++) {
    const id = byOther ? (byOther[c] as number) : c;
    const u = own[id] as number;
    if (other[id] !== held) {
      held = other[id] as number;
      reader.take(held);
    }
    const step = stride[id] as number;
    let s = slot[id] as number;
    let start = wordAt[u] as number;
    if (step === 1) walk.evidence[s] = reader.measure(start, wordAt[u + 1] as number);
    else
      for (let p = pieceAt[u] as number; p < (pieceAt[u + 1] as number); p++) {
        const stop = pieceEnd[p] as number;
        walk.evidence[s] = reader.measure(start, stop);
        start = stop;
        s += step;
      }
  }
  const probability = walkThrough(walk);
  const best = new Float64Array(n);
  for (let id = 0; id < n; id++) {
    const u = own[id] as number;
    const many = stride[id] === 1 ? 1 : (pieceAt[u + 1] as number) - (pieceAt[u] as number);
    let top = 0;
    for (let p = 0, s = slot[id] as number; p < many; p++, s += stride[id] as number) {
      if ((probability[s] as number) > top) top = probability[s] as number;
    }
    best[id] = top;
  }
  return best;
}

type Layout = {
  readonly walk: Walk & { readonly evidence: Float64Array };
  /** Where the evidence of a candidate's first piece stands, and how far on that of the next piece. */
  readonly slot: Uint32Array;
  readonly stride: Uint32Array;
};

/** The walk without its evidence. A unit without candidates comes from nowhere whatever the rest does: it is left out. */
function layOut(units: Units, { own, other, byOwn, w }: Side): Layout {
  const { pieceAt, base } = units;
  const n = own.length;
  const idAt = (k: number): number => (byOwn ? (byOwn[k] as number) : k);
  let pieces = 0;
  let states = 0;
  let last = -1;
  for (let k = 0; k < n; k++) {
    const u = own[idAt(k)] as number;
    const many = (pieceAt[u + 1] as number) - (pieceAt[u] as number);
    states += many;
    if (u !== last) pieces += many;
    last = u;
  }
  const walk = {
    width: (base[w + 1] as number) - (base[w] as number),
    count: pieces,
    begins: new Uint8Array(pieces),
    at: new Uint32Array(pieces + 1),
    place: new Uint32Array(states),
    evidence: new Float64Array(states),
  };
  const slot = new Uint32Array(n);
  const stride = new Uint32Array(n);
  let piece = 0;
  let state = 0;
  for (let k = 0; k < n; ) {
    const from = k;
    const u = own[idAt(k)] as number;
    while (k < n && own[idAt(k)] === u) k++;
    const choice = k - from;
    const many = choice === 1 ? 1 : (pieceAt[u + 1] as number) - (pieceAt[u] as number);
    walk.begins[piece] = 1;
    for (let c = 0; c < choice; c++) {
      const id = idAt(from + c);
      slot[id] = state + c;
      stride[id] = choice;
      for (let p = 0; p < many; p++) walk.place[state + p * choice + c] = (other[id] as number) - (base[w] as number);
    }
    for (let p = 0; p < many; p++) {
      walk.at[piece++] = state;
      state += choice;
    }
  }
  walk.at[piece] = state;
  return { walk, slot, stride };
}

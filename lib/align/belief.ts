import type { Candidates } from './candidates.ts';
import { createScratch, explainedApart, type Scratch } from './explained.ts';
import { createReader, type Reader } from './evidence.ts';
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
  const forth = opinions(units, tools.reader, { own: a, other: b, order: null, v: x, w: y });
  const back = opinions(units, tools.reader, { own: b, other: a, order: byB, v: y, w: x });
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
  /** Candidates by own unit; null when they stand so already. */
  readonly order: Uint32Array | null;
  readonly v: number;
  readonly w: number;
};

/** For each candidate the highest probability any piece of the own unit gives to the other unit. */
function opinions(units: Units, reader: Reader, side: Side): Float64Array {
  const { pieceAt, pieceEnd, wordAt, base } = units;
  const { own, other, order, v, w } = side;
  const first = base[v] as number;
  const end = base[v + 1] as number;
  const n = own.length;
  const pieces = (pieceAt[end] as number) - (pieceAt[first] as number);
  let states = 0;
  for (let k = 0; k < n; k++) {
    const u = own[k] as number;
    states += (pieceAt[u + 1] as number) - (pieceAt[u] as number);
  }
  const walk = {
    width: (base[w + 1] as number) - (base[w] as number),
    count: pieces,
    begins: new Uint8Array(pieces),
    at: new Uint32Array(pieces + 1),
    place: new Uint32Array(states),
    evidence: new Float64Array(states),
  };
  const candidate = new Uint32Array(states);
  let piece = 0;
  let state = 0;
  let k = 0;
  for (let u = first; u < end; u++) {
    const from = k;
    while (k < n && own[order ? (order[k] as number) : k] === u) k++;
    const many = (pieceAt[u + 1] as number) - (pieceAt[u] as number);
    const choice = k - from;
    walk.begins[piece] = 1;
    for (let c = 0; c < choice; c++) {
      const id = order ? (order[from + c] as number) : from + c;
      reader.take(other[id] as number);
      let start = wordAt[u] as number;
      for (let p = 0; p < many; p++) {
        const stop = pieceEnd[(pieceAt[u] as number) + p] as number;
        const slot = state + p * choice + c;
        walk.place[slot] = (other[id] as number) - (base[w] as number);
        walk.evidence[slot] = reader.measure(start, stop);
        candidate[slot] = id;
        start = stop;
      }
    }
    for (let p = 0; p < many; p++) {
      walk.at[piece + p] = state;
      state += choice;
    }
    piece += many;
  }
  walk.at[piece] = state;
  const probability = walkThrough(walk satisfies Walk);
  const best = new Float64Array(n);
  for (let s = 0; s < states; s++) {
    const id = candidate[s] as number;
    if ((probability[s] as number) > (best[id] as number)) best[id] = probability[s] as number;
  }
  return best;
}

import type { Belief } from './believed.ts';
import type { Candidates } from './candidates.ts';
import { createReader, type Reader } from './evidence.ts';
import { createScratch, explainedApart, type Scratch } from './explained.ts';
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

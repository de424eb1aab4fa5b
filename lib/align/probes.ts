import { sortedBy } from './sorted-by.ts';
import type { Units } from './units.ts';
import { upTo } from './up-to.ts';

/** A term met in more units per version than this brings no partners. */
const COMMON = 24;
/** Weights are whole numbers (idf in 1/256ths): their sums do not depend on the order of adding. */
const SCALE = 256;

/** What units are looked up by: those of unit u are `term[at[u]]` up to `term[at[u + 1]]`; `weight` is by term. */
export type Probes = {
  readonly at: Uint32Array;
  readonly term: Uint32Array;
  readonly weight: Uint32Array;
  /** Sum of the weights of all a unit's terms, and its inverse square root. */
  readonly mass: Float64Array;
  readonly root: Float64Array;
};

/** Each unit's distinct terms that other units hold too, the rarest first, and their idf. */
export function probesOf(units: Units): Probes {
  const { count, wordAt, words, spread, versions, terms } = units;
  const weight = new Uint32Array(terms);
  const alone = Math.round(SCALE * Math.log(1 + count));
  for (let t = 0; t < terms; t++) {
    const n = spread[t] as number;
    if (n <= COMMON * versions) weight[t] = n > 1 ? Math.max(1, Math.round(SCALE * Math.log(1 + count / n))) : alone;
  }
  const at = new Uint32Array(count + 1);
  const term = new Uint32Array(words.length);
  const mass = new Float64Array(count);
  const root = new Float64Array(count);
  const seen = new Int32Array(terms).fill(-1);
  let n = 0;
  for (let u = 0; u < count; u++) {
    at[u] = n;
    let sum = 0;
    for (let k = wordAt[u] as number; k < (wordAt[u + 1] as number); k++) {
      const t = words[k] as number;
      if (seen[t] === u) continue;
      seen[t] = u;
      const w = weight[t] as number;
      sum += w;
      if (w !== 0 && spread[t] !== 1) term[n++] = t;
    }
    mass[u] = Math.max(1, sum);
    root[u] = 1 / Math.sqrt(mass[u] as number);
  }
  at[count] = n;
  return { at, term: rarestFirst(units, term.subarray(0, n), at), weight, mass, root };
}

/** The terms of each unit by rarity; equally rare ones as they stand in the text. All units at once: to sort each costs more. */
function rarestFirst({ spread, versions, count }: Units, term: Uint32Array, at: Uint32Array): Uint32Array {
  const owner = new Uint32Array(term.length);
  for (let u = 0; u < count; u++) owner.fill(u, at[u], at[u + 1]);
  const order = sortedBy(
    upTo(term.length),
    term.map((t) => spread[t] as number),
    COMMON * versions + 1,
  );
  const next = at.slice();
  const out = new Uint32Array(term.length);
  for (let k = 0; k < order.length; k++) {
    const u = owner[order[k] as number] as number;
    out[next[u] as number] = term[order[k] as number] as number;
    next[u] = (next[u] as number) + 1;
  }
  return out;
}

/** Term t stands in the units `unit[at[t]]` and on. */
export type Postings = { readonly at: Uint32Array; readonly unit: Uint32Array };

/** The inverted index of the probes: for each term the units that hold it, in order. */
export function invert(units: Units, probes: Probes): Postings {
  const at = new Uint32Array(units.terms + 1);
  for (let k = 0; k < probes.term.length; k++) {
    const t = probes.term[k] as number;
    at[t + 1] = (at[t + 1] as number) + 1;
  }
  for (let t = 0; t < units.terms; t++) at[t + 1] = (at[t + 1] as number) + (at[t] as number);
  const next = at.slice();
  const unit = new Uint32Array(probes.term.length);
  for (let u = 0; u < units.count; u++) {
    for (let k = probes.at[u] as number; k < (probes.at[u + 1] as number); k++) {
      const t = probes.term[k] as number;
      unit[next[t] as number] = u;
      next[t] = (next[t] as number) + 1;
    }
  }
  return { at, unit };
}

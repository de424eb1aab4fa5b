import type { SentenceLink, SentenceRef } from '../model/link.ts';
import { round4 } from './round.ts';
import type { Units } from './units.ts';

/** Pairs of sentences as three lists, `a` of the earlier version: twenty versions have tens of thousands. */
export type Columns = { readonly a: Uint32Array; readonly b: Uint32Array; readonly sure: Float64Array };

/** Columns to be filled pair by pair. */
export function createColumns(): {
  readonly put: (a: number, b: number, sure?: number) => void;
  readonly size: () => number;
  readonly columns: () => Columns;
} {
  let a = new Uint32Array(1024);
  let b = new Uint32Array(1024);
  let sure = new Float64Array(1024);
  let n = 0;
  return {
    put: (p, q, s = 0) => {
      if (n === a.length) {
        const x = a;
        const y = b;
        const z = sure;
        a = new Uint32Array(2 * n);
        b = new Uint32Array(2 * n);
        sure = new Float64Array(2 * n);
        a.set(x);
        b.set(y);
        sure.set(z);
      }
      a[n] = p;
      b[n] = q;
      sure[n++] = s;
    },
    size: () => n,
    columns: () => ({ a: a.subarray(0, n), b: b.subarray(0, n), sure: sure.subarray(0, n) }),
  };
}

/**
 * The pairs as links, version k called `names[k]`, sorted by version pair, then by sentence of a, then of b: three counting
 * sorts, since comparing half a million objects takes longer than all else.
 */
export function namedLinks(units: Units, { a, b, sure }: Columns, names: readonly number[]): SentenceLink[] {
  const { versions, versionOf, indexOf, count } = units;
  // One object for each sentence, not one for each end of a link.
  const refs: SentenceRef[] = [];
  for (let u = 0; u < count; u++)
    refs.push({ version: names[versionOf[u] as number] as number, sentence: indexOf[u] as number });

  const first = new Uint32Array(a.length);
  const second = new Uint32Array(a.length);
  const pair = new Uint32Array(a.length);
  for (let k = 0; k < a.length; k++) {
    const u = a[k] as number;
    const w = b[k] as number;
    const p = (refs[u] as SentenceRef).version;
    const q = (refs[w] as SentenceRef).version;
    first[k] = p < q ? u : w;
    second[k] = p < q ? w : u;
    pair[k] = Math.min(p, q) * versions + Math.max(p, q);
  }
  let order: Uint32Array = pair.map((_, k) => k);
  order = sortedBy(order, second, count);
  order = sortedBy(order, first, count);
  order = sortedBy(order, pair, versions * versions);
  const out: SentenceLink[] = [];
  for (const k of order) {
    out.push({
      a: refs[first[k] as number] as SentenceRef,
      b: refs[second[k] as number] as SentenceRef,
      score: round4(sure[k] as number),
    });
  }
  return out;
}

/** The items in order of their keys (whole numbers below `size`); equals stay as they stand. */
function sortedBy(items: Uint32Array, keys: Uint32Array, size: number): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] as number) + 1;
  for (let k = 0; k < size; k++) next[k + 1] = (next[k + 1] as number) + (next[k] as number);
  const out = new Uint32Array(items.length);
  for (const item of items) {
    const key = keys[item] as number;
    out[next[key] as number] = item;
    next[key] = (next[key] as number) + 1;
  }
  return out;
}

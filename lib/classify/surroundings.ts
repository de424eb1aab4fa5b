import type { TokenChange } from './atoms.ts';
import type { Read } from './reader.ts';
import { unitAt } from './units.ts';

/** A half-open stretch of tokens of one version. */
export type Stretch = readonly [from: number, to: number];

/** A change in its place: its tokens in two versions, and the wider stretches in which it is read. */
export type Placed = { readonly a: Read; readonly b: Read; readonly change: TokenChange; readonly wide: TokenChange };

/** Answers kept by what the classifier sees. */
export type Surroundings<V> = {
  /** The entry of the same words in the same surroundings, or null. */
  readonly find: (place: Placed) => V | null;
  /** Keeps an entry for a place that `find` did not know; the last one asked for. */
  readonly keep: (entry: V) => void;
};

/** One side of a place: the tokens that are seen, `from` … `last`, and where in them the stretches lie. */
type Window = {
  signs: Int32Array;
  from: number;
  last: number;
  wide0: number;
  wide1: number;
  change0: number;
  change1: number;
};

/** What the classifier sees of each token of a version, as a sign; −1 until asked for. */
const signs = new WeakMap<Read, Int32Array>();

/**
 * Two places are the same exactly when all that a change's classes can hang on is, but for what the whole of a version
 * says of a name (`Known`): the words of the change, those around it, and whether they are quoted. Entries point to where
 * they were met first and are compared there, so that to find one costs no memory.
 */
export function createSurroundings<V>(): Surroundings<V> {
  type Entry = { readonly a: Window; readonly b: Window; readonly value: V; readonly next: Entry | null };
  const entries = new Map<number, Entry>();
  // Of the place last asked for; written anew for the next, since most are known.
  const inA = emptyWindow();
  const inB = emptyWindow();
  let hash: number | null = null;
  return {
    find: ({ a, b, change, wide }) => {
      lookAt(inA, a, change.a, wide.a);
      lookAt(inB, b, change.b, wide.b);
      hash = hashOf(inB, hashOf(inA, 0x811c9dc5)) >> 1; // small enough to be kept as a plain integer
      for (let e = entries.get(hash) ?? null; e; e = e.next)
        if (isSameWindow(e.a, inA) && isSameWindow(e.b, inB)) return e.value;
      return null;
    },
    keep: (value) => {
      if (hash === null) throw new Error('keep was called before find');
      entries.set(hash, { a: { ...inA }, b: { ...inB }, value, next: entries.get(hash) ?? null });
    },
  };
}

function emptyWindow(): Window {
  return { signs: new Int32Array(0), from: 0, last: 0, wide0: 0, wide1: 0, change0: 0, change1: 0 };
}

function lookAt(window: Window, read: Read, change: readonly [number, number], wide: readonly [number, number]): void {
  let own = signs.get(read);
  if (!own) {
    own = new Int32Array(read.forms.length).fill(-1);
    signs.set(read, own);
  }
  // The token before the stretch, or the start of the number or date that ends there: the unit that stands before it.
  const from = wide[0] > 0 ? (read.expressionAt(wide[0] - 1)?.from ?? wide[0] - 1) : 0;
  const last = Math.min(wide[1], read.forms.length - 1);
  for (let t = from; t <= last; t++) if ((own[t] as number) < 0) own[t] = signAt(read, t);
  window.signs = own;
  window.from = from;
  window.last = last;
  window.wide0 = wide[0] - from;
  window.wide1 = wide[1] - from;
  window.change0 = change[0] - from;
  window.change1 = change[1] - from;
}

function hashOf(w: Window, seed: number): number {
  let h = Math.imul(seed ^ w.wide0, 0x01000193);
  h = Math.imul(h ^ w.wide1, 0x01000193);
  h = Math.imul(h ^ w.change0, 0x01000193);
  h = Math.imul(h ^ w.change1, 0x01000193);
  for (let t = w.from; t <= w.last; t++) h = Math.imul((h ^ (w.signs[t] as number)) + (h >>> 15), 0x01000193);
  return h ^ (h >>> 13);
}

function isSameWindow(x: Window, y: Window): boolean {
  if (x.wide0 !== y.wide0 || x.wide1 !== y.wide1 || x.change0 !== y.change0 || x.change1 !== y.change1) return false;
  const count = x.last - x.from;
  if (count !== y.last - y.from) return false;
  for (let k = 0; k <= count; k++) if (x.signs[x.from + k] !== y.signs[y.from + k]) return false;
  return true;
}

function signAt(read: Read, t: number): number {
  const start = read.text.tokens.starts[t] as number;
  const unit = unitAt(read, t);
  const expression = read.expressionAt(t);
  const place = expression ? `${t - expression.from} of ${expression.to - expression.from}` : '';
  const quoted = read.isQuoted(start);
  const marks = unit.kind === 'quote' && read.marksTitle(start);
  return read.sign(`${read.forms[t]}\t${unit.sign}\t${quoted}\t${marks}\t${place}`);
}

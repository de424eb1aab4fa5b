import type { Units } from './units.ts';

/**
 * How far the words of a piece speak for its coming from a unit of another version: γ · Σ log(λ + (1 − λ) · r) over its
 * words, where r = the word's share in that unit over its share in all versions. That is the query likelihood of a
 * mixture of unit and background (Ponte and Croft 1998; Hiemstra 2001) against the background alone.
 */

/** λ: the share of words a reworded sentence takes from elsewhere. */
const BACKGROUND = 0.46;
/** γ: words of one clause are no independent witnesses. */
const DAMPING = 0.8;
/** A word that only sounds like one of the unit's counts so much of it. */
const SOUNDALIKE = 0.2;
/** Bounds of one piece's word, in nats: no piece outvotes the order of all its neighbours. */
const MOST = 14;
const LEAST = -4;
// All five: coordinate search on eight development sets pooled (pairs weighted threefold), then by hand on all of them.
// Cross-validated by source in bench/align/cross-validate.mjs: a start elsewhere leads back to about the same scores.

/** Factors are below 10^6 and above 0.4: so many of them stay far from the ends of a double. */
const RUN = 32;

/** Keeps one unit in hand, so that many pieces can be measured against it. */
export type Reader = {
  /** Takes the unit in hand (and lets go of the one before). */
  readonly take: (unit: number) => void;
  /** By term, the factor λ + (1 − λ) · r of the unit in hand. */
  readonly factor: Float64Array;
};

/**
 * Of the unit in hand every term's factor λ + (1 − λ) · r is worked out once; a piece is then a product of what it looks
 * up. Terms that are not in the unit, and do not sound like one that is, keep λ.
 */
export function createReader(units: Units): Reader {
  const { wordAt, words, terms, sounds, rarity, soundRarity } = units;
  const alike = termsBySound(units);
  const sound = sharedSounds(units, alike);
  const factor = new Float64Array(terms).fill(BACKGROUND);
  // Of the unit in hand: its terms and behind them those that sound like one, and how often a term and a sound are met.
  const touched = new Uint32Array(terms);
  const times = new Uint32Array(terms);
  const heard = new Uint32Array(sounds);
  let dirty = 0;
  return {
    factor,
    take: (unit) => {
      for (let k = 0; k < dirty; k++) {
        const t = touched[k] as number;
        factor[t] = BACKGROUND;
        times[t] = 0;
      }
      const from = wordAt[unit] as number;
      const to = wordAt[unit + 1] as number;
      let own = 0;
      for (let k = from; k < to; k++) {
        const t = words[k] as number;
        const s = sound[t] as number;
        if (times[t] === 0) touched[own++] = t;
        times[t] = (times[t] as number) + 1;
        if (s !== 0) heard[s] = (heard[s] as number) + 1;
      }
      const perWord = to > from ? (1 - BACKGROUND) / (to - from) : 0;
      dirty = own;
      for (let k = 0; k < own; k++) {
        const t = touched[k] as number;
        const s = sound[t] as number;
        factor[t] = BACKGROUND + perWord * ((times[t] as number) * Math.fround(rarity[t] as number));
        const many = heard[s] as number;
        if (many === 0) continue;
        heard[s] = 0;
        const near = BACKGROUND + perWord * (SOUNDALIKE * many * Math.fround(soundRarity[s] as number));
        for (let m = alike.at[s] as number; m < (alike.at[s + 1] as number); m++) {
          const other = alike.term[m] as number;
          if (times[other] !== 0) continue;
          factor[other] = near;
          touched[dirty++] = other;
        }
      }
    },
  };
}

/** Evidence, in nats, of `words` from `from` up to `to` against the unit in whose hand the factors are. */
export function evidenceOf(factor: Float64Array, words: Uint32Array, from: number, to: number): number {
  let sum = 0;
  let product = 1;
  let k = from;
  for (let stop = from + RUN; stop < to; stop += RUN) {
    for (; k < stop; k++) product *= factor[words[k] as number] as number;
    sum += Math.log(product);
    product = 1;
  }
  for (; k < to; k++) product *= factor[words[k] as number] as number;
  return bounded(DAMPING * (sum + Math.log(product)));
}

/** Each term's class of sound, 0 where it is alone in it: of a text's words most sound like no other. */
function sharedSounds({ sound, terms }: Units, { at }: BySound): Uint32Array {
  const shared = new Uint32Array(terms);
  for (let t = 0; t < terms; t++) {
    const s = sound[t] as number;
    if ((at[s + 1] as number) - (at[s] as number) > 1) shared[t] = s;
  }
  return shared;
}

type BySound = { readonly at: Uint32Array; readonly term: Uint32Array };

/** For each class of sound the terms that are in it. */
function termsBySound({ sound, sounds, terms }: Units): BySound {
  const at = new Uint32Array(sounds + 1);
  for (let t = 0; t < terms; t++) at[(sound[t] as number) + 1] = (at[(sound[t] as number) + 1] as number) + 1;
  for (let s = 0; s < sounds; s++) at[s + 1] = (at[s + 1] as number) + (at[s] as number);
  const next = at.slice();
  const term = new Uint32Array(terms);
  for (let t = 0; t < terms; t++) {
    const s = sound[t] as number;
    term[next[s] as number] = t;
    next[s] = (next[s] as number) + 1;
  }
  return { at, term };
}

/** Evidence within its bounds. */
export function bounded(nats: number): number {
  return Math.min(MOST, Math.max(LEAST, nats));
}

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
// Not cross-validated with whole sets left out.

/** Factors are below 10^6 and above 0.4: so many of them stay far from the ends of a double. */
const RUN = 32;
/** By how often a word is there: what a soundalike counts, which is nothing once the word itself is there. */
const ABSENT = Float64Array.from({ length: 256 }, (_, times) => (times === 0 ? SOUNDALIKE : 0));

/** Keeps the words of one unit at hand, so that many pieces can be measured against it. */
export type Reader = {
  /** Takes the unit in hand (and lets go of the one before). */
  readonly take: (unit: number) => void;
  /** Evidence, in nats, of the words from `from` up to `to` against the unit in hand. */
  readonly measure: (from: number, to: number) => number;
};

export function createReader(units: Units): Reader {
  const { wordAt, words, soundAt, rarityAt, soundRarityAt } = units;
  // Bytes, so that both stay in the fastest memory; a word met 255 times in one unit is met often enough.
  const times = new Uint8ClampedArray(units.terms);
  const heard = new Uint8ClampedArray(units.sounds);
  let from = 0;
  let to = 0;
  let perWord = 0;
  return {
    take: (unit) => {
      for (let k = from; k < to; k++) {
        times[words[k] as number] = 0;
        heard[soundAt[k] as number] = 0;
      }
      from = wordAt[unit] as number;
      to = wordAt[unit + 1] as number;
      perWord = to > from ? (1 - BACKGROUND) / (to - from) : 0;
      for (let k = from; k < to; k++) {
        const t = words[k] as number;
        times[t] = (times[t] as number) + 1;
        const s = soundAt[k] as number;
        heard[s] = (heard[s] as number) + 1;
      }
      heard[0] = 0;
    },
    measure: (first, end) => {
      let product = 1;
      let sum = 0;
      for (let start = first; start < end; start += RUN) {
        const stop = Math.min(end, start + RUN);
        // No branches: whether a word is there is a coin toss, and a wrong guess costs more than the arithmetic.
        for (let k = start; k < stop; k++) {
          const c = times[words[k] as number] as number;
          const alike = (ABSENT[c] as number) * (heard[soundAt[k] as number] as number) * (soundRarityAt[k] as number);
          product *= BACKGROUND + perWord * (c * (rarityAt[k] as number) + alike);
        }
        if (product > 1e100 || product < 1e-100) {
          sum += Math.log(product);
          product = 1;
        }
      }
      return bounded(DAMPING * (sum + Math.log(product)));
    },
  };
}

/** Evidence within its bounds. */
export function bounded(nats: number): number {
  return Math.min(MOST, Math.max(LEAST, nats));
}

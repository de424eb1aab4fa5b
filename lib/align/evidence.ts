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

/** Evidence is counted in whole 2^−20ths of a nat: a word is one addition of whole numbers, and sums are the same in any order. */
export const NAT = 2 ** 20;
const UPPER = MOST * NAT;
/** No evidence is less. */
export const LOWER = LEAST * NAT;

/** Keeps one unit in hand, so that many pieces can be measured against it. */
export type Reader = {
  /** Takes the unit in hand (and lets go of the one before). */
  readonly take: (unit: number) => void;
  /** By term, what it says for the unit in hand, in 1/NATs: γ · log(λ + (1 − λ) · r). */
  readonly says: Int32Array;
};

/**
 * Of the unit in hand the logarithm of every term is worked out once; a piece is then a sum of what it looks up. Terms that
 * are not in the unit, and do not sound like one that is, say what a word from elsewhere does.
 */
export function createReader(units: Units): Reader {
  const { wordAt, words, terms, sounds, rarity, soundRarity } = units;
  const alike = termsBySound(units);
  const sound = sharedSounds(units, alike);
  const elsewhere = spoken(BACKGROUND);
  const says = new Int32Array(terms).fill(elsewhere);
  // Of the unit in hand: its terms and behind them those that sound like one, and how often a term and a sound are met.
  const touched = new Uint32Array(terms);
  const times = new Uint32Array(terms);
  const heard = new Uint32Array(sounds);
  let dirty = 0;
  return {
    says,
    take: (unit) => {
      for (let k = 0; k < dirty; k++) {
        const t = touched[k] as number;
        says[t] = elsewhere;
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
        says[t] = spoken(BACKGROUND + perWord * ((times[t] as number) * (rarity[t] as number)));
        const many = heard[s] as number;
        if (many === 0) continue;
        heard[s] = 0;
        const near = spoken(BACKGROUND + perWord * (SOUNDALIKE * many * (soundRarity[s] as number)));
        for (let m = alike.at[s] as number; m < (alike.at[s + 1] as number); m++) {
          const other = alike.term[m] as number;
          if (times[other] !== 0) continue;
          says[other] = near;
          touched[dirty++] = other;
        }
      }
    },
  };
}

function spoken(factor: number): number {
  return Math.round(NAT * DAMPING * Math.log(factor));
}

/** Evidence, in 1/NATs, of `words` from `from` up to `to` for the unit in hand. */
export function evidenceOf(says: Int32Array, words: Uint32Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += says[words[k] as number] as number;
  return bounded(sum);
}

/** Evidence within its bounds. */
export function bounded(evidence: number): number {
  return evidence > UPPER ? UPPER : evidence < LOWER ? LOWER : evidence;
}

/** e to the power of 0, 1, 2 … 64ths of a nat, from the least evidence on. */
const STEPS = Float64Array.from({ length: (MOST - LEAST) * 64 + 1 }, (_, k) => Math.exp(LEAST + k / 64));

/** How many times likelier evidence within its bounds makes a thing: e to its power. A table and a short series take a fifth of Math.exp's time. */
export function oddsOf(evidence: number): number {
  const above = evidence - LOWER;
  const step = above >> 14;
  const rest = (above & 16_383) / NAT;
  return (STEPS[step] as number) * (1 + rest * (1 + (rest / 2) * (1 + (rest / 3) * (1 + rest / 4))));
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

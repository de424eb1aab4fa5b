import type { Range } from '../model/range.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';

/**
 * What is lined up: the blocks, or the sentences, of all versions, as sparse bags of terms. A unit is a number; units of
 * one version are neighbours in text order. Weights are whole numbers, so that sums are the same in any order of
 * adding, and with it the result in any order of loading.
 */
export type Units = {
  readonly count: number;
  readonly versions: number;
  /** `base[v]` = first unit of version v; `base[versions]` = count. */
  readonly base: Uint32Array;
  readonly versionOf: Uint16Array;
  /** Index of the unit within its version's list of ranges. */
  readonly indexOf: Uint32Array;
  /** Terms of unit u stand at `at[u]` up to `at[u + 1]`. */
  readonly at: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Uint32Array;
  /** Sum of the unit's weights; 0 for a unit without any token. */
  readonly mass: Float64Array;
  /** How many terms there can be: every term is below it. */
  readonly termLimit: number;
  /** In how many units each term stands. */
  readonly spread: Uint32Array;
};

/** A range to line up, and its index in the version's own list. */
export type UnitRange = Range & { readonly index: number };

/** Weights are idf × (1 + ln tf) in 1/256ths. */
const SCALE = 256;

/** Bags of light-stemmed words, weighted by idf over the units of all versions; marks count only where there is no word. */
export function buildUnits(texts: readonly AnalysedText[], ranges: readonly (readonly UnitRange[])[], lexis: Lexis): Units {
  const count = ranges.reduce((n, list) => n + list.length, 0);
  const base = new Uint32Array(texts.length + 1);
  const versionOf = new Uint16Array(count);
  const indexOf = new Uint32Array(count);
  const at = new Uint32Array(count + 1);
  const termLimit = 2 * lexis.size();
  const spread = new Uint32Array(termLimit);
  const seenAt = new Int32Array(termLimit).fill(-1);
  const slotOf = new Uint32Array(termLimit);
  const terms: number[] = [];
  const repeats: number[] = [];
  let unit = 0;
  texts.forEach((text, v) => {
    base[v] = unit;
    for (const r of ranges[v] ?? []) {
      const [from, to] = tokensIn(text.tokens, r);
      versionOf[unit] = v;
      indexOf[unit] = r.index;
      at[unit] = terms.length;
      for (const marks of [false, true]) {
        for (let t = from; t < to; t++) {
          const id = text.tokens.ids[t] as number;
          if ((lexis.kind(id) === 'punctuation') !== marks) continue;
          add(marks ? lexis.size() + lexis.key(id) : lexis.stem(id));
        }
        if (terms.length > (at[unit] as number)) break;
      }
      unit++;
    }
  });
  base[texts.length] = unit;
  at[unit] = terms.length;

  const weights = new Uint32Array(terms.length);
  const mass = new Float64Array(count);
  for (let u = 0; u < count; u++) {
    let sum = 0;
    for (let k = at[u] as number; k < (at[u + 1] as number); k++) {
      const idf = Math.log(1 + count / (spread[terms[k] as number] as number));
      const w = Math.max(1, Math.round(SCALE * idf * (1 + Math.log(repeats[k] as number))));
      weights[k] = w;
      sum += w;
    }
    mass[u] = sum;
  }
  return { count, versions: texts.length, base, versionOf, indexOf, at, terms: Uint32Array.from(terms), weights, mass, termLimit, spread };

  function add(term: number): void {
    if (seenAt[term] === unit) {
      const slot = slotOf[term] as number;
      repeats[slot] = (repeats[slot] as number) + 1;
      return;
    }
    seenAt[term] = unit;
    slotOf[term] = terms.length;
    spread[term] = (spread[term] as number) + 1;
    terms.push(term);
    repeats.push(1);
  }
}

import { isFunctionWord } from '../lexicon/function-words.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { rareTerms } from './rare-terms.ts';
import type { Units } from './units.ts';

/** Which terms carry content, and which of those name something. Indexed by term. */
export type Content = {
  readonly weight: Uint32Array;
  readonly named: Uint8Array;
  /** How rare in English at large, 0–1. */
  readonly rare: Float64Array;
  /** A unit's content terms, each once. */
  readonly bag: (unit: number) => Bag;
};

export type Bag = { readonly terms: Uint32Array; readonly mass: number };

/** Weights are whole numbers (idf in 1/256ths), so that sums are the same in any order. */
const SCALE = 256;

/**
 * Content words weigh their idf over the units of all versions, words of grammar nothing. A term counts as a name (or a
 * number) when most of its tokens begin with a capital or a digit: what a story is about stands in those.
 */
export function contentOf(units: Units, texts: readonly AnalysedText[], lexis: Lexis): Content {
  const size = lexis.size();
  const capital = new Uint8Array(size);
  const weight = new Uint32Array(units.terms);
  for (let t = 0; t < units.terms; t++) {
    const n = units.spread[t] as number;
    if (n > 0) weight[t] = Math.round(SCALE * Math.log(1 + units.count / n));
  }
  for (let id = 0; id < size; id++) {
    if (lexis.kind(id) === 'punctuation') continue;
    if (/^[\p{Lu}\p{N}]/u.test(lexis.form(id))) capital[id] = 1;
    if (isFunctionWord(lexis.folded(id))) weight[lexis.stem(id)] = 0;
  }
  const lead = new Int32Array(units.terms);
  for (const { tokens } of texts) {
    for (let k = 0; k < tokens.count; k++) {
      const id = tokens.ids[k] as number;
      const term = lexis.stem(id);
      lead[term] = (lead[term] as number) + (capital[id] === 1 ? 1 : -1);
    }
  }
  return {
    weight,
    named: Uint8Array.from(lead, (n) => (n > 0 ? 1 : 0)),
    rare: rareTerms(units, lexis),
    bag: bagger(units, weight),
  };
}

/** Bags are made when first asked for, and kept. */
function bagger(units: Units, weight: Uint32Array): (unit: number) => Bag {
  const bags: (Bag | undefined)[] = new Array(units.count);
  const seen = new Int32Array(units.terms).fill(-1);
  return (unit) => {
    const known = bags[unit];
    if (known) return known;
    const terms: number[] = [];
    let mass = 0;
    for (let k = units.wordAt[unit] as number; k < (units.wordAt[unit + 1] as number); k++) {
      const t = units.words[k] as number;
      if (seen[t] === unit) continue;
      seen[t] = unit;
      const w = weight[t] as number;
      if (w === 0) continue;
      terms.push(t);
      mass += w;
    }
    const bag = { terms: Uint32Array.from(terms), mass };
    bags[unit] = bag;
    return bag;
  };
}

/** What two versions have in common. */
export type Common = {
  /** Dice of their distinct terms by content: of all words, and of names (null where there are none). */
  readonly all: number;
  readonly names: number | null;
  /** The rare names in both, as terms, and what they come to, each 0–1; how many words that are no names are as rare as can be. */
  readonly rareNames: readonly number[];
  readonly rareNamed: number;
  readonly rareWords: number;
};

/** Weights are whole numbers, so every version's are added up once, and of a pair only what it shares. Quickest for one `a` after another. */
export function createCommon(units: Units, { weight, named, rare }: Content): (a: number, b: number) => Common {
  const { versions, base, terms } = units;
  const lists = Array.from({ length: versions }, (_, v) =>
    distinctTerms(units, base[v] as number, base[v + 1] as number),
  );
  const massOf = (list: Uint32Array, counts: (t: number) => boolean): number =>
    list.reduce((sum, t) => sum + (counts(t) ? (weight[t] as number) : 0), 0);
  const all = lists.map((list) => massOf(list, () => true));
  const names = lists.map((list) => massOf(list, (t) => named[t] === 1));
  const inHand = new Int32Array(terms).fill(-1);
  let held = -1;
  return (a, b) => {
    if (held !== a) {
      held = a;
      const list = lists[a] as Uint32Array;
      for (let k = 0; k < list.length; k++) inHand[list[k] as number] = a;
    }
    let both = 0;
    let namesBoth = 0;
    const rareNames: number[] = [];
    let rareNamed = 0;
    let rareWords = 0;
    const list = lists[b] as Uint32Array;
    for (let k = 0; k < list.length; k++) {
      const t = list[k] as number;
      if (inHand[t] !== a) continue;
      both += weight[t] as number;
      const r = rare[t] as number;
      if (named[t] === 1) {
        namesBoth += weight[t] as number;
        rareNamed += r;
        if (r > 0) rareNames.push(t);
      } else if (r === 1) rareWords++;
    }
    const sum = (all[a] as number) + (all[b] as number);
    const sumNames = (names[a] as number) + (names[b] as number);
    return {
      all: sum === 0 ? 0 : (2 * both) / sum,
      names: sumNames === 0 ? null : (2 * namesBoth) / sumNames,
      rareNames,
      rareNamed,
      rareWords,
    };
  };
}

/** The distinct terms of units `from` up to `to`, as they first come. */
function distinctTerms({ words, wordAt, terms }: Units, from: number, to: number): Uint32Array {
  const seen = new Uint8Array(terms);
  const out = new Uint32Array(terms);
  let n = 0;
  for (let k = wordAt[from] as number; k < (wordAt[to] as number); k++) {
    const t = words[k] as number;
    if (seen[t] === 1) continue;
    seen[t] = 1;
    out[n++] = t;
  }
  return out.subarray(0, n);
}

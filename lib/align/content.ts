import { isFunctionWord } from '../lexicon/function-words.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import type { Units } from './units.ts';

/** Which terms carry content, and which of those name something. Indexed by term. */
export type Content = {
  readonly weight: Uint32Array;
  readonly named: Uint8Array;
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
  return { weight, named: Uint8Array.from(lead, (n) => (n > 0 ? 1 : 0)), bag: bagger(units, weight) };
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

/** Dice of two lists of distinct terms by content: of all their words, and of the names alone (null where there are none). */
export function contentLikeness(
  content: Content,
  a: Uint32Array,
  b: ReadonlySet<number>,
): { all: number; names: number | null } {
  let both = 0;
  let sum = 0;
  let namesBoth = 0;
  let names = 0;
  for (const t of a) {
    const w = content.weight[t] as number;
    sum += w;
    if (content.named[t] === 1) names += w;
    if (!b.has(t)) continue;
    both += w;
    if (content.named[t] === 1) namesBoth += w;
  }
  for (const t of b) {
    const w = content.weight[t] as number;
    sum += w;
    if (content.named[t] === 1) names += w;
  }
  return { all: sum === 0 ? 0 : (2 * both) / sum, names: names === 0 ? null : (2 * namesBoth) / names };
}

/** The distinct terms of units `from` up to `to`, as they first come. */
export function distinctTerms(units: Units, from: number, to: number): Uint32Array {
  return Uint32Array.from(new Set(units.words.subarray(units.wordAt[from] as number, units.wordAt[to] as number)));
}

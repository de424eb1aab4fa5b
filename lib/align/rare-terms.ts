import { isPlace } from '../lexicon/places.ts';
import { commonestWords } from '../lexicon/word-vectors.ts';
import type { Lexis } from '../text/lexis.ts';
import { stem } from '../text/stem.ts';
import type { Units } from './units.ts';

/**
 * Of the 12,000 commonest words the first 4,000 are in any paper on any day, and so are names such as Putin's and Michigan's; from there
 * the weight grows with the rank, and what is not among the 12,000 has all of it. Ranks, since two texts are no corpus to tell what is rare.
 */
const COMMON = 4000;

/** A place that a gazetteer knows is where much happens: it tells half as much as a person or a village. */
const KNOWN_PLACE = 0.5;

/** By term: how rare it is in English at large, 0–1, for those that two units hold. No single letter is, nothing that holds a figure, and no contraction. */
export function rareTerms(units: Units, lexis: Lexis): Float64Array {
  const rare = new Float64Array(units.terms);
  const ranks = ranksOfStems();
  const most = ranks.length;
  for (let id = 0; id < lexis.size(); id++) {
    if (lexis.kind(id) !== 'word') continue;
    const term = lexis.stem(id);
    // What only one unit holds no two versions share.
    if ((units.spread[term] ?? 0) < 2) continue;
    const folded = lexis.folded(id);
    const rank = NEVER_RARE.test(folded) ? 0 : (ranks.of.get(stem(folded)) ?? most);
    if (rank > COMMON) rare[term] = ((rank - COMMON) / (most - COMMON)) * (isPlace(folded) ? KNOWN_PLACE : 1);
  }
  return rare;
}

const NEVER_RARE = /^.$|'(?!s?$)|\d/u;

let read: { readonly of: ReadonlyMap<string, number>; readonly length: number } | undefined;

/** The rank of a stem is that of its commonest word. */
function ranksOfStems(): { readonly of: ReadonlyMap<string, number>; readonly length: number } {
  if (read) return read;
  const words = commonestWords();
  const of = new Map<string, number>();
  words.forEach((word, rank) => {
    const s = stem(word);
    if (!of.has(s)) of.set(s, rank);
  });
  read = { of, length: words.length };
  return read;
}

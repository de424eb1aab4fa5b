import { isHedge } from '../lexicon/hedges.ts';
import { isNegator } from '../lexicon/negations.ts';
import { type Atom, presentSide } from './atom.ts';

/**
 * Beside reworded words, so many content words without a partner are a thing added or left out and not only another way
 * of saying it. Three make the smallest clause: who, did, what.
 */
const CLAUSE = 3;

/** True when a gained or lost atom is long enough to be a statement of its own. */
export function isSizeable(atom: Atom): boolean {
  return presentSide(atom).units.filter((u) => u.kind === 'word' || u.kind === 'name').length >= CLAUSE;
}

/**
 * True when a gained or lost atom has a word of its own: `the`, `was` and `up to` say nothing by themselves, and `some`
 * and `not` have their own classes.
 */
export function hasContent(atom: Atom): boolean {
  return presentSide(atom).units.some(
    (u) =>
      u.kind !== 'function' && u.kind !== 'punctuation' && u.kind !== 'quote' && !isHedge(u.word) && !isNegator(u.word),
  );
}

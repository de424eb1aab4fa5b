import { boundOf } from '../../lexicon/bounds.ts';
import { isHedge, isModal } from '../../lexicon/hedges.ts';
import { remembered } from '../../lexicon/remembered.ts';
import { partsOf, relationOf } from '../../lexicon/thesaurus.ts';
import type { Bound } from '../../model/fact.ts';
import { type Atom, type AtomSide, wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** How sure, how many, how exact: modals, hedges, boosters, quantifiers. */
export const hedge: ClassRule = {
  id: 'hedge',
  examples: {
    match: [
      { a: 'Russia [will] suspend it', b: 'Russia [would] suspend it' },
      { a: '[some] voters left', b: '[most] voters left' },
      { a: '[at least] seven died', b: '[] seven died' },
      { a: 'it takes [up to ]14 months', b: 'it takes []14 months' },
      { a: 'it takes [as much as ]14 months', b: 'it takes []14 months' },
      { a: 'the [alleged] thief', b: 'the [] thief' },
      { a: 'held [on suspicion of] theft', b: 'held [for] theft' },
      { a: 'she [must] go', b: 'she [may] go' },
      { a: 'guests [could] enter', b: 'guests [had to] enter' },
      { a: 'wait [a few] more months', b: 'wait [many] more months' },
    ],
    pass: [
      { a: '[In May ]it rained', b: '[]it rained in May' },
      { a: 'it rose [up to ]the window', b: 'it rose []the window' },
      { a: 'it takes [up to] 14 months', b: 'it takes [as many as] 14 months' },
      { a: 'the talks [began] in March', b: 'the talks [started] in March' },
      { a: 'neither side [appeared] to win', b: 'neither side [appearing] to win' },
      { a: 'its [most senior] man', b: 'its [oldest] man' },
      { a: '[more than] 50 people', b: '[over] 50 people' },
      { a: 'she [must] go', b: 'she [has to] go' },
      { a: 'they [are about to] be solved', b: 'they [will] be solved' },
      { a: 'they are more [inclined] to save', b: 'they are more [likely] to save' },
      { a: 'wait [some] more months', b: 'wait [a few] more months' },
      { a: 'guests [were able to] enter', b: 'guests [could] enter' },
    ],
  },
  // What hedges to the same degree on both sides is taken back for the change as a whole (hedges-alike.ts).
  matches: (atom: Atom) =>
    ((isHedged(atom.a) || isHedged(atom.b)) && !isOneVerb(atom)) || figureBound(atom.a) !== figureBound(atom.b),
};

/** The bound in which a side ends, right before a figure: `up to 14 months`, `14 months`. Null when there is none. */
function figureBound({ words, after }: AtomSide): Bound | null {
  return after?.kind === 'number' ? (boundOf(words, [words.length, words.length])?.bound ?? null) : null;
}

/** `It appeared to gain`, `appearing to gain`: another form of the hedge hedges as much. A modal has no forms: may, might. */
function isOneVerb(atom: Atom): boolean {
  const pair = wordPair(atom);
  return pair !== null && !pair.some(isModal) && relationOf(pair[0], pair[1]) === 'same';
}

const FEW = 3;

/** `About 50` is a guess; `invited around`, `a story about` are not. */
const BEFORE_FIGURES = /^(?:about|around)$/;

/** `most senior`, `more stable`: a degree of a quality, and no number of things. */
function isDegree(word: string, next: () => string): boolean {
  if (!/^(?:more|most|less|least)$/.test(word)) return false;
  const parts = partsOf(next());
  return parts.has('a') || parts.has('r');
}

/** A glance: whether one of the words of a unit may hedge at all. */
const mayHedge = remembered((unit: string) => unit.split(' ').some((w) => w === 'least' || isHedge(w)));

function isHedged(side: AtomSide): boolean {
  if (!side.units.some((u) => u.kind !== 'date' && mayHedge(u.word))) return false;
  if (side.units.every((u) => u.kind === 'number' || u.kind === 'date')) return false;
  // In a whole clause gained or lost a hedge is not the point: the clause is.
  if (side.units.filter((u) => u.kind === 'word' || u.kind === 'name').length > FEW) return false;
  // The month is no modal: `in May`.
  const words = side.units.flatMap((u) => (u.kind === 'date' ? [] : u.word.split(' ')));
  return words.some((w, i) => {
    if (w === 'least' && words[i - 1] === 'at') return true;
    if (!isHedge(w)) return false;
    const next = (): string => words[i + 1] ?? side.after?.word.split(' ')[0] ?? '';
    if (isDegree(w, next)) return false;
    return !BEFORE_FIGURES.test(w) || [...side.units, side.after].some((u) => u?.kind === 'number');
  });
}

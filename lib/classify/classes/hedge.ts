import { isHedge } from '../../lexicon/hedges.ts';
import type { Atom, AtomSide } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** How sure, how many, how exact: modals, hedges, boosters, quantifiers. */
export const hedge: ClassRule = {
  id: 'hedge',
  title: 'Certainty',
  why: 'May or will, some or most, at least seven or seven: the claim grew or shrank.',
  examples: {
    match: [
      { a: 'Russia [will] suspend it', b: 'Russia [would] suspend it' },
      { a: '[some] voters left', b: '[most] voters left' },
      { a: '[at least] seven died', b: '[] seven died' },
      { a: 'the [alleged] thief', b: 'the [] thief' },
    ],
    pass: [
      { a: 'the talks [began] in March', b: 'the talks [started] in March' },
      { a: '[more than] 50 people', b: '[over] 50 people' },
    ],
  },
  matches: (atom: Atom) => isHedged(atom.a) || isHedged(atom.b),
};

function isHedged(side: AtomSide): boolean {
  const words = side.words.flatMap((w) => w.split(' '));
  if (side.units.every((u) => u.kind === 'number' || u.kind === 'date')) return false;
  return words.some((w, i) => isHedge(w) || (w === 'least' && words[i - 1] === 'at'));
}

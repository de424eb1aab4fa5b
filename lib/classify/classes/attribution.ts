import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import type { AtomSide } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

const SOURCES = /^(according|sources?|cited|citing|quoted|quoting|allegations?|claims?|spokes(?:man|woman|person))$/;

/** Who says so, and how much the verb vouches for it. */
export const attribution: ClassRule = {
  id: 'attribution',
  title: 'Attribution',
  why: '“Claimed” doubts what “said” only passes on; without “officials said” a claim becomes a fact.',
  examples: {
    match: [
      { a: 'the mayor [said] it was safe', b: 'the mayor [claimed] it was safe' },
      { a: 'Five were hurt[, police said].', b: 'Five were hurt[].' },
      { a: 'It was closed[].', b: 'It was closed[, according to staff].' },
    ],
    pass: [
      { a: 'the mayor [said] so', b: 'the mayor [says] so' },
      { a: 'the mayor [said] on Monday', b: 'the mayor [stated] on Monday' },
      { a: 'prices [rose] in May', b: 'prices [fell] in May' },
    ],
  },
  matches: (atom) => vouches(atom.a) || vouches(atom.b),
};

function vouches(side: AtomSide): boolean {
  return side.units.some((u) => {
    if (u.kind !== 'word' && u.kind !== 'function') return false;
    if (SOURCES.test(u.word)) return true;
    const stance = reportingStance(u.word);
    return stance !== null && stance !== 'assenting' && stance !== 'dissenting' && stance !== 'directive' && stance !== 'tentative';
  });
}


import { isSaying, reportingStance, reportsNowAndThen } from '../../lexicon/reporting-verbs.ts';
import { relationOf } from '../../lexicon/thesaurus.ts';
import { type AtomSide, wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

const SOURCES = /^(according|allegations?)$/;
/** Who says so, and how much the verb vouches for it. */
export const attribution: ClassRule = {
  id: 'attribution',
  examples: {
    match: [
      { a: 'the mayor [said] it was safe', b: 'the mayor [claimed] it was safe' },
      { a: 'Five were hurt[, police said].', b: 'Five were hurt[].' },
      { a: 'It was closed[].', b: 'It was closed[, according to staff].' },
    ],
    pass: [
      { a: '[According to analysts, ]it fell in May.', b: '[]It fell in May, analysts say.' },
      { a: 'the mayor [said] so', b: 'the mayor [says] so' },
      { a: 'the mayor [said] on Monday', b: 'the mayor [stated] on Monday' },
      { a: 'prices [rose] in May', b: 'prices [fell] in May' },
    ],
  },
  matches: (atom) => {
    const pair = wordPair(atom);
    if (pair && relationOf(pair[0], pair[1]) === 'same') return false;
    // Where one reporting verb stands for another, both report.
    if (pair && vouches(atom.a, false) && vouches(atom.b, false)) return true;
    return vouches(atom.a, true) || vouches(atom.b, true);
  },
};

function vouches(side: AtomSide, surely: boolean): boolean {
  return side.units.some((u) => {
    if (u.kind !== 'word' && u.kind !== 'function') return false;
    if (SOURCES.test(u.word)) return true;
    if (surely && reportsNowAndThen(u.word)) return false;
    return isSaying(reportingStance(u.word));
  });
}

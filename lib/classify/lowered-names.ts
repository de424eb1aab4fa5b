import { isArticle } from '../lexicon/function-words.ts';
import { isPerson } from '../lexicon/persons.ts';
import { isOffice } from '../lexicon/titles.ts';
import type { AtomSide } from './atom.ts';
import type { Unit } from './units.ts';

/**
 * Whether a name became the noun that it is spelled like: `, Moon said`, `, the moon said`. With an article it names nobody; without one a noun in small letters
 * would have stood alone. An office before a name has its capital by the house (`President Roe`, `the president, Roe`), and so has any noun that opens a sentence.
 */
export function isLoweredName(a: AtomSide, b: AtomSide): boolean {
  return isLowered(a, b) || isLowered(b, a);
}

function isLowered(name: AtomSide, noun: AtomSide): boolean {
  const [capital, small] = [name.units[0], noun.units[0]];
  if (!capital || !small || capital.kind !== 'name' || !/^\p{Ll}/u.test(small.exact)) return false;
  if (isOffice(capital.word) && name.after?.kind === 'name') return false;
  // `Soprano Ann Roe sang`, `the soprano Ann Roe sang`; `Finance Minister Roe`, `the finance minister`: it says what she is. Moon Roe is no moon.
  const isOneName = name.after?.kind === 'name' && name.after.word === noun.after?.word;
  if (isOneName && (isPerson(small.word) || isOffice(name.after?.word ?? ''))) return false;
  return isArticleUnit(noun.before) && isBare(name.before);
}

function isArticleUnit(unit: Unit | null): boolean {
  return unit !== null && isArticle(unit.word);
}

/** Nothing before it that a common noun has: no article, adjective or owner. A sentence or a clause may begin here. */
function isBare(before: Unit | null): boolean {
  return before === null || before.kind === 'punctuation' || before.kind === 'quote';
}

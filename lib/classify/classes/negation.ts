import { isNegator, isPrefixNegation } from '../../lexicon/negations.ts';
import { type Atom, wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** A `not` gained or lost, in whatever form. */
export const negation: ClassRule = {
  id: 'negation',
  examples: {
    match: [
      { a: 'It is [not] true', b: 'It is [] true' },
      { a: 'They [did] agree', b: "They [didn't] agree" },
      { a: 'It is [likely] now', b: 'It is [unlikely] now' },
      { a: 'It has [not ]yet agreed', b: 'It has []yet agreed' },
      { a: 'He did [not ]say it was true', b: 'He did []say it was not true' },
      { a: 'a man [with] a gun', b: 'a man [without] a gun' },
    ],
    pass: [
      { a: 'They [did not] agree', b: "They [didn't] agree" },
      { a: 'It has [not ]yet agreed', b: 'It has []yet to agree' },
      { a: "It [hasn't] yet agreed", b: 'It [has] yet to agree' },
      { a: 'a [big] house', b: 'a [large] house' },
      { a: 'the [No. 4] boat', b: 'the [fourth] boat' },
    ],
  },
  matches,
};

function matches(atom: Atom): boolean {
  if (negators(atom.a.words) !== negators(atom.b.words)) return true;
  const pair = wordPair(atom);
  return pair !== null && isPrefixNegation(pair[0], pair[1]);
}

/** `No. 4` ranks and denies nothing. */
const RANK = /^no (?:\. )?\d/;

/** How many of the words deny; a unit may have several. Asked of every atom there is, so nothing is split that need not be. */
function negators(words: readonly string[]): number {
  let count = 0;
  for (const w of words) {
    if (!w.includes(' ')) count += isNegator(w) ? 1 : 0;
    else if (!RANK.test(w)) for (const part of w.split(' ')) if (isNegator(part)) count++;
  }
  return count;
}

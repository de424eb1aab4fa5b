import { areOppositeParticles, turnsRound } from '../../lexicon/polarity.ts';
import { wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** A word became one that points the other way. */
export const polarity: ClassRule = {
  id: 'polarity',
  examples: {
    match: [
      { a: "— [echoing] Moscow's claim", b: "— [refuting] Moscow's claim" },
      { a: 'prices [rose] in May', b: 'prices [fell] in May' },
      { a: 'they voted [for] it', b: 'they voted [against] it' },
      { a: 'he [praised] the plan', b: 'he [condemned] the plan' },
      { a: 'the port [denied] a leak', b: 'the port [confirmed] a leak' },
      { a: 'the law [bans] it', b: 'the law [allows] it' },
      { a: 'the town [cut] its fees', b: 'the town [raised] its fees' },
    ],
    pass: [
      { a: 'the talks [began] in March', b: 'the talks [started] in March' },
      { a: 'a [pointed] reply', b: 'a [blatant] reply' },
      { a: 'two men were [killed] there', b: 'two men were [injured] there' },
      { a: 'it would [lift] the ban', b: 'it would [ease] the ban' },
      { a: 'the [red] car', b: 'the [fast] car' },
      { a: 'speak [in defence of] peace', b: 'speak [out to protect] peace' },
      { a: 'they are [to blame] for it', b: 'they are [responsible] for it' },
    ],
  },
  matches: (atom) => {
    const pair = wordPair(atom);
    if (pair === null || !turnsRound(pair[0], pair[1])) return false;
    // `in defence of` for `out to protect`: the small words belong to phrases, and those are not opposite.
    return !areOppositeParticles(pair[0], pair[1]) || atom.beside.a + atom.beside.b === 0;
  },
};

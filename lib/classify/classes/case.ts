import { type Atom, wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';
import { isLoweredName } from '../lowered-names.ts';

/** The same letters, large or small. `US` and `us` are two words, and so is a weekday in capitals the same day. */
export const letterCase: ClassRule = {
  id: 'case',
  examples: {
    match: [
      { a: 'the [NATO] chief', b: 'the [Nato] chief' },
      { a: 'Russian [Foreign Minister] Lavrov', b: 'Russian [foreign minister] Lavrov' },
      { a: 'In May, [Parliament] voted', b: 'In May, [parliament] voted' },
      { a: 'of the [Navy] were', b: 'of the [navy] were' },
      { a: 'In May, [President] Roe left', b: 'In May, the [president] Roe left' },
    ],
    pass: [
      { a: 'They told [us] about it', b: 'They told [US] about it' },
      { a: 'the [Nato] chief', b: 'the [UN] chief' },
      { a: 'At noon, [Moon] spoke', b: 'At noon, the [moon] spoke' },
      { a: 'the [party’s] chief', b: "the [party's] chief" },
    ],
  },
  matches,
};

function matches(atom: Atom): boolean {
  const pair = wordPair(atom);
  if (!pair || pair[0] !== pair[1]) return false;
  const [a, b] = [atom.a.forms[0], atom.b.forms[0]];
  return a !== b && a?.toLowerCase() === b?.toLowerCase() && pair[0] !== 'us' && !isLoweredName(atom.a, atom.b);
}

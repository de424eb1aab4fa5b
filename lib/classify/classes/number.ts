import { someUnit } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';
import { marksFigure } from '../figure-marks.ts';

/** A figure, a sum, a share or its unit. */
export const number: ClassRule = {
  id: 'number',
  examples: {
    match: [
      { a: '[8in] of snow fell', b: '[eight feet] of snow fell' },
      { a: '[8in] of snow fell', b: '[nine inches] of snow fell' },
      { a: '[Third] seed Roe won', b: '[No 4] seed Roe won' },
      { a: 'the [third] boat', b: 'the [No 3] boat' },
      { a: 'killed [seven] people', b: 'killed [nine] people' },
      { a: 'an [11th]-hour warning', b: 'an [11]-hour warning' },
      { a: 'rose 5[%] in May', b: 'rose 5[] in May' },
      { a: 'it cost [$4bn] in all', b: 'it cost [£4bn] in all' },
      { a: 'it was [-]5C at noon', b: 'it was []5C at noon' },
      { a: 'it cost [A]$5 in all', b: 'it cost []$5 in all' },
      { a: 'people[] were hurt', b: 'people [, 12 of them children,] were hurt' },
    ],
    pass: [
      { a: 'killed [seven] people', b: 'killed [7] people' },
      { a: 'a score of 2[-]1 today', b: 'a score of 2[–]1 today' },
      { a: 'on February [21]', b: 'on February [22]' },
      { a: '[one] of them left', b: '[some] of them left' },
    ],
  },
  matches: (atom) =>
    marksFigure(atom.a) ||
    marksFigure(atom.b) ||
    someUnit(
      atom,
      (u) =>
        (u.kind === 'number' && !/^(one|a|an)$/.test(u.word)) ||
        u.key === 'percent' ||
        (u.exact.length === 1 && /[%‰\p{Sc}]/u.test(u.exact)),
    ),
};

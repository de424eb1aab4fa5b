import type { Read } from '../../reader.ts';
import type { Stretch } from '../../surroundings.ts';
import { figuresIn } from './figures.ts';
import type { Statement, StatementKind } from './statement.ts';

/** One behind another, with none between. */
const RUN = /^(?:consecutive|consecutively|straight|successive|successively|running|unbroken)$/;
/** How far behind the figure it may stand, in tokens: `third world title in a row`. */
const REACH = 4;

/** `Her third title in a row`, `her third title of the season`: whether what is counted came without a break. */
export const runs: StatementKind = {
  told: 'number',
  read: (read, sentence) =>
    figuresIn(read, sentence).flatMap(({ value, number, at }): readonly Statement[] => {
      const end = number.unit === '' ? runBehind(read, at[1], sentence[1]) : null;
      return number.unit === ''
        ? [{ of: value, says: end === null ? '' : 'run', at: [at[0], end ?? at[1] + REACH] }]
        : [];
    }),
  differ: () => true,
};

/** Where such words end behind a figure; null for none. */
function runBehind({ folded }: Read, from: Stretch[0], high: number): number | null {
  for (let t = from; t < Math.min(from + REACH, high); t++) {
    const word = folded[t] as string;
    if (/^[^\p{L}\p{N}-]/u.test(word)) return null;
    if (RUN.test(word)) return t + 1;
    if (word === 'in' && folded[t + 1] === 'a' && folded[t + 2] === 'row') return t + 3;
    if (word === 'in' && folded[t + 1] === 'succession') return t + 2;
    if (word === 'on' && folded[t + 1] === 'the' && folded[t + 2] === 'trot') return t + 3;
    if (word === 'back' && folded[t + 1] === '-' && folded[t + 2] === 'to') return t + 5;
  }
  return null;
}

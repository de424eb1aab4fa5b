import { isMinus } from '../lexicon/numbers.ts';
import type { AtomSide } from './atom.ts';

/** Of which dollar: `A$5`, `C$5`, `HK$5`. The `US` is left off by half of the houses. */
const OF_DOLLAR = /^(?!us$)[a-z]{1,2}$/;

/** Whether a side has what stands glued before a figure and is part of it: a minus, as in ` -5C`, or the letter of a currency, as in `A$5`. */
export function marksFigure({ text, units }: AtomSide): boolean {
  if (units.length === 0) return false;
  const { starts, ends } = text.tokens;
  const { text: all } = text.version;
  return units.some(({ from, to, word }) => {
    const end = ends[to - 1] as number;
    if (starts[to] !== end) return false;
    const apart = from === 0 || ends[from - 1] !== starts[from];
    if (!apart) return false;
    return (
      (isMinus(word, { apart, glued: true }) && /^\d/.test(all[end] ?? '')) ||
      (OF_DOLLAR.test(word) && all[end] === '$')
    );
  });
}

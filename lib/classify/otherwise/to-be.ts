import { lemmasOf } from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt } from '../reader.ts';
import { gainOf, sentenceAround } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** Who wants a thing done (Quirk et al. 1985, 16.53): `want the fee to be lowered`. */
const WANT: ReadonlySet<string> = new Set(['want', 'like', 'prefer', 'order', 'wish']);
/** Between the one who wants and the deed stand at most so many tokens. */
const REACH = 7;

/**
 * `Want the fee to be lowered`, `want the fee lowered`. Not of what is planned or expected, which without the words is done: `the fee is to be
 * lowered`. Never inside a quotation.
 */
export function isToBeDropped(place: Placed): boolean {
  const gain = gainOf(place, () => false);
  if (!gain) return false;
  const { has, lacks, from, to, gap } = gain;
  if (to - from !== 2 || has.folded[from] !== 'to' || has.folded[from + 1] !== 'be' || isQuotedAt(has, from))
    return false;
  const next = has.folded[to] ?? '';
  const before = has.folded[from - 1] ?? '';
  if (next !== lacks.folded[gap] || before !== lacks.folded[gap - 1]) return false;
  if (!formsOf(next).some((f) => f.part === 'v' && f.form === 'past')) return false;
  const [low] = sentenceAround(has, [from, to]);
  for (let t = from - 2; t >= Math.max(low, from - REACH); t--) {
    const word = has.folded[t] as string;
    if (/^[,;:]$/.test(word)) return false;
    if (lemmasOf(word).some((l) => WANT.has(l)) && formsOf(word).some((f) => f.part === 'v')) return true;
  }
  return false;
}

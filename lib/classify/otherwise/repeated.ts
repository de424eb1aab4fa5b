import { isArticle } from '../../lexicon/function-words.ts';
import { isModal } from '../../lexicon/hedges.ts';
import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/** How far before the second part of a pair its first may begin, in tokens. */
const REACH = 16;
const JOINS = /^(?:and|or|but|nor)$/;
/** What holds for both parts of a pair, said once or before each (Quirk et al. 1985, 13.44–13.94). */
const SHARED =
  /^(?:to|is|are|was|were|be|been|being|has|have|had|do|does|did|his|her|its|their|our|my|your|for|in|on|at|by|with|from|of|about|against)$/;

/**
 * True when a small word that two joined parts share is said once or twice: `would sail and rest`, `would sail and would rest`; `his wife and
 * son`, `his wife and his son`. It stands before the first part in both versions, in the same sentence.
 */
export function isRepeated({ a, b, change }: Placed): boolean {
  const isGain = change.a[0] === change.a[1];
  if (isGain === (change.b[0] === change.b[1])) return false;
  const [has, lacks] = isGain ? [b, a] : [a, b];
  const [from, to] = isGain ? change.b : change.a;
  const gap = isGain ? change.a[0] : change.b[0];
  if (to - from !== 1) return false;
  const word = has.folded[from] as string;
  if (!SHARED.test(word) && !isModal(word) && !isArticle(word)) return false;
  if (!JOINS.test(has.folded[from - 1] ?? '') || has.folded[from - 1] !== lacks.folded[gap - 1]) return false;
  // What follows is joined in both: `and on the roads` is no way to write `and the ships`.
  if (has.folded[to] === undefined || has.folded[to] !== lacks.folded[gap]) return false;
  if (has.isQuoted(has.text.tokens.starts[from] as number)) return false;
  return stoodBefore(has, from - 1, word) && stoodBefore(lacks, gap - 1, word);
}

function stoodBefore(read: Read, joint: number, word: string): boolean {
  for (let t = joint - 1; t >= 0 && t >= joint - REACH; t--) {
    if (read.folded[t] === word) return true;
    if (/^[.!?;:"“”]$/.test(read.folded[t] as string)) return false;
  }
  return false;
}

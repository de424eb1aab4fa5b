import { isNegator } from '../lexicon/negations.ts';
import type { Read } from './reader.ts';
import { sentenceAround } from './sentence-walk.ts';
import type { Placed } from './surroundings.ts';

/**
 * Whether every denial of a change stands in the other version's sentence too, before the same word: `there have been [no arrests]`, `[no arrests] have been made`. A denial
 * before another word denies something else. False where no word of the change denies (`likely`, `unlikely`).
 */
export function areDenialsKept({ a, b, change }: Placed): boolean {
  const denies = (read: Read, [from, to]: readonly [number, number]): boolean =>
    read.folded.slice(from, to).some(isNegator);
  if (!denies(a, change.a) && !denies(b, change.b)) return false;
  return areKept(a, change.a, b, change.b) && areKept(b, change.b, a, change.a);
}

function areKept(
  denies: Read,
  [from, to]: readonly [number, number],
  other: Read,
  [gap, end]: readonly [number, number],
): boolean {
  for (let t = from; t < to; t++) {
    const word = denies.folded[t] as string;
    if (isNegator(word) && !stands(other, [gap, end], [word, denies.folded[t + 1] ?? ''])) return false;
  }
  return true;
}

/** Whether two words stand one after the other in the sentence around a stretch. */
function stands(read: Read, stretch: readonly [number, number], [first, second]: readonly [string, string]): boolean {
  const [low, high] = sentenceAround(read, stretch);
  for (let t = low; t + 1 < high; t++) if (read.folded[t] === first && read.folded[t + 1] === second) return true;
  return false;
}

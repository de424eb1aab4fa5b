import { isNegator } from '../lexicon/negations.ts';
import { onceFor } from '../text/once-for.ts';
import type { Read } from './reader.ts';
import { areOneWord, opinionWord } from './second-opinion/words.ts';
import { sentenceAround } from './sentence-walk.ts';
import type { Placed } from './surroundings.ts';

const denialsIn = onceFor((read: Read) => Uint8Array.from(read.folded, (word) => (isNegator(word) ? 1 : 0)));

/** Whether a token is a word of denial. */
export function deniesAt(read: Read, token: number): boolean {
  return denialsIn(read)[token] === 1;
}

/**
 * Whether every denial of a change stands in the other version's sentence too, before the same word: `there have been [no arrests]`, `[no arrests] have been made`, `[no one has been arrested]`. A denial
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
    if (isNegator(word) && !stands(other, [gap, end], [word, deniedBy(denies, t)])) return false;
  }
  return true;
}

/** `No one has been arrested` denies arrests. */
const PASSED_OVER = /^(?:one|body|has|have|had|been|be|was|were|is|are)$/;

/** The word that a denial stands before, in one of its forms. */
function deniedBy(read: Read, at: number): string {
  let t = at + 1;
  while (PASSED_OVER.test(read.folded[t] ?? '')) t++;
  return read.folded[t] ?? '';
}

/** Whether a denial stands before a word, or one of its root, in the sentence around a stretch. */
function stands(read: Read, stretch: readonly [number, number], [denial, word]: readonly [string, string]): boolean {
  const [low, high] = sentenceAround(read, stretch);
  for (let t = low; t + 1 < high; t++) {
    if (read.folded[t] !== denial) continue;
    const there = deniedBy(read, t);
    if (there === word || areOneWord(opinionWord(there), opinionWord(word))) return true;
  }
  return false;
}

import { isWithin, type Side } from './sides.ts';
import type { Word } from './words.ts';

/** What two sentences hold beside the change. */
export type Around = {
  /** What they share: Dice's coefficient of their content words' lemmas. */
  readonly alike: number;
  /** The content words of either that the other has not, or not as often, in no order. */
  readonly spareA: readonly Word[];
  readonly spareB: readonly Word[];
};

/** How often a lemma, by its number, is left to be met; all 0 but within one call. Half a million changes would make half a million of it. */
let left = new Int32Array(0);

/** The sentences around a change, held against each other without it. */
export function aroundOf(a: Side, b: Side): Around {
  const highest = Math.max(a.column.highest, b.column.highest);
  if (highest >= left.length) left = new Int32Array(2 * highest + 1);
  let sizeB = 0;
  for (const { at, lemma } of b.sentence.content) {
    if (isWithin(b.change, at)) continue;
    sizeB++;
    left[lemma] = (left[lemma] as number) + 1;
  }
  const [spareA, spareB]: [Word[], Word[]] = [[], []];
  let common = 0;
  for (const word of a.sentence.content) {
    if (isWithin(a.change, word.at)) continue;
    if (take(word.lemma)) common++;
    else spareA.push(word);
  }
  for (const word of b.sentence.content) if (!isWithin(b.change, word.at) && take(word.lemma)) spareB.push(word);
  const size = common + spareA.length + sizeB;
  return { alike: size === 0 ? 1 : (2 * common) / size, spareA, spareB };
}

function take(lemma: number): boolean {
  const n = left[lemma] as number;
  if (n === 0) return false;
  left[lemma] = n - 1;
  return true;
}

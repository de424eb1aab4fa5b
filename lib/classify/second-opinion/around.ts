import type { Word } from './column.ts';
import type { Side } from './sides.ts';

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
  eachOutside(b, (_, lemma) => {
    sizeB++;
    left[lemma] = (left[lemma] as number) + 1;
  });
  const [spareA, spareB]: [Word[], Word[]] = [[], []];
  let common = 0;
  eachOutside(a, (word, lemma) => {
    if (take(lemma)) common++;
    else spareA.push(word);
  });
  eachOutside(b, (word, lemma) => {
    if (take(lemma)) spareB.push(word);
  });
  const size = common + spareA.length + sizeB;
  return { alike: size === 0 ? 1 : (2 * common) / size, spareA, spareB };
}

/** The content words of a side's sentence, with those of the change, in order. */
export function contentOfSentence({ column, sentence }: Side): readonly Word[] {
  const out: Word[] = [];
  for (let t = sentence[0]; t < sentence[1]; t++)
    if ((column.lemmas[t] as number) >= 0) out.push(column.tokens[t] as Word);
  return out;
}

function eachOutside({ column: { lemmas, tokens }, change, sentence }: Side, meet: (w: Word, lemma: number) => void) {
  for (let t = sentence[0]; t < sentence[1]; t++) {
    const lemma = lemmas[t] as number;
    if (lemma >= 0 && (t < change[0] || t >= change[1])) meet(tokens[t] as Word, lemma);
  }
}

function take(lemma: number): boolean {
  const n = left[lemma] as number;
  if (n === 0) return false;
  left[lemma] = n - 1;
  return true;
}

import type { Placed } from '../surroundings.ts';
import { aroundOf } from './around.ts';
import { isBarred, isBarredByContent } from './bars.ts';
import { companyOf, nearest } from './company.ts';
import { alone, changesSides, isElsewhere, oneSided, pair, sideOf } from './sides.ts';
import type { Bond, Word } from './words.ts';

/**
 * What the second opinion weighs, in the order of its weights. *Loose* are content words that have no partner in the change and do not stand
 * elsewhere in the other side's sentence. The sentences are read whole, since what one copy says here the other may say there in another word.
 */
export const MEASURES = [
  /** Likeness of the company that the words of either side keep (a cosine; 0 where a side has none). */
  'company',
  /** Logarithm of one more than there are content words, and the larger share of them in its sentence. */
  'content',
  'share',
  /** By how many loose words the one side has more. */
  'lopsided',
  /**
   * The mean, over the loose words, of how well the other side's sentence answers for them, 1 where there are none: the closest bond with any of its words; the
   * likest company among all its words, and among those beside the change that have no counterpart yet.
   */
  'bond',
  'likest',
  'spare',
  /** Whether there is no loose word. */
  'none',
  /** Words without a partner that stand elsewhere in the other side's sentence. */
  'moved',
  /** … and those that it puts in another way by the phrasebook. */
  'put',
  /** Partners that are close synonyms; two of a kind. */
  'listed',
  'close',
  'cohort',
  'apart',
  /** Whether both sides have words; small words that only one has. */
  'replaced',
  'conjunction',
  'far',
  /** What the two sentences share beside the change (Dice of the content words' lemmas). */
  'alike',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The measures of a change, in the order of `MEASURES`, or null where something stands against any opinion (`bars.ts`). */
export function measuresOf(place: Placed): readonly number[] | null {
  const A = sideOf(place.a, place.change.a);
  const B = sideOf(place.b, place.change.b);
  const odd = oneSided(A.words, B.words);
  if (isBarred(place, [A, B], odd)) return null;
  const partners = pair(A.content, B.content);
  const [withoutA, withoutB] = [alone(A.content, partners, 'a'), alone(B.content, partners, 'b')];
  const putA = withoutA.filter((w) => B.sentence.puts(w));
  const putB = withoutB.filter((w) => A.sentence.puts(w));
  const looseA = withoutA.filter((w) => !putA.includes(w) && !isElsewhere(w, A, B));
  const looseB = withoutB.filter((w) => !putB.includes(w) && !isElsewhere(w, B, A));
  const leftA = { side: A, without: withoutA, loose: looseA };
  const leftB = { side: B, without: withoutB, loose: looseB };
  if (isBarredByContent(partners, [leftA, leftB])) return null;
  if (looseA.some((w) => changesSides(w, A, B)) || looseB.some((w) => changesSides(w, B, A))) return null;

  const loose = [...looseA, ...looseB];
  const { alike, spareA, spareB } = aroundOf(A, B);
  const [inA, inB] = [A.sentence, B.sentence];
  /** The mean of how well each loose word is answered for; 1 where there are none. */
  const answered = (forA: (word: Word) => number, forB: (word: Word) => number): number =>
    loose.length === 0 ? 1 : (sumOf(looseA, forA) + sumOf(looseB, forB)) / loose.length;
  const changed = partners.filter((p) => p.a.folded !== p.b.folded);
  const bonded = (bond: Bond): number => changed.filter((p) => p.bond === bond).length;
  const values: Readonly<Record<Measure, number>> = {
    company: companyOf(A.words, B.words),
    content: Math.log(1 + A.content.length + B.content.length),
    share: Math.max(A.content.length / (inA.content.length || 1), B.content.length / (inB.content.length || 1)),
    lopsided: Math.abs(looseA.length - looseB.length),
    bond: answered(inB.bondWith, inA.bondWith),
    likest: answered(inB.likenessTo, inA.likenessTo),
    spare: answered(
      (w) => nearest(w, spareB),
      (w) => nearest(w, spareA),
    ),
    none: loose.length === 0 ? 1 : 0,
    moved: withoutA.length + withoutB.length - loose.length - putA.length - putB.length,
    put: putA.length + putB.length,
    listed: bonded('listed'),
    close: bonded('close'),
    cohort: bonded('cohort'),
    apart: bonded('apart'),
    replaced: A.words.some((w) => w.word.isWord) && B.words.some((w) => w.word.isWord) ? 1 : 0,
    conjunction: odd.some((w) => w.isConjunction) ? 1 : 0,
    far: odd.some((w) => w.isFar) ? 1 : 0,
    alike,
  };
  return MEASURES.map((m) => values[m]);
}

function sumOf(words: readonly Word[], of: (word: Word) => number): number {
  let sum = 0;
  for (const word of words) sum += of(word);
  return sum;
}

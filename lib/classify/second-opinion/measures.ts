import type { Placed } from '../surroundings.ts';
import { isBarred, isBarredByContent } from './bars.ts';
import type { Word } from './column.ts';
import { companyOf, likenessAround, nearestOf } from './company.ts';
import { alone, isElsewhere, oneSided, type Partner, pair, sideOf } from './sides.ts';
import type { Bond, OpinionWord } from './words.ts';

/**
 * What the second opinion weighs, in the order of its weights. `loose`: content words that have no partner in the change and do not stand
 * elsewhere in the other side's sentence.
 */
export const MEASURES = [
  /** Likeness of the company that the words of either side keep, and the same of those without a partner alone (cosines; 0 where a side has none). */
  'company',
  'looseCompany',
  /** The mean, over the words without a partner, of the likeness to the nearest content word across. */
  'nearest',
  /** Logarithms of one more than there are: content words, loose words. */
  'content',
  'loose',
  'looseNouns',
  'looseVerbs',
  'looseAdverbs',
  /** How rare the words without a partner are, from 0 to 1 on a scale of logarithms. */
  'rarity',
  /** Words without a partner that stand elsewhere in the other side's sentence. */
  'moved',
  /** Partners that are close synonyms; two of a kind. */
  'close',
  'cohort',
  /** Nouns in another number; whether a verb's -ing came or went. */
  'number',
  'ing',
  'replaced',
  'conjunction',
  'auxiliary',
  'far',
  'empty',
  /** What the two sentences share beside the change (Dice of the content words' lemmas). */
  'alike',
] as const;

/** The rarity of any word that is not among the commonest. */
const RAREST = 10;

/** The measures of a change, in the order of `MEASURES`, or null where something stands against any opinion (`bars.ts`). */
export function measuresOf(place: Placed): readonly number[] | null {
  const A = sideOf(place.a, place.change.a);
  const B = sideOf(place.b, place.change.b);
  const odd = oneSided(A.words, B.words);
  if (isBarred(A, B, odd)) return null;
  const partners = pair(A.content, B.content);
  const [withoutA, withoutB] = [alone(A.content, partners, 'a'), alone(B.content, partners, 'b')];
  const looseA = withoutA.filter((w) => !isElsewhere(w, A, B));
  const looseB = withoutB.filter((w) => !isElsewhere(w, B, A));
  const inA = { side: A, without: withoutA, loose: looseA };
  const inB = { side: B, without: withoutB, loose: looseB };
  if (isBarredByContent(partners, inA, inB)) return null;

  const loose = looseA.length + looseB.length;
  const without = withoutA.length + withoutB.length;
  const changed = partners.filter((p) => p.a.folded !== p.b.folded);
  const ofPart = (part: OpinionWord['part']): number => countPart(looseA, part) + countPart(looseB, part);
  const bonded = (bond: Bond): number => changed.filter((p) => p.bond === bond).length;
  // One by one and not by name: this is done for nearly every change.
  return [
    /* company */ companyOf(A.words, B.words, false),
    /* looseCompany */ companyOf(withoutA, withoutB, true),
    /* nearest */ mean([...nearestOf(withoutA, B.content), ...nearestOf(withoutB, A.content)]),
    /* content */ Math.log(1 + A.content.length + B.content.length),
    /* loose */ Math.log(1 + loose),
    /* looseNouns */ ofPart('noun'),
    /* looseVerbs */ ofPart('verb'),
    /* looseAdverbs */ ofPart('adverb'),
    /* rarity */ (without === 0 ? 0 : addRarity(withoutB, addRarity(withoutA, 0)) / without) / RAREST,
    /* moved */ without - loose,
    /* close */ bonded('close'),
    /* cohort */ bonded('cohort'),
    /* number */ changed.filter((p) => p.bond === 'form' && isOtherNumber(p)).length,
    /* ing */ changed.some((p) => p.a.folded.endsWith('ing') !== p.b.folded.endsWith('ing')) ? 1 : 0,
    /* replaced */ A.words.some((w) => w.word.isWord) && B.words.some((w) => w.word.isWord) ? 1 : 0,
    /* conjunction */ odd.some((w) => w.isConjunction) ? 1 : 0,
    /* auxiliary */ odd.some((w) => w.isAuxiliary) ? 1 : 0,
    /* far */ odd.some((w) => w.isFar) ? 1 : 0,
    /* empty */ odd.some((w) => w.isEmpty) ? 1 : 0,
    /* alike */ likenessAround(A, B),
  ];
}

function countPart(words: readonly Word[], part: OpinionWord['part']): number {
  let count = 0;
  for (const { word } of words) if (word.part === part) count++;
  return count;
}

function addRarity(words: readonly Word[], sum: number): number {
  let all = sum;
  for (const { word } of words) all += word.rarity;
  return all;
}

function isOtherNumber({ a, b }: Partner): boolean {
  return a.word.part === 'noun' && (`${a.folded}s` === b.folded || `${b.folded}s` === a.folded);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;
}

import { WIDTH } from '../../lexicon/word-vectors.ts';
import type { Word } from './column.ts';
import type { Side } from './sides.ts';

/** The likeness of the vectors of two lists of words, each added up, the rare ones more when asked (a cosine); 0 when either has none. */
export function companyOf(a: readonly Word[], b: readonly Word[], byRarity: boolean): number {
  if (!addUp(a, byRarity, SUM_A) || !addUp(b, byRarity, SUM_B)) return 0;
  return cosine(SUM_A, SUM_B);
}

type Vector = ArrayLike<number> | null;

/** Used and read within one call of `companyOf`: half a million changes would make half a million of each. */
const SUM_A = new Float64Array(WIDTH);
const SUM_B = new Float64Array(WIDTH);

/** Adds up the vectors of the words that have one; false when none has. */
function addUp(words: readonly Word[], byRarity: boolean, sum: Float64Array): boolean {
  let any = false;
  for (const { word } of words) {
    const { vector } = word;
    if (!vector) continue;
    if (!any) sum.fill(0);
    any = true;
    const weight = byRarity ? word.rarity : 1;
    for (let k = 0; k < WIDTH; k++) sum[k] = (sum[k] as number) + weight * (vector[k] as number);
  }
  return any;
}

function cosine(a: Vector, b: Vector): number {
  if (!a || !b) return 0;
  let dot = 0;
  let x = 0;
  let y = 0;
  for (let k = 0; k < WIDTH; k++) {
    const p = a[k] as number;
    const q = b[k] as number;
    dot += p * q;
    x += p * p;
    y += q * q;
  }
  return x === 0 || y === 0 ? 0 : dot / Math.sqrt(x * y);
}

/** How like the nearest of the other words is to each word that has a vector, from 0 to 1; none where there are no others. */
export function nearestOf(words: readonly Word[], others: readonly Word[]): readonly number[] {
  return words.flatMap((word) => nearest(word, others));
}

function nearest(word: Word, others: readonly Word[]): readonly number[] {
  const { vector } = word.word;
  if (!vector || others.length === 0) return [];
  let most = 0;
  for (const other of others) most = Math.max(most, cosine(vector, other.word.vector));
  return [most];
}

/** How often a lemma, by its number, is left to be met; all 0 but within one call of `likenessAround`, as `SUM_A` is. */
let left = new Int32Array(0);

/** What two sentences have in common beside the change: Dice's coefficient of their content words' lemmas. */
export function likenessAround(a: Side, b: Side): number {
  const highest = Math.max(a.column.highest, b.column.highest);
  if (highest >= left.length) left = new Int32Array(2 * highest + 1);
  const sizeA = countOutside(a);
  let [sizeB, common] = [0, 0];
  const { lemmas } = b.column;
  for (let t = b.sentence[0]; t < b.sentence[1]; t++) {
    const lemma = lemmas[t] as number;
    if (lemma < 0 || (t >= b.change[0] && t < b.change[1])) continue;
    sizeB++;
    const n = left[lemma] as number;
    if (n === 0) continue;
    left[lemma] = n - 1;
    common++;
  }
  for (let t = a.sentence[0]; t < a.sentence[1]; t++) {
    const lemma = a.column.lemmas[t] as number;
    if (lemma >= 0) left[lemma] = 0;
  }
  return sizeA + sizeB === 0 ? 1 : (2 * common) / (sizeA + sizeB);
}

/** Counts a side's lemmas outside its change into `left`; gives how many there are. */
function countOutside({ column: { lemmas }, change, sentence }: Side): number {
  let size = 0;
  for (let t = sentence[0]; t < sentence[1]; t++) {
    const lemma = lemmas[t] as number;
    if (lemma < 0 || (t >= change[0] && t < change[1])) continue;
    left[lemma] = (left[lemma] as number) + 1;
    size++;
  }
  return size;
}

import { WIDTH } from '../../lexicon/word-vectors.ts';
import type { Word } from './words.ts';

/** The likeness of the vectors of two lists of words, each added up (a cosine); 0 when either has none. */
export function companyOf(a: readonly Word[], b: readonly Word[]): number {
  if (!addUp(a, SUM_A) || !addUp(b, SUM_B)) return 0;
  return cosine(SUM_A, SUM_B);
}

/** Used and read within one call of `companyOf`: half a million changes would make half a million of each. */
const SUM_A = new Float64Array(WIDTH);
const SUM_B = new Float64Array(WIDTH);

/** Adds up the vectors of the words that have one; false when none has. */
function addUp(words: readonly Word[], sum: Float64Array): boolean {
  let any = false;
  for (const { word } of words) {
    const { vector } = word;
    if (!vector) continue;
    if (!any) sum.fill(0);
    any = true;
    for (let k = 0; k < WIDTH; k++) sum[k] = (sum[k] as number) + (vector[k] as number);
  }
  return any;
}

function cosine(a: Float64Array, b: Float64Array): number {
  let [dot, x, y] = [0, 0, 0];
  for (let k = 0; k < WIDTH; k++) {
    const [p, q] = [a[k] as number, b[k] as number];
    dot += p * q;
    x += p * p;
    y += q * q;
  }
  return x === 0 || y === 0 ? 0 : dot / Math.sqrt(x * y);
}

/** How like a word's company is to that of the nearest of the others, from 0 to 1; 0 where it or they have no vector. */
export function nearest({ word }: Word, others: readonly Word[]): number {
  const { vector } = word;
  if (!vector) return 0;
  let best = 0;
  for (const { word: other } of others) {
    if (!other.vector) continue;
    let dot = 0;
    for (let k = 0; k < WIDTH; k++) dot += (vector[k] as number) * (other.vector[k] as number);
    best = Math.max(best, dot / (word.length * other.length));
  }
  return best;
}

import type { Read } from './reader.ts';
import type { Placed } from './surroundings.ts';

/** A change at which only one version has words: that version, its words (half-open), and where they are missing in the other. */
export type Gain = {
  readonly has: Read;
  readonly lacks: Read;
  readonly from: number;
  readonly to: number;
  readonly gap: number;
};

/** The change as a gain of one side, commas and articles at its edges left off when asked; null when both sides have words, or none. */
export function gainOf({ a, b, change }: Placed, isEdge: (folded: string) => boolean): Gain | null {
  const isGain = change.a[0] === change.a[1];
  if (isGain === (change.b[0] === change.b[1])) return null;
  const [has, lacks] = isGain ? [b, a] : [a, b];
  let [from, to] = isGain ? change.b : change.a;
  while (from < to && isEdge(has.folded[from] as string)) from++;
  while (to > from && isEdge(has.folded[to - 1] as string)) to--;
  return { has, lacks, from, to, gap: isGain ? change.a[0] : change.b[0] };
}

/** The words of the sentence from a token on, or back; commas do not count. */
export function* walk(read: Read, start: number, step: 1 | -1): Generator<string, undefined> {
  for (let t = start; t >= 0 && t < read.folded.length; t += step) {
    const word = read.folded[t] as string;
    if (/^[.!?;:"“”‘’«»]$/.test(word)) return;
    if (word !== ',') yield word;
  }
}

/** How far the ends of a sentence are looked for, in tokens. */
const REACH = 60;

/** The sentence or sentences that a stretch stands in, half-open. A gap at the beginning of a sentence stands before all of it. */
export function sentenceAround(read: Read, [from, to]: readonly [number, number]): readonly [number, number] {
  let low = from;
  while (from - low < REACH && low > 0 && !read.opensSentence(low)) low--;
  let high = Math.min(read.folded.length, Math.max(to, from + 1));
  while (high - to < REACH && high < read.folded.length && !read.opensSentence(high)) high++;
  return [low, high];
}

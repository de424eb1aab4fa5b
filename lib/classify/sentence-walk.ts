import { onceFor } from '../text/once-for.ts';
import type { Read } from './reader.ts';
import type { Placed, Stretch } from './surroundings.ts';

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
export function sentenceAround(read: Read, [from, to]: Stretch): Stretch {
  const { last, next } = openersIn(read);
  const end = Math.min(read.folded.length, Math.max(to, from + 1));
  return [Math.max(from - REACH, last[from] as number), Math.max(end, Math.min(to + REACH, next[end] as number))];
}

/** For each token of a version, and for its end, the last one up to it that opens a sentence, and the first from it on; at the edges those of the text. */
const openersIn = onceFor((read: Read): { readonly last: Int32Array; readonly next: Int32Array } => {
  const size = read.folded.length;
  const last = new Int32Array(size + 1);
  const next = new Int32Array(size + 1).fill(size);
  for (let t = 1; t <= size; t++) last[t] = read.opensSentence(t) ? t : (last[t - 1] as number);
  for (let t = size - 1; t >= 0; t--) next[t] = read.opensSentence(t) ? t : (next[t + 1] as number);
  return { last, next };
});

/** What was told of a sentence, by its end; of one beginning there are several where a change spans more than one sentence. */
type Told<V> = { readonly end: number; readonly value: V; readonly next: Told<V> | undefined };

/** What hangs on the sentence around a change alone, made once for each: a sentence has many changes, and every other version asks again. */
export function onceForSentence<V>(make: (read: Read, sentence: Stretch) => V): (read: Read, change: Stretch) => V {
  const toldIn = onceFor((_: Read) => new Map<number, Told<V>>());
  return (read, change) => {
    const sentence = sentenceAround(read, change);
    const [from, end] = sentence;
    const told = toldIn(read);
    const known = told.get(from);
    for (let t = known; t; t = t.next) if (t.end === end) return t.value;
    const value = make(read, sentence);
    told.set(from, { end, value, next: known });
    return value;
  };
}

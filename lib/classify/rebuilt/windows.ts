import { onceFor } from '../../text/once-for.ts';
import type { Read } from '../reader.ts';
import { areInOneBlock, sentenceAt, sentenceRange } from '../sentences.ts';
import { type Part, partsOfSentence } from './parts.ts';

/** Neighbouring sentences of a version: their parts, in one list and sentence by sentence, and the tokens of all. */
type Passage = {
  readonly parts: readonly Part[];
  readonly sentences: readonly (readonly Part[])[];
  readonly range: readonly [number, number];
};

/** A change's sentences in one version, with a sentence more on either side: a copy splits and joins them. */
export type Window = Passage & {
  readonly read: Read;
  /** The tokens that changed, half-open, and the parts that stand in them, half-open too. */
  readonly change: readonly [number, number];
  readonly changed: readonly [number, number];
  /** The sentences that the change itself stands in, the last one inclusive. */
  readonly own: readonly [number, number];
};

/** `opens`: whether the other version's side of the change opens a sentence; a gap stands before or behind the stop by that. */
export function windowOf(read: Read, change: readonly [number, number], opens: boolean): Window {
  const [from, to] = change[0] === change[1] && !opens ? [change[0] - 1, change[0]] : change;
  const own = [sentenceAt(read, from), sentenceAt(read, Math.max(from, to - 1))] as const;
  const low = areInOneBlock(read, own[0] - 1, own[0]) ? own[0] - 1 : own[0];
  const high = areInOneBlock(read, own[1] + 1, own[1]) ? own[1] + 1 : own[1];
  const { parts, sentences, range } = passageOf(read, low, high);
  const first = countBefore(parts, change[0]);
  return {
    read,
    change,
    changed: [first, Math.max(first, countBefore(parts, change[1]))],
    own,
    parts,
    sentences,
    range,
  };
}

/** True for what stands in a half-open stretch of tokens. */
export function isIn({ at }: { readonly at: number }, [from, to]: readonly [number, number]): boolean {
  return at >= from && at < to;
}

const passagesIn = onceFor((_: Read) => new Map<number, Passage>());

/** Sentences `low` to `high`, inclusive; the same object for the same. */
function passageOf(read: Read, low: number, high: number): Passage {
  const known = passagesIn(read);
  const key = low * read.text.sentences.length + high;
  const seen = known.get(key);
  if (seen) return seen;
  const sentences: (readonly Part[])[] = [];
  for (let s = low; s <= high; s++) sentences.push(partsOfSentence(read, s));
  const range = [sentenceRange(read, low)[0], sentenceRange(read, high)[1]] as const;
  const made = { parts: sentences.flat(), sentences, range };
  known.set(key, made);
  return made;
}

/** How many parts stand before a token; they are in the order of the text. */
function countBefore(parts: readonly Part[], token: number): number {
  let count = 0;
  while (count < parts.length && (parts[count] as Part).at < token) count++;
  return count;
}

import type { Read } from '../reader.ts';
import { type OpinionWord, opinionWord } from './words.ts';

/** A version as the second opinion reads it: its words one below the other, and where its sentences begin. */
export type Column = {
  /** What is known of each token's word. */
  readonly words: readonly OpinionWord[];
  /** The same with the token; one object a token for all changes, of which there may be a hundred at one word. */
  readonly tokens: readonly Word[];
  /** A number for each content word's lemma, the same in all versions of a collation; −1 for the words of grammar and for marks. */
  readonly lemmas: Int32Array;
  /** The highest of them. */
  readonly highest: number;
  /** The sentences that a stretch of tokens touches, as a half-open stretch, at most `REACH` tokens to either side. A gap stands in the sentence before it. */
  readonly sentence: (from: number, to: number) => readonly [number, number];
};

/** A word of a version, and the token it is. */
export type Word = { readonly word: OpinionWord; readonly folded: string; readonly at: number };

/** Sentences are looked through so far from a change, in tokens. */
const REACH = 60;

const columns = new WeakMap<Read, Column>();

/** The column of a version; made once. */
export function columnOf(read: Read): Column {
  const known = columns.get(read);
  if (known) return known;
  const count = read.folded.length;
  const starts = new Int32Array(count);
  for (let t = 1; t < count; t++) starts[t] = read.opensSentence(t) ? t : (starts[t - 1] as number);
  // Folding makes the country a pronoun.
  const words = read.folded.map((folded, t) => opinionWord(read.forms[t] === 'US' ? 'u.s.' : folded));
  const lemmas = Int32Array.from(words, (w) => (w.isContent ? read.sign(w.lemma) : -1));
  const made: Column = {
    words,
    tokens: words.map((word, at) => ({ word, folded: read.folded[at] as string, at })),
    lemmas,
    highest: lemmas.reduce((most, n) => Math.max(most, n), -1),
    sentence: (from, to) => {
      const first = starts[Math.max(0, Math.min(count, from === to ? from : from + 1) - 1)] ?? 0;
      let last = Math.max(from + 1, to);
      while (last < count && last - to < REACH && starts[last] !== last) last++;
      return [Math.max(first, from - REACH), Math.min(last, count)];
    },
  };
  columns.set(read, made);
  return made;
}

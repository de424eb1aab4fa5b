import { phrasesAt } from '../../lexicon/phrasebook.ts';
import type { Read } from '../reader.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { type OpinionWord, opinionWord, type Word } from './words.ts';

/** A version as the second opinion reads it: its words one below the other, and where its sentences begin. */
export type Column = {
  /** What is known of each token's word. */
  readonly words: readonly OpinionWord[];
  /** The same with the token; one object a token for all changes, of which there may be a hundred at one word. */
  readonly tokens: readonly Word[];
  /** The highest number of a lemma. */
  readonly highest: number;
  /** The sentences that a stretch of tokens touches, as one, at most `REACH` tokens to either side. A gap stands in the sentence before it. */
  readonly sentence: (from: number, to: number) => Sentence;
};

/** Sentences are looked through so far from a change, in tokens. */
const REACH = 60;

const NO_PHRASES: readonly string[] = [];

/** For each token the wordings of several words that it stands in. */
function phrasesOver(folded: readonly string[]): readonly (readonly string[] | undefined)[] {
  const out = new Array<string[] | undefined>(folded.length);
  for (let t = 0; t < folded.length; t++)
    for (const n of phrasesAt(folded, t)) {
      const phrase = folded.slice(t, t + n).join(' ');
      for (let k = t; k < t + n; k++) {
        const here = out[k];
        if (here) here.push(phrase);
        else out[k] = [phrase];
      }
    }
  return out;
}

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
  const phrases = phrasesOver(read.folded);
  const tokens = words.map((word, at): Word => {
    const lemma = word.isContent ? read.sign(word.lemma) : -1;
    return { word, folded: read.folded[at] as string, at, lemma, phrases: phrases[at] ?? NO_PHRASES };
  });
  // By where they begin: nearly always one.
  const sentences: Sentence[][] = [];
  const made: Column = {
    words,
    tokens,
    highest: tokens.reduce((most, { lemma }) => Math.max(most, lemma), -1),
    sentence: (from, to) => {
      const first = starts[Math.max(0, Math.min(count, from === to ? from : from + 1) - 1)] ?? 0;
      let last = Math.max(from + 1, to);
      while (last < count && last - to < REACH && starts[last] !== last) last++;
      const begin = Math.max(first, from - REACH);
      const end = Math.min(last, count);
      sentences[begin] ??= [];
      const here = sentences[begin] as Sentence[];
      const known = here.find((s) => s.to === end);
      if (known) return known;
      const sentence = readSentence(tokens, begin, end);
      here.push(sentence);
      return sentence;
    },
  };
  columns.set(read, made);
  return made;
}

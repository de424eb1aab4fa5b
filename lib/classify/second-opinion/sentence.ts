import { mayReplace } from '../../lexicon/phrasebook.ts';
import { remembered } from '../../lexicon/remembered.ts';
import { nearest } from './company.ts';
import { areOneWord, type Bond, bondOf, type Word } from './words.ts';

/**
 * A sentence as the second opinion reads it, half-open in tokens. One object for all changes that are held against it, often hundreds: two thirds of
 * the words that have no partner were asked about in it before, since several copies have the same word where this one has another.
 */
export type Sentence = {
  readonly from: number;
  readonly to: number;
  /** Its content words, in order. */
  readonly content: readonly Word[];
  /** Where it has words of one root with this one, in order. */
  readonly placesOf: (word: Word) => readonly number[];
  /** How well it answers for a word by the closest bond with any of its words, from 0 to 1. */
  readonly bondWith: (word: Word) => number;
  /** Whether it puts a word in another way by the phrasebook: a phrase for the word, or a word or phrase for a phrase that the word stands in. */
  readonly puts: (word: Word) => boolean;
  /** How like the company of a word is to that of the nearest of its words, from 0 to 1. */
  readonly likenessTo: (word: Word) => number;
};

/** How well a word answers for another by what the dictionary says of the two. By judgement: finer steps change F1 by 0.3 at most. */
const STRENGTH: Readonly<Record<Bond | 'none', number>> = {
  form: 1,
  root: 1,
  listed: 1,
  close: 1,
  near: 1,
  sense: 0.5,
  broader: 0.5,
  cohort: 0,
  apart: 0,
  opposite: 0,
  none: 0,
};

/** The sentence of these tokens of a version. */
export function readSentence(tokens: readonly Word[], from: number, to: number): Sentence {
  const own = tokens.slice(from, to);
  const content = own.filter((w) => w.word.isContent);
  const phrases = [...new Set(own.flatMap((w) => w.phrases))];
  const words = [...new Set(content.map((w) => w.folded))];
  const putsWord = remembered((word) => phrases.some((p) => mayReplace(word, p)));
  const putsPhrase = remembered(
    (phrase) => words.some((w) => mayReplace(phrase, w)) || phrases.some((p) => mayReplace(phrase, p)),
  );
  return {
    puts: ({ folded, phrases: around }) => putsWord(folded) || around.some(putsPhrase),
    from,
    to,
    content,
    placesOf: byFolded((asked) => content.flatMap((w) => (areOneWord(w.word, asked.word) ? [w.at] : []))),
    bondWith: byFolded((asked) => closest(asked, content)),
    likenessTo: byFolded((asked) => nearest(asked, content)),
  };
}

/** The strongest bond of a word with any of the others. */
function closest({ folded }: Word, others: readonly Word[]): number {
  let best = 0;
  for (const other of others) {
    best = Math.max(best, STRENGTH[bondOf(folded, other.folded)]);
    if (best === STRENGTH.form) break;
  }
  return best;
}

/** The same function, with its answers kept: all that is known of a content word hangs on its folded form. */
function byFolded<V>(of: (word: Word) => V): (word: Word) => V {
  const known = new Map<string, V>();
  return (word) => {
    let answer = known.get(word.folded);
    if (answer === undefined) {
      answer = of(word);
      known.set(word.folded, answer);
    }
    return answer;
  };
}

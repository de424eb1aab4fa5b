import { isFunctionWord } from '../lexicon/function-words.ts';
import type { Lexis } from '../text/lexis.ts';

export type Weigher = {
  /** True for marks and function words: sharing one says little about two stretches. */
  readonly isLight: (id: number) => boolean;
  /** True for numbers and for words with a capital: what a reader checks first. */
  readonly isNamed: (id: number) => boolean;
  /** True for a character of a script written without spaces. */
  readonly isUnspaced: (id: number) => boolean;
};

/** Looks each form up once. */
export function createWeigher(lexis: Lexis): Weigher {
  const light: (boolean | undefined)[] = [];
  const named: (boolean | undefined)[] = [];
  return {
    isLight: (id) => {
      light[id] ??= lexis.kind(id) === 'punctuation' || isFunctionWord(lexis.folded(id));
      return light[id] as boolean;
    },
    isNamed: (id) => {
      named[id] ??=
        lexis.kind(id) === 'number' ||
        (lexis.kind(id) === 'word' && /^\p{Lu}/u.test(lexis.form(id)) && !isFunctionWord(lexis.folded(id)));
      return named[id] as boolean;
    },
    isUnspaced: (id) => lexis.kind(id) === 'cjk',
  };
}

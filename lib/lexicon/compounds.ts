import data from './data/compounds.json' with { type: 'json' };
import { isDictionaryWord } from './thesaurus.ts';
import { unfront } from './wordnet.ts';

let read: { readonly all: ReadonlySet<string>; readonly firsts: ReadonlySet<string> } | undefined;

/** The most words an expression has. */
export const LONGEST = 4;

/**
 * True when WordNet has the folded words, one space between them, as one expression: `fault line`, `in due course`; verbs of two words too. The
 * words as the dictionary has them: the last of a noun in the singular, a verb in its plain form.
 */
export function isCompound(words: string): boolean {
  return table().all.has(words) || (isPair(words) && isDictionaryWord(words));
}

function isPair(words: string): boolean {
  const space = words.indexOf(' ');
  return space >= 0 && words.indexOf(' ', space + 1) < 0;
}

/** True for a word that some expression of nouns, adverbs or adjectives begins with: asked before the words behind it are looked at. */
export function beginsCompound(word: string): boolean {
  return table().firsts.has(word);
}

function table() {
  if (!read) {
    const all = unfront(data.words);
    read = { all: new Set(all), firsts: new Set(all.map((w) => w.slice(0, w.indexOf(' ')))) };
  }
  return read;
}

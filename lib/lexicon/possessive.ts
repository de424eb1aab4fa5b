const POSSESSIVE = /['’]s?$/;

/** True for a word that ends in a possessive, straight or curly: `Lee's`, `Lees’`; false for the mark alone, which is as often a quotation mark. */
export function isPossessive(word: string): boolean {
  return word.length > 1 && POSSESSIVE.test(word);
}

/** The word without its possessive ending, in the case it came in; of the mark alone, a token of its own behind a plural (`the Lees’ house`), nothing is left. */
export function withoutPossessive(word: string): string {
  return word.replace(POSSESSIVE, '');
}

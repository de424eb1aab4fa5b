const S = 's'.charCodeAt(0);

/** True for a word that ends in a possessive, straight or curly: `Lee's`, `Lees’`; false for the mark alone, which is as often a quotation mark. */
export function isPossessive(word: string): boolean {
  return word.length > 1 && endOf(word) < word.length;
}

/** The word without its possessive ending, in the case it came in; of the mark alone, a token of its own behind a plural (`the Lees’ house`), nothing is left. */
export function withoutPossessive(word: string): string {
  const end = endOf(word);
  return end < word.length ? word.slice(0, end) : word;
}

/** Where the possessive ending begins, `'` or `'s`; the end of the word when it has none. By its last characters alone, since every word is asked of again and again. */
function endOf(word: string): number {
  const last = word.length - 1;
  if (isMark(word, last)) return last;
  return word.charCodeAt(last) === S && isMark(word, last - 1) ? last - 1 : word.length;
}

function isMark(word: string, at: number): boolean {
  return word[at] === "'" || word[at] === '’';
}

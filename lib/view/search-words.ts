/** A pasted headline has so many words. Each is looked for in every text, and a pasted article would keep a database busy for a minute. */
export const MOST_WORDS = 12;

/** The words of a search, each once; `more`: how many are not looked for. */
export function searchWords(query: string): { readonly words: readonly string[]; readonly more: number } {
  // No database looks for a NUL.
  const words = [...new Set(query.split(/[\s\0]+/).filter((word) => word !== ''))];
  return { words: words.slice(0, MOST_WORDS), more: Math.max(0, words.length - MOST_WORDS) };
}

/**
 * Letters and digits with what glues them; each character of an unspaced script counts alone, with the marks that stand on it. Characters nobody can see (soft hyphens,
 * joiners, bidi controls, tags) part no word; a zero-width space does where such scripts write it between words.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\p{L}\p{M}*|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0001}\u{e0020}-\u{e007f}]|\u200b(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])|['’.,-](?=[\p{L}\p{N}]))*/gu;

/** How many words a text has, for a count on the screen. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count += 1;
  return count;
}

/** White space, line ends too, as single spaces: for words quoted outside their paragraph. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The first words of a text; `more` counts those left off. A single word past the limit is let in: "+1 word" helps nobody. */
export function firstWords(text: string, limit: number): { readonly text: string; readonly more: number } {
  const line = oneLine(text);
  const words = [...line.matchAll(WORD)];
  if (words.length <= limit + 1) return { text: line, more: 0 };
  const next = words[limit];
  return { text: line.slice(0, next?.index ?? line.length).trimEnd(), more: words.length - limit };
}

/** The same with an ellipsis when something was left off. */
export function excerpt(text: string, limit: number): string {
  // A paragraph is not read to its end for its first words.
  const enough = withinCharacter(text, (limit + 2) * WIDE_WORD);
  const line = oneLine(text.slice(0, enough));
  let count = 0;
  let cut = line.length;
  for (const word of line.matchAll(WORD)) {
    count += 1;
    if (count === limit + 1) cut = word.index;
    if (count > limit + 1) return `${line.slice(0, cut).trimEnd()} …`;
  }
  return text.length > enough ? `${line} …` : line;
}

/** The offset, or the one before it where it would part a character's two halves. */
function withinCharacter(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** Characters of a word and its space, far above what any text needs. */
const WIDE_WORD = 64;

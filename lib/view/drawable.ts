/**
 * What the fonts of the drawn card hold: Latin, Greek and Cyrillic letters with their marks, digits, common punctuation. Everything
 * else would make the drawing program look for a font on the network.
 */
const NOT_DRAWABLE =
  /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u017f\u0192\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u1e80-\u1e85\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039\u203a\u20ac\u2116\u2122]+/gu;

/** When less than this share of a text's letters is left, what is left says nothing. */
const ENOUGH = 0.6;

/** The text as the card can draw it, on one line, what the fonts lack left out; null when too little of it is left. */
export function drawable(text: string): string | null {
  const whole = text.normalize('NFC');
  const drawn = whole.replace(/\s+/gu, ' ').replace(NOT_DRAWABLE, ' ').replace(/ +/g, ' ').trim();
  const letters = (s: string) => [...s.matchAll(/[\p{L}\p{N}]/gu)].length;
  const wanted = letters(whole);
  return drawn !== '' && wanted > 0 && letters(drawn) >= wanted * ENOUGH ? drawn : null;
}

/** Letters an initialism may have: UN to UNESCO. A single letter is nobody's. */
const SHORT = /^\p{Lu}{2,6}$/u;

/**
 * True when `short` is made of the first letters of `long`'s capitalised words: WHO, W.H.O. and World Health Organization, USGS and U.S. Geological Survey.
 * Small words (`of`, `the`) may be passed over, no capitalised one may.
 */
export function isInitialism(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '');
  if (!SHORT.test(letters) || !long.includes(' ')) return false;
  const words = long.split(/[\s-]+/).filter((w) => /^\p{L}/u.test(w));
  if (words.some((w) => !/^\p{Lu}/u.test(w) && !/^(?:of|the|and|for|on|in|to)$/.test(w))) return false;
  return (
    words
      .filter((w) => /^\p{Lu}/u.test(w))
      .map((w) => (/^(?:\p{Lu}\.?){2,}$/u.test(w) ? w.replaceAll('.', '') : w[0]))
      .join('') === letters
  );
}

/**
 * The words in small letters, each where it stood: what is found in them is marked in the words themselves. `İ` of Turkish and Azeri names
 * is the one capital whose small form is two units long, an `i` and a dot (SpecialCasing.txt of Unicode); here it is the `i`.
 */
export function foldCase(words: string): string {
  return words.replaceAll('İ', 'i').toLowerCase();
}

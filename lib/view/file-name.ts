/** Of a title in a file's name: some systems take 255 bytes, of which a letter may need four. */
const LONGEST = 50;

/**
 * A name for a downloaded file from a title and a day: `Envoy in Moscow, 2 March` of 2026-03-02 is `envoy-in-moscow-2-march-2026-03-02`. Letters
 * and digits of any script, and hyphens: no system refuses those. A title without any is `comparison`.
 */
export function fileStem(title: string, day: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const kept: string[] = [];
  for (const word of words ?? []) {
    if ([...kept, word].join('-').length > LONGEST) break;
    kept.push(word);
  }
  const first = kept.join('-') || [...(words?.[0] ?? 'comparison')].slice(0, LONGEST / 2).join('');
  return `${first}-${day}`;
}

/** The same in ASCII, for what reads no other: accents go; null where a letter has no plain one. */
export function plainStem(stem: string): string | null {
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u00df', 'ss')
    .replaceAll('\u00f8', 'o')
    .replaceAll('\u0142', 'l');
  return /^[\x20-\x7e]*$/.test(plain) ? plain : null;
}

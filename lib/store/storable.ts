/** The text itself when any engine keeps it unchanged. Throws on U+0000 and lone surrogates, which engines cut off or replace. */
export function storable(text: string): string {
  if (text.includes('\0')) throw new Error('a text with U+0000 reached the store');
  if (/\p{Surrogate}/u.test(text)) throw new Error('a text with a lone surrogate reached the store');
  return text;
}

/** What a story is called when its own title had to go: the labels of what is left. */
export function titleOfLabels(labels: readonly string[]): string {
  return labels.join(', ') || 'Untitled';
}

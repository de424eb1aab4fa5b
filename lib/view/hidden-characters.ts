/** A stretch of text for drawing: as it is, or one character nobody can see, named by its code. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly text: string; readonly code: string };

/**
 * Soft hyphen, zero-width space and marks, bidi controls, word joiner and its kin, tags. The joiners (U+200C, U+200D) only between
 * Latin letters: in Persian, Hindi or an emoji they are spelling.
 */
const HIDDEN =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u{e0001}\u{e0020}-\u{e007f}]|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;

/** The text cut at its hidden characters. The flag of a region (🏴 and tags) is left whole. */
export function pieces(text: string): readonly Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const m of text.matchAll(HIDDEN)) {
    if (isFlagTag(text, m.index)) continue;
    if (m.index > from) out.push({ kind: 'text', text: text.slice(from, m.index) });
    out.push({ kind: 'hidden', text: m[0], code: codeOf(m[0]) });
    from = m.index + m[0].length;
  }
  if (from < text.length) out.push({ kind: 'text', text: text.slice(from) });
  return out;
}

/** How often a text holds one character nobody can see, named by its code. */
export type HiddenCount = { readonly code: string; readonly count: number };

/** The hidden characters of a text, each code once: the most frequent first, then as they come in the text. Empty for none. */
export function countHidden(text: string): readonly HiddenCount[] {
  const counts = new Map<string, number>();
  for (const p of pieces(text)) if (p.kind === 'hidden') counts.set(p.code, (counts.get(p.code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function isFlagTag(text: string, index: number): boolean {
  return (
    (text.codePointAt(index) ?? 0) >= 0xe0000 &&
    /🏴[\u{e0020}-\u{e007f}]*$/u.test(text.slice(Math.max(0, index - 32), index))
  );
}

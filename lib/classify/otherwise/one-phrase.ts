import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/** How many words on each side may belong to the phrase that a change cuts through. */
const AROUND = 2;

/**
 * True when the change cuts through a phrase that stands in both versions in two ways: of `It's` and `It is` the diff may
 * show only the `is`. The phrases are those that houses choose between.
 */
export function isOnePhrase({ a, b, change }: Placed): boolean {
  for (let left = 0; left <= AROUND; left++) {
    const from = change.a[0] - left;
    const phrase = from >= 0 && from < a.folded.length ? a.phraseAt(from) : null;
    if (phrase === null) continue;
    const right = from + phrase.length - change.a[1];
    if (right < 0 || right > AROUND || left + right === 0) continue;
    if (phrase.key === keyOf(b, change.b[0] - left, change.b[1] + right)) return true;
  }
  return false;
}

function keyOf(read: Read, from: number, to: number): string | null {
  if (from < 0 || to > read.folded.length || to <= from) return null;
  const phrase = read.phraseAt(from);
  return phrase && phrase.length === to - from ? phrase.key : null;
}

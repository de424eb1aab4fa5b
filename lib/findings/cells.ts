import { isFunctionWord } from '../lexicon/function-words.ts';
import type { Copy, Room } from './room.ts';

/** The stems of the content words that one copy has in one row. */
export function cellWords(room: Room, row: number, version: number): ReadonlySet<number> {
  const copy = room.copies[version] as Copy;
  const words = new Set<number>();
  for (const index of room.rows[row]?.cells[version] ?? []) {
    const block = copy.blocks[index];
    if (!block) continue;
    const { from, to } = copy.tokensIn(block);
    for (let i = from; i < to; i++) {
      const content = copy.isWord(i) || copy.kind(i) === 'number' || copy.kind(i) === 'cjk';
      if (content && !isFunctionWord(copy.folded(i))) words.add(copy.stem(i));
    }
  }
  return words;
}

/** Twice the shared words over the sum of both: 1 for equal sets, 0 for disjoint or empty ones (Dice 1945). */
export function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const x of a) if (b.has(x)) shared++;
  return (2 * shared) / (a.size + b.size);
}

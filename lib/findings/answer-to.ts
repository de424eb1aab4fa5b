import { onceFor } from '../text/once-for.ts';
import { says } from './echo.ts';
import type { Copy, Line, Room } from './room.ts';

/** Fewer shared words that say something, by their share of a sentence's, are no answer. By judgement. */
const SHARED = 0.4;

/**
 * The sentence of another copy that says in the same row what a sentence of this one says: the one that shares the most of its words, which must be
 * this share of them; null when there is none. The first of equals. Asked once for each sentence and copy, it is linear in the words of the row.
 */
export function answerTo(room: Room, copy: Copy, sentence: Line, other: Copy): Line | null {
  const own = new Set<number>();
  for (let i = sentence.from; i < sentence.to; i++) if (says(copy, i)) own.add(copy.stem(i));
  const row = room.rowOf(copy.version, sentence.block);
  let [best, most]: [Line | null, number] = [null, 0];
  for (const theirs of sentencesIn(other, room.rows[row]?.cells[other.version] ?? [])) {
    const shared = new Set<number>();
    for (let i = theirs.from; i < theirs.to; i++) if (own.has(other.stem(i))) shared.add(other.stem(i));
    if (shared.size > most) [best, most] = [theirs, shared.size];
  }
  return most >= SHARED * own.size ? best : null;
}

function sentencesIn(copy: Copy, blocks: readonly number[]): readonly Line[] {
  return blocks.flatMap((block) => byBlock(copy).get(block) ?? []);
}

const byBlock = onceFor((copy: Copy): ReadonlyMap<number, readonly Line[]> => {
  const out = new Map<number, Line[]>();
  for (const s of copy.sentences) {
    const list = out.get(s.block);
    if (list) list.push(s);
    else out.set(s.block, [s]);
  }
  return out;
});

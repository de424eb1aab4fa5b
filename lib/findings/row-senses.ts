import { wordingsAt } from '../lexicon/wrong-senses.ts';
import type { Room, Stretch } from './room.ts';
import { stretchesIn } from './row-words.ts';

/** A paragraph that has a wording oftener than this is no prose, and all its places held against all of another copy's would take the square of its length. */
const MOST = 40;

/** A wording of the dictionary of wrong senses, right or wrong, where a copy has it. */
export type Said = Stretch & { readonly entry: string };
/** By entry. */
export type SaidBy = ReadonlyMap<string, readonly Said[]>;

const rows = new WeakMap<Room['rows'], Map<number, readonly SaidBy[]>>();

/** What each copy says in a row, by version. Read once, whichever copy asks. */
export function sensesIn(room: Room, row: number): readonly SaidBy[] {
  const known = rows.get(room.rows) ?? new Map<number, readonly SaidBy[]>();
  rows.set(room.rows, known);
  const seen = known.get(row);
  if (seen) return seen;
  const made = room.copies.map((copy) => {
    const out = new Map<string, Said[]>();
    if (!copy.english) return out;
    for (const { from, to } of stretchesIn(room, row, copy.version)) {
      const folded = Array.from({ length: to - from }, (_, k) => copy.folded(from + k));
      for (let i = from; i < to; i++) {
        if (!copy.isWord(i) || copy.isDateline(i)) continue;
        for (const { entry, words } of wordingsAt(folded, i - from)) {
          const at = { entry, from: i, to: i + words };
          const list = out.get(entry);
          if (!list) out.set(entry, [at]);
          else if (list.length < MOST) list.push(at);
        }
      }
    }
    return out;
  });
  known.set(row, made);
  return made;
}

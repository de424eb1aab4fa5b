import { canStandFor } from '../lexicon/seats.ts';
import type { Copy, Room } from './room.ts';
import { stretchesIn } from './row-words.ts';

/** Letters that a place and its adjective share at least. */
const SHORTEST_STEM = 5;

/** Whether another copy's passage has the place by another of its names. */
export function isPlaceInRow(room: Room, copy: Copy, i: number, block: number): boolean {
  const row = room.rowOf(copy.version, block);
  const own = copy.folded(i);
  return room.copies.some(
    (other) =>
      other !== copy &&
      stretchesIn(room, row, other.version).some(({ from, to }) => {
        for (let j = from; j < to; j++)
          if (
            /^\p{Lu}/u.test(other.form(j)) &&
            (canStandFor(own, other.folded(j)) || isAdjectiveOf(other.folded(j), own))
          )
            return true;
        return false;
      }),
  );
}

/** European, of Europe: a continent or region of which the gazetteer has no people. */
function isAdjectiveOf(word: string, place: string): boolean {
  return place.length > SHORTEST_STEM && word.startsWith(place.slice(0, -1)) && /n$/.test(word);
}

import { type Change, isHouseOnly } from '../model/change.ts';
import { onceFor } from '../text/once-for.ts';
import type { Room } from './room.ts';
import { matesIn } from './row-words.ts';

/** More versions than a story has. */
const MOST = 4096;

/**
 * How many witnesses a row has beside one copy. Of copies that differ there in house style alone only one bears witness (*eliminatio codicum descriptorum*; Maas 1958, §4): four papers
 * that print the wire word for word are no four who say the same, and a fifth that wrote it anew stands against one.
 */
export function witnessesIn(room: Room, row: number, version: number): number {
  const apart = reworded(room.changes);
  const hands: number[] = [];
  for (const mate of matesIn(room, row, version))
    if (hands.every((other) => apart.has(keyOf(row, other, mate.version)))) hands.push(mate.version);
  return hands.length;
}

/** The pairs of copies, by row, that differ in more than house style. */
const reworded = onceFor((changes: readonly Change[]): ReadonlySet<number> => {
  const out = new Set<number>();
  for (const { row, a, b, classes } of changes) if (!isHouseOnly(classes)) out.add(keyOf(row, a.version, b.version));
  return out;
});

function keyOf(row: number, a: number, b: number): number {
  return (row * MOST + Math.min(a, b)) * MOST + Math.max(a, b);
}

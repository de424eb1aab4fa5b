import type { Copy, Room, Stretch } from './room.ts';

/** The stretches of tokens that a copy has in a row: one a block, none where it says nothing there. */
export function stretchesIn(room: Room, row: number, version: number): readonly Stretch[] {
  const copy = room.copies[version];
  if (!copy) return [];
  return (room.rows[row]?.cells[version] ?? []).flatMap((block) => {
    const range = copy.blocks[block];
    return range ? [copy.tokensIn(range)] : [];
  });
}

/** The other copies that have something in a row, in their order. */
export function matesIn(room: Room, row: number, version: number): readonly Copy[] {
  return room.copies.filter((c) => c.version !== version && (room.rows[row]?.cells[c.version]?.length ?? 0) > 0);
}

const bags = new WeakMap<Room['rows'], Map<number, ReadonlySet<number>>>();

/** The stems of all a copy says in a row. Read once, whoever asks. */
export function stemsIn(room: Room, row: number, version: number): ReadonlySet<number> {
  const known = bags.get(room.rows) ?? new Map<number, ReadonlySet<number>>();
  bags.set(room.rows, known);
  const key = row * room.copies.length + version;
  const read = known.get(key);
  if (read) return read;
  const stems = new Set<number>();
  const copy = room.copies[version] as Copy;
  for (const { from, to } of stretchesIn(room, row, version)) for (let i = from; i < to; i++) stems.add(copy.stem(i));
  known.set(key, stems);
  return stems;
}

/** Where a copy has a run of folded words in a row, or -1. */
export function runIn(room: Room, row: number, version: number, run: readonly string[]): number {
  const copy = room.copies[version] as Copy;
  for (const { from, to } of stretchesIn(room, row, version))
    for (let i = from; i + run.length <= to; i++) if (run.every((w, k) => bare(copy, i + k) === w)) return i;
  return -1;
}

/** A word folded, without the possessive. */
export function bare(copy: Copy, i: number): string {
  return copy.folded(i).replace(/['’]s?$/, '');
}

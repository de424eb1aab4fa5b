import { withoutPossessive } from '../lexicon/possessive.ts';
import type { Evidence } from '../model/finding.ts';
import { onceFor } from '../text/once-for.ts';
import { isOwnArticle } from './own-article.ts';
import { type Copy, placeOf, quote, type Room, type Stretch } from './room.ts';

/** The stretches of tokens that a copy has in a row: one a block, none where it says nothing there. */
export const stretchesIn = onceInRoom((room, row, version): readonly Stretch[] => {
  const copy = room.copies[version];
  if (!copy) return [];
  return (room.rows[row]?.cells[version] ?? []).flatMap((block) => {
    const range = copy.blocks[block];
    return range ? [copy.tokensIn(range)] : [];
  });
});

/** The other copies that have something in a row, in their order. */
export const matesIn = onceInRoom((room, row, version): readonly Copy[] =>
  room.copies.filter((c) => c.version !== version && (room.rows[row]?.cells[c.version]?.length ?? 0) > 0),
);

/**
 * How many of the other copies in a row a majority is reckoned of: without articles of their own (`own-article.ts`), which lack most words of the rest whoever is right, unless
 * nothing else stands there.
 */
export const votersIn = onceInRoom((room, row, version): number => {
  const mates = matesIn(room, row, version);
  return mates.filter((c) => !isOwnArticle(room, c.version)).length || mates.length;
});

/** The same function of a row and a version of a room, with its answers kept: every detector asks, at every sentence. */
function onceInRoom<V>(
  make: (room: Room, row: number, version: number) => V,
): (room: Room, row: number, version: number) => V {
  const madeIn = onceFor((_: Room['copies']) => new Map<number, V>());
  return (room, row, version) => {
    const made = madeIn(room.copies);
    const key = row * room.copies.length + version;
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(room, row, version);
    made.set(key, value);
    return value;
  };
}

/**
 * What `read` makes of all that a copy says in a row, read once for each row and copy of a room. For what is asked at every
 * token of a row: to read the row again each time takes the square of a long paragraph.
 */
export function oncePerCell<V>(
  read: (copy: Copy, cell: readonly Stretch[]) => V,
): (room: Room, row: number, version: number) => V {
  return onceInRoom((room, row, version) => read(room.copies[version] as Copy, stretchesIn(room, row, version)));
}

/** The stems of all a copy says in a row. */
export const stemsIn = oncePerCell((copy, cell): ReadonlySet<number> => {
  const stems = new Set<number>();
  for (const { from, to } of cell) for (let i = from; i < to; i++) stems.add(copy.stem(i));
  return stems;
});

/** Where a copy has a run of folded words in a row, or -1. */
export function runIn(room: Room, row: number, version: number, run: readonly string[]): number {
  const copy = room.copies[version] as Copy;
  for (const { from, to } of stretchesIn(room, row, version))
    for (let i = from; i + run.length <= to; i++) if (run.every((w, k) => bare(copy, i + k) === w)) return i;
  return -1;
}

/** A word folded, without the possessive. */
export function bare(copy: Copy, i: number): string {
  return withoutPossessive(copy.folded(i));
}

/**
 * Evidence, all of it the same words, with the places of the mates that have those words elsewhere in the row: a copy that turns the sentence agrees all the same, and who counts the copies must count it. As it is where the
 * accused version has the words itself.
 */
export function withTurned(
  room: Room,
  { row, version }: { readonly row: number; readonly version: number },
  shown: readonly [Evidence, ...Evidence[]],
): [Evidence, ...Evidence[]] {
  const [head, ...rest] = shown;
  const others = matesIn(room, row, version).filter((m) => !shown.some((e) => e.version === m.version));
  if (others.length === 0) return [head, ...rest];
  const from = room.copies[head.version] as Copy;
  const { from: first, to } = from.tokensIn(head);
  const words = Array.from({ length: to - first }, (_, k) => bare(from, first + k));
  if (runIn(room, row, version, words) >= 0) return [head, ...rest];
  const turned = others.flatMap((other) => {
    const at = runIn(room, row, other.version, words);
    return at < 0 ? [] : [quote(other, placeOf(other, at, at + words.length), head.says)];
  });
  return [head, ...rest, ...turned];
}

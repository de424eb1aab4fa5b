import type { BlockRef } from '../model/link.ts';
import type { Pin, PinEnd } from '../model/pin.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { type Beliefs, pairNumber, withPairs } from './believed.ts';
import type { Units } from './units.ts';

/** A person's pins, found in the texts at hand. */
export type PlacedPins = {
  /** Pairs of blocks to be linked whatever the words say; `a` of the earlier version, sorted by place. */
  readonly forced: readonly BlockPair[];
  /** True when no pin has a place. */
  readonly none: boolean;
  /** What a pin says of a pair of blocks, the ends in either order: undefined where there is none. */
  readonly says: (a: BlockRef, b: BlockRef) => boolean | undefined;
  /** Pins whose version or block is not there, or whose ends are of one version; in the order given. */
  readonly unplaced: readonly Pin[];
};

type BlockPair = { readonly a: BlockRef; readonly b: BlockRef };

/**
 * Finds the blocks that the pins name. A pin holds for the very words it was made on: in an edited text, which is another
 * version, it has no place. Any block can be pinned, furniture too.
 */
export function placePins(texts: readonly AnalysedText[], pins: readonly Pin[]): PlacedPins {
  const versions = new Map(texts.map((t, v) => [t.version.id, v]));
  const find = ({ version, start }: PinEnd): BlockRef | null => {
    const v = versions.get(version);
    if (v === undefined) return null;
    const block = texts[v]?.blocks.findIndex((b) => b.start === start) ?? -1;
    return block < 0 ? null : { version: v, block };
  };
  const placed = new Map<string, BlockPair & { readonly linked: boolean }>();
  const unplaced: Pin[] = [];
  for (const pin of pins) {
    const p = find(pin.a);
    const q = find(pin.b);
    if (!p || !q || p.version === q.version) {
      unplaced.push(pin);
      continue;
    }
    const [a, b] = p.version < q.version ? [p, q] : [q, p];
    placed.set(keyOf(a, b), { a, b, linked: pin.linked });
  }
  return {
    forced: [...placed.values()].filter((p) => p.linked).sort(byPlace),
    // Most stories have no pins, and every link asks.
    says: (a, b) =>
      placed.size === 0 ? undefined : placed.get(a.version < b.version ? keyOf(a, b) : keyOf(b, a))?.linked,
    none: placed.size === 0,
    unplaced,
  };
}

/** The links with those that pins forbid left out and those they ask for put in, as sure as can be. */
export function pinnedBeliefs(units: Units, linked: Beliefs, pins: PlacedPins): Beliefs {
  if (pins.none) return linked;
  const { versions } = units;
  return withPairs(linked, (pair, list) => [
    ...list().filter((l) => pins.says(blockOf(units, l.a), blockOf(units, l.b)) === undefined),
    ...pins.forced.flatMap(({ a, b }) => {
      const [p, q] = [unitOf(units, a), unitOf(units, b)];
      return pairNumber(versions, a.version, b.version) === pair && p >= 0 && q >= 0 ? [{ a: p, b: q, sure: 1 }] : [];
    }),
  ]);
}

/** All links as pairs of blocks, with the pinned ones of furniture, which is never lined up of itself; sorted by place. */
export function withPinnedFurniture<L extends BlockPair & { readonly score: number }>(
  units: Units,
  links: readonly L[],
  pins: PlacedPins,
): (L | (BlockPair & { readonly score: number }))[] {
  if (pins.none) return [...links];
  const loose = pins.forced.filter(({ a, b }) => unitOf(units, a) < 0 || unitOf(units, b) < 0);
  return [...links, ...loose.map((pair) => ({ ...pair, score: 1 }))].sort(byPlace);
}

function blockOf(units: Units, u: number): BlockRef {
  return { version: units.versionOf[u] as number, block: units.indexOf[u] as number };
}

/** The unit of a block; −1 when the block is not lined up. */
function unitOf(units: Units, { version, block }: BlockRef): number {
  for (let u = units.base[version] as number; u < (units.base[version + 1] as number); u++) {
    if (units.indexOf[u] === block) return u;
  }
  return -1;
}

function keyOf(a: BlockRef, b: BlockRef): string {
  return `${a.version}.${a.block} ${b.version}.${b.block}`;
}

function byPlace(p: BlockPair, q: BlockPair): number {
  return p.a.version - q.a.version || p.b.version - q.b.version || p.a.block - q.a.block || p.b.block - q.b.block;
}

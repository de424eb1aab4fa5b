import { blocksOf, type CollationContract } from '../contract/contract.ts';
import type { Variation } from './reading-lines.ts';

/** Stands between two paragraphs of one version in one row: Unicode's own sign for it. */
export const PARAGRAPH_BREAK = '\u2029';

/** A stretch of a row at which the versions that have the row read the same, or do not. */
export type Segment = {
  /** By version: what it reads here, to the letter. */
  readonly words: ReadonlyMap<string, string>;
  /** The difference that the stretch is, null for what stands between two. */
  readonly variation: Variation | null;
};

/**
 * A row cut into stretches, so that each version's stretches joined give its paragraphs of the row to the letter. Differences that not
 * every version of the row takes part in, or that stand in another order somewhere, do not cut: the stretch around them differs.
 */
export function segmentsOf(collation: CollationContract, row: number): readonly Segment[] {
  const own = collation.rows[row] ?? { cells: {} };
  const versions = collation.versions.filter((v) => blocksOf(own, v.id).length > 0);
  const strands = new Map(versions.map((v) => [v.id, strandOf(v, blocksOf(own, v.id))]));

  const cuts: { variation: Variation; at: Map<string, readonly [number, number]> }[] = [];
  const reached = new Map<string, number>();
  for (const variation of collation.variations) {
    if (variation.row !== row) continue;
    const at = new Map<string, readonly [number, number]>();
    for (const { version, start, end } of variation.readings.flatMap((r) => r.ranges)) {
      const strand = strands.get(version);
      const from = strand?.at(start) ?? null;
      const to = strand?.at(end) ?? null;
      if (from !== null && to !== null && from <= to && from >= (reached.get(version) ?? 0)) {
        at.set(version, [from, to]);
      }
    }
    if (at.size < versions.length) continue;
    for (const [version, [, to]] of at) reached.set(version, to);
    cuts.push({ variation, at });
  }

  const out: Segment[] = [];
  const from = new Map(versions.map((v) => [v.id, 0]));
  const take = (to: (version: string) => number, variation: Variation | null) => {
    const words = new Map(
      versions.map(({ id }) => {
        const end = to(id);
        const said = strands.get(id)?.text.slice(from.get(id), end) ?? '';
        from.set(id, end);
        return [id, said];
      }),
    );
    if ([...words.values()].some((w) => w !== '')) out.push({ words, variation });
  };
  for (const { variation, at } of cuts) {
    take((v) => at.get(v)?.[0] ?? 0, null);
    take((v) => at.get(v)?.[1] ?? 0, variation);
  }
  take((v) => strands.get(v)?.text.length ?? 0, null);
  return out;
}

/** Versions by what they read, in the order of the versions. */
export function readingsOf({
  words,
}: Segment): readonly { readonly versions: readonly string[]; readonly text: string }[] {
  const groups = new Map<string, string[]>();
  for (const [version, text] of words) {
    const group = groups.get(text);
    if (group) group.push(version);
    else groups.set(text, [version]);
  }
  return [...groups].map(([text, versions]) => ({ text, versions }));
}

/** A version's blocks of a row as one string, and where an offset of its text is in it (null: in none of the blocks). */
function strandOf(
  version: CollationContract['versions'][number],
  blocks: readonly number[],
): { readonly text: string; readonly at: (offset: number) => number | null } {
  let text = '';
  const parts: { start: number; end: number; at: number }[] = [];
  for (const index of blocks) {
    const block = version.blocks[index];
    if (!block) continue;
    if (parts.length > 0) text += PARAGRAPH_BREAK;
    parts.push({ start: block.start, end: block.end, at: text.length });
    text += version.text.slice(block.start, block.end);
  }
  return {
    text,
    at: (offset) => {
      const part = parts.find((p) => p.start <= offset && offset <= p.end);
      return part ? part.at + offset - part.start : null;
    },
  };
}

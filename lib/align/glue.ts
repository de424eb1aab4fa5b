import type { BlockRef, Link } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { disjointSets, type Sets } from './components.ts';

/**
 * A link may join two groups of blocks only when one block of either group renders the other group in at least this
 * share of its versions. A paragraph that merges two others is backed by every copy that keeps them apart; a chance
 * likeness between two paragraphs of two copies is backed by nobody. Chosen by reading rows of five real copies: without
 * it one independent article's vague paragraphs glued up to a dozen of the others' into one row.
 */
const BACKED = 0.6;

/** What glue needs of a link. */
type BareLink = Omit<Link, 'moved'>;

/** Numbers the blocks of all versions 0, 1, 2 … */
export type Numbering = {
  readonly count: number;
  readonly of: (ref: BlockRef) => number;
  readonly versionOf: (block: number) => number;
};

/** Block numbers version by version. */
export function numberBlocks(texts: readonly AnalysedText[]): Numbering {
  const base: number[] = [0];
  const versions: number[] = [];
  texts.forEach((t, v) => {
    base.push((base.at(-1) as number) + t.blocks.length);
    for (let b = 0; b < t.blocks.length; b++) versions.push(v);
  });
  return {
    count: versions.length,
    of: (ref) => (base[ref.version] as number) + ref.block,
    versionOf: (block) => versions[block] as number,
  };
}

/**
 * The groups of blocks that rows are made of, and the links that hold them together: those between two groups are left
 * out. The surest links join first; ties go by place, so the outcome depends on neither the links' order nor the versions'.
 * With two versions every link is backed, and the groups are what the links connect.
 */
export function glue<L extends BareLink>(
  links: readonly L[],
  blocks: Numbering,
): { readonly groups: Sets; readonly held: readonly L[] } {
  const neighbours = new Map<number, Set<number>>();
  for (const l of links) {
    add(neighbours, blocks.of(l.a), blocks.of(l.b));
    add(neighbours, blocks.of(l.b), blocks.of(l.a));
  }
  const groups = disjointSets(blocks.count);
  const members = new Map<number, readonly number[]>();
  const groupOf = (lead: number): readonly number[] => members.get(lead) ?? [lead];

  for (const l of surestFirst(links, blocks)) {
    const a = groups.leader(blocks.of(l.a));
    const b = groups.leader(blocks.of(l.b));
    if (a === b || !areBacked(groupOf(a), groupOf(b))) continue;
    const all = [...groupOf(a), ...groupOf(b)];
    groups.join(a, b);
    members.set(groups.leader(a), all);
  }
  return { groups, held: links.filter((l) => groups.leader(blocks.of(l.a)) === groups.leader(blocks.of(l.b))) };

  function areBacked(a: readonly number[], b: readonly number[]): boolean {
    return a.some((x) => shareOf(x, b) >= BACKED) || b.some((x) => shareOf(x, a) >= BACKED);
  }

  /** The share of the group's versions, the block's own aside, in which the block has a counterpart. */
  function shareOf(block: number, group: readonly number[]): number {
    const own = blocks.versionOf(block);
    const linked = neighbours.get(block) ?? new Set();
    const versions = new Set(group.map(blocks.versionOf));
    versions.delete(own);
    const met = new Set(group.filter((g) => linked.has(g)).map(blocks.versionOf));
    return versions.size === 0 ? 0 : met.size / versions.size;
  }
}

function add(map: Map<number, Set<number>>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function surestFirst<L extends BareLink>(links: readonly L[], blocks: Numbering): readonly L[] {
  return [...links].sort(
    (p, q) => q.score - p.score || blocks.of(p.a) - blocks.of(q.a) || blocks.of(p.b) - blocks.of(q.b),
  );
}

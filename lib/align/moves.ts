import type { Range } from '../model/range.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { heaviestChain } from '../text/chain.ts';
import type { BlockLinks, Blocks } from './block-links.ts';
import { disjointSets } from './components.ts';

/** Links that share blocks, as one step of their version pair. */
type Group = { p: number; q: number; weight: number };

/**
 * 1 for the links off the heaviest in-order chain of their version pair. Links that share a block (splits, merges) move
 * together: a group stands at its longest block in each version (a line of it may lie far from the rest) and weighs as many as its blocks, and where that is even, as
 * much as its words: of two paragraphs that changed places the shorter moved.
 */
export function movedLinks(
  texts: readonly AnalysedText[],
  { versionOf, count }: Blocks,
  links: BlockLinks,
): Uint8Array {
  const { a, b } = links;
  const moved = new Uint8Array(a.length);
  const weights = Float64Array.from(texts.flatMap(({ blocks }) => blocks.map((block) => weightOf(block))));
  const groupOf = createGrouper(links, weights, count);
  for (let from = 0; from < a.length; ) {
    const x = versionOf[a[from] as number];
    const y = versionOf[b[from] as number];
    let to = from + 1;
    let inOrder = true;
    for (; to < a.length && versionOf[a[to] as number] === x && versionOf[b[to] as number] === y; to++)
      inOrder &&= (a[to - 1] as number) < (a[to] as number) && (b[to - 1] as number) < (b[to] as number);
    if (!inOrder) {
      const { groups, of } = groupOf(from, to);
      const on = heaviestChain(groups);
      for (let k = from; k < to; k++) if (!on[of[k - from] as number]) moved[k] = 1;
    }
    from = to;
  }
  return moved;
}

/** More than the characters of any text: first the number of blocks counts, then their length. */
const WHOLE = 2 ** 26;

/** What a block weighs in the main order of a text. */
export function weightOf(block: Range | undefined): number {
  return block ? WHOLE + (block.end - block.start) : 0;
}

/** Groups the links `from` up to `to` of one version pair: the groups in order of their first link, and each link's. */
function createGrouper(
  { a, b }: BlockLinks,
  weights: Float64Array,
  count: number,
): (from: number, to: number) => { readonly groups: readonly Group[]; readonly of: Uint32Array } {
  // By block: the last link that has it; below `from` it is of an earlier pair.
  const last = new Int32Array(count).fill(-1);
  const heavier = (p: number, q: number): number => {
    const more = (weights[q] as number) - (weights[p] as number);
    return more > 0 || (more === 0 && q < p) ? q : p;
  };
  return (from, to) => {
    const sets = disjointSets(to - from);
    const weight = new Float64Array(to - from);
    const meet = (block: number, k: number): void => {
      const before = last[block] as number;
      if (before >= from) sets.join(before - from, k - from);
      else weight[k - from] = (weight[k - from] as number) + (weights[block] as number);
      last[block] = k;
    };
    for (let k = from; k < to; k++) {
      meet(a[k] as number, k);
      meet(b[k] as number, k);
    }
    const groups: Group[] = [];
    const of = new Uint32Array(to - from);
    for (let k = 0; k < to - from; k++) {
      const p = a[from + k] as number;
      const q = b[from + k] as number;
      const lead = sets.leader(k);
      if (lead === k) {
        of[k] = groups.length;
        groups.push({ p, q, weight: weight[k] as number });
        continue;
      }
      of[k] = of[lead] as number;
      const g = groups[of[k] as number] as Group;
      g.p = heavier(g.p, p);
      g.q = heavier(g.q, q);
      g.weight += weight[k] as number;
    }
    return { groups, of };
  };
}

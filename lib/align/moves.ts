import type { BlockRef, Link } from '../model/link.ts';
import type { Range } from '../model/range.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { heaviestChain } from '../text/chain.ts';
import { upTo } from './up-to.ts';

/** Links that share blocks, as one step of their version pair. */
type Group = { p: number; q: number; weight: number };

/**
 * Marks the links off the heaviest in-order chain of their version pair. Links that share a block (splits, merges) move
 * together: a group stands at its first block in each version and weighs as many as its blocks, and where that is even, as
 * much as its words: of two paragraphs that changed places the shorter moved. The links of a version pair are neighbours,
 * in order of `a`, then `b`.
 */
export function withMoves(texts: readonly AnalysedText[], links: readonly Omit<Link, 'moved'>[]): Link[] {
  const out: Link[] = [];
  const groupOf = createGrouper(({ version, block }) => weightOf(texts[version]?.blocks[block]));
  for (let from = 0; from < links.length; ) {
    const first = links[from] as Link;
    let to = from + 1;
    while (to < links.length && samePair(links[to] as Link, first)) to++;
    const { groups, of } = groupOf(links, from, to);
    const on = heaviestChain(groups);
    for (let k = from; k < to; k++) {
      const { a, b, score } = links[k] as Link;
      out.push({ a, b, score, moved: !on[of[k - from] as number] });
    }
    from = to;
  }
  return out;
}

/** More than the characters of any text: first the number of blocks counts, then their length. */
const WHOLE = 2 ** 26;

/** What a block weighs in the main order of a text. */
export function weightOf(block: Range | undefined): number {
  return block ? WHOLE + (block.end - block.start) : 0;
}

function samePair(p: Link, q: Link): boolean {
  return p.a.version === q.a.version && p.b.version === q.b.version;
}

/** Groups the links `from` up to `to` of one version pair: the groups in order of their first link, and each link's. */
function createGrouper(
  weigh: (block: BlockRef) => number,
): (
  links: readonly Omit<Link, 'moved'>[],
  from: number,
  to: number,
) => { readonly groups: readonly Group[]; readonly of: readonly number[] } {
  // By block of a and of b: the last link of this pair that has it. Stamps spare the clearing between pairs.
  let lastA = new Int32Array(0);
  let lastB = new Int32Array(0);
  return (links, from, to) => {
    let width = 0;
    for (let k = from; k < to; k++) {
      const { a, b } = links[k] as Link;
      width = Math.max(width, a.block + 1, b.block + 1);
    }
    if (lastA.length < width) {
      lastA = new Int32Array(width).fill(-1);
      lastB = new Int32Array(width).fill(-1);
    }
    const lead = upTo(to - from);
    const leader = (k: number): number => {
      let r = k;
      while (lead[r] !== r) r = lead[r] as number;
      return r;
    };
    const join = (p: number, q: number): void => {
      const x = leader(p);
      const y = leader(q);
      lead[Math.max(x, y)] = Math.min(x, y);
    };
    const freshA = new Uint8Array(to - from);
    const freshB = new Uint8Array(to - from);
    for (let k = from; k < to; k++) {
      const { a, b } = links[k] as Link;
      const x = lastA[a.block] as number;
      const y = lastB[b.block] as number;
      if (x >= from) join(x - from, k - from);
      else freshA[k - from] = 1;
      if (y >= from) join(y - from, k - from);
      else freshB[k - from] = 1;
      lastA[a.block] = k;
      lastB[b.block] = k;
    }
    const groups: Group[] = [];
    const numbers = new Int32Array(to - from).fill(-1);
    const of: number[] = [];
    for (let k = 0; k < to - from; k++) {
      const { a, b } = links[from + k] as Link;
      const head = leader(k);
      if (numbers[head] === -1) {
        numbers[head] = groups.length;
        groups.push({ p: a.block, q: b.block, weight: 0 });
      }
      const g = groups[numbers[head] as number] as Group;
      g.p = Math.min(g.p, a.block);
      g.q = Math.min(g.q, b.block);
      if (freshA[k] === 1) g.weight += weigh(a);
      if (freshB[k] === 1) g.weight += weigh(b);
      of.push(numbers[head] as number);
    }
    return { groups, of };
  };
}

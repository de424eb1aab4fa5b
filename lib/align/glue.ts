import { type BlockLinks, type Blocks, keptLinks, WHOLE } from './block-links.ts';
import { disjointSets, type Sets } from './components.ts';
import { sortedBy } from './sorted-by.ts';
import { upTo } from './up-to.ts';

/**
 * A link may join two groups of blocks only when one block of either group renders the other group in at least this
 * share of its versions. A paragraph that merges two others is backed by every copy that keeps them apart; a chance
 * likeness between two paragraphs of two copies is backed by nobody. Chosen by reading rows of five real copies: without
 * it one independent article's vague paragraphs glued up to a dozen of the others' into one row.
 */
const BACKED = 0.6;

/**
 * The groups of blocks that rows are made of, and the links that hold them together: those between two groups are left
 * out. The surest links join first; ties go by place, so the outcome depends on neither the links' order nor the versions'.
 * With two versions every link is backed, and the groups are what the links connect. `pinned`: 1 for links that a person asked
 * for, which join before all others and need no backing.
 */
export function glue(
  links: BlockLinks,
  blocks: Blocks,
  pinned: Uint8Array = new Uint8Array(links.a.length),
): { readonly groups: Sets; readonly held: BlockLinks } {
  const { a, b } = links;
  const groups = disjointSets(blocks.count);
  const group = createGroups(blocks, links);
  const order = surestFirst(links, blocks);
  for (const person of [1, 0])
    for (let i = 0; i < order.length; i++) if (pinned[order[i] as number] === person) join(order[i] as number);
  const held = new Uint8Array(a.length);
  for (let k = 0; k < a.length; k++) if (groups.leader(a[k] as number) === groups.leader(b[k] as number)) held[k] = 1;
  return { groups, held: keptLinks(links, held) };

  function join(k: number): void {
    const p = groups.leader(a[k] as number);
    const q = groups.leader(b[k] as number);
    if (p === q || (pinned[k] === 0 && !group.areBacked(p, q))) return;
    groups.join(p, q);
    group.append(Math.min(p, q), Math.max(p, q));
  }
}

/** The members of each group as a chain from its leader on, and who renders whom. */
function createGroups(
  { count, versions, versionOf }: Blocks,
  links: BlockLinks,
): {
  /** Whether one block of either group renders enough of the other. */
  readonly areBacked: (p: number, q: number) => boolean;
  /** Puts the second group behind the first. */
  readonly append: (p: number, q: number) => void;
} {
  const linked = adjacency(links, count);
  const next = new Int32Array(count).fill(-1);
  const last = upTo(count);
  // Stamps: blocks linked to the one in hand; versions seen in the group, and met by the block.
  const marks = new Uint32Array(count);
  const inGroup = new Uint32Array(versions);
  const metIn = new Uint32Array(versions);
  let mark = 0;
  return {
    areBacked: (p, q) => isAnyBacked(p, q) || isAnyBacked(q, p),
    append: (p, q) => {
      next[last[p] as number] = q;
      last[p] = last[q] as number;
    },
  };

  function isAnyBacked(p: number, q: number): boolean {
    for (let block = p; block >= 0; block = next[block] as number) if (shareOf(block, q) >= BACKED) return true;
    return false;
  }

  /** The share of the group's versions, the block's own aside, in which the block has a counterpart. */
  function shareOf(block: number, lead: number): number {
    mark++;
    for (let k = linked.at[block] as number; k < (linked.at[block + 1] as number); k++) {
      marks[linked.to[k] as number] = mark;
    }
    const own = versionOf[block] as number;
    let many = 0;
    let met = 0;
    for (let g = lead; g >= 0; g = next[g] as number) {
      const v = versionOf[g] as number;
      if (v === own) continue;
      if (inGroup[v] !== mark) {
        inGroup[v] = mark;
        many++;
      }
      if (marks[g] === mark && metIn[v] !== mark) {
        metIn[v] = mark;
        met++;
      }
    }
    return many === 0 ? 0 : met / many;
  }
}

type Adjacency = { readonly at: Uint32Array; readonly to: Uint32Array };

function adjacency({ a, b }: BlockLinks, count: number): Adjacency {
  const at = new Uint32Array(count + 1);
  for (let k = 0; k < a.length; k++) {
    at[(a[k] as number) + 1] = (at[(a[k] as number) + 1] as number) + 1;
    at[(b[k] as number) + 1] = (at[(b[k] as number) + 1] as number) + 1;
  }
  for (let k = 0; k < count; k++) at[k + 1] = (at[k + 1] as number) + (at[k] as number);
  const next = at.slice();
  const to = new Uint32Array(2 * a.length);
  const put = (u: number, o: number): void => {
    to[next[u] as number] = o;
    next[u] = (next[u] as number) + 1;
  };
  for (let k = 0; k < a.length; k++) {
    put(a[k] as number, b[k] as number);
    put(b[k] as number, a[k] as number);
  }
  return { at, to };
}

/** The links' indices, surest first; equals by version pair and place. */
function surestFirst({ a, b, score }: BlockLinks, { versionOf }: Blocks): Uint32Array {
  const byPlace = (p: number, q: number): number =>
    (versionOf[a[p] as number] as number) - (versionOf[a[q] as number] as number) ||
    (versionOf[b[p] as number] as number) - (versionOf[b[q] as number] as number) ||
    (a[p] as number) - (a[q] as number) ||
    (b[p] as number) - (b[q] as number);
  const places = upTo(a.length);
  const behind = new Uint32Array(a.length);
  let inPlace = true;
  for (let k = 0; k < a.length; k++) {
    behind[k] = WHOLE - (score[k] as number);
    if (k > 0 && byPlace(k - 1, k) > 0) inPlace = false;
  }
  return sortedBy(inPlace ? places : places.sort(byPlace), behind, WHOLE + 1);
}

import type { BlockRef, Link } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { disjointSets, type Sets } from './components.ts';
import { upTo } from './up-to.ts';

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
  readonly versions: number;
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
    versions: texts.length,
    of: (ref) => (base[ref.version] as number) + ref.block,
    versionOf: (block) => versions[block] as number,
  };
}

/**
 * The groups of blocks that rows are made of, and the links that hold them together: those between two groups are left
 * out. The surest links join first; ties go by place, so the outcome depends on neither the links' order nor the versions'.
 * With two versions every link is backed, and the groups are what the links connect. `pinned`: links that a person asked
 * for, which join before all others and need no backing.
 */
export function glue<L extends BareLink>(
  links: readonly L[],
  blocks: Numbering,
  pinned: (link: L) => boolean = () => false,
): { readonly groups: Sets; readonly held: readonly L[] } {
  const ends = endsOf(links, blocks);
  const linked = adjacency(ends, blocks.count);
  const marks = new Uint32Array(blocks.count);
  // Stamps by version: seen in the group, and met by the block.
  const inGroup = new Uint32Array(blocks.versions);
  const metIn = new Uint32Array(blocks.versions);
  let mark = 0;
  const groups = disjointSets(blocks.count);
  const members = new Map<number, readonly number[]>();
  const groupOf = (lead: number): readonly number[] => members.get(lead) ?? [lead];

  const byPerson = links.map((l) => pinned(l));
  const order = surestFirst(links);
  for (const k of order) if (byPerson[k]) join(k);
  for (const k of order) if (!byPerson[k]) join(k);
  return {
    groups,
    held: links.filter((_, k) => groups.leader(ends.a[k] as number) === groups.leader(ends.b[k] as number)),
  };

  function join(k: number): void {
    const a = groups.leader(ends.a[k] as number);
    const b = groups.leader(ends.b[k] as number);
    if (a === b || !(byPerson[k] || areBacked(groupOf(a), groupOf(b)))) return;
    const all = [...groupOf(a), ...groupOf(b)];
    groups.join(a, b);
    members.set(groups.leader(a), all);
  }

  function areBacked(a: readonly number[], b: readonly number[]): boolean {
    return a.some((x) => shareOf(x, b) >= BACKED) || b.some((x) => shareOf(x, a) >= BACKED);
  }

  /** The share of the group's versions, the block's own aside, in which the block has a counterpart. */
  function shareOf(block: number, group: readonly number[]): number {
    mark++;
    for (let k = linked.at[block] as number; k < (linked.at[block + 1] as number); k++) {
      marks[linked.to[k] as number] = mark;
    }
    const own = blocks.versionOf(block);
    let versions = 0;
    let met = 0;
    for (const g of group) {
      const v = blocks.versionOf(g);
      if (v === own) continue;
      if (inGroup[v] !== mark) {
        inGroup[v] = mark;
        versions++;
      }
      if (marks[g] === mark && metIn[v] !== mark) {
        metIn[v] = mark;
        met++;
      }
    }
    return versions === 0 ? 0 : met / versions;
  }
}

/** The blocks that each link joins. */
function endsOf(links: readonly BareLink[], blocks: Numbering): { readonly a: Uint32Array; readonly b: Uint32Array } {
  const a = new Uint32Array(links.length);
  const b = new Uint32Array(links.length);
  links.forEach((l, k) => {
    a[k] = blocks.of(l.a);
    b[k] = blocks.of(l.b);
  });
  return { a, b };
}

type Adjacency = { readonly at: Uint32Array; readonly to: Uint32Array };

function adjacency({ a, b }: { readonly a: Uint32Array; readonly b: Uint32Array }, count: number): Adjacency {
  const at = new Uint32Array(count + 1);
  for (const list of [a, b]) for (const u of list) at[u + 1] = (at[u + 1] as number) + 1;
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

/** Scores have four places: in whole ten-thousandths they can be counted. */
const WHOLE = 10_000;

/** The links' indices, surest first; equals by version pair and place. */
function surestFirst(links: readonly BareLink[]): Uint32Array {
  const places = upTo(links.length);
  const inPlace = links.every((l, k) => k === 0 || byPlace(links[k - 1] as BareLink, l) <= 0);
  if (!inPlace) places.sort((p, q) => byPlace(links[p] as BareLink, links[q] as BareLink));
  const behind = (k: number): number => WHOLE - Math.round(WHOLE * (links[k] as BareLink).score);
  const next = new Uint32Array(WHOLE + 2);
  for (const k of places) next[behind(k) + 1] = (next[behind(k) + 1] as number) + 1;
  for (let s = 0; s <= WHOLE; s++) next[s + 1] = (next[s + 1] as number) + (next[s] as number);
  const order = new Uint32Array(places.length);
  for (const k of places) {
    const s = behind(k);
    order[next[s] as number] = k;
    next[s] = (next[s] as number) + 1;
  }
  return order;
}

function byPlace(p: BareLink, q: BareLink): number {
  return p.a.version - q.a.version || p.b.version - q.b.version || p.a.block - q.a.block || p.b.block - q.b.block;
}

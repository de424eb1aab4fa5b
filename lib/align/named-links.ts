import type { BlockRef, Link, SentenceLink, SentenceRef } from '../model/link.ts';
import { type BlockLinks, type Blocks, WHOLE } from './block-links.ts';
import type { Columns } from './columns.ts';
import { round4 } from './round.ts';
import { sortedBy } from './sorted-by.ts';
import type { Units } from './units.ts';
import { upTo } from './up-to.ts';

/** The pairs of sentences as links, version k called `names[k]`, sorted by version pair, then by sentence of a, then of b. */
export function namedSentences(units: Units, { a, b, sure }: Columns, names: readonly number[]): SentenceLink[] {
  const { versionOf, indexOf, count } = units;
  // One object for each sentence, not one for each end of a link.
  const refs: SentenceRef[] = [];
  for (let u = 0; u < count; u++)
    refs.push({ version: names[versionOf[u] as number] as number, sentence: indexOf[u] as number });
  const { order, first, second } = inOrderOfNames(units, { a, b }, names);
  const out: SentenceLink[] = [];
  for (let i = 0; i < order.length; i++) {
    const k = order[i] as number;
    out.push({
      a: refs[first[k] as number] as SentenceRef,
      b: refs[second[k] as number] as SentenceRef,
      score: round4(sure[k] as number),
    });
  }
  return out;
}

/** The same of blocks. `moved`: 1 for a link off the main order of its version pair. */
export function namedLinks(
  blocks: Blocks,
  { links, moved }: { readonly links: BlockLinks; readonly moved: Uint8Array },
  names: readonly number[],
): Link[] {
  const { versionOf, base, count } = blocks;
  const refs: BlockRef[] = [];
  for (let block = 0; block < count; block++) {
    const v = versionOf[block] as number;
    refs.push({ version: names[v] as number, block: block - (base[v] as number) });
  }
  const { order, first, second } = inOrderOfNames(blocks, links, names);
  const out: Link[] = [];
  for (let i = 0; i < order.length; i++) {
    const k = order[i] as number;
    out.push({
      a: refs[first[k] as number] as BlockRef,
      b: refs[second[k] as number] as BlockRef,
      score: (links.score[k] as number) / WHOLE,
      moved: moved[k] === 1,
    });
  }
  return out;
}

type Numbered = Pick<Blocks, 'count' | 'versions' | 'versionOf'>;
type Ends = { readonly a: Uint32Array; readonly b: Uint32Array };

/**
 * The pairs' numbers in order of their versions' names, then of the first end, then of the second, and the ends in that order:
 * three counting sorts, since comparing half a million objects takes longer than all else.
 */
function inOrderOfNames(
  { count, versions, versionOf }: Numbered,
  { a, b }: Ends,
  names: readonly number[],
): { readonly order: Uint32Array; readonly first: Uint32Array; readonly second: Uint32Array } {
  const first = new Uint32Array(a.length);
  const second = new Uint32Array(a.length);
  const pair = new Uint32Array(a.length);
  for (let k = 0; k < a.length; k++) {
    const u = a[k] as number;
    const w = b[k] as number;
    const p = names[versionOf[u] as number] as number;
    const q = names[versionOf[w] as number] as number;
    first[k] = p < q ? u : w;
    second[k] = p < q ? w : u;
    pair[k] = p < q ? p * versions + q : q * versions + p;
  }
  let order = sortedBy(upTo(pair.length), second, count);
  order = sortedBy(order, first, count);
  order = sortedBy(order, pair, versions * versions);
  return { order, first, second };
}

import { isStory } from '../model/block.ts';
import type { BlockRef, SentenceLink } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { believePairs } from './belief.ts';
import { LINK } from './believed.ts';
import type { BlockLinks, Blocks } from './block-links.ts';
import { type Columns, createColumns } from './columns.ts';
import { namedSentences } from './named-links.ts';
import type { Stretches } from './passages.ts';
import { findTwins } from './twins.ts';
import type { Within } from './unbroken.ts';
import { buildUnits, type UnitRange, type Units } from './units.ts';
import { withinLinks } from './within-links.ts';

/** What linking sentences may be told besides the links of their blocks. */
type SentenceOptions = {
  /** No sentences of two blocks that are barred from each other are linked. None are, when absent. */
  readonly barred?: (a: BlockRef, b: BlockRef) => boolean;
  /** What version k is called in the answer; k, when absent. */
  readonly names?: readonly number[];
  /** Which of a block's sentences, counted from its first, may have to do with another block; null: all of them. */
  readonly within?: ((block: BlockRef, other: BlockRef) => Within | undefined) | null;
};

/**
 * Which sentence renders which. Within linked blocks by the same engine as the blocks; of what is left over, sentences
 * with nearly the same words anywhere in the story are linked too: they were moved. Sorted by version pair and sentence.
 */
export function linkSentences(
  texts: readonly AnalysedText[],
  lexis: Lexis,
  { blocks, links }: { readonly blocks: Blocks; readonly links: BlockLinks },
  { barred = () => false, names = texts.map((_, v) => v), within = null }: SentenceOptions = {},
): SentenceLink[] {
  const units = sentenceUnits(texts, lexis);
  const found = createColumns();
  const own = stretchesOf(texts, units, { blocks, links }, within);
  const open = withinLinks(units, { blocks, links, own }, found);
  const { a, b, sure } = believePairs(units, open);
  for (let k = 0; k < a.length; k++)
    if ((sure[k] as number) > LINK) found.put(a[k] as number, b[k] as number, sure[k] as number);
  const placed = placedIn(units, found.columns());
  const free = (u: number, version: number): boolean => placed[u * units.versions + version] !== 1;
  const apart = (u: number, w: number): boolean => barred(blockOf(texts, units, u), blockOf(texts, units, w));
  for (const twins of findTwins(units, free, apart)) found.put(twins.a, twins.b, twins.sure);
  return namedSentences(units, found.columns(), names);
}

function sentenceUnits(texts: readonly AnalysedText[], lexis: Lexis): Units {
  const ranges = texts.map((t) =>
    t.sentences.flatMap(({ start, end, block }, index): UnitRange[] => {
      const role = t.blocks[block]?.role;
      return role && isStory(role) ? [{ start, end, index }] : [];
    }),
  );
  return buildUnits(texts, ranges, lexis);
}

/** The sentences of both blocks of each link, or the part of them that may have to do with the other block. */
function stretchesOf(
  texts: readonly AnalysedText[],
  units: Units,
  { blocks, links }: { readonly blocks: Blocks; readonly links: BlockLinks },
  within: SentenceOptions['within'],
): Stretches {
  const { first, end } = sentencesOf(texts, units, blocks);
  const { a, b } = links;
  const own = {
    a: a.map((block) => first[block] as number),
    aEnd: a.map((block) => end[block] as number),
    b: b.map((block) => first[block] as number),
    bEnd: b.map((block) => end[block] as number),
  };
  if (!within) return own;
  const ref = (block: number): BlockRef => {
    const version = blocks.versionOf[block] as number;
    return { version, block: block - (blocks.base[version] as number) };
  };
  const narrow = (k: number, from: Uint32Array, to: Uint32Array, part: Within | undefined): void => {
    if (!part) return;
    const start = from[k] as number;
    from[k] = Math.max(start, start + part[0]);
    to[k] = Math.min(to[k] as number, start + part[1]);
  };
  for (let k = 0; k < a.length; k++) {
    const p = ref(a[k] as number);
    const q = ref(b[k] as number);
    narrow(k, own.a, own.aEnd, within(p, q));
    narrow(k, own.b, own.bEnd, within(q, p));
  }
  return own;
}

/** The units of each block's sentences: from the first up to the end; none where it is not lined up. */
function sentencesOf(
  texts: readonly AnalysedText[],
  { base, indexOf, versionOf }: Units,
  blocks: Blocks,
): { readonly first: Uint32Array; readonly end: Uint32Array } {
  const first = new Uint32Array(blocks.count);
  const end = new Uint32Array(blocks.count);
  for (let u = 0; u < (base[texts.length] as number); u++) {
    const v = versionOf[u] as number;
    const sentence = texts[v]?.sentences[indexOf[u] as number];
    if (!sentence) continue;
    const block = (blocks.base[v] as number) + sentence.block;
    if (end[block] === 0) first[block] = u;
    end[block] = u + 1;
  }
  return { first, end };
}

/** Which sentence has a counterpart in which version: 1 at `unit · versions + version`. */
function placedIn({ count, versions, versionOf }: Units, { a, b }: Columns): Uint8Array {
  const placed = new Uint8Array(count * versions);
  for (let k = 0; k < a.length; k++) {
    const u = a[k] as number;
    const w = b[k] as number;
    placed[u * versions + (versionOf[w] as number)] = 1;
    placed[w * versions + (versionOf[u] as number)] = 1;
  }
  return placed;
}

function blockOf(texts: readonly AnalysedText[], units: Units, u: number): BlockRef {
  const version = units.versionOf[u] as number;
  return { version, block: texts[version]?.sentences[units.indexOf[u] as number]?.block as number };
}

import { isStory } from '../model/block.ts';
import type { BlockRef, Link, SentenceLink } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { believePairs } from './belief.ts';
import { LINK } from './believed.ts';
import type { Candidates } from './candidates.ts';
import { createReader } from './evidence.ts';
import { type Columns, createColumns, namedLinks } from './sentence-columns.ts';
import { findTwins } from './twins.ts';
import type { Within } from './unbroken.ts';
import { buildUnits, type UnitRange, type Units } from './units.ts';

/** Of two long blocks only sentences at about the same part of the way are compared: so many to either side. */
const REACH = 8;

/** Evidence, in nats, from which a sentence at the same place needs no comparison with the others of the paragraph. */
const PLAIN = 5;

/** What linking sentences may be told besides the links of their blocks. */
type SentenceOptions = {
  /** No sentences of two blocks that are barred from each other are linked. None are, when absent. */
  readonly barred?: (a: BlockRef, b: BlockRef) => boolean;
  /** What version k is called in the answer; k, when absent. */
  readonly names?: readonly number[];
  /** Which of a block's sentences, counted from its first, may have to do with another block; all, where it says nothing. */
  readonly within?: (block: BlockRef, other: BlockRef) => Within | undefined;
};

/**
 * Which sentence renders which. Within linked blocks by the same engine as the blocks; of what is left over, sentences
 * with nearly the same words anywhere in the story are linked too: they were moved. Sorted by version pair and sentence.
 */
export function linkSentences(
  texts: readonly AnalysedText[],
  lexis: Lexis,
  links: readonly Link[],
  { barred = () => false, names = texts.map((_, v) => v), within = () => undefined }: SentenceOptions = {},
): SentenceLink[] {
  const units = sentenceUnits(texts, lexis);
  const found = createColumns();
  const stretches = stretchesOf(texts, units, within);
  const open = withinLinks(units, stretches, links, found);
  const { a, b, sure } = believePairs(units, open);
  for (let k = 0; k < a.length; k++)
    if ((sure[k] as number) > LINK) found.put(a[k] as number, b[k] as number, sure[k] as number);
  const placed = placedIn(units, found.columns());
  const free = (u: number, version: number): boolean => placed[u * units.versions + version] !== 1;
  const apart = (u: number, w: number): boolean => barred(blockOf(texts, units, u), blockOf(texts, units, w));
  for (const twins of findTwins(units, free, apart)) found.put(twins.a, twins.b, twins.sure);
  return namedLinks(units, found.columns(), names);
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

/**
 * Puts the links between sentences that need no thought (one sentence each, or plainly in step) into `found`, and gives
 * the pairs that do.
 */
function withinLinks(
  units: Units,
  stretches: Stretches,
  links: readonly Link[],
  found: { readonly put: (a: number, b: number, sure: number) => void },
): Candidates {
  const { versions } = units;
  const plain = inStep(units, stretches, links);
  const grids = Array.from({ length: versions * versions }, () => [] as Link[]);
  links.forEach((l, k) => {
    if (plain[k] === 1) {
      const [a, aEnd] = stretches(l.a, l.b);
      const [b] = stretches(l.b, l.a);
      for (let n = 0; n < aEnd - a; n++) found.put(a + n, b + n, l.score);
    } else (grids[l.a.version * versions + l.b.version] as Link[]).push(l);
  });
  const at = new Uint32Array(versions * versions + 1);
  const as: number[] = [];
  const bs: number[] = [];
  grids.forEach((list, pair) => {
    at[pair] = as.length;
    // By sentence of a, then of b: links come sorted by block, and the blocks a shares follow each other.
    for (const group of groupByBlock(list)) {
      const spans = group.map((l) => [stretches(l.a, l.b), stretches(l.b, l.a)] as const);
      const first = Math.min(...spans.map(([[a]]) => a));
      const end = Math.max(...spans.map(([[, aEnd]]) => aEnd));
      for (let u = first; u < end; u++) {
        for (const [[a, aEnd], [b, bEnd]] of spans) {
          if (u < a || u >= aEnd) continue;
          const slope = (bEnd - b) / Math.max(1, aEnd - a);
          for (let w = b; w < bEnd; w++) {
            if (Math.abs(w - b - (u - a) * slope) > REACH) continue;
            as.push(u);
            bs.push(w);
          }
        }
      }
    }
  });
  at[versions * versions] = as.length;
  return { a: Uint32Array.from(as), b: Uint32Array.from(bs), at };
}

/** Links one after another that have the same block of a. */
function groupByBlock(links: readonly Link[]): Link[][] {
  const out: Link[][] = [];
  for (const l of links) {
    const last = out.at(-1);
    if (last?.[0]?.a.block === l.a.block) last.push(l);
    else out.push([l]);
  }
  return out;
}

/** Units from–to. */
type Stretch = [number, number];
const NOWHERE: Readonly<Stretch> = [0, 0];

/** The sentences of a block that may have to do with another. */
type Stretches = (block: BlockRef, other: BlockRef) => Readonly<Stretch>;

function stretchesOf(
  texts: readonly AnalysedText[],
  units: Units,
  within: (block: BlockRef, other: BlockRef) => Within | undefined,
): Stretches {
  const known = texts.map((t, v) => sentencesByBlock(t, units, v));
  return (block, other) => {
    const whole = known[block.version]?.[block.block] ?? NOWHERE;
    const part = within(block, other);
    return part ? [Math.max(whole[0], whole[0] + part[0]), Math.min(whole[1], whole[0] + part[1])] : whole;
  };
}

/** For each block of the version its sentences' units. */
function sentencesByBlock(text: AnalysedText, units: Units, v: number): Stretch[] {
  const out = text.blocks.map((): Stretch => [0, 0]);
  for (let u = units.base[v] as number; u < (units.base[v + 1] as number); u++) {
    const stretch = out[text.sentences[units.indexOf[u] as number]?.block ?? 0];
    if (!stretch) continue;
    if (stretch[1] === 0) stretch[0] = u;
    stretch[1] = u + 1;
  }
  return out;
}

/**
 * 1 for a link between blocks of as many sentences each of which plainly comes from the one at the same place: most
 * paragraphs of copies do. Blocks of one sentence each need no look. Every sentence is taken in hand once for all links.
 */
function inStep(units: Units, stretches: Stretches, links: readonly Link[]): Uint8Array {
  const { wordAt, count } = units;
  const plain = new Uint8Array(links.length);
  const from = new Uint32Array(count + 1);
  // By link: the first sentences of both blocks, and how many are to be compared one by one.
  const as = new Uint32Array(links.length);
  const bs = new Uint32Array(links.length);
  const manies = new Uint32Array(links.length);
  for (const [k, l] of links.entries()) {
    const [a, aEnd] = stretches(l.a, l.b);
    const [b, bEnd] = stretches(l.b, l.a);
    const many = aEnd - a;
    if (many !== bEnd - b) continue;
    plain[k] = 1;
    if (many === 1) continue;
    as[k] = a;
    bs[k] = b;
    manies[k] = many;
    for (let n = 0; n < many; n++) from[b + n + 1] = (from[b + n + 1] as number) + 1;
  }
  for (let u = 0; u < count; u++) from[u + 1] = (from[u + 1] as number) + (from[u] as number);
  const next = from.slice();
  const own = new Uint32Array(from[count] as number);
  const link = new Uint32Array(from[count] as number);
  for (let k = 0; k < links.length; k++) {
    const [a, b] = [as[k] as number, bs[k] as number];
    for (let n = 0; n < (manies[k] as number); n++) {
      const slot = next[b + n] as number;
      next[b + n] = slot + 1;
      own[slot] = a + n;
      link[slot] = k;
    }
  }
  const reader = createReader(units);
  for (let u = 0; u < count; u++) {
    if (from[u] === from[u + 1]) continue;
    reader.take(u);
    for (let slot = from[u] as number; slot < (from[u + 1] as number); slot++) {
      const k = link[slot] as number;
      const a = own[slot] as number;
      if (plain[k] === 1 && reader.measure(wordAt[a] as number, wordAt[a + 1] as number) < PLAIN) plain[k] = 0;
    }
  }
  return plain;
}

/** Which sentence has a counterpart in which version: 1 at `unit · versions + version`. */
function placedIn({ count, versions, versionOf }: Units, { a, b }: Columns): Uint8Array {
  const placed = new Uint8Array(count * versions);
  for (let k = 0; k < a.length; k++) {
    const [u, w] = [a[k] as number, b[k] as number];
    placed[u * versions + (versionOf[w] as number)] = 1;
    placed[w * versions + (versionOf[u] as number)] = 1;
  }
  return placed;
}

function blockOf(texts: readonly AnalysedText[], units: Units, u: number): BlockRef {
  const version = units.versionOf[u] as number;
  return { version, block: texts[version]?.sentences[units.indexOf[u] as number]?.block as number };
}

import { isStory } from '../model/block.ts';
import type { BlockRef, Link, SentenceLink } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { believePairs } from './belief.ts';
import { LINK } from './believed.ts';
import { type Columns, createColumns } from './columns.ts';
import { namedLinks } from './named-links.ts';
import { findTwins } from './twins.ts';
import type { Within } from './unbroken.ts';
import { buildUnits, type UnitRange, type Units } from './units.ts';
import { type Stretch, type StretchOf, withinLinks } from './within-links.ts';

const NOWHERE: Readonly<Stretch> = [0, 0];

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
  const open = withinLinks(units, stretchesOf(texts, units, within), links, found);
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

function stretchesOf(
  texts: readonly AnalysedText[],
  units: Units,
  within: (block: BlockRef, other: BlockRef) => Within | undefined,
): StretchOf {
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

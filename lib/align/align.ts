import type { Pin } from '../model/pin.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import type { Alignment } from './alignment.ts';
import { believePairs } from './belief.ts';
import {
  type BlockLinks,
  type Blocks,
  linksOfBeliefs,
  namedBlocks,
  numberBlocks,
  numberedLinks,
} from './block-links.ts';
import { findCandidates } from './candidates.ts';
import { contentOf } from './content.ts';
import { glue } from './glue.ts';
import { movedLinks } from './moves.ts';
import { namedLinks } from './named-links.ts';
import { type PlacedPins, pinnedBeliefs, placePins, withPinnedFurniture } from './pins.ts';
import { printsOf } from './prints.ts';
import { alignable, findRelated } from './related.ts';
import { judgeKinship, rankStories, relationsOf } from './relations.ts';
import { renameVersions } from './rename.ts';
import { withRepeats } from './repeats.ts';
import { withoutReprints } from './reprints.ts';
import { strictInRevisions } from './revision.ts';
import { buildRows } from './rows.ts';
import { linkSentences } from './sentences.ts';
import { withSingleLines } from './single.ts';
import { bestOfBlocks, isBroken, storyRanges, stretchesWithin } from './unbroken.ts';
import { buildUnits, type Units } from './units.ts';
import { vote } from './vote.ts';

export type { Alignment } from './alignment.ts';
export { supportedFurniture } from './raise.ts';

/**
 * Lines up the story blocks of all versions, pair by pair: candidates by rare words in common (`candidates.ts`), how far
 * the words of each clause speak for each candidate (`evidence.ts`), each text walked along the other (`walk.ts`), what
 * a second partner adds (`explained.ts`), the third versions' word (`vote.ts`), which of two equal paragraphs has the counterpart
 * (`reprints.ts`), and what recurs word for word beside a link (`repeats.ts`). Rows are what the links connect. The versions are named by index; their order changes nothing but the names.
 *
 * `pins`: what a person said of pairs of blocks. A pin decides its own pair and no other: the links around it, the votes
 * and the relations stay what the words make of them. A pair pinned as linked has a link of score 1 and one row, furniture
 * too; a pair pinned as not linked has no link, no link between their sentences, is not related, and shares a row only
 * where other links join the two (to take a paragraph out of a row, pin it so with each block of the row). Pins that name
 * a version or block that is not there change nothing and come back as `unplacedPins`.
 */
export function align(
  texts: readonly AnalysedText[],
  lexis: Lexis,
  options: { readonly pins?: readonly Pin[] } = {},
): Alignment {
  // Lined up in the order of their words and named as the caller named them: ties go the same way in any order.
  const order = texts.map((_, v) => v).sort((p, q) => byText(texts[p], texts[q]) || p - q);
  const found = alignInOrder(
    order.map((v) => texts[v] as AnalysedText),
    lexis,
    { given: options.pins ?? [], names: order },
  );
  return renameVersions(found, order);
}

function byText(p: AnalysedText | undefined, q: AnalysedText | undefined): number {
  const a = p?.version.text ?? '';
  const b = q?.version.text ?? '';
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names by place in the order at hand, but for the links: there are too many to name them twice. */
function alignInOrder(
  texts: readonly AnalysedText[],
  lexis: Lexis,
  { given, names }: { readonly given: readonly Pin[]; readonly names: readonly number[] },
): Alignment {
  const pins = placePins(texts, given);
  const units = buildUnits(texts, storyRanges(texts), lexis);
  const prints = printsOf(units);
  const voted = withoutReprints(units, prints, vote(units, believePairs(units, findCandidates(units))));
  const beliefs = withRepeats(units, prints, withSingleLines(units, strictInRevisions(units, prints, voted)));
  const content = contentOf(units, texts, lexis);
  const judged = { texts, lexis, units, content };
  const kinships = judgeKinship(judged, beliefs);
  const shown = alignable(content, beliefs, kinships);
  const linked = pinnedBeliefs(units, shown, pins);

  const blocks = numberBlocks(texts);
  const bare = oneOfBlocks(units, blocks, linksOfBeliefs(units, blocks, linked), pins);
  const { groups, held: links } = glue(bare, blocks, pinnedLinks(blocks, bare, pins));
  const moved = movedLinks(texts, blocks, links);
  return {
    links: namedLinks(blocks, { links, moved }, names),
    rows: buildRows(texts, blocks, { links, groups, stories: rankStories(texts.length, kinships) }),
    sentenceLinks: linkSentences(
      texts,
      lexis,
      { blocks, links },
      {
        barred: (a, b) => pins.says(a, b) === false,
        names,
        within: isBroken(units) ? stretchesWithin(units, linked) : null,
      },
    ),
    related: bestOfBlocks(units, findRelated(units, content, linked, kinships)).filter(
      ({ a, b }) => pins.says(a, b) !== false,
    ),
    relations: relationsOf(judged, kinships, shown),
    unplacedPins: pins.unplaced,
  };
}

/** One link for each pair of blocks, the best, and those that a person asked for. */
function oneOfBlocks(units: Units, blocks: Blocks, links: BlockLinks, pins: PlacedPins): BlockLinks {
  if (pins.none && !isBroken(units)) return links;
  return numberedLinks(blocks, withPinnedFurniture(units, bestOfBlocks(units, namedBlocks(blocks, links)), pins));
}

/** 1 for the links that a person asked for. */
function pinnedLinks(blocks: Blocks, links: BlockLinks, pins: PlacedPins): Uint8Array {
  if (pins.none) return new Uint8Array(links.a.length);
  return Uint8Array.from(namedBlocks(blocks, links), ({ a, b }) => (pins.says(a, b) === true ? 1 : 0));
}

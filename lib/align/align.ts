import { isStory } from '../model/block.ts';
import type { BlockRef } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import type { Alignment } from './alignment.ts';
import { believePairs } from './belief.ts';
import { findCandidates } from './candidates.ts';
import { contentOf } from './content.ts';
import { glue, numberBlocks } from './glue.ts';
import { withMoves } from './moves.ts';
import { alignable, findRelated } from './related.ts';
import { judgeKinship, relationsOf } from './relations.ts';
import { renameVersions } from './rename.ts';
import { strictInRevisions } from './revision.ts';
import { round4 } from './round.ts';
import { buildRows } from './rows.ts';
import { linkSentences } from './sentences.ts';
import { withSingleLines } from './single.ts';
import { buildUnits, type UnitRange, type Units } from './units.ts';
import { vote } from './vote.ts';

export type { Alignment } from './alignment.ts';
export { supportedFurniture } from './raise.ts';

/**
 * Lines up the story blocks of all versions, pair by pair: candidates by rare words in common (`candidates.ts`), how far
 * the words of each clause speak for each candidate (`evidence.ts`), each text walked along the other (`walk.ts`), what
 * a second partner adds (`explained.ts`), the third versions' word (`vote.ts`). Rows are what the links connect. The
 * versions are named by index; their order changes nothing but the names.
 */
export function align(texts: readonly AnalysedText[], lexis: Lexis): Alignment {
  // Lined up in the order of their words and named as the caller named them: ties go the same way in any order.
  const order = texts.map((_, v) => v).sort((p, q) => byText(texts[p], texts[q]) || p - q);
  const found = alignInOrder(
    order.map((v) => texts[v] as AnalysedText),
    lexis,
  );
  return renameVersions(found, order);
}

function byText(p: AnalysedText | undefined, q: AnalysedText | undefined): number {
  const [a, b] = [p?.version.text ?? '', q?.version.text ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}

function alignInOrder(texts: readonly AnalysedText[], lexis: Lexis): Alignment {
  const units = storyUnits(texts, lexis);
  const voted = vote(units, believePairs(units, findCandidates(units)));
  const beliefs = withSingleLines(units, strictInRevisions(units, voted));
  const content = contentOf(units, texts, lexis);
  const kinships = judgeKinship(units, content, beliefs);
  const linked = alignable(content, beliefs, kinships);
  const bare = linked.flat().map((l) => ({ a: refOf(units, l.a), b: refOf(units, l.b), score: round4(l.sure) }));
  const { groups, held } = glue(bare, numberBlocks(texts));
  const links = withMoves(held);
  return {
    links,
    rows: buildRows(texts, links, groups),
    sentenceLinks: linkSentences(texts, lexis, links),
    related: findRelated(units, content, linked, kinships),
    relations: relationsOf(kinships),
  };
}

function storyUnits(texts: readonly AnalysedText[], lexis: Lexis): Units {
  const ranges = texts.map((t) =>
    t.blocks.flatMap(({ start, end, role }, index): UnitRange[] =>
      isStory(role) ? [{ start, end, index, part: role === 'headline' || role === 'body' ? role : 'other' }] : [],
    ),
  );
  return buildUnits(texts, ranges, lexis);
}

function refOf(units: Units, u: number): BlockRef {
  return { version: units.versionOf[u] as number, block: units.indexOf[u] as number };
}

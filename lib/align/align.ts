import { isStory } from '../model/block.ts';
import type { Link, RelatedLink, SentenceLink } from '../model/link.ts';
import type { Relation } from '../model/relation.ts';
import type { Row } from '../model/row.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { type Belief, believePairs } from './belief.ts';
import { findCandidates } from './candidates.ts';
import { LINK } from './explained.ts';
import { withMoves } from './moves.ts';
import { relate } from './relations.ts';
import { round4 } from './round.ts';
import { buildRows } from './rows.ts';
import { linkSentences } from './sentences.ts';
import { buildUnits, type UnitRange, type Units } from './units.ts';
import { vote } from './vote.ts';

/** What lines up with what. Everything sorted: by version pair, then by place. */
export type Alignment = {
  readonly links: readonly Link[];
  readonly rows: readonly Row[];
  readonly sentenceLinks: readonly SentenceLink[];
  readonly related: readonly RelatedLink[];
  readonly relations: readonly Relation[];
};

export function align(texts: readonly AnalysedText[], lexis: Lexis): Alignment {
  const blocks = buildUnits(
    texts,
    texts.map((t) =>
      t.blocks.flatMap((b, index): UnitRange[] => (isStory(b.role) ? [{ start: b.start, end: b.end, index }] : [])),
    ),
    lexis,
  );
  const found = linkUnits(blocks);
  const links = withMoves(
    found.map((l) => ({ a: blockRef(blocks, l.a), b: blockRef(blocks, l.b), score: round4(l.sure) })),
  );
  const rows = buildRows(texts, links);

  const sentenceLinks = linkSentences(texts, lexis, links);
  return { links, rows, sentenceLinks, related: [], relations: relate(blocks, links) };
}

function linkUnits(units: Units): Belief[] {
  return vote(units, believePairs(units, findCandidates(units))).flatMap((beliefs) =>
    beliefs.filter((b) => b.sure > LINK),
  );
}

function blockRef(units: Units, u: number): { version: number; block: number } {
  return { version: units.versionOf[u] as number, block: units.indexOf[u] as number };
}

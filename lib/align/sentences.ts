import { isStory } from '../model/block.ts';
import type { Link, SentenceLink } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { believePairs } from './belief.ts';
import type { Candidates } from './candidates.ts';
import { LINK } from './explained.ts';
import { round4 } from './round.ts';
import { twins } from './twins.ts';
import { buildUnits, type Units } from './units.ts';

/** Two blocks with more pairs of sentences than this are compared along the diagonal only. */
const GRID = 64;

/**
 * Which sentence renders which. Within linked blocks by the same engine; of what is left over, sentences with nearly the
 * same words anywhere else in the story are linked too: they were moved. Sorted by version pair, then by sentence.
 */
export function linkSentences(texts: readonly AnalysedText[], lexis: Lexis, links: readonly Link[]): SentenceLink[] {
  const units = buildUnits(
    texts,
    texts.map((t) =>
      t.sentences.flatMap((s, index) =>
        isStory(t.blocks[s.block]?.role ?? 'body') ? [{ start: s.start, end: s.end, index }] : [],
      ),
    ),
    lexis,
  );
  const within = believePairs(units, sentencePairs(texts, units, links));
  const out: SentenceLink[] = [];
  within.forEach((beliefs) => {
    for (const { a, b, sure } of beliefs) if (sure > LINK) out.push(linkOf(units, a, b, sure));
  });
  const placed = new Set(out.flatMap((l) => [key(l.a.version, l.b.version, l.a), key(l.a.version, l.b.version, l.b)]));
  for (const { a, b, sure } of twins(units)) {
    const l = linkOf(units, a, b, sure);
    if (placed.has(key(l.a.version, l.b.version, l.a)) || placed.has(key(l.a.version, l.b.version, l.b))) continue;
    out.push(l);
  }
  return out.sort(
    (p, q) =>
      p.a.version - q.a.version ||
      p.b.version - q.b.version ||
      p.a.sentence - q.a.sentence ||
      p.b.sentence - q.b.sentence,
  );
}

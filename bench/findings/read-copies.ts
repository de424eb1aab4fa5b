import { align } from '../../lib/align/align.ts';
import { classify } from '../../lib/classify/classify.ts';
import { diffRows } from '../../lib/diff/diff.ts';
import { collectFacts } from '../../lib/facts/facts.ts';
import type { FindingsInput } from '../../lib/findings/room.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import type { Block } from '../../lib/model/block.ts';
import { type AnalysedText, analyse } from '../../lib/text/analysed.ts';
import { createLexis } from '../../lib/text/lexis.ts';

/** A copy for measuring: a whole text, or paragraphs that are its blocks. */
export type CopyText = string | readonly string[];

/** What `findDamage` takes, made of texts in the order given (collate sorts by hash; a measurement wants its own order). */
export function readCopies(copies: readonly CopyText[], language?: string): FindingsInput {
  const lexis = createLexis();
  const texts: readonly AnalysedText[] = copies.map((copy, i) => {
    const draft = draftOf({
      id: String(i),
      language: language ?? 'en',
      ...(typeof copy === 'string' ? { text: copy } : { paragraphs: copy }),
    });
    const blocks: Block[] = draft.blocks.map(({ start, end, role }) => ({ start, end, role }));
    const id = String(i).padStart(64, '0');
    return analyse(
      { id, siglum: String(i), text: draft.text, language: draft.language, published: null },
      blocks,
      lexis,
    );
  });
  const { links, rows, sentenceLinks, relations } = align(texts, lexis);
  const bare = diffRows({ rows, links, sentenceLinks, texts, lexis });
  const facts = collectFacts({ rows, sentenceLinks, texts, lexis });
  const { ruled } = classify({
    changes: bare.changes,
    variations: bare.variations,
    facts,
    rows,
    texts,
    lexis,
  });
  return { texts, lexis, rows, links, sentenceLinks, ...ruled, facts, relations };
}

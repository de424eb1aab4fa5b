import type { Fact } from '../model/fact.ts';
import type { Row } from '../model/row.ts';
import { analyse } from '../text/analysed.ts';
import { splitBlocks } from '../text/blocks.ts';
import { createLexis } from '../text/lexis.ts';
import { collectFacts } from './facts.ts';

/**
 * Facts of copies whose n-th paragraphs and n-th sentences belong together; `days`: when they were published, or of each when; `more`: further sentences of the first copy and the
 * second that do.
 */
export function factsOf(
  copies: readonly string[],
  days: string | null | readonly string[] = null,
  more: readonly (readonly [number, number])[] = [],
): readonly Fact[] {
  const lexis = createLexis();
  const texts = copies.map((text, i) =>
    analyse(
      {
        id: `${i}`,
        siglum: `${i}`,
        text,
        language: 'en',
        published: typeof days === 'string' ? days : (days?.[i] ?? null),
      },
      splitBlocks(text).map((b) => ({ ...b, role: 'body' as const })),
      lexis,
    ),
  );
  const length = Math.max(...texts.map((t) => t.blocks.length));
  const rows = Array.from(
    { length },
    (_, r): Row => ({
      id: `${r}`,
      kind: 'aligned',
      cells: texts.map((t) => (r < t.blocks.length ? [r] : [])),
      moved: [],
      confidence: 1,
      coarse: false,
    }),
  );
  const sentenceLinks = texts.flatMap((t, version) =>
    version === 0
      ? []
      : t.sentences.flatMap((_, sentence) =>
          sentence < (texts[0]?.sentences.length ?? 0)
            ? [{ a: { version: 0, sentence }, b: { version, sentence }, score: 1 }]
            : [],
        ),
  );
  const further = more.map(([a, b]) => ({ a: { version: 0, sentence: a }, b: { version: 1, sentence: b }, score: 1 }));
  return collectFacts({ rows, sentenceLinks: [...sentenceLinks, ...further], texts, lexis });
}

/** Those of one kind. */
export const of = (facts: readonly Fact[], kind: Fact['kind']): Fact[] => facts.filter((f) => f.kind === kind);

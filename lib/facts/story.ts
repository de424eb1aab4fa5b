import { type Expression, readExpressions } from '../lexicon/expressions.ts';
import { type Block, isStory } from '../model/block.ts';
import type { Row } from '../model/row.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { formsIn } from '../text/forms.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';
import { quoteSpans } from './quote-spans.ts';

/** One story paragraph as the fact readers see it: its row and its tokens (indices into the version's, end exclusive). */
export type Passage = { readonly block: number; readonly row: number; readonly from: number; readonly to: number };

/** One version made ready for reading facts. */
export type Story = {
  readonly version: number;
  readonly text: AnalysedText;
  readonly forms: readonly string[];
  readonly folded: readonly string[];
  /** In text order; furniture is left out. */
  readonly passages: readonly Passage[];
  /** Dates and numbers of the story passages, in order. */
  readonly expressions: readonly Expression[];
  /** True when the token opens its sentence. */
  readonly opensSentence: (token: number) => boolean;
  /** The row of a token of the story. */
  readonly rowAt: (token: number) => number;
  /** The sentences in order, each by its tokens, end exclusive. */
  readonly sentences: readonly (readonly [number, number])[];
  /** Index of the sentence that a token is in. */
  readonly sentenceAt: (token: number) => number;
  /** True of a token within quotation marks that close. */
  readonly isQuoted: (token: number) => boolean;
  /** The weekday on which the version says `today`, 0 = Sunday; null where that does not show. */
  readonly pressDay: number | null;
};

/** Reads the story passages of one version. */
export function readStory(
  text: AnalysedText,
  version: number,
  given: { readonly rows: readonly Row[]; readonly lexis: Lexis; readonly pressDays: readonly (number | null)[] },
): Story {
  const { tokens } = text;
  const { forms, folded } = formsIn(text, given.lexis);
  const rowOf = new Map<number, number>();
  given.rows.forEach((r, row) => {
    for (const b of r.cells[version] ?? []) rowOf.set(b, row);
  });
  const passages = text.blocks.flatMap((b, block): Passage[] => {
    if (!isStory(b.role)) return [];
    const [from, to] = tokensIn(tokens, b);
    return [{ block, row: rowOf.get(block) ?? -1, from, to }];
  });
  const rows = new Int32Array(tokens.count).fill(-1);
  for (const p of passages) rows.fill(p.row, p.from, p.to);
  const expressions = passages.flatMap((p) =>
    readExpressions(
      forms.slice(p.from, p.to),
      folded.slice(p.from, p.to),
      (t) => tokens.ends[p.from + t - 1] === tokens.starts[p.from + t],
    ).map((e): Expression => ({ ...e, from: e.from + p.from, to: e.to + p.from })),
  );
  const openers = new Set<number>();
  const sentences = text.sentences.map((s) => tokensIn(tokens, s));
  const sentenceOf = new Int32Array(tokens.count);
  for (const [i, [from, to]] of sentences.entries()) {
    sentenceOf.fill(i, from, to);
    let t = from;
    while (t < tokens.count && !/[\p{L}\p{N}]/u.test(forms[t] as string)) t++;
    openers.add(t);
  }
  const quoted = new Uint8Array(tokens.count);
  for (const p of passages)
    for (const span of quoteSpans(text.version.text, text.blocks[p.block] as Block))
      if (span.closed) quoted.fill(1, ...tokensIn(tokens, span.range));
  return {
    pressDay: given.pressDays[version] ?? null,
    version,
    text,
    forms,
    folded,
    passages,
    expressions,
    opensSentence: (t) => openers.has(t),
    rowAt: (t) => rows[t] ?? -1,
    sentences,
    sentenceAt: (t) => sentenceOf[t] ?? 0,
    isQuoted: (t) => quoted[t] === 1,
  };
}

/** The place of the tokens `from` to `to` (end exclusive) in its version's text. */
export function placeOfTokens(
  story: Story,
  from: number,
  to: number,
): { readonly version: number; readonly start: number; readonly end: number } {
  const { starts, ends } = story.text.tokens;
  return { version: story.version, start: starts[from] as number, end: ends[to - 1] as number };
}

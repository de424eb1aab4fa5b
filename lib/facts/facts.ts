import type { Fact, FactValue } from '../model/fact.ts';
import type { Link } from '../model/link.ts';
import type { Row } from '../model/row.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';

export type FactsInput = {
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  readonly texts: readonly AnalysedText[];
  readonly lexis: Lexis;
};

/** The fact table: one entry a slot, its values in the order of the versions; sorted by row, then by first place. */
export function collectFacts(input: FactsInput): readonly Fact[] {
  const facts: Fact[] = [];
  for (const row of input.rows) {
    const slots = new Map<string, FactValue[]>();
    row.cells.forEach((cell, version) => {
      const text = input.texts[version] as AnalysedText;
      for (const index of cell) {
        const block = text.blocks[index];
        if (!block) continue;
        const [from, to] = tokensIn(text.tokens, block);
        for (let t = from; t < to; t++) {
          const id = text.tokens.ids[t] as number;
          if (input.lexis.kind(id) !== 'number') continue;
          const value = input.lexis.folded(id);
          const list = slots.get(value) ?? [];
          list.push({ version, start: text.tokens.starts[t] as number, end: text.tokens.ends[t] as number, value });
          slots.set(value, list);
        }
      }
    });
    for (const [value, values] of slots) facts.push({ kind: 'number', slot: value, values, agree: true });
  }
  return facts;
}

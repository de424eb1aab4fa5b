import { boundOf, mayLeadFigure } from '../../../lexicon/bounds.ts';
import { isArticle } from '../../../lexicon/function-words.ts';
import type { Read } from '../../reader.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { Statement, StatementKind } from './statement.ts';

/** `Profit rose to 12 million`, `rose by $12m`: whether a figure is what a thing came to, or the way to it. */
export const reaches: StatementKind = {
  told: 'number',
  read: (read, sentence) =>
    figuresIn(read, sentence).flatMap((figure): readonly Statement[] => {
      const lead = leadOf(read, figure, sentence[0]);
      return lead === null ? [] : [{ of: figure.value, says: read.folded[lead] as string, at: [lead, figure.at[1]] }];
    }),
  differ: () => true,
};

const LEADS = /^(?:to|by)$/;

/** The `to` or `by` that a figure stands under, behind which there is nothing but its bound; null for none. `Agreed to an 11 per cent rise` reaches nothing. */
function leadOf({ folded }: Read, { at }: Figure, low: number): number | null {
  let t = Math.min(boundOf(folded, at)?.from ?? at[0], at[0]) - 1;
  while (
    t > low &&
    !LEADS.test(folded[t] as string) &&
    mayLeadFigure(folded[t] as string) &&
    !isArticle(folded[t] as string)
  )
    t--;
  return t >= low && LEADS.test(folded[t] as string) ? t : null;
}

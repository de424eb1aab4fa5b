import { boundOf, isNearBound } from '../../../lexicon/bounds.ts';
import { figuresIn } from './figures.ts';
import type { Statement, StatementKind } from './statement.ts';

/** They say how near a figure is, and not on which side of it the truth lies. */
const NEAR: ReadonlySet<string> = new Set(['about', 'almost', '']);

/** `At least 40 houses`, `up to 40 houses`, `40 houses`: on which side of a figure the truth lies. What only says how near it is (`about`, `some`) is for the rules that see it dropped. */
export const bounds: StatementKind = {
  told: 'hedge',
  read: (read, sentence) =>
    figuresIn(read, sentence).flatMap(({ value, number, at }): readonly Statement[] => {
      if (number.ordinal) return [];
      const bound = boundOf(read.folded, at, sentence);
      // Whether `at a minimum period of 360 days` bounds the figure no list says.
      if (!bound && isNearBound(read.folded, at[0])) return [];
      return [
        {
          of: value,
          says: bound?.bound ?? '',
          at: bound ? [Math.min(bound.from, at[0]), Math.max(bound.to, at[1])] : at,
        },
      ];
    }),
  differ: (x, y) => !NEAR.has(x.says) && !NEAR.has(y.says),
};

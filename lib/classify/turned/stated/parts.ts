import type { Read } from '../../reader.ts';
import type { Stretch } from '../../surroundings.ts';
import { figuresIn } from './figures.ts';
import type { Statement, StatementKind } from './statement.ts';

const THEM = /^(?:them|whom|which|these|those)$/;
const AMONG = /^(?:including|among|of)$/;
/** `Nine people, including two children and a nurse`: behind such a word what is joined by `and` is a part too. */
const LISTS = /^(?:including|among|them|whom|which)$/;
const JOINS = /^(?:and|plus|alongside)$/;

/** `90 firefighters, 20 of them volunteers`, `90 firefighters and 20 volunteers`: whether a figure is a part of another, or comes to it. */
export const parts: StatementKind = {
  told: 'number',
  read: (read, sentence) =>
    figuresIn(read, sentence).flatMap((figure): readonly Statement[] => {
      const says = figure.number.ordinal || figure.number.unit !== '' ? null : standingOf(read, figure.at, sentence);
      return says === null ? [] : [{ of: figure.value, says, at: [figure.at[0] - 1, figure.at[1] + 2] }];
    }),
  differ: () => true,
};

function standingOf({ folded }: Read, [from, to]: Stretch, [low]: Stretch): 'part' | 'more' | null {
  if (folded[to] === 'of' && THEM.test(folded[to + 1] ?? '')) return 'part';
  const before = folded[from - 1] ?? '';
  if (before === 'including' || (THEM.test(before) && AMONG.test(folded[from - 2] ?? ''))) return 'part';
  const isListed = folded.slice(low, from).some((w) => LISTS.test(w));
  // `Two and a half`, `between 10 and 20`: the other end of a range.
  const isRange = folded.slice(Math.max(low, from - 4), from).includes('between');
  return JOINS.test(before) && !isListed && !isRange ? 'more' : null;
}

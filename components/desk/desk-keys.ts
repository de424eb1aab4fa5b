import type { Card } from '../../lib/view/cards.ts';
import { columnToken } from '../../lib/view/column-token.ts';
import type { Desk } from '../../lib/view/desk.ts';
import type { Summary } from '../../lib/view/summary.ts';

/** What of a desk is known in the browser in one state of it. */
export function deskKeysOf(desk: Desk): DeskKeys {
  const { columns, shown, reference, cards, pair, summary } = desk;
  const base = reference.kind === 'version' ? columns.find((c) => c.version === reference.version) : undefined;
  return {
    columns: columns.map((c) => ({
      letter: c.letter,
      token: columnToken(c),
      label: c.labels[0] ?? c.letter,
      shown: shown.includes(c),
      ...(c.kinship === 'other-story' && !c.anyway ? { apart: true } : {}),
    })),
    pair: pair && { base: columnToken(pair.base), other: columnToken(pair.other) },
    baseLetter: base?.letter ?? null,
    cards,
    summary,
  };
}

/** What the browser knows of a column: enough to name, hide and link it. */
export type ColumnKey = {
  readonly letter: string;
  readonly token: string;
  readonly label: string;
  readonly shown: boolean;
  /** True for a copy of another story, or in another language: nothing of it is compared. */
  readonly apart?: boolean;
};

/** What follows from the base and the columns that are chosen. */
export type DeskKeys = {
  readonly columns: readonly ColumnKey[];
  /** The tokens of the two columns that Pair shows; null in every other view. */
  readonly pair: { readonly base: string; readonly other: string } | null;
  /** The letter of the base; null when the copies are held against the majority. */
  readonly baseLetter: string | null;
  readonly cards: readonly Card[];
  readonly summary: Summary;
};

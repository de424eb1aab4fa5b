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
};

/**
 * The tokens of all columns with one of them moved past the next shown one; hidden ones keep their places between. Null at the edge, and
 * for a column that is not there.
 */
export function movedColumn(columns: readonly ColumnKey[], letter: string, by: 1 | -1): readonly string[] | null {
  const at = columns.findIndex((c) => c.letter === letter);
  const own = columns[at];
  const past =
    by < 0 ? columns.findLastIndex((c, i) => i < at && c.shown) : columns.findIndex((c, i) => i > at && c.shown);
  if (!own || past < 0) return null;
  const rest = columns.filter((c) => c !== own).map((c) => c.token);
  // Without the column itself, everything behind it stands one place earlier.
  return [...rest.slice(0, past), own.token, ...rest.slice(past)];
}

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

import type { DeskColumn } from './columns.ts';

/** Trailing rows missing from which a copy looks cut off; a copy that drops its last paragraph or two has merely been cut to fit. */
const CUT_OFF = 4;

/** A copy that stops while the others go on. */
export type EarlyEnd = {
  readonly column: DeskColumn;
  /** Id and number of the last row it has. */
  readonly row: string;
  readonly after: number;
  /** How many rows that most copies have come after it. */
  readonly rows: number;
  /** Ids of those rows, in their order. */
  readonly past: readonly string[];
};

/** What is read of a row here; `letters`: the shown columns that have words in it. */
export type EndRow = {
  readonly id: string;
  readonly number: number;
  readonly kind: 'aligned' | 'lone' | 'furniture';
  readonly letters: readonly string[];
};

/** The copies of the story that end early, in the columns' order. `columns` are the shown ones; only rows that half of them have count. */
export function earlyEnds(rows: readonly EndRow[], columns: readonly DeskColumn[]): readonly EarlyEnd[] {
  const home = columns.filter((c) => c.kinship === 'same-story');
  if (home.length < 2) return [];
  const own = new Set(home.map((c) => c.letter));
  const shared = rows.filter(
    (r) => r.kind !== 'furniture' && r.letters.filter((l) => own.has(l)).length * 2 >= home.length,
  );
  return home.flatMap((column): EarlyEnd[] => {
    const at = shared.findLastIndex((r) => r.letters.includes(column.letter));
    const last = shared[at];
    const past = shared.slice(at + 1).map((r) => r.id);
    if (!last || past.length < CUT_OFF) return [];
    return [{ column, row: last.id, after: last.number, rows: past.length, past }];
  });
}

import { columnToken } from '../../lib/view/column-token.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';
import type { Desk } from '../../lib/view/desk.ts';
import { blockRows } from '../../lib/view/differences.ts';
import { foldCase } from '../../lib/view/fold-case.ts';
import type { DeskItem } from '../../lib/view/long-desk.ts';
import type { FoundWords, RowPort } from './row-port.client.ts';

export type LongTableHandle = {
  readonly current: () => { readonly desk: Desk; readonly items: readonly DeskItem[] };
  /** Draws the item of that key, wherever it is, before it returns. */
  readonly keep: (key: string) => void;
  /** Opens and closes folds before it returns. */
  readonly setOpen: (change: (open: ReadonlySet<string>) => ReadonlySet<string>) => void;
};

/** How the rest of the desk gets at a table that is drawn in part. */
export function portOf({ current, keep, setOpen }: LongTableHandle): RowPort {
  const drawRow = (id: string): boolean => {
    const { desk } = current();
    if (!desk.rows.some((r) => r.id === id)) return false;
    const fold = desk.sections.find((s) => s.kind === 'fold' && s.rows.some((r) => r.id === id));
    const drawn = () => current().items.some((i) => i.kind === 'row' && i.row.id === id);
    if (fold?.kind === 'fold' && !drawn()) setOpen((open) => new Set([...open, fold.id]));
    keep(`row-${id}`);
    return drawn();
  };
  const columnOf = (token: string): DeskColumn | undefined =>
    current().desk.columns.find((c) => columnToken(c) === token);

  return {
    drawRow,
    drawStop: (id) => {
      const stop = current().desk.differences.stops.find((s) => s.id === id);
      return stop !== undefined && drawRow(stop.row);
    },
    toggleFold: (id, own) =>
      setOpen((open) => {
        const show = own ?? !open.has(id);
        return new Set([...[...open].filter((x) => x !== id), ...(show ? [id] : [])]);
      }),
    neighbour: (id, by) => {
      const rows = current().items.flatMap((i) => (i.kind === 'row' ? [i.row.id] : []));
      const next = rows[rows.indexOf(id) + by];
      if (next === undefined || !rows.includes(id)) return null;
      return drawRow(next) ? next : null;
    },
    textOf: (token) => {
      const column = columnOf(token);
      return column ? (current().desk.collation.versions[column.version]?.text ?? null) : null;
    },
    rowAt: (token, at) => {
      const column = columnOf(token);
      return column ? rowAtIn(current().desk, column.version, at) : null;
    },
    search: (words) => searchIn(current().desk, words),
  };
}

function rowAtIn({ collation }: Desk, version: number, at: number): string | null {
  const block = collation.versions[version]?.blocks.findIndex((b) => b.start <= at && at < b.end) ?? -1;
  const row = block < 0 ? undefined : blockRows(collation)[version]?.[block];
  return row === undefined ? null : (collation.rows[row]?.id ?? null);
}

/** Every place of the words, whatever their case, row by row and in a row column by column. */
function searchIn({ collation, shown }: Desk, words: string): readonly FoundWords[] {
  const wanted = foldCase(words.trim());
  if (wanted.length < 2) return [];
  const rowOf = blockRows(collation);
  const found: { readonly row: number; readonly column: number; readonly words: FoundWords }[] = [];
  for (const [column, { version, letter, id }] of shown.entries()) {
    const { text = '', blocks = [] } = collation.versions[version] ?? {};
    const folded = foldCase(text);
    let block = 0;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= at) block += 1;
      const b = blocks[block];
      const row = rowOf[version]?.[block];
      if (!b || row === undefined || at < b.start || at + wanted.length > b.end) continue;
      const range = { start: at, end: at + wanted.length };
      found.push({
        row,
        column,
        words: { row: collation.rows[row]?.id ?? '', token: columnToken({ id }), letter, range },
      });
    }
  }
  return found.sort((x, y) => x.row - y.row || x.column - y.column).map((f) => f.words);
}

import type { Desk } from './desk.ts';
import type { DeskRow, Section } from './desk-rows.ts';

/**
 * From this many cells on (rows × shown columns) the browser draws the rows as they come into sight. Below it the page is whole when
 * it arrives, which the browser's own search and print need. Five copies of a long report have some 300 cells and are drawn in a tenth
 * of a second; the time grows with the cells, and past a thousand a reader waits for rows that are not in sight.
 */
const LONG_FROM = 1000;

/** Cells of the first screen, drawn by the server for a reader to begin with: about two windows' heights of four columns. */
const FIRST_CELLS = 60;
/** Whatever the columns, so many rows at the least. */
const FIRST_ROWS = 6;

export type Fold = Extract<Section, { kind: 'fold' }>;

/** One row of the drawn table: a row of the comparison, or the line that stands for folded ones. */
export type DeskItem =
  | { readonly kind: 'row'; readonly row: DeskRow; readonly fold: string | null }
  | { readonly kind: 'fold'; readonly fold: Fold; readonly open: boolean };

/** True when the table is too long to be drawn whole at once. */
export function isLong(desk: Pick<Desk, 'rows' | 'shown'>): boolean {
  return desk.rows.length * desk.shown.length >= LONG_FROM;
}

/** The table's rows from the top; of the folds those that are named, or all of them, stand open. */
export function itemsOf(sections: readonly Section[], open: ReadonlySet<string> | 'all'): readonly DeskItem[] {
  return sections.flatMap((section): DeskItem[] => {
    if (section.kind === 'open') return section.rows.map((row) => ({ kind: 'row', row, fold: null }));
    const unfolded = open === 'all' || open.has(section.id);
    const line: DeskItem = { kind: 'fold', fold: section, open: unfolded };
    return unfolded ? [line, ...section.rows.map((row): DeskItem => ({ kind: 'row', row, fold: section.id }))] : [line];
  });
}

/** The items of the first screen. */
export function firstItems(items: readonly DeskItem[], columns: number): readonly DeskItem[] {
  return items.slice(0, Math.max(FIRST_ROWS, Math.ceil(FIRST_CELLS / Math.max(1, columns))));
}

/** How a row of the table is told from every other: for keys and for the sizes that were measured. */
export function itemKey(item: DeskItem): string {
  return item.kind === 'row' ? `row-${item.row.id}` : item.fold.id;
}

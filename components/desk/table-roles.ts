/**
 * The roles of a table's parts, spelled out to be spread onto them: narrow windows lay the table out as blocks, and browsers drop the
 * meaning of a table whose boxes are no longer a table's.
 */
export const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
} as const;

/** What a row of a table that is drawn in part says of its place: to a screen reader (from 1, the head is 1), and to whoever measures it. */
export type RowAttributes = {
  readonly 'aria-rowindex': number;
  readonly 'data-index': number;
  readonly ref: (element: Element | null) => void;
};

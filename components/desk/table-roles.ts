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

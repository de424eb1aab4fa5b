import type { DeskColumn } from '../../lib/view/columns.ts';
import type { DeskRow } from '../../lib/view/desk-rows.ts';
import { CellView } from './cell-view.tsx';
import { PinnedNote } from './pinned-note.client.tsx';
import { RowGutter } from './row-gutter.tsx';
import type { RunContext } from './run-view.tsx';
import { ROLE, type RowAttributes } from './table-roles.ts';

export type RowProps = {
  readonly row: DeskRow;
  readonly columns: readonly DeskColumn[];
  readonly href: string;
  readonly context: RunContext;
  /** Of a table that is drawn in part. */
  readonly attributes?: RowAttributes;
  /** The fold it is behind, where that is no group of its own. */
  readonly fold?: string | null;
  /** The fold it is behind, where that is a group of its own. */
  readonly grouped?: string | null;
};

/** One aligned paragraph across the versions, with its number, its link and a button that copies it. */
export function RowView({ row, columns, href, context, attributes, fold, grouped = null }: RowProps) {
  return (
    <tr
      {...ROLE.row}
      {...attributes}
      className="row"
      id={`row-${row.id}`}
      data-row={row.id}
      data-folded={fold ?? undefined}
    >
      <RowGutter
        row={row}
        href={href}
        findings={columns.length > 1 ? context.findingsIn(row.id) : null}
        fold={fold ?? grouped}
      >
        <PinnedNote row={row.id} />
      </RowGutter>
      {row.cells.map((cell, i) => {
        const column = columns[i];
        return column ? (
          <CellView key={cell.version} cell={cell} column={column} alone={columns.length === 1} context={context} />
        ) : null;
      })}
    </tr>
  );
}

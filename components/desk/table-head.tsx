import type { DeskColumn } from '../../lib/view/columns.ts';
import { ROLE } from './table-roles.ts';
import { VersionHead } from './version-head.tsx';

/** The heads of the columns. `base`: the version the others are held against, null for the majority. */
export function TableHead({
  columns,
  base,
  counted = false,
}: {
  readonly columns: readonly DeskColumn[];
  readonly base: number | null;
  /** Of a table that is drawn in part: its rows say their place. */
  readonly counted?: boolean;
}) {
  return (
    <thead {...ROLE.group}>
      <tr {...ROLE.row} {...(counted ? { 'aria-rowindex': 1 } : {})}>
        <th {...ROLE.columnHeader} scope="col" className="gutter">
          <span className="sr-only">Row</span>
        </th>
        {columns.map((c) => (
          <VersionHead key={c.id} column={c} base={base === c.version} alone={columns.length < 2} />
        ))}
      </tr>
    </thead>
  );
}

/** How many of the columns are slim, for the style sheet, which reckons with up to four; undefined for none. */
export function slimOf(columns: readonly DeskColumn[]): number | undefined {
  return Math.min(4, columns.filter((c) => c.width === 'slim').length) || undefined;
}

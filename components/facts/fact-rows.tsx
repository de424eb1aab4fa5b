import { SLOT_WORDS } from '../../lib/model/fact.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';
import { FACT_KINDS, type FactRow } from '../../lib/view/fact-table.ts';
import { Sigil } from '../desk/sigil.tsx';
import { ROLE } from '../desk/table-roles.ts';
import { FactCellView } from './fact-cell-view.tsx';
import { KIND_TITLES } from './fact-kinds.ts';
import type { PlaceHref } from './place-href.ts';

export type FactRowsProps = {
  readonly caption: string;
  readonly rows: readonly FactRow[];
  readonly columns: readonly DeskColumn[];
  readonly hrefOf: PlaceHref;
};

/** Slots × versions as a table, a group of rows a kind; a narrow window stacks the versions of each slot. */
export function FactRows({ caption, rows, columns, hrefOf }: FactRowsProps) {
  return (
    <table {...ROLE.table} className="facts-table">
      <caption className="sr-only">{caption}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          <th {...ROLE.columnHeader} scope="col">
            <span className="sr-only">Fact</span>
          </th>
          {columns.map((c) => (
            <th key={c.id} {...ROLE.columnHeader} scope="col">
              <span className="fact-head">
                <Sigil letter={c.letter} /> <bdi>{c.labels[0]}</bdi>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {FACT_KINDS.map((kind) => {
        const own = rows.filter((r) => r.kind === kind);
        if (own.length === 0) return null;
        return (
          <tbody key={kind} {...ROLE.group} data-kind={kind}>
            <tr {...ROLE.row} className="facts-kind">
              <th {...ROLE.rowHeader} scope="rowgroup" colSpan={columns.length + 1}>
                {KIND_TITLES[kind]}
              </th>
            </tr>
            {own.map((row) => (
              <tr key={row.key} {...ROLE.row} className="fact">
                <th {...ROLE.rowHeader} scope="row">
                  <span className="fact-slot">{slotText(row)}</span>
                  {row.remarks.map((remark) => (
                    <span key={remark} className="fact-remark">
                      {remark}
                    </span>
                  ))}
                </th>
                {columns.map((column, i) => (
                  <FactCellView key={column.id} column={column} cell={row.cells[i] ?? null} hrefOf={hrefOf} />
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** The slot of a quotation or a claim is its first words: an ellipsis says that it goes on, unless it is all there is. */
function slotText({ kind, slot }: FactRow): string {
  if (kind !== 'quotation' && kind !== 'attribution') return slot;
  const words = slot.replace(/[.,;:!?…\s]+$/u, '');
  const start = slot.split(/\s+/).length < SLOT_WORDS ? words : `${words} …`;
  return kind === 'quotation' ? `“${start}”` : start;
}

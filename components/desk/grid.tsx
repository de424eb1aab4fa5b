import { counted } from '../../lib/view/counted.ts';
import type { Desk } from '../../lib/view/desk.ts';
import type { DeskState } from '../../lib/view/desk-state.ts';
import { deskHref } from '../../lib/view/href.ts';
import { firstItems, isLong, itemsOf } from '../../lib/view/long-desk.ts';
import { FoldLine } from './fold-line.tsx';
import { LongGrid } from './long-grid.client.tsx';
import { RowView } from './row-view.tsx';
import { runContextOf } from './run-context.ts';
import { slimOf, TableHead } from './table-head.tsx';
import { ROLE } from './table-roles.ts';

export type GridProps = {
  readonly set: string;
  readonly title: string;
  readonly desk: Desk;
  readonly state: DeskState;
  /** All rows at once, however many. */
  readonly whole?: boolean;
};

/**
 * The rows of the comparison: a table of versions and paragraphs, which narrow windows stack. Drawn whole by the server; of a long one
 * the server draws the first rows, and the browser the rest as it comes into sight.
 */
export function Grid({ set, title, desk, state, whole = false }: GridProps) {
  const base = desk.reference.kind === 'version' ? desk.reference.version : null;
  if (!isLong(desk) || whole) return <WholeTable {...{ set, title, desk, state, base }} />;

  const items = itemsOf(desk.sections, state.unfolded ? 'all' : new Set());
  const first = firstItems(items, desk.shown.length);
  const rows = new Set(first.flatMap((i) => (i.kind === 'row' ? [i.row.id] : [])));
  return (
    <>
      <LongGrid
        set={set}
        title={title}
        first={{
          items: first,
          total: items.length,
          columns: desk.shown,
          base,
          stops: desk.differences.stops.filter((s) => rows.has(s.row)),
        }}
      />
      <p className="px-4 pt-3 text-xs">
        <a className="underline underline-offset-2" href={deskHref(set, { kind: 'all' }, state)}>
          {`All ${counted(desk.rows.length, 'row')} on one page`}
        </a>
        <span className="text-soft">, for the browser’s own search and for print</span>
      </p>
    </>
  );
}

function WholeTable({ set, title, desk, state, base }: GridProps & { readonly base: number | null }) {
  const { shown, sections, differences, off } = desk;
  const context = runContextOf(set, differences.stops, state, () => off);
  const unfolded = deskHref(set, undefined, { ...state, unfolded: true });
  const rowHref = (id: string) => deskHref(set, { kind: 'row', id }, state);

  return (
    <table {...ROLE.table} className="desk-table" data-slim={slimOf(shown)} data-whole={isLong(desk) || undefined}>
      <caption className="sr-only">{`${title}: the same paragraphs in ${counted(shown.length, 'version')}`}</caption>
      <TableHead columns={shown} base={base} />
      {sections.map((section) => {
        const rows = section.rows.map((row) => (
          <RowView
            key={row.id}
            row={row}
            columns={shown}
            href={rowHref(row.id)}
            context={context}
            grouped={section.kind === 'fold' ? section.id : null}
          />
        ));
        if (section.kind === 'open') {
          return (
            <tbody {...ROLE.group} key={section.rows[0]?.id}>
              {rows}
            </tbody>
          );
        }
        return [
          <FoldLine
            key={`${section.id}-line`}
            fold={section}
            span={shown.length + 1}
            open={state.unfolded}
            href={unfolded}
          />,
          <tbody {...ROLE.group} key={section.id} id={section.id} className="fold-rows" hidden={!state.unfolded}>
            {rows}
          </tbody>,
        ];
      })}
    </table>
  );
}

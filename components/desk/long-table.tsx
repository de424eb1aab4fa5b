import { useMemo, useRef, useState } from 'react';
import type { DeskColumn } from '../../lib/view/columns.ts';
import { counted, grouped } from '../../lib/view/counted.ts';
import type { DeskState } from '../../lib/view/desk-state.ts';
import { deskHref } from '../../lib/view/href.ts';
import { type DeskItem, itemsOf } from '../../lib/view/long-desk.ts';
import type { Stop } from '../../lib/view/stops.ts';
import { useDesk } from './desk-context.client.tsx';
import { LongBody } from './long-body.tsx';
import { type DrawRow, drawItem } from './long-row.tsx';
import { LongStatus } from './long-status.tsx';
import { runContextOf } from './run-context.ts';
import { slimOf, TableHead } from './table-head.tsx';
import { ROLE } from './table-roles.ts';
import { useDeskSource } from './use-desk-source.client.ts';
import { usePrinting } from './use-printing.client.ts';

/**
 * Cells that are drawn all at once for a print: twenty copies of two hundred rows are, which takes a second or two. Of more the page
 * with all rows is the one to print, and the paper says so.
 */
const PRINTED_CELLS = 6000;

/** What the server has drawn of a long comparison, so that the browser begins with the same. */
export type FirstScreen = {
  readonly items: readonly DeskItem[];
  /** Of the whole table. */
  readonly total: number;
  readonly columns: readonly DeskColumn[];
  readonly base: number | null;
  /** Of the rows that are drawn. */
  readonly stops: readonly Stop[];
};

/** The table of a long comparison: the server's first rows until the rest is there, then whatever rows are in sight. */
export function LongTable({
  set,
  title,
  first,
}: {
  readonly set: string;
  readonly title: string;
  readonly first: FirstScreen;
}) {
  const { live, state } = useDesk();
  const { failed, retry } = useDeskSource();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());

  const columns = live?.shown ?? first.columns;
  const base = live ? (live.reference.kind === 'version' ? live.reference.version : null) : first.base;
  const items = useMemo(
    () => (live ? itemsOf(live.sections, state.unfolded ? 'all' : open) : first.items),
    [live, first, open, state.unfolded],
  );
  const draw = useDraw({ set, state, stops: live?.differences.stops ?? first.stops, columns });
  const printing = usePrinting();
  const onPaper = live !== null && items.length * columns.length <= PRINTED_CELLS;

  const status = <LongStatus failed={failed} retry={retry} left={first.total - first.items.length} />;

  return (
    <>
      {live && failed ? status : null}
      {onPaper ? null : (
        <p className="long-on-paper">
          This print holds only the rows that were on the screen. All {grouped(live?.rows.length ?? first.total)} rows
          print from {deskHref(set, { kind: 'all' }, state)} on the same server.
        </p>
      )}
      <table
        {...ROLE.table}
        className="desk-table"
        data-slim={slimOf(columns)}
        data-long=""
        aria-rowcount={(live ? items.length : first.total) + 1}
      >
        <caption className="sr-only">{`${title}: the same paragraphs in ${counted(columns.length, 'version')}`}</caption>
        <TableHead columns={columns} base={base} counted />
        {live && !(printing && onPaper) ? (
          <LongBody desk={live} items={items} draw={draw} setOpen={setOpen} />
        ) : (
          <tbody {...ROLE.group}>{items.map((item, i) => drawItem(item, draw, i))}</tbody>
        )}
      </table>
      {live ? null : status}
    </>
  );
}

/** What every row is drawn with. It stays the same while filters change, so that a filter draws no row anew. */
function useDraw({
  set,
  state,
  stops,
  columns,
}: {
  readonly set: string;
  readonly state: DeskState;
  readonly stops: readonly Stop[];
  readonly columns: readonly DeskColumn[];
}): DrawRow {
  const latest = useRef(state);
  latest.current = state;
  return useMemo(
    () => ({
      columns,
      context: runContextOf(set, stops, latest.current, () => latest.current.off),
      rowHref: (id) => deskHref(set, { kind: 'row', id }, latest.current),
      unfoldedHref: deskHref(set, undefined, { ...latest.current, unfolded: true }),
    }),
    [set, stops, columns],
  );
}

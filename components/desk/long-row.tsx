import { memo, type ReactElement } from 'react';
import type { DeskColumn } from '../../lib/view/columns.ts';
import { type DeskItem, itemKey } from '../../lib/view/long-desk.ts';
import { FoldRow } from './fold-line.tsx';
import { RowView } from './row-view.tsx';
import type { RunContext } from './run-view.tsx';

export type DrawRow = {
  readonly columns: readonly DeskColumn[];
  readonly context: RunContext;
  readonly rowHref: (id: string) => string;
  readonly unfoldedHref: string;
};

type Measure = (element: Element | null) => void;
const unmeasured: Measure = () => undefined;

/** An item as the table's row at `index`. */
export function drawItem(item: DeskItem, draw: DrawRow, index: number, measure = unmeasured): ReactElement {
  return <LongRow key={itemKey(item)} item={item} draw={draw} index={index} measure={measure} />;
}

/** Scrolling draws the rows that come; those that stay are left as they are. */
const LongRow = memo(DrawnRow, (x, y) => {
  if (x.index !== y.index || x.draw !== y.draw || x.measure !== y.measure) return false;
  if (x.item.kind === 'row' && y.item.kind === 'row') return x.item.row === y.item.row && x.item.fold === y.item.fold;
  return x.item.kind === 'fold' && y.item.kind === 'fold' && x.item.fold === y.item.fold && x.item.open === y.item.open;
});

function DrawnRow({
  item,
  draw,
  index,
  measure,
}: {
  readonly item: DeskItem;
  readonly draw: DrawRow;
  readonly index: number;
  readonly measure: Measure;
}) {
  const { columns, context, rowHref, unfoldedHref } = draw;
  // The head is the table's first row.
  const attributes = { 'aria-rowindex': index + 2, 'data-index': index, ref: measure };
  return item.kind === 'row' ? (
    <RowView
      row={item.row}
      columns={columns}
      href={rowHref(item.row.id)}
      context={context}
      attributes={attributes}
      fold={item.fold}
    />
  ) : (
    <FoldRow fold={item.fold} span={columns.length + 1} open={item.open} href={unfoldedHref} {...attributes} />
  );
}

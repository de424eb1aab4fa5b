import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import {
  type Dispatch,
  type FocusEvent,
  type RefObject,
  type SetStateAction,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { Desk } from '../../lib/view/desk.ts';
import { type DeskItem, itemKey } from '../../lib/view/long-desk.ts';
import { COLUMNS_FIT, fits } from '../views/widths.ts';
import { portOf } from './long-port.ts';
import { type DrawRow, drawItem } from './long-row.tsx';
import { remark } from './page-marks.client.ts';
import { rowHeights } from './row-heights.ts';
import { offerRowPort } from './row-port.client.ts';
import { ROLE } from './table-roles.ts';

/** Rows drawn beyond each edge of the window: what a flick of the wheel reaches before the next frame. */
const OVERSCAN = 4;

export type LongBodyProps = {
  readonly desk: Desk;
  readonly items: readonly DeskItem[];
  readonly draw: DrawRow;
  readonly setOpen: Dispatch<SetStateAction<ReadonlySet<string>>>;
};

/** The rows in sight, with empty space for the others; a row that has the focus or is being looked for is drawn wherever it is. */
export function LongBody(props: LongBodyProps) {
  // With columns the desk is a frame and the rows scroll in it; else the window does.
  const framed = useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(COLUMNS_FIT);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => fits(COLUMNS_FIT),
    () => true,
  );
  const body = useRef<HTMLTableSectionElement>(null);
  const [kept, setKept] = useState<Kept>({ focus: null, target: null });
  const margin = useMargin(body, framed);
  const Scrolled = framed ? FrameRows : WindowRows;
  const keptIndexes = keptAt(props.items, kept);
  const options = {
    count: props.items.length,
    overscan: OVERSCAN,
    scrollMargin: margin,
    estimateSize: rowHeights(props.desk, props.items, framed),
    getItemKey: (i: number) => keyAt(props.items, i),
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), keptIndexes),
  };
  return <Scrolled {...props} body={body} options={options} kept={kept} setKept={setKept} />;
}

type Kept = { readonly focus: string | null; readonly target: string | null };
type Options = {
  readonly count: number;
  readonly overscan: number;
  readonly scrollMargin: number;
  readonly estimateSize: (index: number) => number;
  readonly getItemKey: (index: number) => string;
  readonly rangeExtractor: (range: Range) => number[];
};
type RowsProps = LongBodyProps & {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly options: Options;
  readonly kept: Kept;
  readonly setKept: Dispatch<SetStateAction<Kept>>;
};

function FrameRows(props: RowsProps) {
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    ...props.options,
    getScrollElement: () => props.body.current?.closest<HTMLElement>('.desk-main') ?? null,
  });
  return <Rows {...props} virtualizer={virtualizer} />;
}

function WindowRows(props: RowsProps) {
  const virtualizer = useWindowVirtualizer<Element>(props.options);
  return <Rows {...props} virtualizer={virtualizer} />;
}

function Rows<Scroller extends Element | Window>({
  desk,
  items,
  draw,
  setOpen,
  body,
  options,
  setKept,
  virtualizer,
}: RowsProps & { readonly virtualizer: Virtualizer<Scroller, Element> }) {
  const latest = useRef({ desk, items });
  latest.current = { desk, items };

  useEffect(
    () =>
      offerRowPort(
        portOf({
          current: () => latest.current,
          keep: (key) => flushSync(() => setKept((k) => ({ ...k, target: key }))),
          setOpen: (change) => flushSync(() => setOpen(change)),
        }),
      ),
    [setKept, setOpen],
  );

  const drawn = virtualizer.getVirtualItems();
  const names = drawn.map((v) => v.key).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came bear no mark of the place the reader is at
  useLayoutEffect(() => remark(), [names, draw]);

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const id = event.target.closest<HTMLElement>('.row')?.dataset.row;
      setKept((k) => (id && k.focus !== `row-${id}` ? { ...k, focus: `row-${id}` } : k));
    },
    [setKept],
  );

  let at = options.scrollMargin;
  const rows = drawn.flatMap((v) => {
    const item = items[v.index];
    if (!item) return [];
    const row = drawItem(item, draw, v.index, virtualizer.measureElement);
    const gap = v.start - at;
    at = v.end;
    return gap >= 1 ? [<Space key={`space-${v.key}`} height={gap} span={draw.columns.length + 1} />, row] : [row];
  });
  const rest = virtualizer.getTotalSize() + options.scrollMargin - at;
  return (
    <tbody {...ROLE.group} ref={body} onFocus={onFocus}>
      {rows}
      {rest >= 1 ? <Space key="space-end" height={rest} span={draw.columns.length + 1} /> : null}
    </tbody>
  );
}

/** Where rows are that are not drawn. */
function Space({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden className="row-space">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

function keyAt(items: readonly DeskItem[], i: number): string {
  const item = items[i];
  return item ? itemKey(item) : String(i);
}

function keptAt(items: readonly DeskItem[], { focus, target }: Kept): readonly number[] {
  if (!focus && !target) return [];
  return [focus, target].flatMap((key) => {
    const i = key ? items.findIndex((item) => itemKey(item) === key) : -1;
    return i >= 0 ? [i] : [];
  });
}

function withKept(range: number[], kept: readonly number[]): number[] {
  return [...new Set([...range, ...kept])].sort((a, b) => a - b);
}

/** How far below the top of what scrolls the rows begin. */
function useMargin(body: RefObject<HTMLElement | null>, framed: boolean): number {
  const [margin, setMargin] = useState(0);
  // Whatever stands above the rows may have changed with any drawing.
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const main = framed ? element.closest<HTMLElement>('.desk-main') : null;
    const top = element.getBoundingClientRect().top;
    const own = main ? top - main.getBoundingClientRect().top + main.scrollTop : top + window.scrollY;
    if (Math.abs(own - margin) > 1) setMargin(Math.round(own));
  });
  return margin;
}

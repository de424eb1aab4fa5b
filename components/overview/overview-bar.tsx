import { scaleBand } from 'd3-scale';
import { HEAT_STEPS, type Heat, type OverviewCell, type OverviewLine } from '../../lib/view/overview.ts';

/** `down`: rows from top to bottom beside the text. `across`: from left to right above it. */
export type OverviewDirection = 'down' | 'across';

/** The picture's own units; the style sheet stretches it. Along: enough for two hundred lines; a column is as wide as a glyph. */
const ALONG = 1000;
const COLUMN = 10;
/** Share of a column that is air. */
const AIR = 0.18;

type Box = readonly [x: number, y: number, width: number, height: number];

/**
 * The comparison from above, rows × versions: heat by how much differs, nothing where a copy has no such row, a notch for a moved
 * paragraph, a dot for likely garble. One path for each kind of cell: twenty columns of two hundred rows are a dozen elements. A
 * pointer goes to a row by it; what it shows stands in `OverviewTable` for everybody else.
 */
export function OverviewBar({
  lines,
  direction,
}: {
  readonly lines: readonly OverviewLine[];
  readonly direction: OverviewDirection;
}) {
  const count = lines[0]?.cells.length ?? 0;
  const along = scaleBand<number>()
    .domain(lines.keys())
    .range([0, ALONG])
    .paddingInner(lines.length > 120 ? 0 : Math.min(0.12, lines.length * 0.004));
  const across = scaleBand<number>()
    .domain(Array(count).keys())
    .range([0, count * COLUMN])
    .padding(AIR);
  const down = direction === 'down';
  const box = (line: number, column: number): Box => {
    const [a, b, w, h] = [across(column) ?? 0, along(line) ?? 0, across.bandwidth(), along.bandwidth()];
    return down ? [a, b, w, h] : [b, a, h, w];
  };
  const boxes = (wanted: (cell: OverviewCell) => boolean): readonly Box[] =>
    lines.flatMap((line, i) => line.cells.flatMap((cell, c) => (wanted(cell) ? [box(i, c)] : [])));
  const size = down ? [count * COLUMN, ALONG] : [ALONG, count * COLUMN];

  return (
    <svg
      className="overview-bar"
      data-direction={direction}
      viewBox={`0 0 ${size.join(' ')}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {HEAT_STEPS.map((heat: Heat) => (
        <path
          key={heat}
          className={`heat heat-${heat}`}
          d={boxes((c) => c.heat === heat)
            .map(rectangle)
            .join('')}
        />
      ))}
      <path
        className="heat-gap"
        d={boxes((c) => c.heat === null)
          .map((b) => middleLine(b, down))
          .join('')}
      />
      <path
        className="heat-moved"
        d={boxes((c) => c.moved)
          .map((b) => notch(b, down))
          .join('')}
      />
      <path
        className="heat-flag"
        d={boxes((c) => c.flags > 0)
          .map((b) => point(b))
          .join('')}
      />
      {lines.map(({ row, from, to }, i) => {
        const [start, length] = [along(i) ?? 0, along.step()];
        const area = down
          ? { x: 0, y: start, width: size[0], height: length }
          : { x: start, y: 0, width: length, height: size[1] };
        return (
          <rect key={row} className="overview-line" data-go={row} {...area}>
            <title>{from === to ? `Row ${from}` : `Rows ${from}–${to}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}

function rectangle([x, y, w, h]: Box): string {
  return `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`;
}

/** A thin line where the words would be. */
function middleLine([x, y, w, h]: Box, down: boolean): string {
  return down ? `M${n(x + w / 2)} ${n(y)}v${n(h)}` : `M${n(x)} ${n(y + h / 2)}h${n(w)}`;
}

/** A bar along the cell's first edge, as the moved paragraph has one in the text. */
function notch([x, y, w, h]: Box, down: boolean): string {
  return down ? rectangle([x, y, w * 0.3, h]) : rectangle([x, y, w, h * 0.3]);
}

/** A line of no length, drawn as a dot whose size the stretching of the picture does not change. */
function point([x, y, w, h]: Box): string {
  return `M${n(x + w / 2)} ${n(y + h / 2)}h0`;
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}

import { scaleLinear } from 'd3-scale';
import type { DeskColumn } from '../../lib/view/columns.ts';
import type { KinFigure, KinLine, KinNode } from '../../lib/view/kin-figure.ts';

/**
 * Sizes in CSS pixels. A label stands below its letter, and between two layers there is room for the numbers of the lines. Where there is one
 * layer only, no line goes to the right: there the labels stand, and the letters closer together.
 */
const LAYER = 210;
const STEP = 76;
const ALONE = { step: 44, label: 190, characters: 26 };
const BOX = 28;
const MARGIN = 88;
const LABEL_CHARACTERS = 17;

/** Who probably copied from whom, drawn: sources on the left, what was made from them on the right. The list beside it says the same. */
export function CopyingFigure({ figure }: { readonly figure: KinFigure }) {
  const { nodes, lines, layers } = figure;
  const rows = 1 + Math.max(...nodes.map((n) => n.place));
  const tall = (layer: number) => nodes.filter((n) => n.layer === layer).length;
  const alone = layers === 1;
  const step = alone ? ALONE.step : STEP;
  const at = ({ layer, place }: KinNode) => ({
    x: MARGIN + layer * LAYER,
    // A short layer stands in the middle of the tall ones.
    y: (place + (rows - tall(layer)) / 2) * step + BOX,
  });
  const spot = new Map(nodes.map((n) => [n.column, at(n)]));
  const drawn = lines.flatMap((line) => {
    const [a, b] = [spot.get(line.from), spot.get(line.to)];
    return a && b ? [{ line, ...curve(a, b, step) }] : [];
  });
  const weight = scaleLinear().domain([0, 100]).range([1, 4]).clamp(true);
  const width = alone ? MARGIN + BOX + ALONE.label : 2 * MARGIN + (layers - 1) * LAYER;
  const height = (rows - 1) * step + (alone ? 2 : 2.5) * BOX;
  return (
    <svg className="kin-figure" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{`Likely copying order. ${lines.map(lineText).join('. ') || 'No version here was made from another'}.`}</title>
      <defs>
        <marker
          id="kin-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path className="kin-head" d="M0 0.5 L8 4 L0 7.5 Z" />
        </marker>
      </defs>
      {drawn.map(({ line, path }) => (
        <path
          key={`${line.from.id} ${line.to.id}`}
          className="kin-line"
          data-kind={line.kind}
          d={path}
          strokeWidth={weight(line.percent)}
          markerEnd={line.kind === 'close' ? undefined : 'url(#kin-head)'}
        />
      ))}
      {/* Over all lines: one that is drawn later would cross the number of another. */}
      {drawn.map(({ line, x, y, anchor }) => (
        <text key={`${line.from.id} ${line.to.id}`} className="kin-percent" x={x} y={y} textAnchor={anchor}>
          {line.percent} %
        </text>
      ))}
      {nodes.map((node) => {
        const { x, y } = at(node);
        return (
          <g key={node.column.id}>
            <rect className="kin-box" x={x - BOX / 2} y={y - BOX / 2} width={BOX} height={BOX} rx={2} />
            <text className="kin-letter" x={x} y={y + 5} textAnchor="middle">
              {node.column.letter}
            </text>
            {alone ? (
              <text className="kin-label" x={x + BOX / 2 + 10} y={y + 4}>
                {short(node.column, ALONE.characters)}
              </text>
            ) : (
              <text className="kin-label" x={x} y={y + BOX / 2 + 15} textAnchor="middle">
                {short(node.column, LABEL_CHARACTERS)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

type Spot = { readonly x: number; readonly y: number };

/** From box to box, and where the number stands. Within a layer the line bends out to the left, past what stands between. */
function curve(a: Spot, b: Spot, step: number): Spot & { readonly path: string; readonly anchor: 'middle' | 'end' } {
  if (a.x === b.x) {
    const x = a.x - BOX / 2;
    const out = x - Math.min(MARGIN - 34, 14 + (14 * Math.abs(b.y - a.y)) / step);
    const number = { x: x + 0.75 * (out - x) - 5, y: (a.y + b.y) / 2 + 4, anchor: 'end' as const };
    return { path: `M${x} ${a.y} C${out} ${a.y} ${out} ${b.y} ${x} ${b.y}`, ...number };
  }
  const [from, to] = [a.x + BOX / 2, b.x - BOX / 2 - 2];
  const middle = (from + to) / 2;
  // The number stands in the gap behind the source, where no label is, however far the line goes.
  const t = whereAt((LAYER / 2 - BOX / 2) / (to - from));
  const number = { x: from + along(t) * (to - from), y: a.y + (3 * t * t - 2 * t ** 3) * (b.y - a.y) + 4 };
  return { path: `M${from} ${a.y} C${middle} ${a.y} ${middle} ${b.y} ${to} ${b.y}`, ...number, anchor: 'middle' };
}

/** How far to the right a curve of these is at `t`, as a share of its width. */
function along(t: number): number {
  return 1.5 * t - 1.5 * t * t + t ** 3;
}

/** The `t` at which it is as far as `share`. */
function whereAt(share: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (along(t) < share) low = t;
    else high = t;
  }
  return low;
}

function lineText({ from, to, kind, percent }: KinLine): string {
  const says = { copied: 'was likely made from', perhaps: 'was perhaps made from', close: 'is close to' }[kind];
  return `${to.letter} ${says} ${from.letter}, ${percent} % alike`;
}

function short({ labels }: DeskColumn, limit: number): string {
  const label = labels[0] ?? '';
  return label.length > limit ? `${label.slice(0, limit - 1).trimEnd()}…` : label;
}

import { scaleLinear } from 'd3-scale';
import type { DeskColumn } from '../../lib/view/columns.ts';
import type { KinFigure, KinLine, KinNode } from '../../lib/view/kin-figure.ts';
import { type Box, lineNumbers, type NumberedCurve, type Spot } from '../../lib/view/line-numbers.ts';

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
const LABEL = { width: 112, height: 16 };
/** How far a line within a layer bends out to the left: the next longer one by so much more that a number stands between the two. */
const BEND = { first: 24, more: 38 };

/** Who probably copied from whom, drawn: sources on the left, what was made from them on the right. The list beside it says the same. */
export function CopyingFigure({ figure }: { readonly figure: KinFigure }) {
  const { nodes, lines, layers } = figure;
  const rows = 1 + Math.max(...nodes.map((n) => n.place));
  const tall = (layer: number) => nodes.filter((n) => n.layer === layer).length;
  const alone = layers === 1;
  const step = alone ? ALONE.step : STEP;
  // A short layer stands in the middle of the tall ones.
  const height = ({ layer, place }: KinNode) => (place + (rows - tall(layer)) / 2) * step + BOX;
  const node = new Map(nodes.map((n) => [n.column, n]));
  const ends = lines.flatMap((line) => {
    const [from, to] = [node.get(line.from), node.get(line.to)];
    return from && to ? [{ line, from, to }] : [];
  });
  const spans = ends.flatMap(({ from, to }) => (from.layer === to.layer ? [Math.abs(height(from) - height(to))] : []));
  const bends = [...new Set(spans)].sort((x, y) => x - y);
  const margin = Math.max(MARGIN, bends.length > 0 ? BEND.first + (bends.length - 1) * BEND.more + 2 * BOX : 0);
  const at = (n: KinNode) => ({ x: margin + n.layer * LAYER, y: height(n) });
  const curves = ends.map(({ from, to }) => curve(at(from), at(to), bends));
  const boxes = nodes.flatMap((n): Box[] => {
    const { x, y } = at(n);
    const box = { x, y, width: BOX, height: BOX };
    return alone ? [box] : [box, { x, y: y + BOX / 2 + 11, ...LABEL }];
  });
  const numbers = lineNumbers(curves, boxes);
  const drawn = ends.map(({ line }, i) => ({ line, curve: curves[i], number: numbers[i] }));
  const weight = scaleLinear().domain([0, 100]).range([1, 4]).clamp(true);
  const width = alone ? margin + BOX + ALONE.label : margin + MARGIN + (layers - 1) * LAYER;
  const depth = (rows - 1) * step + (alone ? 2 : 2.5) * BOX;
  return (
    <svg className="kin-figure" width={width} height={depth} viewBox={`0 0 ${width} ${depth}`} role="img">
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
      {drawn.map(({ line, curve: c }) => (
        <path
          key={`${line.from.id} ${line.to.id}`}
          className="kin-line"
          data-kind={line.kind}
          d={c ? pathOf(c) : undefined}
          strokeWidth={weight(line.percent)}
          markerEnd={line.kind === 'close' ? undefined : 'url(#kin-head)'}
        />
      ))}
      {/* Over all lines: one that is drawn later would cross the number of another. */}
      {drawn.map(({ line, number }) => (
        <text
          key={`${line.from.id} ${line.to.id}`}
          className="kin-percent"
          x={number?.x}
          y={(number?.y ?? 0) + 4}
          textAnchor="middle"
        >
          {line.percent} %
        </text>
      ))}
      {nodes.map((n) => {
        const { x, y } = at(n);
        return (
          <g key={n.column.id}>
            <rect className="kin-box" x={x - BOX / 2} y={y - BOX / 2} width={BOX} height={BOX} rx={2} />
            <text className="kin-letter" x={x} y={y + 5} textAnchor="middle">
              {n.column.letter}
            </text>
            {alone ? (
              <text className="kin-label" x={x + BOX / 2 + 10} y={y + 4}>
                {short(n.column, ALONE.characters)}
              </text>
            ) : (
              <text className="kin-label" x={x} y={y + BOX / 2 + 15} textAnchor="middle">
                {short(n.column, LABEL_CHARACTERS)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/**
 * From box to box. Within a layer the line bends out to the left, past what stands between, and its number is best where it is farthest
 * out; else in the gap behind the source, where no label is, however far the line goes.
 */
function curve(a: Spot, b: Spot, bends: readonly number[]): NumberedCurve {
  if (a.x === b.x) {
    const x = a.x - BOX / 2;
    // Of a curve of these the middle is three quarters as far out as its handles.
    const out = x - (BEND.first + bends.indexOf(Math.abs(b.y - a.y)) * BEND.more) / 0.75;
    return {
      points: [
        { x, y: a.y },
        { x: out, y: a.y },
        { x: out, y: b.y },
        { x, y: b.y },
      ],
      wish: 0.5,
    };
  }
  const [from, to] = [a.x + BOX / 2, b.x - BOX / 2 - 2];
  const middle = (from + to) / 2;
  return {
    points: [
      { x: from, y: a.y },
      { x: middle, y: a.y },
      { x: middle, y: b.y },
      { x: to, y: b.y },
    ],
    wish: whereAt((LAYER / 2 - BOX / 2) / (to - from)),
  };
}

function pathOf({ points: [a, b, c, d] }: NumberedCurve): string {
  return `M${a.x} ${a.y} C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`;
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

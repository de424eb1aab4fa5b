import type { Collation } from '../model/collation.ts';
import type { DeskColumn } from './columns.ts';
import { type LikelySource, likelySources } from './kin-order.ts';

/** A version in the drawing: `layer` counts the steps from what is likely the oldest, `place` its place in the layer from the top. */
export type KinNode = { readonly column: DeskColumn; readonly layer: number; readonly place: number };

/**
 * A line of the drawing. `copied`: `to` was likely made from `from`; `perhaps`: one of several it may have been made from; `close`: the
 * two are close and nothing says which came first.
 */
export type KinLine = {
  readonly from: DeskColumn;
  readonly to: DeskColumn;
  readonly kind: 'copied' | 'perhaps' | 'close';
  /** 0–100. */
  readonly percent: number;
};

export type KinFigure = {
  readonly nodes: readonly KinNode[];
  readonly lines: readonly KinLine[];
  readonly layers: number;
};

/**
 * Who probably copied from whom, in layers: what has a likely source stands one layer behind it, what is only close to another stands
 * in its layer. Within a layer versions stand near their sources, so that few lines cross (one pass of barycentres, after Sugiyama 1981).
 */
export function kinFigure(collation: Pick<Collation, 'relations'>, columns: readonly DeskColumn[]): KinFigure {
  const sources = likelySources(collation, columns);
  const of = new Map(sources.map((s) => [s.column, s]));
  const layers = new Map<DeskColumn, number>();
  const layerOf = (column: DeskColumn, seen: ReadonlySet<DeskColumn>): number => {
    const known = layers.get(column);
    if (known !== undefined) return known;
    const source = of.get(column);
    if (!source?.from || seen.has(column)) return 0;
    const behind = new Set([...seen, column]);
    const layer = source.directed
      ? 1 + Math.max(...[source.from, ...source.or].map((c) => layerOf(c, behind)))
      : layerOf(source.from, behind);
    layers.set(column, layer);
    return layer;
  };
  for (const column of columns) layers.set(column, layerOf(column, new Set()));

  const places = new Map<DeskColumn, number>();
  const count = 1 + Math.max(0, ...layers.values());
  for (let layer = 0; layer < count; layer++) {
    const own = columns.filter((c) => layers.get(c) === layer);
    const wish = (c: DeskColumn): number => {
      const source = of.get(c);
      const before = source?.directed && source.from ? [source.from, ...source.or] : [];
      const at = before.map((b) => places.get(b) ?? 0);
      return at.length > 0 ? at.reduce((sum, p) => sum + p, 0) / at.length : columns.indexOf(c);
    };
    const ordered = own
      .map((c) => ({ c, at: wish(c) }))
      .sort((x, y) => x.at - y.at || columns.indexOf(x.c) - columns.indexOf(y.c));
    for (const [i, { c }] of ordered.entries()) places.set(c, i);
  }
  return {
    nodes: columns.map((column) => ({ column, layer: layers.get(column) ?? 0, place: places.get(column) ?? 0 })),
    lines: linesOf(sources, collation),
    layers: count,
  };
}

function linesOf(sources: readonly LikelySource[], { relations }: Pick<Collation, 'relations'>): readonly KinLine[] {
  const percent = (x: DeskColumn, y: DeskColumn) => {
    const [a, b] = x.version < y.version ? [x.version, y.version] : [y.version, x.version];
    return Math.round((relations.find((r) => r.a === a && r.b === b)?.similarity ?? 0) * 100);
  };
  const out: KinLine[] = [];
  for (const { column, from, or, directed } of sources) {
    if (!from) continue;
    for (const source of [from, ...or]) {
      const kind = !directed ? 'close' : or.length > 0 ? 'perhaps' : 'copied';
      // Two that are closest to each other are one line.
      const known = out.some((l) => l.kind === 'close' && l.from === column && l.to === source);
      if (!known) out.push({ from: source, to: column, kind, percent: percent(source, column) });
    }
  }
  return out;
}

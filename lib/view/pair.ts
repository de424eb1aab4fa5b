import type { Role } from '../model/block.ts';
import type { Collation } from '../model/collation.ts';
import type { Desk } from './desk.ts';
import { type DeskRow, foldRows, type Section } from './desk-rows.ts';
import { countWords } from './excerpt.ts';
import type { Group } from './groups.ts';
import type { Mark } from './marks.ts';
import { type PairChange, pairChanges } from './pair-changes.ts';
import type { PairColumns } from './pair-columns.ts';
import { type PairPiece, pairPieces } from './pair-pieces.ts';
import { cutRuns, type Run } from './runs.ts';

/** A stretch as it is drawn. `stop` null: nothing to stop at. `first`: the change is announced here. */
export type PairRun = {
  readonly kind: PairPiece['kind'];
  readonly side: 'a' | 'b';
  readonly start: number;
  readonly runs: readonly Run[];
  readonly stop: string | null;
  readonly group: Group | null;
  readonly first: boolean;
  /** Moved to here, or (`from`) away: where its other place is. */
  readonly moved: { readonly row: string; readonly number: number } | null;
};

export type PairParagraph = { readonly role: Role; readonly start: number; readonly runs: readonly PairRun[] };

export type PairRow = {
  readonly row: DeskRow;
  /** The base's paragraphs with the other's words in them; on a wide page the other's are left out. */
  readonly inline: readonly PairParagraph[];
  readonly other: readonly PairParagraph[];
  /** Hardly a word is left: the whole is replaced by the whole. */
  readonly replaced: boolean;
};

export type PairView = {
  readonly columns: PairColumns;
  readonly sections: readonly (Omit<Extract<Section, { kind: 'fold' }>, 'rows'> | { readonly kind: 'open' })[];
  /** The rows of each section. */
  readonly rows: readonly (readonly PairRow[])[];
  /** Words of the story that only one of the two has, moved ones not counted. Null of two in different languages: there no word is the other's. */
  readonly words: { readonly gone: number; readonly new: number } | null;
};

/** What Pair draws of a desk that holds two columns (see `viewDesk`). Rows stand in the base's order; the other's own come where it has them. */
export function pairView(desk: Desk, columns: PairColumns): PairView {
  const { collation } = desk;
  const changes = pairChanges(collation, columns.base.version, columns.other.version);
  const draw = drawerOf(desk, changes, columns);
  // Whoever asks for these two wants to read both, whatever story they tell.
  const both = desk.shown.map((c) => ({ ...c, anyway: true }));
  const sections = foldRows(inBasesOrder(collation, desk.rows, columns), both);
  const rows = sections.map((s) => s.rows.map(draw));
  const story = rows.flat().filter((r) => r.row.number > 0);
  const count = (kind: PairRun['kind'], list: 'inline' | 'other') =>
    story.reduce((n, r) => n + wordsOf(r[list].flatMap((p) => p.runs.filter((x) => x.kind === kind && !x.moved))), 0);
  const words = foreign(columns) ? null : { gone: count('gone', 'inline'), new: count('new', 'other') };
  return { columns, sections, rows, words };
}

/** Whether the two are in different languages: then they are set beside each other to be read, and nothing is gone or new. */
function foreign({ base, other }: PairColumns): boolean {
  return base.apart === 'language' || other.apart === 'language';
}

function wordsOf(runs: readonly PairRun[]): number {
  return runs.reduce((n, r) => n + r.runs.reduce((m, x) => m + (x.kind === 'text' ? countWords(x.text) : 0), 0), 0);
}

function drawerOf(desk: Desk, changes: readonly PairChange[], columns: PairColumns) {
  const { base, other } = columns;
  const only = !foreign(columns);
  const { collation, differences } = desk;
  const a = collation.versions[base.version];
  const b = collation.versions[other.version];
  if (!a || !b)
    throw new Error(`a pair of versions ${base.version} and ${other.version}, of ${collation.versions.length}`);
  const flags = { a: flagsOf(desk, base.version), b: flagsOf(desk, other.version) };
  const groups = new Map(differences.marks.map((m) => [m.stop, m.group]));
  const rowAt = (version: number, at: number) => {
    const block = collation.versions[version]?.blocks.findIndex((x) => x.start <= at && at < x.end) ?? -1;
    return collation.rows.findIndex((r) => r.cells[version]?.includes(block));
  };
  // A move is told in one row, whichever of its two that is: here it leaves the base's place and arrives at the other's.
  const departs = (c: PairChange) => rowAt(base.version, c.a.start);
  const arrives = (c: PairChange) => rowAt(other.version, c.b.start);
  const ownOf = new Map<number, number[]>();
  const arrivals = new Map<number, number[]>();
  for (const [i, c] of changes.entries()) {
    const row = c.kind === 'move' ? departs(c) : c.row;
    ownOf.set(row, [...(ownOf.get(row) ?? []), i]);
    if (c.kind === 'move' && arrives(c) !== row) arrivals.set(arrives(c), [...(arrivals.get(arrives(c)) ?? []), i]);
  }
  const numberOf = new Map(desk.rows.map((r) => [r.index, r.number]));
  const announced = new Set<string>();

  return (row: DeskRow): PairRow => {
    const [left, right] = row.cells;
    const own = ownOf.get(row.index) ?? [];
    const pieces = pairPieces({
      a: left?.blocks ?? [],
      b: right?.blocks ?? [],
      textA: a.text,
      textB: b.text,
      changes,
      own,
      arriving: arrivals.get(row.index) ?? [],
    });
    const lone = (left?.blocks.length ?? 0) === 0 || (right?.blocks.length ?? 0) === 0;
    const presence = row.cells.flatMap((c) => c.presence ?? [])[0] ?? null;
    const drawn = (piece: PairPiece, list: string): PairRun => {
      const stop = piece.change === null ? null : differences.stopOf(`v${piece.change}`);
      const group = stop === null ? null : (groups.get(stop) ?? null);
      const key = `${list}:${stop}:${piece.kind}`;
      const first = stop !== null && !announced.has(key);
      announced.add(key);
      const text = piece.side === 'a' ? a.text : b.text;
      const move = piece.move === null ? undefined : changes[piece.move];
      const to = move && (piece.kind === 'from' ? arrives(move) : departs(move));
      return {
        kind:
          only && lone && row.number > 0 && piece.kind === 'same' ? (piece.side === 'a' ? 'gone' : 'new') : piece.kind,
        side: piece.side,
        start: piece.start,
        runs: cutRuns(text, piece, piece.side === 'a' ? flags.a : flags.b).map(beginning),
        stop: lone && stop === null ? presence : stop,
        group: lone && stop === null ? (presence ? 'presence' : null) : group,
        first,
        moved: to === undefined ? null : { row: collation.rows[to]?.id ?? '', number: numberOf.get(to) ?? 0 },
      };
    };
    const sides = {
      a: left?.blocks ?? [],
      b: right?.blocks ?? [],
    };
    const inline = paragraphs(lone && sides.a.length === 0 ? [...pieces.other] : pieces.inline, sides, (p) =>
      drawn(p, 'i'),
    );
    return {
      row,
      inline,
      other: paragraphs(pieces.other, sides, (p) => drawn(p, 'o')),
      replaced: own.length === 1 && !lone && pieces.inline.every((p) => p.kind !== 'same'),
    };
  };
}

/** A flag that a change cuts up begins once, not with every piece. */
function beginning(run: Run): Run {
  return run.kind === 'text' ? { ...run, first: run.first.filter((m) => m.start === run.start) } : run;
}

/** Pieces become paragraphs where their own side begins another block. */
function paragraphs(
  pieces: readonly PairPiece[],
  sides: { readonly a: readonly { role: Role }[]; readonly b: readonly { role: Role }[] },
  draw: (piece: PairPiece) => PairRun,
): readonly PairParagraph[] {
  const out: { role: Role; start: number; runs: PairRun[] }[] = [];
  const at: { a: number | null; b: number | null } = { a: null, b: null };
  for (const piece of pieces) {
    const last = out.at(-1);
    const before = at[piece.side];
    // Of two that say the same, the base's divisions count; the other's only within what it adds.
    const breaks = piece.block >= 0 && before !== null && before !== piece.block;
    if (!last || breaks) {
      const role = sides[piece.side][piece.block]?.role ?? sides.a[0]?.role ?? sides.b[0]?.role ?? 'body';
      out.push({ role, start: piece.start, runs: [draw(piece)] });
    } else last.runs.push(draw(piece));
    if (piece.block >= 0) at[piece.side] = piece.block;
  }
  return out;
}

function flagsOf(desk: Desk, version: number): readonly Mark[] {
  return desk.differences.marks.filter((m) => m.kind === 'flag' && m.version === version);
}

/** The base's rows as it has them; a row of the other alone follows the one that holds the paragraph before it in the other. */
function inBasesOrder(
  collation: Collation,
  rows: readonly DeskRow[],
  { base, other }: PairColumns,
): readonly DeskRow[] {
  const first = (row: DeskRow, version: number) => collation.rows[row.index]?.cells[version]?.[0];
  const out = rows
    .filter((r) => first(r, base.version) !== undefined)
    .sort((x, y) => (first(x, base.version) ?? 0) - (first(y, base.version) ?? 0));
  const alone = rows
    .filter((r) => first(r, base.version) === undefined)
    .sort((x, y) => (first(x, other.version) ?? 0) - (first(y, other.version) ?? 0));
  const moved = new Set(rows.filter((r) => r.cells.some((c) => c.moved)).map((r) => r.id));
  for (const row of alone) {
    const own = first(row, other.version) ?? 0;
    let after = -1;
    let nearest = -1;
    for (const [i, r] of out.entries()) {
      const block = first(r, other.version);
      if (block === undefined || block > own || block <= nearest || moved.has(r.id)) continue;
      nearest = block;
      after = i;
    }
    // What is gone comes before what is new.
    while (out[after + 1] && first(out[after + 1] as DeskRow, other.version) === undefined) after += 1;
    out.splice(after + 1, 0, row);
  }
  return out;
}

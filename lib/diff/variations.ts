import { isScaledFigure, SCALE_WORDS } from '../lexicon/numbers.ts';
import type { Place } from '../model/change.ts';
import type { Reading } from '../model/variation.ts';
import type { Cell } from './cell.ts';
import { type Column, columnsOf } from './columns.ts';
import type { Comparer } from './compare.ts';
import type { Budget } from './exact.ts';
import { isScoreAt } from './scores.ts';

/** Up to this many columns that differ alike, names and numbers stand apart; in longer ones they align by accident. */
const SHORT = 6;
/** At most this many words join the place beside them as part of one expression. */
const LOOSE = 3;

/**
 * The places of one row at which any two versions differ, in order, each with all the versions grouped by what they
 * say. Neighbouring words that part the versions in the same way make one place (a phrase); where the grouping changes
 * a new place begins, so that one copy in quite other words does not hide what the close copies differ in.
 */
export function variationsOf(cells: readonly Cell[], comparer: Comparer, budget: Budget): (readonly Reading[])[] {
  const distinct: Cell[] = [];
  const textOf = cells.map((cell) => {
    const known = distinct.findIndex((d) => sameIds(d.ids, cell.ids));
    return known >= 0 ? known : distinct.push(cell) - 1;
  });
  if (distinct.length < 2) return [];
  const table = { cells: distinct, columns: columnsOf(distinct, comparer, budget) };
  return placesOf(table, comparer).map((place) => {
    const spans = distinct.map((_, k) => spanOf(table, k, place));
    const groups = new Map<string, Place[]>();
    cells.forEach((cell, c) => {
      const [first, last, range] = spans[textOf[c] as number] as Span;
      const key = distinct[textOf[c] as number]?.ids.slice(first, last).join(' ') ?? '';
      // Same tokens, but every version has its own offsets.
      const own = cell === distinct[textOf[c] as number] ? range : rangeOf(cell, first, last);
      groups.set(key, [...(groups.get(key) ?? []), { version: cell.version, ...own }]);
    });
    const readings: Reading[] = [...groups.values()].map((ranges) => ({
      versions: ranges.map((r) => r.version),
      ranges,
    }));
    readings.sort((x, y) => y.versions.length - x.versions.length || (x.versions[0] ?? 0) - (y.versions[0] ?? 0));
    return readings;
  });
}

/** The texts of a row and the columns their words stand in. */
type Table = { readonly cells: readonly Cell[]; readonly columns: readonly Column[] };
/** A stretch of columns, half-open. */
type Stretch = readonly [from: number, to: number];

type Span = readonly [first: number, last: number, range: { readonly start: number; readonly end: number }];

function sameIds(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((id, k) => id === b[k]);
}

/** The tokens a text has in the columns from … to, or the empty stretch where they would stand. */
function spanOf({ cells, columns }: Table, k: number, [from, to]: Stretch): Span {
  const cell = cells[k] as Cell;
  let first = -1;
  let last = -1;
  for (let c = from; c < to; c++) {
    const at = columns[c]?.[k] ?? -1;
    if (at < 0) continue;
    if (first < 0) first = at;
    last = at + 1;
  }
  if (first < 0) {
    first = cell.ids.length;
    for (let c = to; c < columns.length; c++) {
      const at = columns[c]?.[k] ?? -1;
      if (at < 0) continue;
      first = at;
      break;
    }
    last = first;
  }
  return [first, last, rangeOf(cell, first, last)];
}

function rangeOf(cell: Cell, first: number, last: number): { readonly start: number; readonly end: number } {
  const count = cell.ids.length;
  if (first < last) return { start: cell.starts[first] as number, end: cell.ends[last - 1] as number };
  const atEnd = first === count || (first > 0 && cell.opens[first] === 1);
  const at = atEnd ? (cell.ends[first - 1] as number) : (cell.starts[first] as number);
  return { start: at, end: at };
}

/** The stretches of columns that make one place each. */
function placesOf(table: Table, comparer: Comparer): Stretch[] {
  const { cells, columns } = table;
  const marks = columns.map((column) => signature(cells, column));
  const runs: [number, number][] = [];
  for (let c = 0; c < columns.length; c++) {
    if (marks[c] === null) continue;
    const last = runs.at(-1);
    const joins = last && last[1] === c && marks[c] === marks[c - 1] && !opensBlock(cells, columns[c] as Column);
    if (joins) last[1] = c + 1;
    else runs.push([c, c + 1]);
  }
  const joined: [number, number][] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && marks[last[0]] === marks[run[0]] && isIsland(table, [last, run], comparer)) last[1] = run[1];
    else joined.push([...run]);
  }
  const pieces = joined.flatMap((run) => standApart(table, run, comparer));
  return withLooseEnds(table, pieces);
}

/**
 * Where some texts say in one word what others say in two (US, U.S., United States · governor, Gov. · co-operation,
 * cooperation), the word too many joins the place beside it, unless that would part texts that agree.
 */
function withLooseEnds(table: Table, pieces: readonly Stretch[]): Stretch[] {
  const { cells, columns } = table;
  const out: [number, number][] = [];
  pieces.forEach(([from, to]) => {
    const last = out.at(-1);
    if (last?.[1] === from && !opensBlock(cells, columns[from] as Column)) {
      if (
        isLooseEnd(table, [from, to], last) ||
        isLooseEnd(table, last, [from, to]) ||
        isScaleOf(table, [from, to], last)
      ) {
        last[1] = to;
        return;
      }
    }
    out.push([from, to]);
  });
  return out;
}

/** True when the texts that have words in `end` differ in `beside` from all that have none, and not among themselves. */
function isLooseEnd({ cells, columns }: Table, end: Stretch, beside: Stretch): boolean {
  if (end[1] - end[0] > LOOSE) return false;
  const words = (k: number, [from, to]: Stretch) => {
    let out = '';
    for (let c = from; c < to; c++) {
      const at = columns[c]?.[k] ?? -1;
      if (at >= 0) out += `${(cells[k] as Cell).ids[at]} `;
    }
    return out;
  };
  const ends = cells.map((_, k) => words(k, end));
  const sides = cells.map((_, k) => words(k, beside));
  const holders = ends.flatMap((e, k) => (e !== '' ? [k] : []));
  if (holders.length === cells.length) return false;
  return ends.every((e, k) => {
    if (e === '') return holders.every((x) => sides[x] !== sides[k]);
    return holders.every((x) => (ends[x] === e) === (sides[x] === sides[k]));
  });
}

/**
 * `40 million`, `40 billion`, `40m`: a figure and its word of scale are one thing where a text has them in one word, though other texts agree on the figure; else a card would say of `40m` that it
 * has nothing where the others have their millions.
 */
function isScaleOf({ cells, columns }: Table, scale: Stretch, figure: Stretch): boolean {
  if (scale[1] - scale[0] !== 1 || figure[1] - figure[0] !== 1) return false;
  let isGlued = false;
  const fits = cells.every(({ text, starts, ends }, k) => {
    const form = ([c]: Stretch): string => {
      const at = columns[c]?.[k] ?? -1;
      return at < 0 ? '' : text.slice(starts[at], ends[at]).toLowerCase();
    };
    const [word, number] = [form(scale), form(figure)];
    if (word !== '') return SCALE_WORDS.has(word) && /^\d[\d.,]*$/.test(number);
    const glued = isScaledFigure(number);
    isGlued ||= glued;
    return glued || number === '';
  });
  return fits && isGlued;
}

/** How a column parts the texts ("0010": the third stands alone), or null when all agree. */
function signature(cells: readonly Cell[], column: Column): string | null {
  const seen: number[] = [];
  let out = '';
  column.forEach((at, k) => {
    const id = at < 0 ? -1 : ((cells[k] as Cell).ids[at] as number);
    let group = seen.indexOf(id);
    if (group < 0) group = seen.push(id) - 1;
    out += `${group},`;
  });
  return seen.length > 1 ? out : null;
}

/** True when some text begins a new block in this column: no place runs on from one block to the next. */
function opensBlock(cells: readonly Cell[], column: Column): boolean {
  return column.some((at, k) => at > 0 && (cells[k] as Cell).opens[at] === 1);
}

/** True for a few small words between two longer stretches that part the texts in the same way. */
function isIsland(
  { cells, columns }: Table,
  [left, right]: readonly [Stretch, Stretch],
  { weigher }: Comparer,
): boolean {
  const length = right[0] - left[1];
  if (isScore(cells, columns, [left[0], right[1]])) return true;
  if (length === 0 || Math.min(left[1] - left[0], right[1] - right[0]) <= length) return false;
  for (let c = left[1]; c <= right[0]; c++) {
    const column = columns[c] as Column;
    if (opensBlock(cells, column)) return false;
    if (c === right[0]) break;
    const k = column.findIndex((at) => at >= 0);
    if (!weigher.isLight((cells[k] as Cell).ids[column[k] as number] as number)) return false;
  }
  return true;
}

/** True where each text has a figure, a dash and a figure in three columns, or nothing. */
function isScore(cells: readonly Cell[], columns: readonly Column[], [from, to]: Stretch): boolean {
  if (to - from !== 3) return false;
  return cells.every((cell, k) => {
    const [first, dash, last] = [0, 1, 2].map((d) => columns[from + d]?.[k] ?? -1) as [number, number, number];
    if (first < 0 && dash < 0 && last < 0) return true;
    return first >= 0 && dash === first + 1 && last === first + 2 && isScoreAt(cell, first, last + 1);
  });
}

/**
 * Cuts a phrase at the columns whose words are one word in several guises (Foreign/foreign), and a short one also at
 * those that hold a name or number in some text and a word of substance in each (Wang/king).
 */
function standApart({ cells, columns }: Table, [from, to]: Stretch, { weigher, pairer }: Comparer): Stretch[] {
  if (to - from === 1 || isScore(cells, columns, [from, to])) return [[from, to]];
  const out: Stretch[] = [];
  let at = from;
  for (let c = from; c < to; c++) {
    if (!isApart(columns[c] as Column)) continue;
    if (c > at) out.push([at, c]);
    out.push([c, c + 1]);
    at = c + 1;
  }
  if (to > at) out.push([at, to]);
  return out;

  function isApart(column: Column): boolean {
    if (column.includes(-1)) return false;
    const ids = Array.from(column, (at, k) => (cells[k] as Cell).ids[at] as number);
    const first = ids[0] as number;
    if (ids.every((id) => id === first)) return false;
    if (ids.every((id) => pairer.likeness(first, id) > 0) && !weigher.isLight(first)) return true;
    if (to - from > SHORT || ids.some((id) => weigher.isLight(id))) return false;
    return ids.some((id) => weigher.isNamed(id));
  }
}

import type { Role } from '../model/block.ts';
import type { Collation } from '../model/collation.ts';
import type { Range } from '../model/range.ts';
import type { DeskColumn } from './columns.ts';
import { blockRows, type Differences, type Presence } from './differences.ts';
import { earlyEnds } from './early-ends.ts';
import { excerpt } from './excerpt.ts';
import type { Mark } from './marks.ts';
import { type Related, relatedCells } from './related-cells.ts';
import { cutRuns, type Run } from './runs.ts';

export type DeskBlock = Range & { readonly role: Role; readonly runs: readonly Run[] };

/** A moved cell's note: where its own copy has it. `toRow` is the row it follows there, null when it opens that copy. */
export type MovedNote = {
  readonly stop: string;
  readonly direction: 'up' | 'down';
  readonly afterNumber: number;
  readonly ghostRow: string;
};

/** What stands at a moved paragraph's own place: one line that leads to where it is shown. */
export type Ghost = {
  readonly stop: string;
  readonly direction: 'up' | 'down';
  readonly toNumber: number;
  readonly toRow: string;
  readonly words: string;
};

/** A gap of a copy that stops while the others go on: the first of them says where it ends and how many rows more most copies have. */
export type CellEnd =
  | { readonly kind: 'here'; readonly after: number; readonly rows: number }
  | { readonly kind: 'past' };

export type DeskCell = {
  readonly version: number;
  readonly letter: string;
  readonly blocks: readonly DeskBlock[];
  /** The row is added by, or left out of, this copy: the stop that says so. Null when its presence is as expected. */
  readonly presence: string | null;
  readonly moved: MovedNote | null;
  readonly ghosts: readonly Ghost[];
  /** Likest first. On a cell with words: where the others tell it; on a gap: where this copy does. */
  readonly related: readonly Related[];
  readonly end: CellEnd | null;
};

export type DeskRow = {
  readonly index: number;
  readonly id: string;
  /** From 1; 0 for furniture. */
  readonly number: number;
  readonly kind: 'aligned' | 'lone' | 'furniture';
  /** The shown columns that have words here, in their order. */
  readonly letters: readonly string[];
  /** One a shown column, in the columns' order. */
  readonly cells: readonly DeskCell[];
  readonly coarse: boolean;
  /** Every shown copy of the story, of two or more that have it, has it word for word the same. */
  readonly same: boolean;
};

/** Rows that are folded for one reason, and the copies they are in. */
export type FoldPart = {
  readonly why: 'furniture' | 'same' | 'other-story';
  readonly letters: readonly string[];
  readonly rows: readonly DeskRow[];
};

/** Rows as they are drawn: open, or folded behind a line that names and counts them. */
export type Section =
  | { readonly kind: 'open'; readonly rows: readonly DeskRow[] }
  /** `rows` in the order of the page; `parts` are the same rows by the reason for which they are folded. */
  | {
      readonly kind: 'fold';
      readonly id: string;
      readonly parts: readonly FoldPart[];
      readonly rows: readonly DeskRow[];
    };

/** Rows the same in all are folded from this many on: folding one saves nothing and hides a paragraph. */
const FOLD_SAME_FROM = 2;

/** How many words of a moved paragraph its ghost quotes: one line of a narrow column. */
const GHOST_WORDS = 5;

export type RowInput = {
  readonly collation: Collation;
  readonly columns: readonly DeskColumn[];
  readonly numbers: readonly number[];
  readonly differences: Differences;
};

/** The rows of the shown columns (`columns` holds only those). A row that none of them has is left out. */
export function deskRows({ collation, columns, numbers, differences }: RowInput): readonly DeskRow[] {
  const marks = new Map<number, Mark[]>();
  for (const { version } of columns) marks.set(version, []);
  for (const m of differences.marks) marks.get(m.version)?.push(m);
  for (const list of marks.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  const inside = new Map([...marks].map(([version, list]) => [version, finder(list)]));
  const presence = new Map(differences.presences.map((p) => [p.row, p]));
  const notes = moveNotes({ collation, columns, numbers, differences });
  const related = relatedCells({ collation, columns, numbers });
  const varied = new Set([...differences.variations.values()].map((v) => v.variation.row));

  // Known when the rows are; read when the first cells are drawn, which is later.
  let ends: ReadonlyMap<string, CellEnd> = new Map();

  const out = collation.rows.flatMap((row, index): DeskRow[] => {
    if (!columns.some((c) => (row.cells[c.version]?.length ?? 0) > 0)) return [];
    const draw = ({ version, letter }: DeskColumn): DeskCell => {
      const v = collation.versions[version];
      const blocks = (row.cells[version] ?? []).flatMap((b): DeskBlock[] => {
        const block = v?.blocks[b];
        return v && block ? [{ ...block, runs: cutRuns(v.text, block, inside.get(version)?.(block) ?? []) }] : [];
      });
      return {
        version,
        letter,
        blocks,
        presence: presenceFor(presence.get(index), version),
        moved: notes.moved.get(`${index}:${version}`) ?? null,
        ghosts: notes.ghosts.get(`${index}:${version}`) ?? [],
        related: related.get(`${index}:${version}`) ?? [],
        end: ends.get(`${row.id}:${letter}`) ?? null,
      };
    };
    const marked = columns.some(
      ({ version }) =>
        presenceFor(presence.get(index), version) !== null ||
        notes.moved.has(`${index}:${version}`) ||
        notes.ghosts.has(`${index}:${version}`) ||
        (row.cells[version] ?? []).some((b) => {
          const block = collation.versions[version]?.blocks[b];
          return block !== undefined && (inside.get(version)?.(block) ?? []).some((m) => isIn(m, block));
        }),
    );
    const same =
      row.kind !== 'furniture' &&
      !marked &&
      !varied.has(index) &&
      columns.filter((c) => (row.cells[c.version]?.length ?? 0) > 0).length > 1 &&
      columns.every((c) => c.kinship !== 'same-story' || (row.cells[c.version]?.length ?? 0) > 0);
    // Thousands of rows are counted and folded, a screenful of them is drawn: the words are cut when a row is looked at.
    let cells: readonly DeskCell[] | null = null;
    return [
      {
        index,
        id: row.id,
        number: numbers[index] ?? 0,
        kind: row.kind,
        letters: columns.filter((c) => (row.cells[c.version]?.length ?? 0) > 0).map((c) => c.letter),
        get cells() {
          cells ??= columns.map(draw);
          return cells;
        },
        coarse: row.coarse,
        same: same && columns.length > 1 && row.kind === 'aligned',
      },
    ];
  });
  ends = endsOf(out, columns);
  return out;
}

/** By row and letter. */
function endsOf(rows: readonly DeskRow[], columns: readonly DeskColumn[]): ReadonlyMap<string, CellEnd> {
  return new Map(
    earlyEnds(rows, columns).flatMap(({ column, after, rows: count, past }) =>
      past.map((id, i): [string, CellEnd] => [
        `${id}:${column.letter}`,
        i === 0 ? { kind: 'here', after, rows: count } : { kind: 'past' },
      ]),
    ),
  );
}

/**
 * Cuts the rows into open stretches and folds: furniture, rows the same in all, and the own paragraphs of another story (unless it is
 * compared anyway) and of a slim column. Folded rows that follow each other share one line, whatever the reason.
 */
export function foldRows(rows: readonly DeskRow[], columns: readonly DeskColumn[]): readonly Section[] {
  const foreign = new Set(
    columns.filter((c) => (c.kinship === 'other-story' && !c.anyway) || c.width === 'slim').map((c) => c.letter),
  );
  const home = columns.length > foreign.size;
  const allTheSame = rows.every((r) => r.same || r.kind === 'furniture');
  const reasonFor = (row: DeskRow): FoldPart['why'] | null => {
    if (row.kind === 'furniture') return 'furniture';
    if (home && row.letters.every((l) => foreign.has(l))) return 'other-story';
    return row.same && !allTheSame ? 'same' : null;
  };

  const stretches: { why: FoldPart['why'] | null; row: DeskRow }[][] = [];
  for (const row of rows) {
    const why = reasonFor(row);
    const last = stretches.at(-1);
    if (last && (last[0]?.why === null) === (why === null)) last.push({ why, row });
    else stretches.push([{ why, row }]);
  }

  const out: Section[] = [];
  for (const stretch of stretches) {
    const own = stretch.map((s) => s.row);
    const same = stretch.filter((s) => s.why === 'same').length;
    const folded = stretch[0]?.why !== null && (same === 0 || same >= FOLD_SAME_FROM || same < stretch.length);
    const last = out.at(-1);
    if (folded) out.push({ kind: 'fold', id: `fold-${own[0]?.id}`, rows: own, parts: partsOf(stretch) });
    else if (last?.kind === 'open') out[out.length - 1] = { kind: 'open', rows: [...last.rows, ...own] };
    else out.push({ kind: 'open', rows: own });
  }
  return joinOpen(out);
}

function partsOf(
  stretch: readonly { readonly why: FoldPart['why'] | null; readonly row: DeskRow }[],
): readonly FoldPart[] {
  return (['same', 'other-story', 'furniture'] as const).flatMap((why) => {
    const rows = stretch.filter((s) => s.why === why).map((s) => s.row);
    return rows.length > 0 ? [{ why, rows, letters: lettersOf(rows) }] : [];
  });
}

function joinOpen(sections: readonly Section[]): readonly Section[] {
  const out: Section[] = [];
  for (const s of sections) {
    const last = out.at(-1);
    if (s.kind === 'open' && last?.kind === 'open')
      out[out.length - 1] = { kind: 'open', rows: [...last.rows, ...s.rows] };
    else out.push(s);
  }
  return out;
}

function lettersOf(rows: readonly DeskRow[]): readonly string[] {
  return [...new Set(rows.flatMap((r) => r.letters))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** True when the mark covers a character of the block, or stands in it or at its edge for words that are missing. */
function isIn(m: Mark, { start, end }: Range): boolean {
  return m.start === m.end ? m.start >= start && m.start <= end : m.start < end && m.end > start;
}

/** Finds the marks that touch a range, in their order, which is that of their starts. */
function finder(marks: readonly Mark[]): (range: Range) => readonly Mark[] {
  // The furthest end so far: behind the last place where it falls short of a range, every mark may touch it.
  const reach: number[] = [];
  for (const m of marks) reach.push(Math.max(reach.at(-1) ?? 0, m.end));
  return ({ start, end }) => {
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const out: Mark[] = [];
    for (let i = low; i < marks.length; i++) {
      const m = marks[i];
      if (!m || m.start > end) break;
      if (m.end >= start) out.push(m);
    }
    return out;
  };
}

function presenceFor(p: Presence | undefined, version: number): string | null {
  return p && (p.marked === 'has' ? p.has : p.lacks).includes(version) ? p.stop : null;
}

/** The block that says where a cell stands, as the engine has it: the longest, of equals the first. Null of none. */
function longest(version: Collation['versions'][number] | undefined, cell: readonly number[]): number | null {
  const length = (b: number) => (version?.blocks[b]?.end ?? 0) - (version?.blocks[b]?.start ?? 0);
  return cell.reduce<number | null>((best, b) => (best === null || length(b) > length(best) ? b : best), null);
}

/**
 * A row keeps the majority's order; a moved paragraph's own place is after the last unmoved row its copy has before it. There a
 * ghost is left, and the paragraph says where it comes from.
 */
function moveNotes({ collation, columns, numbers, differences }: RowInput) {
  const moved = new Map<string, MovedNote>();
  const ghosts = new Map<string, Ghost[]>();
  const rowOf = blockRows(collation);
  const off = new Set(differences.moves.map((m) => `${m.row}:${m.version}`));
  for (const move of differences.moves) {
    if (!columns.some((c) => c.version === move.version)) continue;
    const v = collation.versions[move.version];
    const own = longest(v, collation.rows[move.row]?.cells[move.version] ?? []);
    if (!v || own === null) continue;
    const steady = (b: number) => {
      const r = rowOf[move.version]?.[b];
      return r !== undefined && (numbers[r] ?? 0) > 0 && !off.has(`${r}:${move.version}`);
    };
    let before = own - 1;
    while (before >= 0 && !steady(before)) before -= 1;
    let anchor = before;
    if (anchor < 0) anchor = v.blocks.findIndex((_, b) => steady(b));
    const anchorRow = rowOf[move.version]?.[anchor];
    if (anchorRow === undefined) continue;
    const block = v.blocks[own];
    const direction = anchorRow < move.row ? 'up' : 'down';
    moved.set(`${move.row}:${move.version}`, {
      stop: move.stop,
      direction,
      afterNumber: before < 0 ? 0 : (numbers[anchorRow] ?? 0),
      ghostRow: collation.rows[anchorRow]?.id ?? '',
    });
    const key = `${anchorRow}:${move.version}`;
    const ghost: Ghost = {
      stop: move.stop,
      direction: direction === 'up' ? 'down' : 'up',
      toNumber: numbers[move.row] ?? 0,
      toRow: collation.rows[move.row]?.id ?? '',
      words: block ? excerpt(v.text.slice(block.start, block.end), GHOST_WORDS) : '',
    };
    ghosts.set(key, [...(ghosts.get(key) ?? []), ghost]);
  }
  return { moved, ghosts };
}

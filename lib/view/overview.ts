import type { Range } from '../model/range.ts';
import type { Desk } from './desk.ts';
import { blockRows } from './differences.ts';

/** How far a cell is from what it is held against, in steps that the eye can tell apart. */
export const HEAT_STEPS = [0, 1, 2, 3, 4] as const;
export type Heat = (typeof HEAT_STEPS)[number];

/** Shares of a cell's characters that are marked, from which the next step begins: a word of a paragraph, a clause, a third, the most of it. */
const STEPS = [0, 0.06, 0.18, 0.45] as const;

/** `heat` null: the copy has no words here. */
export type OverviewCell = {
  readonly letter: string;
  readonly heat: Heat | null;
  /** 0–1. */
  readonly share: number;
  readonly moved: boolean;
  readonly flags: number;
};

/** One line of the overview: a row, or several neighbours taken together. A click goes to `row`, the one among them that differs most. */
export type OverviewLine = {
  readonly row: string;
  /** Numbers of its first and last row. */
  readonly from: number;
  readonly to: number;
  readonly cells: readonly OverviewCell[];
};

/**
 * Rows × versions from above: how much of each cell differs. Style is left out, as it is off at first, and page furniture. At most
 * `lines` lines: neighbours are taken together, with the greatest heat among them, so that no difference is lost.
 */
export function overview(
  desk: Pick<Desk, 'collation' | 'rows' | 'shown' | 'differences'>,
  lines: number,
): readonly OverviewLine[] {
  const { rows, shown } = desk;
  const cellOf = cellReader(desk);
  const story = rows.filter((r) => r.number > 0);
  const each = Math.max(1, Math.ceil(story.length / lines));
  const out: OverviewLine[] = [];
  for (let i = 0; i < story.length; i += each) {
    const group = story.slice(i, i + each);
    const drawn = group.map((row) => shown.map((column) => cellOf(row.index, column)));
    const heats = drawn.map((cells) => cells.reduce((n, c) => n + c.share + 2 * c.flags, 0));
    const most = heats.indexOf(Math.max(...heats));
    out.push({
      row: (group[most] ?? group[0])?.id ?? '',
      from: group[0]?.number ?? 0,
      to: group.at(-1)?.number ?? 0,
      cells: shown.map(({ letter }, c) =>
        together(
          letter,
          drawn.map((cells) => cells[c]),
        ),
      ),
    });
  }
  return out;
}

type CellReader = (row: number, column: Pick<Desk['shown'][number], 'version' | 'letter'>) => OverviewCell;

/** Reads cells off the marks and not off their runs: of a long comparison those are cut for the rows in sight alone. */
function cellReader({ collation, shown, differences }: Pick<Desk, 'collation' | 'shown' | 'differences'>): CellReader {
  const rowOf = blockRows(collation);
  const tallies = new Map<string, { covered: number; flags: number; end: number }>();
  const marks = [...differences.marks].filter((m) => m.group !== 'style').sort((a, b) => a.start - b.start);
  for (const { version, start, end, said, kind } of marks) {
    const block = blockAt(collation.versions[version]?.blocks ?? [], start);
    const key = `${rowOf[version]?.[block]}:${version}`;
    const tally = tallies.get(key) ?? { covered: 0, flags: 0, end: 0 };
    // Marks may lie within each other: each character counts once.
    tally.covered += start === end ? said.length : Math.max(0, end - Math.max(start, tally.end));
    tally.end = Math.max(tally.end, end);
    if (kind === 'flag') tally.flags += 1;
    tallies.set(key, tally);
  }
  const moved = new Set(differences.moves.map((m) => `${m.row}:${m.version}`));
  const added = new Map(differences.presences.flatMap((p) => (p.marked === 'has' ? [[p.row, p.has] as const] : [])));
  const here = new Set(shown.map((c) => c.version));
  return (row, { version, letter }) => {
    const blocks = here.has(version) ? (collation.rows[row]?.cells[version] ?? []) : [];
    const own = collation.versions[version]?.blocks ?? [];
    const length = blocks.reduce((n, b) => n + (own[b]?.end ?? 0) - (own[b]?.start ?? 0), 0);
    if (length === 0) return { letter, heat: null, share: 0, moved: false, flags: 0 };
    const key = `${row}:${version}`;
    const { covered = 0, flags = 0 } = tallies.get(key) ?? {};
    const share = added.get(row)?.includes(version) ? 1 : Math.min(1, covered / length);
    return { letter, heat: heatOf(share), share, moved: moved.has(key), flags };
  };
}

/** The block in which a character stands; blocks are in the order of the text. */
function blockAt(blocks: readonly Range[], at: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function heatOf(share: number): Heat {
  return STEPS.filter((from) => share > from).length as Heat;
}

function together(letter: string, cells: readonly (OverviewCell | undefined)[]): OverviewCell {
  const own = cells.filter((c) => c !== undefined && c.heat !== null) as readonly OverviewCell[];
  if (own.length === 0) return { letter, heat: null, share: 0, moved: false, flags: 0 };
  const share = Math.max(...own.map((c) => c.share));
  const flags = own.reduce((n, c) => n + c.flags, 0);
  return { letter, heat: heatOf(share), share, moved: own.some((c) => c.moved), flags };
}

/** A cell in words, for the table that says what the picture shows: `same`, `12 % differs, moved`. */
export function cellText({ heat, share, moved, flags }: OverviewCell): string {
  if (heat === null) return 'not there';
  const parts = [
    flags > 0 ? `${flags} likely garbled` : '',
    share > 0 ? `${Math.max(1, Math.round(share * 100))} % differs` : '',
    moved ? 'moved' : '',
  ].filter((p) => p !== '');
  return parts.length > 0 ? parts.join(', ') : 'same';
}

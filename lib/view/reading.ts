import { isStory, type Role } from '../model/block.ts';
import type { DeskColumn } from './columns.ts';
import { listed } from './counted.ts';
import type { Desk } from './desk.ts';
import { blockRows } from './differences.ts';
import { earlyEnds } from './early-ends.ts';
import { excerpt } from './excerpt.ts';
import type { Group } from './groups.ts';
import type { Mark } from './marks.ts';
import { cutRuns } from './runs.ts';
import { wordsTold } from './words-told.ts';

/** How many of the other copies that have the paragraph say something else: few, many, nearly all. */
export type Heat = 1 | 2 | 3;

/** Words that are drawn in one way. `heat` null with a stop: a finding and nothing else. A gap has no words: others have some there. */
export type ReadingRun = {
  readonly start: number;
  readonly text: string;
  readonly stop: string | null;
  readonly group: Group | null;
  readonly heat: Heat | null;
  readonly flag: boolean;
  /** True where a finding begins: a finding that is cut up by other marks has one sign. */
  readonly begins: boolean;
  readonly gap: boolean;
};

/** A note in the margin. `stop`: what it is about; `row`: where in the grid it leads when there is no stop. */
export type ReadingNote = {
  readonly kind: 'finding' | 'alone' | 'lacked' | 'moved' | 'missing';
  readonly text: string;
  readonly stop: string | null;
  readonly row: string;
  readonly group: Group;
};

export type ReadingBlock = {
  readonly start: number;
  readonly role: Role;
  readonly row: string;
  /** As the gutter of the grid has it; 0 for furniture. */
  readonly number: number;
  readonly runs: readonly ReadingRun[];
  readonly notes: readonly ReadingNote[];
};

/** The text in its own order: paragraphs, and stretches of furniture that are folded. */
export type ReadingPart =
  | { readonly kind: 'story'; readonly block: ReadingBlock }
  | { readonly kind: 'furniture'; readonly blocks: readonly ReadingBlock[] };

/** Up to these shares of the other copies a place is warm (1) and hot (2); above the second it is 3: nearly alone. By thirds, as three steps can be told apart. */
const WARM = 1 / 3;
const HOT = 2 / 3;

/** How many words of a paragraph or a finding a note quotes. */
const QUOTED = 8;

/** One version as it reads, with what the others make of each place. The order and the words are the version's own. */
export function readingView(desk: Desk, column: DeskColumn): readonly ReadingPart[] {
  const { collation } = desk;
  const v = collation.versions[column.version];
  if (!v) throw new Error(`version ${column.version} of ${collation.versions.length}`);
  const { marks, heats } = heatMarks(desk, column);
  const rowOf = blockRows(collation)[column.version] ?? [];
  const rows = new Map(desk.rows.map((r) => [r.index, r]));
  const missing = missingAfter(desk, column);
  const told = new Set<number>();

  const parts: ReadingPart[] = [];
  for (const [b, block] of v.blocks.entries()) {
    const index = rowOf[b] ?? -1;
    const row = rows.get(index);
    const first = !told.has(index);
    told.add(index);
    const drawn: ReadingBlock = {
      start: block.start,
      role: block.role,
      row: row?.id ?? '',
      number: row?.number ?? 0,
      runs: runsOf(v.text, block, { marks, heats }),
      notes: [
        ...(first ? placeNotes(desk, column, index) : []),
        ...findingNotes(desk, column, block),
        ...(missing.get(b) ?? []),
      ],
    };
    const last = parts.at(-1);
    if (isStory(block.role)) parts.push({ kind: 'story', block: drawn });
    else if (last?.kind === 'furniture')
      parts[parts.length - 1] = { kind: 'furniture', blocks: [...last.blocks, drawn] };
    else parts.push({ kind: 'furniture', blocks: [drawn] });
  }
  return parts;
}

type Heated = { readonly marks: readonly Mark[]; readonly heats: ReadonlyMap<Mark, Heat> };

/** Every place of the version at which another copy of the story says something else, and the findings about it. */
function heatMarks(desk: Desk, column: DeskColumn): Heated {
  const votes = new Set(desk.shown.filter((c) => c.kinship === 'same-story').map((c) => c.version));
  const groups = new Map(desk.differences.stops.map((s) => [s.id, s]));
  // By place: those of a rewritten passage share a stop, and one may be the copy's own where it shares another with most.
  const heats = new Map<Mark, Heat>();
  const marks = desk.differences.marks.filter((m) => m.version === column.version && m.kind === 'flag');
  for (const [at, seen] of desk.differences.variations) {
    const stop = desk.differences.stopOf(at);
    const own = seen.readings.find((r) => r.versions.includes(column.version));
    const place = own?.ranges.find((p) => p.version === column.version);
    const known = groups.get(stop);
    if (!own || !place || !known) continue;
    const others = seen.readings.flatMap((r) => r.versions).filter((x) => x !== column.version && votes.has(x));
    const apart = others.filter((x) => !own.versions.includes(x)).length;
    if (apart === 0) continue;
    const share = apart / others.length;
    const mark: Mark = {
      version: column.version,
      start: place.start,
      end: place.end,
      stop,
      kind: place.start === place.end ? 'removed' : 'changed',
      group: known.groups[0] ?? 'wording',
      classes: known.classes,
      said: '',
    };
    marks.push(mark);
    heats.set(mark, share > HOT ? 3 : share > WARM ? 2 : 1);
  }
  return { marks, heats };
}

function runsOf(text: string, block: { readonly start: number; readonly end: number }, { marks, heats }: Heated) {
  return cutRuns(text, block, marks).map((run): ReadingRun => {
    if (run.kind === 'removed') {
      const { stop, group } = run.mark;
      return {
        start: run.at,
        text: '',
        stop,
        group,
        heat: heats.get(run.mark) ?? 1,
        flag: false,
        begins: false,
        gap: true,
      };
    }
    const flag = run.marks.find((m) => m.kind === 'flag');
    // Where several places overlap the one that stands most alone is told.
    const hottest = run.marks
      .filter((m) => m.kind !== 'flag')
      .sort((x, y) => (heats.get(y) ?? 0) - (heats.get(x) ?? 0))[0];
    const lead = flag ?? hottest;
    return {
      start: run.start,
      text: run.text,
      stop: lead?.stop ?? null,
      group: lead?.group ?? null,
      heat: hottest ? (heats.get(hottest) ?? 1) : null,
      flag: flag !== undefined,
      begins: flag !== undefined && run.first.includes(flag),
      gap: false,
    };
  });
}

/** Whether the others have the paragraph, and where. */
function placeNotes(desk: Desk, column: DeskColumn, index: number): readonly ReadingNote[] {
  const { differences, columns } = desk;
  const row = desk.rows.find((r) => r.index === index);
  if (!row) return [];
  const letters = (versions: readonly number[]) =>
    columns.filter((c) => versions.includes(c.version)).map((c) => c.letter);
  const out: ReadingNote[] = [];
  const presence = differences.presences.find((p) => p.row === index && p.has.includes(column.version));
  if (presence) {
    const alone = presence.has.length === 1;
    const text = alone ? `Only ${column.letter} has this paragraph.` : `Not in ${listed(letters(presence.lacks))}.`;
    out.push({ kind: alone ? 'alone' : 'lacked', text, stop: presence.stop, row: row.id, group: 'presence' });
  }
  const move = differences.moves.find((m) => m.row === index && m.version === column.version);
  if (move) {
    const text = 'Most copies have this paragraph in another place.';
    out.push({ kind: 'moved', text, stop: move.stop, row: row.id, group: 'move' });
  }
  return out;
}

function findingNotes(
  { differences }: Desk,
  column: DeskColumn,
  block: { readonly start: number; readonly end: number },
): readonly ReadingNote[] {
  return [...differences.findings].flatMap(([stop, f]): ReadingNote[] => {
    const { version, start, exact } = f.target;
    if (version !== column.version || start < block.start || start >= block.end) return [];
    const known = differences.stops.find((s) => s.id === stop);
    const text = wordsTold(exact, excerpt(exact, QUOTED), f.message);
    return [{ kind: 'finding', text, stop, row: known?.row ?? '', group: 'garble' }];
  });
}

/** By block: the paragraphs that others have after it and this copy has not, in the order of the rows. */
function missingAfter(desk: Desk, column: DeskColumn): ReadonlyMap<number, readonly ReadingNote[]> {
  const { collation, differences, columns } = desk;
  const letters = (versions: readonly number[]) =>
    columns.filter((c) => versions.includes(c.version)).map((c) => c.letter);
  const end = earlyEnds(desk.rows, desk.shown).find((e) => e.column.version === column.version);
  const out = new Map<number, ReadingNote[]>();
  for (const presence of differences.presences) {
    if (!presence.lacks.includes(column.version) || presence.marked !== 'lacks') continue;
    const row = collation.rows[presence.row];
    const has = presence.has[0] ?? 0;
    const [block] = row?.cells[has] ?? [];
    if (!row || block === undefined) continue;
    const before = lastBlockBefore(desk, column, presence.row);
    const source = collation.versions[has];
    const place = source?.blocks[block];
    const words = source && place ? excerpt(source.text.slice(place.start, place.end), QUOTED) : '';
    const where = end?.past.includes(row.id)
      ? row.id === end.past[0]
        ? `${column.letter} ends here, after row ${end.after}`
        : `Past the end of ${column.letter}`
      : 'Left out here';
    const text = `${where}; ${listed(letters(presence.has))} ${presence.has.length > 1 ? 'have' : 'has'} “${words}”`;
    const note: ReadingNote = { kind: 'missing', text, stop: presence.stop, row: row.id, group: 'presence' };
    out.set(before, [...(out.get(before) ?? []), note]);
  }
  return out;
}

/** The version's last paragraph in a row before this one that is not moved; its first where there is none. */
function lastBlockBefore({ collation, differences }: Desk, column: DeskColumn, row: number): number {
  const moved = new Set(differences.moves.filter((m) => m.version === column.version).map((m) => m.row));
  for (let r = row - 1; r >= 0; r--) {
    const own = collation.rows[r];
    const block = own?.cells[column.version]?.at(-1);
    if (block !== undefined && own?.kind !== 'furniture' && !moved.has(r)) return block;
  }
  return collation.versions[column.version]?.blocks.findIndex((b) => isStory(b.role)) ?? 0;
}

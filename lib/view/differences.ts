import { isStory } from '../model/block.ts';
import type { Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { Finding } from '../model/finding.ts';
import type { Link } from '../model/link.ts';
import type { Row } from '../model/row.ts';
import type { ChangeIndex } from './change-index.ts';
import type { DeskColumn } from './columns.ts';
import { listed } from './counted.ts';
import { excerpt, oneLine } from './excerpt.ts';
import { BY_WEIGHT } from './groups.ts';
import { type Mark, marksOfVariation } from './marks.ts';
import { type Reference, type SeenVariation, seeVariation } from './reference.ts';
import { passageByVariation, type Rewritten, stopOfVariation } from './rewritten.ts';
import type { Stop } from './stops.ts';
import { toldFindings } from './told-findings.ts';

/** What a row's presence in some copies and absence from others amounts to. */
export type Presence = {
  readonly stop: string;
  readonly row: number;
  readonly has: readonly number[];
  readonly lacks: readonly number[];
  readonly marked: 'has' | 'lacks';
};
export type Move = { readonly stop: string; readonly row: number; readonly version: number };

/** Everything that can be stopped at, and the marks it leaves on the words. */
export type Differences = {
  /** In the order of the page. */
  readonly stops: readonly Stop[];
  readonly marks: readonly Mark[];
  /** By the place of their own, `v<variation>`: those of a rewritten passage share a stop, all others have one each. */
  readonly variations: ReadonlyMap<string, SeenVariation>;
  /** The stop of a variation's own place. */
  readonly stopOf: (place: string) => string;
  /** By stop, the passages that were rewritten. */
  readonly rewritten: ReadonlyMap<string, Rewritten>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly presences: readonly Presence[];
  readonly moves: readonly Move[];
};

export type DifferenceInput = {
  readonly collation: Collation;
  readonly columns: readonly DeskColumn[];
  /** Indices of the versions that are shown. */
  readonly shown: ReadonlySet<number>;
  readonly reference: Reference;
  /** Row numbers as the gutter shows them, by row index; 0 for furniture. */
  readonly numbers: readonly number[];
  readonly index: ChangeIndex;
  /** `rewrittenPassages` of the collation. */
  readonly rewritten: readonly Rewritten[];
};

/** How many words of a mark a list or the live region quotes. */
const QUOTED = 12;

export function collectDifferences(input: DifferenceInput): Differences {
  const { collation, columns, shown, reference, numbers, index } = input;
  const passages = passageByVariation(input.rewritten);
  const kin = new Map(columns.map((c) => [c.version, c.kinship]));
  const mayVote = (v: number) => kin.get(v) === 'same-story';
  const rowOf = blockRows(collation);
  const movedLinks = linksNearMoves(collation);
  const letters = (versions: readonly number[]) =>
    columns.filter((c) => versions.includes(c.version)).map((c) => c.letter);
  const who = (versions: readonly number[]) =>
    versions.length === 1 ? `only ${letters(versions)[0]}` : listed(letters(versions));

  const marks: Mark[] = [];
  const placed: { stop: Stop; row: number; at: number }[] = [];
  const variations = new Map<string, SeenVariation>();
  const rewritten = new Map<string, Rewritten>();
  const findings = new Map<string, Finding>();
  const presences: Presence[] = [];
  const moves: Move[] = [];
  const base = (row: number) => ({ row: collation.rows[row]?.id ?? '', rowNumber: numbers[row] ?? 0 });

  for (const finding of toldFindings(collation)) {
    const { version, start, end, exact } = finding.target;
    const row = rowAt(collation, rowOf, version, start);
    if (row === null || !shown.has(version)) continue;
    const id = `f-${finding.id}`;
    findings.set(id, finding);
    marks.push({ version, start, end, stop: id, kind: 'flag', group: 'garble', classes: [], said: '' });
    const stop: Stop = {
      id,
      kind: 'finding',
      ...base(row),
      groups: ['garble'],
      classes: [],
      who: `in ${letters([version])[0]}`,
      words: excerpt(exact, QUOTED),
      coveredBy: null,
    };
    placed.push({ stop, row, at: placeInRow(collation, row, version, start) });
  }

  const seenAt = new Map<string, { readonly seen: SeenVariation; readonly marks: readonly Mark[] }[]>();
  for (const [i, variation] of collation.variations.entries()) {
    const seen = seeVariation(variation, i, { reference, shown, mayVote, index });
    if (!seen) continue;
    const place = `v${i}`;
    const id = stopOfVariation(i, passages);
    const own = marksOfVariation(seen, id, { collation, index, mayVote });
    if (own.length === 0) continue;
    marks.push(...own);
    variations.set(place, seen);
    const together = seenAt.get(id);
    if (together) together.push({ seen, marks: own });
    else seenAt.set(id, [{ seen, marks: own }]);
  }
  for (const [id, places] of seenAt) {
    const own = places.flatMap((p) => p.marks);
    const [lead] = own;
    const [{ seen }] = places as [(typeof places)[number]];
    if (!lead) continue;
    const { row } = seen.variation;
    const groups = BY_WEIGHT.filter((g) => own.some((m) => m.group === g));
    const leading = own.filter((m) => m.group === groups[0]);
    const first = leading[0] ?? lead;
    const passage = passages.get(seen.index);
    if (passage) rewritten.set(id, passage);
    const marked = [...new Set((passage?.what === 'headline' ? own : leading).map((m) => m.version))];
    const stop: Stop = {
      id,
      kind: 'variation',
      ...base(row),
      groups,
      classes: [...new Set(leading.flatMap((m) => m.classes))],
      who: passage || seen.against ? who(marked) : `${seen.sayings} wordings`,
      // Thousands are counted and walked past, a few are read.
      get words() {
        if (passage) return excerpt(passageText(collation, passage, first.version), QUOTED);
        return excerpt(first.start < first.end ? textOf(collation, first) : first.said, QUOTED);
      },
      ...(passage ? { rewritten: passage.what } : {}),
      coveredBy: passage ? null : covering(own, findings),
    };
    placed.push({ stop, row, at: placeInRow(collation, row, first.version, first.start) });
  }

  for (const [i, row] of collation.rows.entries()) {
    if (row.kind === 'furniture') continue;
    const presence = presenceOf(row, i, { columns, shown, reference });
    if (presence) {
      presences.push(presence);
      const versions = presence.marked === 'has' ? presence.has : presence.lacks;
      const stop: Stop = {
        id: presence.stop,
        kind: 'presence',
        ...base(i),
        groups: ['presence'],
        classes: [presence.marked === 'has' ? 'addition' : 'omission'],
        who: presence.marked === 'has' ? who(versions) : `not in ${listed(letters(versions))}`,
        words: excerpt(cellText(collation, row, presence.has[0]), QUOTED),
        coveredBy: null,
      };
      placed.push({ stop, row: i, at: -1 });
    }
    for (const version of movedVersions(movedLinks, row, reference)) {
      if (!shown.has(version) || (row.cells[version]?.length ?? 0) === 0) continue;
      const id = `m${i}-${version}`;
      moves.push({ stop: id, row: i, version });
      const stop: Stop = {
        id,
        kind: 'move',
        ...base(i),
        groups: ['move'],
        classes: ['move'],
        who: who([version]),
        words: excerpt(cellText(collation, row, version), QUOTED),
        coveredBy: null,
      };
      placed.push({ stop, row: i, at: -1 });
    }
  }

  // A stable sort: marks at one place keep findings first, then the variations in the engine's order.
  const stops = placed.sort((a, b) => a.row - b.row || a.at - b.at).map((p) => p.stop);
  return {
    stops,
    marks,
    variations,
    stopOf: (place) => stopOfVariation(Number(place.slice(1)), passages),
    rewritten,
    findings,
    presences,
    moves,
  };
}

/** What a version has of a rewritten passage, on one line; empty when it has nothing there. */
export function passageText(collation: Collation, { places }: Rewritten, version: number): string {
  const place = places.find((p) => p.version === version);
  return place ? oneLine(textOf(collation, place)) : '';
}

/** For each version, the row of each of its blocks. */
export function blockRows(collation: Pick<Collation, 'rows' | 'versions'>): readonly (readonly number[])[] {
  const out: number[][] = collation.versions.map(() => []);
  for (const [r, row] of collation.rows.entries()) {
    for (const [v, blocks] of row.cells.entries()) for (const b of blocks) (out[v] as number[])[b] = r;
  }
  return out;
}

/** The row that holds the character, or null when it stands between blocks. */
function rowAt(
  collation: Collation,
  rowOf: readonly (readonly number[])[],
  version: number,
  at: number,
): number | null {
  const block = collation.versions[version]?.blocks.findIndex((b) => b.start <= at && at < b.end) ?? -1;
  return block < 0 ? null : (rowOf[version]?.[block] ?? null);
}

/** Where in its cell a place stands, 0–1: cells of a row run beside each other, so this orders marks of different versions. */
function placeInRow(collation: Collation, row: number, version: number, at: number): number {
  const version_ = collation.versions[version];
  const blocks = (collation.rows[row]?.cells[version] ?? []).map((b) => version_?.blocks[b]);
  let before = 0;
  let total = 0;
  for (const b of blocks) {
    if (!b) continue;
    before += Math.max(0, Math.min(at, b.end) - b.start);
    total += b.end - b.start;
  }
  return total === 0 ? 0 : before / total;
}

/**
 * A paragraph that fewer than half of the story's copies have was added by those, one that most have was left out by the others.
 * Only copies of the main story count: another account of the event is not expected to have its paragraphs, nor blamed for its own.
 */
function presenceOf(
  row: Row,
  index: number,
  { columns, shown, reference }: Pick<DifferenceInput, 'columns' | 'shown' | 'reference'>,
): Presence | null {
  const expected = columns.filter((c) => shown.has(c.version) && c.kinship === 'same-story').map((c) => c.version);
  const has = expected.filter((v) => (row.cells[v]?.length ?? 0) > 0);
  const lacks = expected.filter((v) => (row.cells[v]?.length ?? 0) === 0);
  if (has.length === 0 || lacks.length === 0) return null;
  const stop = `p${index}`;
  if (reference.kind === 'version' && expected.includes(reference.version)) {
    return { stop, row: index, has, lacks, marked: has.includes(reference.version) ? 'lacks' : 'has' };
  }
  return { stop, row: index, has, lacks, marked: has.length > lacks.length ? 'lacks' : 'has' };
}

/** The links that moved, and those of the same two versions in the same row. A long comparison carries no others to the browser. */
export function linksNearMoves(collation: Pick<Collation, 'links' | 'rows' | 'versions'>): readonly Link[] {
  const rowOf = blockRows(collation);
  const placeOf = ({ a, b }: Link) => `${rowOf[a.version]?.[a.block]} ${a.version} ${b.version}`;
  const near = new Set(collation.links.flatMap((l) => (l.moved ? [placeOf(l)] : [])));
  return near.size === 0 ? [] : collation.links.filter((l) => near.has(placeOf(l)));
}

/**
 * The versions that have the row elsewhere. Against a base only where all that links the two in the row moved: two paragraphs of a row that
 * changed places among themselves did not take the row along.
 */
function movedVersions(nearMoves: readonly Link[], row: Row, reference: Reference): readonly number[] {
  if (row.kind === 'furniture') return [];
  if (reference.kind === 'majority') return row.moved;
  const base = reference.version;
  const own = new Set(row.cells[base] ?? []);
  const moved = new Map<number, boolean>();
  for (const { a, b, moved: isMoved } of nearMoves) {
    const [mine, other] = a.version === base ? [a, b] : [b, a];
    if (mine.version !== base || !own.has(mine.block) || !row.cells[other.version]?.includes(other.block)) continue;
    moved.set(other.version, isMoved && (moved.get(other.version) ?? true));
  }
  return [...moved].flatMap(([version, all]) => (all ? [version] : [])).sort((a, b) => a - b);
}

/** The finding whose words one of the marks touches, or null. */
function covering(marks: readonly Mark[], findings: ReadonlyMap<string, Finding>): string | null {
  for (const [id, { target }] of findings) {
    const hit = marks.some((m) => m.version === target.version && m.start < target.end && m.end > target.start);
    if (hit) return id;
  }
  return null;
}

/** A version's words in a row, on one line. */
function cellText(collation: Collation, row: Row | undefined, version: number | undefined): string {
  if (version === undefined || !row) return '';
  const v = collation.versions[version];
  return (row.cells[version] ?? [])
    .map((b) => v?.blocks[b])
    .map((b) => (v && b ? oneLine(v.text.slice(b.start, b.end)) : ''))
    .join(' ');
}

function textOf(collation: Collation, { version, start, end }: Place): string {
  return collation.versions[version]?.text.slice(start, end) ?? '';
}

/** Row numbers as the gutter shows them: the story's rows are counted from 1, furniture gets 0. */
export function rowNumbers(collation: Collation): readonly number[] {
  let n = 0;
  return collation.rows.map((row) => {
    const story =
      row.kind !== 'furniture' &&
      row.cells.some((blocks, v) => blocks.some((b) => isStory(collation.versions[v]?.blocks[b]?.role ?? 'body')));
    if (story) n += 1;
    return story ? n : 0;
  });
}

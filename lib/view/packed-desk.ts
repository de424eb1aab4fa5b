import type { Block, Role } from '../model/block.ts';
import type { ChangeClass, Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { Row } from '../model/row.ts';
import type { Reading, Variation } from '../model/variation.ts';
import type { Version } from '../model/version.ts';
import { type ChangeIndex, indexChanges, turned } from './change-index.ts';
import type { ColumnSource } from './columns.ts';
import { linksNearMoves } from './differences.ts';
import { type Rewritten, rewrittenPassages } from './rewritten.ts';
import { toldFindings } from './told-findings.ts';

/**
 * A comparison as the browser gets it to draw a long one by itself: what `viewDesk` reads and nothing else, in arrays of numbers. The
 * changes, the most of a collation of twenty copies, are folded into the classes between the readings of each variation. Not a
 * contract: one build of the program writes it for itself.
 */
export type PackedDesk = {
  readonly engine: string;
  readonly versions: readonly (Version & {
    readonly cuts: readonly (readonly [Role, start: number, end: number])[];
  })[];
  readonly rows: readonly Row[];
  /** Sets of classes, named by their index in `variations`. */
  readonly classes: readonly (readonly ChangeClass[])[];
  readonly variations: readonly PackedVariation[];
  readonly findings: Collation['findings'];
  readonly assessments: Collation['assessments'];
  readonly relations: Collation['relations'];
  readonly related: Collation['related'];
  readonly moved: Collation['links'];
  readonly rewritten: readonly Rewritten[];
  readonly sources: readonly ColumnSource[];
};

/**
 * `readings`: version, start, end, version, start, end … `between`, for each pair of readings: the commonest set of classes between
 * their versions, then version, version, set for each two versions between which it is another.
 */
type PackedVariation = readonly [
  row: number,
  classes: number,
  readings: readonly (readonly number[])[],
  between: readonly (readonly [common: number, ...exceptions: number[]])[],
];

export type UnpackedDesk = {
  readonly collation: Collation;
  readonly sources: readonly ColumnSource[];
  readonly index: ChangeIndex;
  readonly rewritten: readonly Rewritten[];
};

export function packDesk(collation: Collation, sources: readonly ColumnSource[]): PackedDesk {
  const index = indexChanges(collation.changes);
  const sets: (readonly ChangeClass[])[] = [];
  const names = new Map<string, number>();
  const nameOf = (classes: readonly ChangeClass[]): number => {
    const key = classes.join();
    const known = names.get(key);
    if (known !== undefined) return known;
    names.set(key, sets.length);
    sets.push(classes);
    return sets.length - 1;
  };
  const variations = collation.variations.map((v, variation): PackedVariation => {
    const between = pairsOf(v.readings).map(([x, y]): [number, ...number[]] => {
      const seen = x.ranges.flatMap((p) =>
        y.ranges.map((q) => [p.version, q.version, nameOf(index.between({ ...v, variation }, p, q))] as const),
      );
      const common = commonest(seen.map(([, , set]) => set));
      return [common, ...seen.filter(([, , set]) => set !== common).flat()];
    });
    const readings = v.readings.map((r) => r.ranges.flatMap((p) => [p.version, p.start, p.end]));
    return [v.row, nameOf(v.classes), readings, between];
  });
  return {
    engine: collation.engine,
    versions: collation.versions.map(({ blocks, sentences: _, ...version }) => ({
      ...version,
      cuts: blocks.map((b) => [b.role, b.start, b.end] as const),
    })),
    rows: collation.rows,
    classes: sets,
    variations,
    findings: toldFindings(collation),
    assessments: collation.assessments,
    relations: collation.relations,
    related: collation.related,
    moved: linksNearMoves(collation),
    rewritten: rewrittenPassages(collation, index),
    sources,
  };
}

/** The collation as far as a desk reads it: without changes, sentences and facts, and with no links but those at moves. */
export function unpackDesk(packed: PackedDesk): UnpackedDesk {
  const variations = packed.variations.map(
    ([row, classes, readings]): Variation => ({
      row,
      classes: packed.classes[classes] ?? [],
      readings: readings.map(readingOf),
    }),
  );
  const collation: Collation = {
    engine: packed.engine,
    versions: packed.versions.map(({ cuts, ...version }) => ({
      ...version,
      blocks: cuts.map(([role, start, end]): Block => ({ role, start, end })),
      sentences: [],
    })),
    links: packed.moved,
    sentenceLinks: [],
    rows: packed.rows,
    related: packed.related,
    changes: [],
    variations,
    facts: [],
    findings: packed.findings,
    assessments: packed.assessments,
    relations: packed.relations,
  };
  return {
    collation,
    sources: packed.sources,
    index: indexPacked(packed, variations),
    rewritten: packed.rewritten,
  };
}

function indexPacked({ classes, variations: packed }: PackedDesk, variations: readonly Variation[]): ChangeIndex {
  // For each variation, the reading of each version.
  const readingIn = variations.map((v) => {
    const out: number[] = [];
    for (const [r, reading] of v.readings.entries()) for (const version of reading.versions) out[version] = r;
    return out;
  });
  return {
    between: ({ variation }, x, y) => {
      const [p, q] = [readingIn[variation]?.[x.version], readingIn[variation]?.[y.version]];
      if (p === undefined || q === undefined || p === q) return [];
      const [low, high, first, second] = p < q ? [p, q, x, y] : [q, p, y, x];
      const count = variations[variation]?.readings.length ?? 0;
      const pair = packed[variation]?.[3][placeOfPair(low, high, count)];
      if (!pair) return [];
      let set = pair[0];
      for (let i = 1; i + 2 < pair.length; i += 3) {
        if (pair[i] === first.version && pair[i + 1] === second.version) set = pair[i + 2] ?? set;
      }
      // Packed as seen from the later of the two readings.
      const found = classes[set] ?? [];
      return p < q ? found : found.map(turned);
    },
  };
}

function readingOf(numbers: readonly number[]): Reading {
  const ranges: Place[] = [];
  for (let i = 0; i + 2 < numbers.length; i += 3) {
    const [version = 0, start = 0, end = 0] = numbers.slice(i, i + 3);
    ranges.push({ version, start, end });
  }
  return { versions: ranges.map((p) => p.version), ranges };
}

/** Every two readings, the earlier first: (0,1), (0,2) … (1,2) … */
function pairsOf(readings: readonly Reading[]): [Reading, Reading][] {
  return readings.flatMap((x, i) => readings.slice(i + 1).map((y): [Reading, Reading] => [x, y]));
}

/** Where `pairsOf` has the pair. */
function placeOfPair(low: number, high: number, count: number): number {
  return low * count - (low * (low + 1)) / 2 + (high - low - 1);
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

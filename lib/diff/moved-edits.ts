import type { Place } from '../model/change.ts';
import type { Reading } from '../model/variation.ts';
import { type MovedSentence, pairKey } from './moves.ts';

/** One sentence in all the versions between two of which it moved. `row`: the first in which a pair's move is told. */
export type Wanderer = {
  readonly row: number;
  /** One a version, ascending. */
  readonly places: readonly Place[];
  /** The pairs of versions (`pairKey`) between which it moved. */
  readonly pairs: ReadonlySet<string>;
};

/** The moved sentences of all pairs of versions, each with all its places; by the first of them. */
export function wanderersOf(moved: ReadonlyMap<string, readonly MovedSentence[]>): readonly Wanderer[] {
  const groups = new Map<string, { row: number; places: Map<string, Place>; pairs: Set<string> }>();
  for (const [key, list] of moved) {
    const [first = 0, second = 0] = key.split(':').map(Number);
    for (const { row, a, b } of list) {
      const places = [
        { version: first, ...a },
        { version: second, ...b },
      ].map((p) => [`${p.version}:${p.start}`, p] as const);
      const known = new Set(places.flatMap(([at]) => groups.get(at) ?? []));
      const group = { row, places: new Map<string, Place>(places), pairs: new Set([key]) };
      for (const other of known) {
        group.row = Math.min(group.row, other.row);
        for (const [at, p] of other.places) group.places.set(at, p);
        for (const pair of other.pairs) group.pairs.add(pair);
      }
      for (const at of group.places.keys()) groups.set(at, group);
    }
  }
  return [...new Set(groups.values())].flatMap(({ row, places, pairs }) => {
    const sorted = [...places.values()].sort((p, q) => p.version - q.version || p.start - q.start);
    // Told twice by one version, which of the two went where is anyone's guess.
    return sorted.some((p, k) => p.version === sorted[k + 1]?.version) ? [] : [{ row, places: sorted, pairs }];
  });
}

/** Whether one of the places of a row holds the readings' words already: the columns kept the sentence and left another out. */
export function isToldBy(readings: readonly Reading[], place: readonly Reading[]): boolean {
  const known = place.flatMap((r) => r.ranges);
  return readings.every((r) =>
    r.ranges.every((p) => known.some((q) => q.version === p.version && q.start === p.start && q.end === p.end)),
  );
}

/** Whether some of the readings only stand in versions in which the sentence has another place than in all that read otherwise. */
export function isEditOfMoved(readings: readonly Reading[], { pairs }: Wanderer): boolean {
  return readings.some((r) =>
    readings.every(
      (other) =>
        other === r ||
        r.versions.every((v) => other.versions.every((w) => pairs.has(pairKey(Math.min(v, w), Math.max(v, w))))),
    ),
  );
}

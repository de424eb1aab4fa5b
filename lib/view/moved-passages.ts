import type { Change, Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { Range } from '../model/range.ts';
import type { Variation } from '../model/variation.ts';

/** Whether it is nothing but half of a move: where the words are missing, or where they are too many. */
export function isHalfOfMove({ classes, readings }: Variation): boolean {
  return classes.length === 1 && classes[0] === 'move' && readings.some(({ ranges }) => ranges.some(isEmpty));
}

/** `halves`: indices of its variations, ascending. `places`: the whole sentence in each version that has it, by version. */
type MovedPassage = { readonly halves: readonly number[]; readonly places: readonly Place[] };

/**
 * The sentences that moved, by their first place. One is missing at one place and too many at another, perhaps in two rows, and where
 * words between them are the same each half may be in pieces: an editor counts one sentence that stands elsewhere.
 */
export function movedPassages({
  variations,
  changes,
}: Pick<Collation, 'variations' | 'changes'>): readonly MovedPassage[] {
  const halves = variations.flatMap((v, index) => (isHalfOfMove(v) ? [{ index, places: filled(v) }] : []));
  if (halves.length === 0) return [];
  const moves = changes.filter((c) => c.kind === 'move');
  const groups = new Map<number, { halves: Set<number>; places: Place[] }>();
  for (const { a, b } of moves as readonly Change[]) {
    const own = halves.filter(({ places }) => places.some((p) => overlap(p, a) || overlap(p, b))).map((h) => h.index);
    if (own.length === 0) continue;
    const group = { halves: new Set(own), places: [a, b] };
    for (const other of new Set(own.flatMap((i) => groups.get(i) ?? []))) {
      for (const i of other.halves) group.halves.add(i);
      group.places.push(...other.places);
    }
    for (const i of group.halves) groups.set(i, group);
  }
  return [...new Set(groups.values())].map((group) => ({
    halves: [...group.halves].sort((x, y) => x - y),
    places: wholes(group.places),
  }));
}

function filled({ readings }: Variation): readonly Place[] {
  return readings.flatMap((r) => r.ranges.filter((p) => !isEmpty(p)));
}

function isEmpty({ start, end }: Range): boolean {
  return start === end;
}

function overlap(p: Place, q: Place): boolean {
  return p.version === q.version && p.start < q.end && q.start < p.end;
}

/** One place a version, ascending. */
function wholes(places: readonly Place[]): readonly Place[] {
  const out = new Map<number, Place>();
  for (const p of places) {
    const { start, end } = out.get(p.version) ?? p;
    out.set(p.version, { version: p.version, start: Math.min(start, p.start), end: Math.max(end, p.end) });
  }
  return [...out.values()].sort((p, q) => p.version - q.version);
}

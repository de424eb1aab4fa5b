import type { Change, ChangeClass, Place } from '../model/change.ts';
import type { Range } from '../model/range.ts';
import type { Variation } from '../model/variation.ts';

/** A variation by its index, with the row it is in, its readings, and the classes of the place as a whole. */
export type VariationAt = Pick<Variation, 'row' | 'classes' | 'readings'> & { readonly variation: number };

/** Finds the classes of what separates two versions at one place of a row. */
export type ChangeIndex = {
  /**
   * The classes of what separates the two places' versions there, as seen from `y`: what only `x` has is an addition, whichever of the
   * two versions comes first in the engine's order. They are those of the change of just these places, else those that the changes which
   * touch both share with the place as a whole: the two's own change may reach beyond it, to a “not” that stands elsewhere. Empty when
   * no change touches both.
   */
  readonly between: (at: VariationAt, x: Place, y: Place) => readonly ChangeClass[];
};

export function indexChanges(changes: readonly Change[]): ChangeIndex {
  const byPair = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.row}:${change.a.version}:${change.b.version}`;
    const list = byPair.get(key);
    if (list) list.push(change);
    else byPair.set(key, [change]);
  }
  return {
    between: ({ row, classes: ofAll, readings }, x, y) => {
      const [a, b] = x.version < y.version ? [x, y] : [y, x];
      const list = byPair.get(`${row}:${a.version}:${b.version}`) ?? [];
      const found = list.filter((c) => touches(c.a, a) && touches(c.b, b));
      const own = found.find((c) => isSame(c.a, a) && isSame(c.b, b));
      const classes = own?.classes ?? found.flatMap((c) => c.classes).filter((c) => has(ofAll, c));
      if (found.length > 0 && classes.length === 0) {
        // They say what a later reading has that an earlier one lacks.
        const rank = (p: Place) => readings.findIndex((r) => r.versions.includes(p.version));
        const seen = rank(x) < rank(y) ? ofAll.map(turned) : ofAll;
        return seen.map((c) => seenFrom(c, { empty: isEmpty(x), othersEmpty: isEmpty(y) }));
      }
      return [...new Set(x.version < y.version ? classes.map(turned) : classes)];
    },
  };
}

/** A change says what B has that A lacks; seen from B it is the other way round. */
export function turned(c: ChangeClass): ChangeClass {
  return c === 'addition' ? 'omission' : c === 'omission' ? 'addition' : c;
}

function isSame(p: Place, q: Place): boolean {
  return p.start === q.start && p.end === q.end;
}

/** What only one of two sides has is an addition or an omission by where one stands. */
function has(classes: readonly ChangeClass[], c: ChangeClass): boolean {
  return classes.includes(c) || (isPresence(c) && classes.some(isPresence));
}

/** A class of a place as a whole knows no side: words that only one side has were added there, words that it lacks left out. */
export function seenFrom(
  c: ChangeClass,
  { empty, othersEmpty }: { readonly empty: boolean; readonly othersEmpty: boolean },
): ChangeClass {
  if (!isPresence(c)) return c;
  if (empty) return 'omission';
  return othersEmpty ? 'addition' : c;
}

function isEmpty(p: Range): boolean {
  return p.start === p.end;
}

function isPresence(c: ChangeClass): boolean {
  return c === 'addition' || c === 'omission';
}

/** Shares a character, or is empty and stands inside or at the edge of the other. */
function touches(p: Place, q: Place): boolean {
  const empty = p.start === p.end || q.start === q.end;
  return empty ? p.start <= q.end && q.start <= p.end : p.start < q.end && q.start < p.end;
}

import type { Change, ChangeClass, Place } from '../model/change.ts';

/** A variation by its index, and the row it is in. */
export type VariationAt = { readonly variation: number; readonly row: number };

/** Finds the classes of what separates two versions at one place of a row. */
export type ChangeIndex = {
  /**
   * The classes of every change between the two places' versions that touches both places, as seen from `y`: what only `x`
   * has is an addition, whichever of the two versions comes first in the engine's order. Empty when there is none.
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
    between: ({ row }, x, y) => {
      const [a, b] = x.version < y.version ? [x, y] : [y, x];
      const list = byPair.get(`${row}:${a.version}:${b.version}`) ?? [];
      const classes = list.filter((c) => touches(c.a, a) && touches(c.b, b)).flatMap((c) => c.classes);
      return [...new Set(x.version < y.version ? classes.map(turned) : classes)];
    },
  };
}

/** A change says what B has that A lacks; seen from B it is the other way round. */
export function turned(c: ChangeClass): ChangeClass {
  return c === 'addition' ? 'omission' : c === 'omission' ? 'addition' : c;
}

/** Shares a character, or is empty and stands inside or at the edge of the other. */
function touches(p: Place, q: Place): boolean {
  const empty = p.start === p.end || q.start === q.end;
  return empty ? p.start <= q.end && q.start <= p.end : p.start < q.end && q.start < p.end;
}

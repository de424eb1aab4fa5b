/** A pair of units and how sure it is that one renders the other, 0–1. `a` belongs to the earlier version. */
export type Belief = { readonly a: number; readonly b: number; readonly sure: number };

/**
 * The beliefs of all version pairs as columns, each pair's sorted by `a`, then `b`: twenty versions have a hundred thousand,
 * most of them faint. The pairs x < y are numbered 0, 1, 2 … in order; pair k holds `at[k]` up to `at[k + 1]`.
 */
export type Beliefs = {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly sure: Float64Array;
  readonly at: Uint32Array;
};

/** A belief from here on counts as a link. */
export const LINK = 0.5;

/**
 * The beliefs with another list for some pairs: `edit` gives it (in any order), or null where the pair stays as it is, which is
 * so for most pairs of most stories. `list` makes objects of a pair's beliefs.
 */
export function withPairs(
  beliefs: Beliefs,
  edit: (pair: number, list: () => Belief[]) => readonly Belief[] | null,
): Beliefs {
  const pairs = beliefs.at.length - 1;
  const lists: (readonly Belief[] | null)[] = [];
  let size = 0;
  let changed = false;
  for (let pair = 0; pair < pairs; pair++) {
    const list = edit(pair, () => listOf(beliefs, pair));
    lists.push(list);
    if (list !== null) changed = true;
    size += list === null ? (beliefs.at[pair + 1] as number) - (beliefs.at[pair] as number) : list.length;
  }
  if (!changed) return beliefs;
  const out = {
    a: new Uint32Array(size),
    b: new Uint32Array(size),
    sure: new Float64Array(size),
    at: new Uint32Array(pairs + 1),
  };
  let n = 0;
  lists.forEach((list, pair) => {
    const from = beliefs.at[pair] as number;
    const to = beliefs.at[pair + 1] as number;
    if (list === null) {
      out.a.set(beliefs.a.subarray(from, to), n);
      out.b.set(beliefs.b.subarray(from, to), n);
      out.sure.set(beliefs.sure.subarray(from, to), n);
      n += to - from;
    } else {
      for (const { a, b, sure } of [...list].sort((p, q) => p.a - q.a || p.b - q.b)) {
        out.a[n] = a;
        out.b[n] = b;
        out.sure[n++] = sure;
      }
    }
    out.at[pair + 1] = n;
  });
  return out;
}

function listOf({ a, b, sure, at }: Beliefs, pair: number): Belief[] {
  const list: Belief[] = [];
  for (let k = at[pair] as number; k < (at[pair + 1] as number); k++)
    list.push({ a: a[k] as number, b: b[k] as number, sure: sure[k] as number });
  return list;
}

/** Version pairs (x, y), x < y, are numbered in order. */
export function pairNumber(versions: number, x: number, y: number): number {
  return (x * (2 * versions - x - 1)) / 2 + (y - x - 1);
}

/** Calls `visit` for every pair of versions, x < y, with its number. */
export function eachPair(versions: number, visit: (x: number, y: number, pair: number) => void): void {
  let pair = 0;
  for (let x = 0; x < versions; x++) for (let y = x + 1; y < versions; y++) visit(x, y, pair++);
}

/** The two versions of each pair, by its number. */
export function pairsOf(versions: number): readonly (readonly [x: number, y: number])[] {
  const out: [number, number][] = [];
  eachPair(versions, (x, y) => out.push([x, y]));
  return out;
}

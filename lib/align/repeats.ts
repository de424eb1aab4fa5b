import { type Belief, type Beliefs, pairsOf, withPairs } from './believed.ts';
import type { Units } from './units.ts';

/**
 * Links what is the same word for word next to what lines up: of a line that recurs (a rule of stars, a refrain, a label of a
 * list) no word is rare, so that nothing but its place says which belongs to which. From each link, and from either end of
 * the texts, on to both sides, while both units have the same words and no counterpart yet. `prints`: equal for units of the
 * same words. All beliefs are links.
 */
export function withRepeats(units: Units, prints: Uint32Array, beliefs: Beliefs): Beliefs {
  const { base, versions, count } = units;
  const { a, b, at } = beliefs;
  const pairs = pairsOf(versions);
  // By unit: the last version pair in which it was found to have a counterpart.
  const taken = new Int32Array(count).fill(-1);
  return withPairs(beliefs, (pair, list) => {
    const [x, y] = pairs[pair] as readonly [number, number];
    const from = at[pair] as number;
    const to = at[pair + 1] as number;
    const more: Belief[] = [];
    for (let k = from; k < to; k++) {
      taken[a[k] as number] = pair;
      taken[b[k] as number] = pair;
    }
    const isFree = (u: number, v: number): boolean =>
      u >= (base[v] as number) && u < (base[v + 1] as number) && taken[u] !== pair;
    const go = (beside: number, other: number, step: 1 | -1): void => {
      for (let [p, q] = [beside + step, other + step]; isFree(p, x) && isFree(q, y); p += step, q += step) {
        if (prints[p] !== prints[q]) return;
        more.push({ a: p, b: q, sure: 1 });
        taken[p] = pair;
        taken[q] = pair;
      }
    };
    go((base[x] as number) - 1, (base[y] as number) - 1, 1);
    for (let k = from; k < to; k++) {
      go(a[k] as number, b[k] as number, 1);
      go(a[k] as number, b[k] as number, -1);
    }
    go(base[x + 1] as number, base[y + 1] as number, -1);
    return more.length === 0 ? null : [...list(), ...more];
  });
}

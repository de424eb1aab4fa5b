import type { Belief } from './believed.ts';
import { LINK } from './believed.ts';
import type { Units } from './units.ts';

/**
 * Links what is the same word for word next to what lines up: of a line that recurs (a rule of stars, a refrain, a label of a
 * list) no word is rare, so that nothing but its place says which belongs to which. From each link, and from either end of
 * the texts, on to both sides, while both units have the same words and no counterpart yet. `prints`: equal for units of the
 * same words. Beliefs come and go sorted by `a`, then `b`, one list for each version pair.
 */
export function withRepeats(
  units: Units,
  prints: Uint32Array,
  beliefs: readonly (readonly Belief[])[],
): (readonly Belief[])[] {
  const { base, versions, count } = units;
  // By unit: the last version pair in which it was found to have a counterpart.
  const taken = new Int32Array(count).fill(-1);
  let pair = -1;
  const out: (readonly Belief[])[] = [];
  for (let x = 0; x < versions; x++) {
    for (let y = x + 1; y < versions; y++) {
      const list = beliefs[++pair] ?? [];
      const more: Belief[] = [];
      const firm = list.filter((l) => l.sure > LINK);
      for (const { a, b } of firm) {
        taken[a] = pair;
        taken[b] = pair;
      }
      const go = (a: number, b: number, step: 1 | -1): void => {
        for (let [p, q] = [a + step, b + step]; isFree(p, x) && isFree(q, y); p += step, q += step) {
          if (prints[p] !== prints[q]) return;
          more.push({ a: p, b: q, sure: 1 });
          taken[p] = pair;
          taken[q] = pair;
        }
      };
      go((base[x] as number) - 1, (base[y] as number) - 1, 1);
      for (const { a, b } of firm) {
        go(a, b, 1);
        go(a, b, -1);
      }
      go(base[x + 1] as number, base[y + 1] as number, -1);
      out.push(more.length === 0 ? list : [...list, ...more].sort((p, q) => p.a - q.a || p.b - q.b));
    }
  }
  return out;

  function isFree(u: number, v: number): boolean {
    return u >= (base[v] as number) && u < (base[v + 1] as number) && taken[u] !== pair;
  }
}

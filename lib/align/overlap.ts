import type { Units } from './units.ts';

/** What two units share of the weight of their distinct words: over the mean of both (Dice), and over the lighter one's. */
export type Overlap = (a: number, b: number) => { readonly dice: number; readonly contained: number };

/** Words weigh their rarity in whole numbers, so that order plays no part. Asked for the same `a` again it is quickest. */
export function createOverlap({ count, terms, words, wordAt, weight }: Units): Overlap {
  const whole = weight.map((w) => (w === Number.NEGATIVE_INFINITY ? 0 : Math.round(256 * w)));
  const masses = new Float64Array(count).fill(-1);
  const inHand = new Int32Array(terms).fill(-1);
  const seen = new Int32Array(terms).fill(-1);
  let held = -1;
  let asked = 0;

  const sumOf = (u: number, counts: (term: number) => boolean): number => {
    asked++;
    let sum = 0;
    for (let k = wordAt[u] as number; k < (wordAt[u + 1] as number); k++) {
      const t = words[k] as number;
      if (seen[t] === asked) continue;
      seen[t] = asked;
      if (counts(t)) sum += whole[t] as number;
    }
    return sum;
  };
  const massOf = (u: number): number => {
    if ((masses[u] as number) < 0) masses[u] = sumOf(u, () => true);
    return masses[u] as number;
  };

  return (a, b) => {
    if (held !== a) {
      held = a;
      for (let k = wordAt[a] as number; k < (wordAt[a + 1] as number); k++) inHand[words[k] as number] = a;
    }
    const both = sumOf(b, (t) => inHand[t] === a);
    const m = massOf(a);
    const n = massOf(b);
    return {
      dice: m + n === 0 ? 0 : (2 * both) / (m + n),
      contained: Math.min(m, n) === 0 ? 0 : both / Math.min(m, n),
    };
  };
}

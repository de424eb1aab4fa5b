import type { Units } from './units.ts';

/**
 * For each unit its print, the first unit with the same words in the same order: equal numbers, equal words. Open addressing
 * over FNV-1a.
 */
export function printsOf({ words, wordAt, count }: Units): Uint32Array {
  const print = new Uint32Array(count);
  const wrap = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const slots = new Int32Array(wrap + 1).fill(-1);
  for (let u = 0; u < count; u++) {
    let hash = 0x811c9dc5;
    for (let k = wordAt[u] as number; k < (wordAt[u + 1] as number); k++)
      hash = Math.imul(hash ^ (words[k] as number), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & wrap;
    while (slots[slot] !== -1 && !same(slots[slot] as number, u)) slot = (slot + 1) & wrap;
    if (slots[slot] === -1) slots[slot] = u;
    print[u] = slots[slot] as number;
  }
  return print;

  function same(p: number, q: number): boolean {
    const i = wordAt[p] as number;
    const j = wordAt[q] as number;
    const length = (wordAt[p + 1] as number) - i;
    if ((wordAt[q + 1] as number) - j !== length) return false;
    for (let k = 0; k < length; k++) if (words[i + k] !== words[j + k]) return false;
    return true;
  }
}

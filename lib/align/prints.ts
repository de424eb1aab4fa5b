import type { Units } from './units.ts';

/** Stretches of words: stretch k is `words[start[k]]` up to `words[end[k]]`. */
export type Stretches = {
  readonly words: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
};

/** For each stretch the first one with the same words in the same order: equal numbers, equal words. Open addressing over FNV-1a. */
export function firstAlike({ words, start, end }: Stretches): Uint32Array {
  const count = start.length;
  const first = new Uint32Array(count);
  const wrap = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const slots = new Int32Array(wrap + 1).fill(-1);
  for (let s = 0; s < count; s++) {
    let hash = 0x811c9dc5;
    for (let k = start[s] as number; k < (end[s] as number); k++)
      hash = Math.imul(hash ^ (words[k] as number), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & wrap;
    while (slots[slot] !== -1 && !same(slots[slot] as number, s)) slot = (slot + 1) & wrap;
    if (slots[slot] === -1) slots[slot] = s;
    first[s] = slots[slot] as number;
  }
  return first;

  function same(p: number, q: number): boolean {
    const i = start[p] as number;
    const j = start[q] as number;
    const length = (end[p] as number) - i;
    if ((end[q] as number) - j !== length) return false;
    for (let k = 0; k < length; k++) if (words[i + k] !== words[j + k]) return false;
    return true;
  }
}

/** For each unit its print: units of the same words in the same order have the same. */
export function printsOf({ words, wordAt, count }: Units): Uint32Array {
  return firstAlike({ words, start: wordAt.subarray(0, count), end: wordAt.subarray(1, count + 1) });
}

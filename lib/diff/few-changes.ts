import type { Gap } from './landmarks.ts';

/** A place off the table: no path leads there. */
const NOWHERE = -0x40000000;

/** Furthest places by number of changes d and diagonal k, at d² + d + k; kept from gap to gap. */
let reached = new Int32Array(1 << 10);

/**
 * A longest common subsequence of a gap in which at most `most` items are dropped and put in together: the greedy walk along
 * diagonals of Myers (1986), whose work grows with the changes and not with the gap. Fills `partner` and gives true; or
 * gives false, with nothing filled in, when there are more changes.
 */
export function matchFewChanges(
  a: Uint32Array,
  b: Uint32Array,
  partner: Int32Array,
  { a0, a1, b0, b1 }: Gap,
  most: number,
): boolean {
  const n = a1 - a0;
  const m = b1 - b0;
  if (Math.abs(n - m) > most) return false;
  if (reached.length < (most + 1) * (most + 1)) reached = new Int32Array((most + 1) * (most + 1));
  const far = reached;
  for (let d = 0; d <= most; d++) {
    const row = d * d + d;
    const before = row - 2 * d; // (d - 1)² + (d - 1)
    for (let k = -d; k <= d; k += 2) {
      let x = 0;
      if (d > 0) {
        const down = k < d - 1 ? (far[before + k + 1] as number) : NOWHERE;
        const right = k > 1 - d ? (far[before + k - 1] as number) + 1 : NOWHERE;
        x = down >= right ? down : right;
      }
      const y = x - k;
      if (x < 0 || x > n || y > m) {
        far[row + k] = NOWHERE;
        continue;
      }
      let i = a0 + x;
      let j = b0 + y;
      while (i < a1 && j < b1 && a[i] === b[j]) {
        i++;
        j++;
      }
      far[row + k] = i - a0;
      if (i === a1 && j === b1) {
        walkBack(far, partner, { a0, a1, b0, b1 }, d);
        return true;
      }
    }
  }
  return false;
}

function walkBack(far: Int32Array, partner: Int32Array, { a0, a1, b0, b1 }: Gap, changes: number): void {
  let x = a1 - a0;
  let y = b1 - b0;
  for (let d = changes; d > 0; d--) {
    const before = d * d - d;
    const k = x - y;
    const down = k < d - 1 ? (far[before + k + 1] as number) : NOWHERE;
    const right = k > 1 - d ? (far[before + k - 1] as number) + 1 : NOWHERE;
    const from = down >= right ? down : right;
    while (x > from) partner[a0 + --x] = b0 + --y;
    if (down >= right) y--;
    else x--;
  }
  while (x > 0) partner[a0 + --x] = b0 + --y;
}

import type { Copy } from './room.ts';

/** `No 48`, `number 48`. */
export function isNumbered(copy: Copy, i: number): boolean {
  return /^(?:no|number)$/.test(copy.folded(copy.form(i - 1) === '.' ? i - 2 : i - 1));
}

/** `The world No 48`, `ranked 48th in the world`. */
export function isSameRank(copy: Copy, i: number, other: Copy, j: number): boolean {
  const [x, y] = [copy.folded(i), other.folded(j)];
  return (isNumbered(copy, i) && isOrdinalOf(x, y)) || (isNumbered(other, j) && isOrdinalOf(y, x));
}

function isOrdinalOf(number: string, ordinal: string): boolean {
  return ordinal.replace(/(?<=\d)(?:st|nd|rd|th)$/, '') === number && ordinal !== number;
}

import type { Range } from '../model/range.ts';

/** The first of a sorted list that begins at `start` or later; the list's length when none does. */
export function firstFrom<T>(list: readonly T[], start: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (startOf(list[mid] as T) < start) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Whether two ranges of one text share a character. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

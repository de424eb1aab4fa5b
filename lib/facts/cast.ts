import type { Genders } from './genders.ts';
import type { NameReading } from './names.ts';

/** The persons of one version and every other name in it that is neither a place nor a people, both in order; and what all copies tell of `he` and `she`. */
export type Cast = {
  readonly persons: readonly NameReading[];
  readonly bodies: readonly NameReading[];
  readonly genders: Genders;
};

/** Index of the first name that begins at the token or after it. */
export function firstFrom(names: readonly NameReading[], t: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((names[mid] as NameReading).from < t) low = mid + 1;
    else high = mid;
  }
  return low;
}

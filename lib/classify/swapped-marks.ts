import type { Read } from './reader.ts';
import type { Placed } from './surroundings.ts';

const MARKS: ReadonlyMap<string, string> = new Map([
  ...['"', '“', '”', '„', '«', '»', '‘', '’', "'"].map((m) => [m, '"'] as const),
  ...[',', '.'].map((m) => [m, m] as const),
]);

/** True when a comma or full stop stands before the closing mark in one version and behind it in the other: American and British houses. */
export function areSwappedMarks({ a, b, change }: Placed): boolean {
  if (isLoneMark(a, change.a, b, change.b) || isLoneMark(b, change.b, a, change.a)) return true;
  if (change.a[1] - change.a[0] !== 2 || change.b[1] - change.b[0] !== 2) return false;
  const [x, y] = [marksOf(a, change.a), marksOf(b, change.b)];
  if (x === null || y === null) return false;
  return x[0] === y[1] && x[1] === y[0] && x.includes('"');
}

function marksOf(read: Read, [from, to]: readonly [number, number]): readonly string[] | null {
  const marks = read.folded.slice(from, to).map((w) => MARKS.get(w));
  return marks.every((m): m is string => m !== undefined) ? marks : null;
}

/** `career[”]. The`, `career[]." The`: the diff may keep the full stop and show the two marks apart. */
function isLoneMark(
  has: Read,
  [from, to]: readonly [number, number],
  other: Read,
  [gap, end]: readonly [number, number],
): boolean {
  if (to - from !== 1 || gap !== end || !isQuote(has, from)) return false;
  return isStop(has, to) && has.folded[to] === other.folded[gap] && isQuote(other, gap + 1);
}

/**
 * The change without a closing mark at its beginning that stands before the full stop in the other version: `career”.[ The most]`, `career.[" She said most]`.
 */
export function withoutSwappedMark(a: Read, b: Read, change: Placed['change']): Placed['change'] {
  if (beginsWithOther(a, change.a, b, change.b)) return { a: [change.a[0] + 1, change.a[1]], b: change.b };
  if (beginsWithOther(b, change.b, a, change.a)) return { a: change.a, b: [change.b[0] + 1, change.b[1]] };
  return change;
}

function beginsWithOther(
  has: Read,
  [from, to]: readonly [number, number],
  other: Read,
  [gap]: readonly [number, number],
): boolean {
  if (to - from < 2 || !isQuote(has, from)) return false;
  return isStop(has, from - 1) && has.folded[from - 1] === other.folded[gap - 1] && isQuote(other, gap - 2);
}

function isQuote(read: Read, t: number): boolean {
  return MARKS.get(read.folded[t] ?? '') === '"';
}

function isStop(read: Read, t: number): boolean {
  return /^[.,]$/.test(read.folded[t] ?? '');
}

import type { Read } from './reader.ts';
import type { Placed } from './surroundings.ts';

const MARKS: ReadonlyMap<string, string> = new Map([
  ...['"', '“', '”', '„', '«', '»', '‘', '’', "'"].map((m) => [m, '"'] as const),
  ...[',', '.'].map((m) => [m, m] as const),
]);

/** True when a comma or full stop stands before the closing mark in one version and behind it in the other: American and British houses. */
export function areSwappedMarks({ a, b, change }: Placed): boolean {
  if (change.a[1] - change.a[0] !== 2 || change.b[1] - change.b[0] !== 2) return false;
  const [x, y] = [marksOf(a, change.a), marksOf(b, change.b)];
  if (x === null || y === null) return false;
  return x[0] === y[1] && x[1] === y[0] && x.includes('"');
}

function marksOf(read: Read, [from, to]: readonly [number, number]): readonly string[] | null {
  const marks = read.folded.slice(from, to).map((w) => MARKS.get(w));
  return marks.every((m): m is string => m !== undefined) ? marks : null;
}

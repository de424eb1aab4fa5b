/** A stretch of A's tokens and the stretch of B's that stands in its place; half-open, one of the two may be empty. */
export type Hunk = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

/** What a matching leaves unmatched, as maximal hunks in order. */
export function hunksOf(partner: Int32Array, countB: number): Hunk[] {
  const out: Hunk[] = [];
  const n = partner.length;
  let i = 0;
  let j = 0;
  while (i < n || j < countB) {
    if (i < n && partner[i] === j) {
      i++;
      j++;
      continue;
    }
    const a0 = i;
    const b0 = j;
    while (i < n && (partner[i] as number) < 0) i++;
    j = i < n ? (partner[i] as number) : countB;
    out.push({ a0, a1: i, b0, b1: j });
  }
  return out;
}

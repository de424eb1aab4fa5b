/** A stretch of a version's text: UTF-16 code units, end exclusive. Never a marked-up string, always a pair of offsets. */
export type Range = { readonly start: number; readonly end: number };

/** The range, checked. Throws on a range that could not lie in any text: that is a bug in the caller, not bad input. */
export function range(start: number, end: number): Range {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`not a range: ${start}–${end}`);
  }
  return { start, end };
}

export function isEmptyRange(r: Range): boolean {
  return r.start === r.end;
}

/** True when the two share at least one code unit; an empty range shares none. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export function containsRange(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function textOf(text: string, r: Range): string {
  return text.slice(r.start, r.end);
}

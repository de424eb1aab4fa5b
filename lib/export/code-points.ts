/** A range in Unicode code points in place of UTF-16 units, as the W3C's TextPositionSelector counts. */
export function inCodePoints(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const from = count(text, 0, start);
  return { start: from, end: from + count(text, start, end) };
}

function count(text: string, from: number, to: number): number {
  let n = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const second = unit >= 0xdc00 && unit <= 0xdfff && at > 0 && text.charCodeAt(at - 1) >> 10 === 0x36;
    if (!second) n += 1;
  }
  return n;
}

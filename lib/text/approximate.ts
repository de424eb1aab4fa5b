/** Where a pattern is found best in a text, and how like it the words there are (1 = the same, 0 = nothing shared). */
export type Hit = { readonly start: number; readonly end: number; readonly likeness: number };

/** A pattern longer than this is searched for by its two ends, so that the table stays small. */
const MAX_PATTERN = 1024;
const END = 256;
/** A quotation shorter than this, or of fewer words, may recur by chance and needs its surroundings to be known again. */
const DISTINCT_LENGTH = 24;
const DISTINCT_WORDS = 4;

/** True for a quotation long enough not to recur by chance. */
export function isDistinct(words: string): boolean {
  return words.length >= DISTINCT_LENGTH && words.trim().split(/\s+/).length >= DISTINCT_WORDS;
}

/** 1 − edit distance (Levenshtein) / the longer length. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] as number) / Math.max(a.length, b.length, 1);
}

/**
 * The stretch of `text` with the least edit distance to `pattern` (Sellers 1980), the first of equals. Quadratic: give
 * it a window, not a book.
 */
export function approximately(text: string, pattern: string): Hit {
  if (pattern.length > MAX_PATTERN) return byEnds(text, pattern);
  const n = pattern.length;
  const m = text.length;
  let cost = new Int32Array(m + 1);
  let origin = Int32Array.from({ length: m + 1 }, (_, j) => j);
  let nextCost = new Int32Array(m + 1);
  let nextOrigin = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    const unit = pattern.charCodeAt(i - 1);
    nextCost[0] = i;
    nextOrigin[0] = 0;
    for (let j = 1; j <= m; j++) {
      let least = (cost[j - 1] as number) + (text.charCodeAt(j - 1) === unit ? 0 : 1);
      let from = origin[j - 1] as number;
      if ((cost[j] as number) + 1 < least) {
        least = (cost[j] as number) + 1;
        from = origin[j] as number;
      }
      if ((nextCost[j - 1] as number) + 1 < least) {
        least = (nextCost[j - 1] as number) + 1;
        from = nextOrigin[j - 1] as number;
      }
      nextCost[j] = least;
      nextOrigin[j] = from;
    }
    [cost, nextCost] = [nextCost, cost];
    [origin, nextOrigin] = [nextOrigin, origin];
  }
  let end = 0;
  for (let j = 1; j <= m; j++) if ((cost[j] as number) < (cost[end] as number)) end = j;
  const distance = cost[end] as number;
  const start = origin[end] as number;
  const likeness = Math.max(0, 1 - distance / Math.max(n, end - start, 1));
  // Letters are told by their units, and half an emoji may be as near as the whole.
  return { start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end, likeness };
}

/** True where an offset stands between the halves of one character. */
export function cutsPair(text: string, at: number): boolean {
  return (
    at > 0 &&
    at < text.length &&
    /[\ud800-\udbff]/.test(text[at - 1] as string) &&
    /[\udc00-\udfff]/.test(text[at] as string)
  );
}

function byEnds(text: string, pattern: string): Hit {
  const head = approximately(text, pattern.slice(0, END));
  const tail = approximately(text.slice(head.start), pattern.slice(-END));
  const end = head.start + tail.end;
  const length = end - head.start;
  const proportion = Math.min(length, pattern.length) / Math.max(length, pattern.length, 1);
  return { start: head.start, end, likeness: Math.min(head.likeness, tail.likeness, proportion) };
}

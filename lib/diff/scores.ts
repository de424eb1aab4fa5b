import type { Cell, CellPair } from './cell.ts';
import type { Hunk } from './hunk.ts';

const FIGURE = /^\d{1,5}$/;
const DASH = /^[-–—]$/;

/** Whether a stretch of tokens is two figures and a dash, and nothing parts the three: a score, a vote, a span of years. */
export function isScoreAt({ text, starts, ends }: Cell, from: number, to: number): boolean {
  if (to - from !== 3) return false;
  if (ends[from] !== starts[from + 1] || ends[from + 1] !== starts[from + 2]) return false;
  const form = (t: number): string => text.slice(starts[t], ends[t]);
  return FIGURE.test(form(from)) && DASH.test(form(from + 1)) && FIGURE.test(form(from + 2));
}

/** `2-1`, `1-2`: one score for another, which is read as one thing, whichever of its figures stayed. */
export function isScoreForScore({ a, b }: CellPair, h: Hunk): boolean {
  return isScoreAt(a, h.a0, h.a1) && isScoreAt(b, h.b0, h.b1);
}

import type { Row } from './row.ts';

/** The parts of the making of a comparison, in their order. */
export const PARTS = ['reading', 'aligning', 'comparing', 'facts', 'classifying', 'checking'] as const;
export type Part = (typeof PARTS)[number];

/** How far the making of a comparison is: so many of so many things of one part, counted and not timed. */
export type Progress = {
  readonly part: Part;
  readonly done: number;
  readonly of: number;
  /** The first rows, once the paragraphs are lined up: of each version, in the collation's order, its blocks by index. No words. */
  readonly rows?: readonly Row['cells'][];
};

/**
 * How much of the whole each part is, in hundredths: the processor time it took of 20 copies × 100 paragraphs, where a bar is looked at
 * longest. Elsewhere the bar goes now faster and now slower, and never back.
 */
const SHARES: Readonly<Record<Part, number>> = {
  reading: 4,
  aligning: 10,
  comparing: 22,
  facts: 4,
  classifying: 30,
  checking: 30,
};

/** The hundredths that are done, a whole number from 0 to 100. */
export function percentDone({ part, done, of }: Progress): number {
  const before = PARTS.slice(0, PARTS.indexOf(part)).reduce((sum, p) => sum + SHARES[p], 0);
  return Math.floor(before + (of > 0 ? Math.min(1, done / of) : 1) * SHARES[part]);
}

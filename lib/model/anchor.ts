import type { Range } from './range.ts';

/** W3C TextQuoteSelector and TextPositionSelector in one: the words, what stands around them, and where they stood. */
export type Anchor = {
  /** The version's id (hash), so that an anchor can be read without a collation. */
  readonly version: string;
  readonly range: Range;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

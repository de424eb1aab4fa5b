import type { AnalysedText } from '../text/analysed.ts';

/** Names as they stand with the words before them, version by version: what a shortened name may be shortened from. */
export type Known = {
  /** True when the version has `word` within five words before `name` (initials not counted). All folded. */
  readonly nearName: (text: AnalysedText, word: string, name: string) => boolean;
};

import type { Place } from './change.ts';

/** After MQM (Multidimensional Quality Metrics), the branches that damage to news copy falls into. */
export const CATEGORIES = [
  'accuracy/mistranslation',
  'accuracy/addition',
  'accuracy/omission',
  'accuracy/untranslated',
  'fluency/grammar',
  'fluency/punctuation',
  'fluency/spelling',
  'fluency/inconsistency',
  'terminology/named-entity',
  'style/awkward',
  'locale/furniture',
] as const;

export type Category = (typeof CATEGORIES)[number];
export type Severity = 'minor' | 'major';

/** What another place (of the same or of another version) says, and what that shows. */
export type Evidence = Place & { readonly exact: string; readonly says: string };

/** An accusation with its proof. `evidence` is never empty; the message says "looks like", never "is wrong". */
export type Finding = {
  /** Hash of detector, exact words, 32 characters of context on each side, and ordinal among equals. */
  readonly id: string;
  readonly detector: string;
  readonly category: Category;
  readonly severity: Severity;
  /** 0–1: the estimate that a professional would mark the place as a serious error. */
  readonly confidence: number;
  readonly target: Place & { readonly exact: string };
  readonly message: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly suggestion?: string;
};

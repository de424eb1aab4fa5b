import type { Anchor } from './anchor.ts';
import type { Place } from './change.ts';
import type { Act, ChangeMark, Verdict } from './decision.ts';

/** One entry of the log on one target: who said what, when (ISO 8601), and the note. */
export type Said<A extends Act = Act> = {
  readonly verdict: A;
  readonly by: string;
  readonly at: string;
  readonly note: string;
};

/** What people have said of one finding, of one difference or of words they selected, folded from the log. */
export type Review = {
  /** The finding's id; for words, a hash of them and of what stood around them, so that they have a link of their own. */
  readonly id: string;
  readonly kind: 'finding' | 'passage' | 'change';
  /** What of a difference was marked; absent for the other kinds. */
  readonly change?: ChangeMark;
  /** The words as they were when they were last spoken of. */
  readonly anchor: Anchor;
  /** Where they stand in the comparison at hand; null when it has them no more. */
  readonly place: Place | null;
  /** False for a finding that the comparison no longer makes. True for words. */
  readonly made: boolean;
  /** Who flagged the words as garbled; null for a finding, and for words nobody flagged or whose flag was taken back. */
  readonly flag: Said<'flagged'> | null;
  /** The verdict that stands; null when there is none. */
  readonly verdict: Said<Verdict> | null;
  /** Who saw it last; null when nobody did, or when that was taken back. */
  readonly seen: Said<'seen'> | null;
  /** Every entry, in the order in which they were written. */
  readonly log: readonly Said[];
};

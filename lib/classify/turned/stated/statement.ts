import type { ChangeClass } from '../../../model/change.ts';
import type { Read } from '../../reader.ts';
import type { Stretch } from '../../surroundings.ts';

/** One thing that a sentence says of something, read off small words: `at least 40` says *at least* of 40. */
export type Statement = {
  /** Of what; only statements of the same are held against each other. */
  readonly of: string;
  readonly says: string;
  /** The tokens that say it, half-open. */
  readonly at: Stretch;
  /** Words of content that tell which of them is meant, and those that stand before it, for kinds that need them. */
  readonly words?: readonly string[];
  readonly before?: readonly string[];
};

/** A kind of statement: how it is read off a sentence, when two of one thing contradict each other, and what a change of it is. */
export type StatementKind = {
  readonly told: ChangeClass;
  readonly read: (read: Read, sentence: Stretch) => readonly Statement[];
  /** Asked of two that say other things; either may come first. */
  readonly differ: (x: Statement, y: Statement) => boolean;
};

import type { ChangeClass, Place } from './change.ts';

/** The field's *rdg*: versions that say the same thing at one place. Empty ranges: these versions lack the words. */
export type Reading = {
  /** Indices, ascending. */
  readonly versions: readonly number[];
  /** One range a version, in the order of `versions`. */
  readonly ranges: readonly Place[];
};

/**
 * The field's *app*: one place of a row at which the versions differ, all of them grouped by what they say.
 * Readings stand with the most versions first; ties go to the one that holds the earliest siglum.
 */
export type Variation = {
  readonly row: number;
  readonly readings: readonly Reading[];
  /** What kind of difference separates the readings; filled in by `lib/classify`. */
  readonly classes: readonly ChangeClass[];
};

export type BareVariation = Omit<Variation, 'classes'>;

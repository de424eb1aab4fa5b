/**
 * One alignment row: for each version (by index) the blocks it has there, in text order, possibly none or several.
 * Every block of every version is in exactly one row.
 */
export type Row = {
  /** Hash of the row's words and its ordinal among equals: the same in any load order, and after an edit elsewhere. */
  readonly id: string;
  readonly kind: RowKind;
  readonly cells: readonly (readonly number[])[];
  /** The versions that have the row off the majority's order. */
  readonly moved: readonly number[];
  /** Mean score of the links that hold the row together, 0–1; 1 for a row of one version. */
  readonly confidence: number;
  /** True when a bound on the work was hit and the words were compared coarsely. */
  readonly coarse: boolean;
};

/** `aligned`: two versions or more; `lone`: one version's own paragraph; `furniture`: nothing but page furniture. */
export type RowKind = 'aligned' | 'lone' | 'furniture';

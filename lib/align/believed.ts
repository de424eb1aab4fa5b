/** A pair of units and how sure it is that one renders the other, 0–1. `a` belongs to the earlier version. */
export type Belief = { readonly a: number; readonly b: number; readonly sure: number };

/**
 * The beliefs of all version pairs as columns, each pair's sorted by `a`, then `b`: twenty versions have a hundred thousand,
 * most of them faint. The pairs x < y are numbered 0, 1, 2 … in order; pair k holds `at[k]` up to `at[k + 1]`.
 */
export type Beliefs = {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly sure: Float64Array;
  readonly at: Uint32Array;
};

/** A belief from here on counts as a link. */
export const LINK = 0.5;

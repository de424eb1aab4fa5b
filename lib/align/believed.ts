/** A pair of units and how sure it is that one renders the other, 0–1. `a` belongs to the earlier version. */
export type Belief = { readonly a: number; readonly b: number; readonly sure: number };

/** A belief from here on counts as a link. */
export const LINK = 0.5;

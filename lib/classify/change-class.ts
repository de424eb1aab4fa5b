import type { StyleClass, SubstanceClass } from '../model/change.ts';
import type { Atom } from './atom.ts';

/** Two sentences that differ where the square brackets stand; an empty pair is the place where words are missing. */
export type ClassExample = { readonly a: string; readonly b: string };

/**
 * One class of changes: one file in `classes/`, one entry in the list. Style classes are asked in the order of the list,
 * and the first that explains an atom settles it; substance classes are all asked.
 */
export type ClassRule = {
  readonly id: StyleClass | SubstanceClass;
  readonly examples: { readonly match: readonly ClassExample[]; readonly pass: readonly ClassExample[] };
  readonly matches: (atom: Atom) => boolean;
};

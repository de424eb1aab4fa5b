import type { ChangeClass } from '../model/change.ts';
import type { Atom } from './atom.ts';

/** Two sentences that differ where the square brackets stand; an empty pair is the place where words are missing. */
export type ClassExample = { readonly a: string; readonly b: string };

/**
 * One class of changes: one file in `classes/`, one entry in the list. Style classes are asked in the order of the list,
 * and the first that explains an atom settles it; substance classes are all asked.
 */
export type ClassRule = {
  readonly id: ChangeClass;
  readonly title: string;
  /** Why an editor wants it told apart: for the glossary and the filter's tooltip. */
  readonly why: string;
  readonly examples: { readonly match: readonly ClassExample[]; readonly pass: readonly ClassExample[] };
  readonly matches: (atom: Atom) => boolean;
};

import type { Fact } from '../model/fact.ts';

/** A fact and where the table has it: the row and the offset of its first value. */
export type Placed = { readonly row: number; readonly start: number; readonly fact: Fact };
